"""A function that the network applies, as a curve."""
