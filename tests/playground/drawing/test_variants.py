"""Other ways to write a digit: in one line, with a smaller loop, without its last stroke; and spoilt ones."""

from itertools import pairwise

import numpy as np
import pytest

from models.design.drawing import Drawing, Stroke
from playground.drawing.doodles import smooth
from playground.drawing.strokes import Points
from playground.drawing.variants import by_another_hand, joined, spoilt, unfinished, with_small_loop

SEVEN = Drawing((((0.0, 0.0), (70.0, 0.0), (25.0, 100.0)), ((15.0, 50.0), (60.0, 50.0))))
FOUR = Drawing((((40.0, 0.0), (0.0, 60.0), (70.0, 60.0)), ((50.0, 30.0), (45.0, 100.0))))
_SIX = smooth(np.array([(50, 0), (15, 25), (0, 60), (10, 95), (40, 100), (60, 80), (50, 55), (25, 55), (5, 75)], float))
SIX = Drawing((tuple((float(x), float(y)) for x, y in _SIX),))
NINE = Drawing((tuple((60 - float(x), 100 - float(y)) for x, y in _SIX[::-1]),))
RNG = np.random.default_rng(1)


def points(drawing: Drawing) -> Points:
    return np.concatenate([np.array(stroke) for stroke in drawing.strokes])


def longest_gap(stroke: Stroke) -> float:
    return max(float(np.hypot(c - a, d - b)) for (a, b), (c, d) in pairwise(stroke))


@pytest.mark.parametrize(("label", "drawing"), [(7, SEVEN), (4, FOUR)])
def test_a_digit_in_one_line_goes_through_the_same_points(label: int, drawing: Drawing) -> None:
    assert len(joined(label, drawing).strokes) == 1
    assert np.array_equal(points(joined(label, drawing)), points(drawing))
    assert joined(5, drawing) == drawing


@pytest.mark.parametrize(("label", "drawing"), [(6, SIX), (9, NINE)])
def test_the_loop_becomes_smaller_and_the_stem_stays(label: int, drawing: Drawing) -> None:
    for _ in range(20):
        other = with_small_loop(label, drawing, RNG)
        before, after = points(drawing), points(other)
        assert np.ptp(after[:, 1]) < np.ptp(before[:, 1])
        kept = before[:8] if label == 6 else before[-8:]
        assert np.allclose(after[:8] if label == 6 else after[-8:], kept)
        assert longest_gap(other.strokes[0]) <= longest_gap(drawing.strokes[0]) + 1e-9


def test_other_digits_have_no_loop_to_shrink() -> None:
    assert with_small_loop(7, SEVEN, RNG) == SEVEN
    assert with_small_loop(6, FOUR, RNG) == FOUR  # more than one stroke
    assert with_small_loop(6, Drawing((((5.0, 5.0),),)), RNG) == Drawing((((5.0, 5.0),),))


@pytest.mark.parametrize("drawing", [SEVEN, FOUR, SIX])
def test_another_hand_draws_the_same_strokes_never_quite_alike(drawing: Drawing) -> None:
    first, again, second = (by_another_hand(drawing, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert first == again != second
    assert [len(stroke) for stroke in first.strokes] == [len(stroke) for stroke in drawing.strokes]
    far = points(first) - points(drawing)
    far -= far.mean(0)
    assert 0.01 < np.abs(far).max() / np.ptp(points(drawing), axis=0).max() < 0.5


def test_another_hand_taps_where_the_first_did() -> None:
    tap = by_another_hand(Drawing((((5.0, 5.0),),)), RNG)
    assert np.isfinite(points(tap)).all()


def test_without_its_last_stroke() -> None:
    assert unfinished(4, FOUR).strokes == FOUR.strokes[:1]
    assert unfinished(6, SIX) == SIX
    assert unfinished(8, FOUR) == FOUR


@pytest.mark.parametrize(("label", "drawing"), [(7, SEVEN), (4, FOUR), (6, SIX)])
def test_a_spoilt_digit_lies_down_is_mirrored_or_has_company(label: int, drawing: Drawing) -> None:
    own = points(drawing) - points(drawing).min(0)
    seen = set()
    for _ in range(40):
        other = points(spoilt(label, drawing, SIX, RNG))
        other -= other.min(0)
        if len(other) > len(own):
            assert np.ptp(other[:, 0]) > np.ptp(own[:, 0]) + np.ptp(points(SIX)[:, 0])
            seen.add("company")
        elif np.allclose(other[:, 1], own[:, 1]):
            assert np.allclose(other[:, 0], np.ptp(own[:, 0]) - own[:, 0])
            seen.add("mirrored")
        else:
            assert np.allclose(np.ptp(other, 0), np.ptp(own, 0)[::-1])
            seen.add("lying")
    assert seen == ({"company"} if label == 6 else {"company", "mirrored", "lying"})
