"""The two directions in which samples differ most (principal component analysis). Knows no network.

Of few columns they are found at once. Of many, each step takes one product with the samples: a block Lanczos method
with Ritz values. From one state of a network to the next it begins with the directions that it had, so that while a
network trains, a single step follows it.
"""

import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]

_AT_ONCE = 32  # columns
_BLOCK = 4
_MOST = 12 * _BLOCK  # directions that are kept until a restart
_EXACT = 1e-10  # residual, as a share of the largest variance
_SETTLED = 8  # steps
_STEPS = 200  # after so many the directions are taken as they are: then several variances hardly differ


class PrincipalComponents:
    """Two directions, kept from one set of samples to the next; each stays on its axis, and on its side of zero.

    directions: (columns, 2) with unit length. shares: of the variance, by axis. components: which component stands on
    each axis, 0 being that of the largest variance; they change places where the other order is nearer to what was.
    exact: whether nothing is left to do.
    """

    def __init__(self) -> None:
        self.directions: Float64 = np.empty((0, 2))
        self.shares = (1.0, 0.0)
        self.components = (0, 1)
        self.exact = False
        self._samples: Float64 = np.empty((0, 0))
        self._mean: Float64 = np.empty(0)
        self._total = 0.0
        self._basis: Float64 = np.empty((0, 0))
        self._image: Float64 = np.empty((0, 0))  # the covariance times the basis, as far as it is known
        self._steps = 0
        self._whole = True
        self._settled = False  # the directions are so good that they may keep their axes

    def take(self, samples: Float64, *, whole: bool = True) -> None:
        """Look at these samples from now on: (n, columns), n > 0, columns > 1. They are not copied.

        whole: no other samples will join them; of a part, the first component stands on the first axis.
        """
        count, columns = samples.shape
        self._samples, self._mean = samples, samples.mean(0)
        squares = float(np.einsum("ij,ij->", samples, samples)), count * float(self._mean @ self._mean)
        self._total = squares[0] - squares[1] if squares[0] - squares[1] > 1e-13 * squares[0] else 0.0
        self.exact, self._steps, self._whole = False, 0, whole
        if columns > _AT_ONCE:
            self._begin_with(self._start(columns))

    def refine(self) -> None:
        """Do one step more."""
        columns = self._samples.shape[1]
        if columns <= _AT_ONCE:
            centred = self._samples - self._mean
            values, vectors = np.linalg.eigh(centred.T @ centred)
            self._found(vectors[:, :-3:-1], values[:-3:-1])
            self.exact, self._settled = True, self._whole
            return
        known = self._image.shape[1]
        block = self._basis[:, known:]
        image = self._samples.T @ (self._samples @ block - self._mean @ block)  # the sum of what is in brackets is 0
        self._image = np.concatenate([self._image, image], 1)
        values, turned = np.linalg.eigh(self._basis.T @ self._image)
        ritz, ritz_image = self._basis @ turned[:, ::-1], self._image @ turned[:, ::-1]
        values = values[::-1]
        self._steps += 1
        self._found(ritz[:, :2], values[:2])
        self._settled = self._whole and (self._settled or self._steps >= _SETTLED)
        rest = np.linalg.norm(ritz_image[:, :2] - ritz[:, :2] * values[:2], axis=0)
        done = bool((rest <= _EXACT * max(values[0], 1e-300)).all()) or self._steps >= _STEPS
        self.exact = done or self._total == 0
        if self.exact:
            self._settled = self._whole
            return
        if self._basis.shape[1] + _BLOCK > min(_MOST, columns):
            best = 2 * _BLOCK
            self._basis, self._image = ritz[:, :best], ritz_image[:, :best]
            image = ritz_image[:, :_BLOCK] - ritz[:, :_BLOCK] * values[:_BLOCK]
        self._basis = np.concatenate([self._basis, self._beside(image)], 1)

    def places(self, samples: Float64) -> Float64:
        """Where samples (n, columns) lie on the two axes: (n, 2)."""
        return np.asarray(samples @ self.directions - self._mean @ self.directions)

    # ---------------------------------------------------------------- inside

    def _start(self, columns: int) -> Float64:
        """The newest directions, a step onwards where one is known, and some that are always the same."""
        fixed = np.random.default_rng(columns).standard_normal((columns, _BLOCK))
        if len(self._image) == columns:
            known = self._image @ np.linalg.eigh(self._basis[:, : self._image.shape[1]].T @ self._image)[1]
            return np.concatenate([known[:, ::-1], fixed], 1)[:, :_BLOCK]
        return fixed

    def _begin_with(self, block: Float64) -> None:
        self._basis, self._image = np.linalg.qr(block)[0], np.empty((len(block), 0))

    def _beside(self, block: Float64) -> Float64:
        """An orthonormal block beside the basis; where nothing of `block` is left there, of other directions."""
        for attempt in range(2):
            for _ in range(2):  # twice is enough for rounding errors
                block = block - self._basis @ (self._basis.T @ block)
            lengths = np.linalg.norm(block, axis=0)
            lost = lengths <= 1e-13 * max(self._total, 1e-300)
            if attempt or not lost.any():
                break
            block[:, lost] = np.random.default_rng(self._steps).standard_normal((len(block), int(lost.sum())))
        block, _ = np.linalg.qr(block / np.maximum(np.linalg.norm(block, axis=0), 1e-300))
        block = block - self._basis @ (self._basis.T @ block)
        return np.asarray(np.linalg.qr(block)[0])

    def _found(self, directions: Float64, values: Float64) -> None:
        """Put these on the axes, as near as possible to where they were."""
        swapped, before = False, self.directions
        if before.shape == directions.shape:
            like = before.T @ directions
            other = abs(like[0, 1]) + abs(like[1, 0]) > abs(like[0, 0]) + abs(like[1, 1])
            swapped = self._settled and self._whole and bool(other)
            sides = np.sign(like[[0, 1], [1, 0]] if swapped else np.diag(like))
        else:
            sides = np.sign(directions[np.abs(directions).argmax(0), [0, 1]])
        order = [1, 0] if swapped else [0, 1]
        self.directions = directions[:, order] * np.where(sides == 0, 1, sides)
        shares = values[order] / self._total if self._total > 0 else np.array([1.0, 0.0])
        self.shares = float(np.clip(shares[0], 0, 1)), float(np.clip(shares[1], 0, 1))
        self.components = (order[0], order[1])
