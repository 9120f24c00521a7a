"""Where the lowest test loss lies, and whether training and test have come apart since. Knows no plot."""

import numpy as np

from models.doctor.smoothing import grown, smoothed
from models.talk.snapshot import History

RISE = 0.1
"""Share of its lowest by which the test loss has to lie above it."""
_SMOOTHING = 0.6  # of the curves that are compared: a single lucky epoch is no lowest loss
_FEWEST = 10  # points of a history that says something


def lowest_test(history: History) -> int | None:
    """Index of the lowest test loss at the end of an epoch; the untrained network's is that of epoch 0.

    None before the end of the first epoch that the history has, or where there is no test.
    """
    whole = history.epoch == np.floor(history.epoch)
    test = np.where(whole & np.isfinite(history.test_loss), history.test_loss, np.nan)
    known = ~np.isnan(test)
    return int(np.nanargmin(test)) if known.any() and history.epoch[known].max() >= 1 else None


def gap_begins(history: History) -> int | None:
    """Index of the lowest test loss where the network overfits since; None while it does not.

    It does where the test loss now lies more than a tenth above its lowest, while the training loss is lower than it
    was then, and than the test loss; both smoothed.
    """
    train, test = history.train_loss, history.test_loss
    if len(test) < _FEWEST or not np.isfinite(test).all():
        return None
    weight = grown(_SMOOTHING, len(test))
    train, test = smoothed(train, weight), smoothed(test, weight)
    lowest = int(test.argmin())
    rises = test[-1] > (1 + RISE) * test[lowest]
    return lowest_test(history) if rises and train[-1] < min(train[lowest], test[-1]) else None
