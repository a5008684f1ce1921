"""Scores with their published tables and bands, from answers that may be open."""
