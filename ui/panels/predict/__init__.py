"""Try it: one sample typed in, and the network's answer."""
