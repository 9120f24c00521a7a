"""Smallest and largest number, mean, zeros and histogram of a tensor, bit by bit."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from models.talk.tensors.probes import BINS, TensorFacts, TensorKey
from playground.probing.subject import fixed

_AT_ONCE = 1 << 17  # numbers


def facts(key: TensorKey, tensor: Tensor) -> Iterator[TensorFacts | None]:
    """What can be said about this tensor: yields None now and then, and at the end the facts."""
    whole = numbers(tensor).ravel()
    parts = [whole[start : start + _AT_ONCE] for start in range(0, len(whole), _AT_ONCE)]
    low, high, total, zeros, known = np.inf, -np.inf, 0.0, 0, 0
    for number, part in enumerate(parts):
        if number:
            yield None
        finite = _finite(part)
        if len(finite):
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
            total += float(finite.sum(dtype=np.float64))
            zeros += len(finite) - int(np.count_nonzero(finite))
            known += len(finite)
    if not known:
        low = high = 0.0
    counts = np.zeros(BINS, np.int64)
    for number, part in enumerate(parts):
        if number:
            yield None
        counts += histogram(_finite(part), low, high)
    yield TensorFacts(
        key,
        tuple(tensor.shape),
        str(tensor.dtype).removeprefix("torch."),
        str(tensor.device),
        low,
        high,
        total / max(known, 1),
        zeros / max(len(whole), 1),
        fixed(counts),
        known == len(whole),
    )


def numbers(tensor: Tensor) -> NDArray[np.float32]:
    """The numbers of a tensor as float32, on the CPU; perhaps the same memory."""
    return np.asarray(tensor.detach().float().cpu().numpy())


def histogram(values: NDArray[np.float32], low: float, high: float) -> NDArray[np.int64]:
    """How many of these lie in each of BINS equal parts from low to high; in the middle where both are equal."""
    if high <= low:
        counts = np.zeros(BINS, np.int64)
        counts[BINS // 2] = len(values)
        return counts
    at = ((values.astype(np.float64) - low) / (high - low) * BINS).astype(np.int64)
    return np.bincount(np.minimum(at, BINS - 1), minlength=BINS)


def _finite(part: NDArray[np.float32]) -> NDArray[np.float32]:
    known = np.isfinite(part)
    return part if known.all() else part[known]
