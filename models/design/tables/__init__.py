"""Tables of real measurements as data sets."""
