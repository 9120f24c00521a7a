"""How many samples a run is judged by: all of them, or a part where there are many."""

LARGE_DATA = 5_000
"""Data are large above so many samples, training and test together: then evaluating is done in pieces, on subsets."""

JUDGED = 2_000
"""At most so many samples of a large set are evaluated. The end of an epoch evaluates the whole test set."""
