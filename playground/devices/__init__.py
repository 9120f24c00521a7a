"""Which devices there are, what their failures mean, and how far the program runs ahead of them."""
