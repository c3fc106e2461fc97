"""Occasions: meetings, ceremonies and activities by their names."""
