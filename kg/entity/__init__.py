"""Mentions of a document → entities: one node for all the names of a body, a region, an occasion."""
