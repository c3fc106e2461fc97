"""Names of people: what one looks like, where one stands, where it ends."""
