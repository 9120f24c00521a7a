"""SplitMix64's mixing function (Steele, Lea, Flood 2014), from which the program's seeds are made."""

_MASK = (1 << 64) - 1


def mixed(z: int) -> int:
    """A number of 64 bits that looks random, another one for each `z`, of which 64 bits count."""
    z &= _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)
