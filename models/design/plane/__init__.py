"""Data on the plane and on a line that are made by a rule: what they are called, and formulas that a person types."""
