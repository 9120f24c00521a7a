"""How many samples a run is judged by: all of them, or a part where there are many."""

LARGE_DATA = 5_000
"""More samples than this, training and test together, and evaluating is spread over time and over parts of them."""

JUDGED = 2_000
"""Samples of a large set that it is judged by; of the test set all at the end of an epoch."""
