"""Samples on the plane and on a line that are made by a rule."""
