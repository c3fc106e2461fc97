"""Organizations: organs by grammar, all others by what their names end with or by the post that shows them."""
