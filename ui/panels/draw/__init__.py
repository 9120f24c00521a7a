"""Draw a digit, and teach the network one's own."""
