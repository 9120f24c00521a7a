"""Designs, trained networks and a person's own data as files."""
