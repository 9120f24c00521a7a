"""From frame to frame no axis of the hidden space turns over, whichever signs the solver of eigenvectors gives."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from playground.probing.principal_components import PrincipalComponents

_EIGH = np.linalg.eigh


@pytest.fixture(autouse=True)
def _signs_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eigenvectors are known but for their signs; here each call gives others."""
    rng = np.random.default_rng(5)

    def eigh(matrix: Any) -> Any:
        values, vectors = _EIGH(matrix)
        return values, vectors * rng.choice([-1.0, 1.0], len(values))

    monkeypatch.setattr(np.linalg, "eigh", eigh)


def frames(columns: int, found: PrincipalComponents, count: int = 12) -> list[Any]:
    """Where the samples lie, frame by frame, while what a layer gives changes a little: (n, 2) each."""
    rng = np.random.default_rng(columns)
    samples = rng.standard_normal((60, columns)) * (1 + np.arange(columns)) ** -0.7
    drift = 0.02 * rng.standard_normal((columns, columns)) / np.sqrt(columns)
    shown = []
    for _ in range(count):
        samples = samples + samples @ drift
        found.take(samples)
        while not found.exact:
            found.refine()
        shown.append(found.places(samples))
    return shown


def turned_over(shown: list[Any]) -> int:
    """How often an axis points the other way than in the frame before."""
    return sum(int(((a * b).sum(0) < 0).sum()) for a, b in pairwise(shown))


@pytest.mark.parametrize("columns", [6, 50])  # at once, and step by step
def test_no_axis_turns_over(columns: int) -> None:
    assert turned_over(frames(columns, PrincipalComponents())) == 0


@pytest.mark.parametrize("columns", [6, 50])
def test_a_planted_sign_error_is_found(columns: int) -> None:
    class WithoutSides(PrincipalComponents):
        def _found(self, directions: Any, values: Any) -> None:
            super()._found(directions, values)
            self.directions = np.asarray(directions)  # as the solver gave them

    assert turned_over(frames(columns, WithoutSides())) > 3
