"""Seeds for torch's generators as pure functions of the run's seed and the step, so that no random state is kept."""

_MASK = (1 << 64) - 1


def dropout_seed(seed: int, step: int) -> int:
    """A number below 2³² for the masks of one step: torch's CPU generator reads no more of its seed.

    Source: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    """
    z = (seed * 0x9E3779B97F4A7C15 + (step + 1) * 0xD1B54A32D192ED03) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return (z ^ (z >> 31)) & 0xFFFFFFFF


def augmentation_seed(seed: int, step: int) -> int:
    """A number below 2³² for the random changes to one step's pictures, unrelated to the step's dropout masks."""
    return dropout_seed(seed + (1 << 31), step)
