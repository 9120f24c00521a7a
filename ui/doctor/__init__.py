"""The doctor in the window: one chip, the findings with their cures, and what came of them."""
