"""The loss as a surface over one or two directions through what a network learns."""
