"""Seeds for torch's generators as pure functions of the run's seed and the step, so that no random state is kept."""

from playground.net.splitmix import mixed


def augmentation_seed(seed: int, step: int) -> int:
    """A number below 2³² for the random changes to one step's pictures, unrelated to the step's dropout masks.

    Torch's CPU generator reads no more of its seed.
    """
    return mixed((seed + (1 << 31)) * 0x9E3779B97F4A7C15 + (step + 1) * 0xD1B54A32D192ED03) & 0xFFFFFFFF
