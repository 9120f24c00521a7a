"""A search for good settings: what it looks for, and the designs that it has tried."""
