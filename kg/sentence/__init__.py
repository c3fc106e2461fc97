"""A sentence with a character for each mention: its lists, clauses, and what it says beside."""
