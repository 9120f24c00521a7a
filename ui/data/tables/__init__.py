"""A table of one's own in the left column: before it is imported, and after."""
