"""The patterns of relations, and what needs more than a pattern: who saw what, who signed, who was there."""
