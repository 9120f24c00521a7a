"""Draw a digit, and let the network practise on one's own drawings."""
