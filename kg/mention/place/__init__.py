"""Places: divisions, countries, towns, and what somebody visits."""
