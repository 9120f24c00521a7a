"""A few letters find what is meant."""

import pytest

from ui.help.entries import Entry, matching
from ui.help.fuzzy import score


@pytest.mark.parametrize(
    ("letters", "text"),
    [("sa", "Save As…"), ("lr", "Learning rate"), ("MN 16", "MNIST 16×16"), ("", "Any"), ("é", "Né")],
)
def test_letters_in_order_fit(letters: str, text: str) -> None:
    assert score(letters, text) is not None


@pytest.mark.parametrize(("letters", "text"), [("as", "Save"), ("xx", "XOR"), ("savee", "Save"), ("a", "")])
def test_letters_out_of_order_or_missing_do_not(letters: str, text: str) -> None:
    assert score(letters, text) is None


@pytest.mark.parametrize(
    ("letters", "better", "worse"),
    [
        ("sa", "Save As…", "Clear this list"),  # where words begin
        ("sam", "Samples", "Save As…, named"),  # letters that follow each other
        ("play", "Play", "Display all"),
        ("reset", "Reset", "Reset the whole window"),  # the shorter one
        ("nw", "New Weights", "Unwilling"),
    ],
)
def test_the_text_that_was_meant_comes_first(letters: str, better: str, worse: str) -> None:
    first, second = score(letters, better), score(letters, worse)
    assert first is not None
    assert second is None or first > second


def test_every_way_to_place_the_letters_is_considered() -> None:
    greedy_fails = "a b ab"  # the first "a" is not the best one for "ab"
    assert score("ab", greedy_fails) == pytest.approx(3 + 3 - len(greedy_fails) / 1000)


def test_the_best_comes_first_and_none_that_does_not_fit() -> None:
    entries = [Entry(text, "File", "", lambda: None) for text in ("Clear This List", "Save As…", "Quit")]
    assert [entry.text for entry in matching(entries, "sa")] == ["Save As…"]
    assert [entry.text for entry in matching(entries, "")] == ["Clear This List", "Save As…", "Quit"]


@pytest.mark.parametrize("letters", ["spriral", "psiral", "spirl", "sxiral", "Spiral"])
def test_one_slip_is_forgiven(letters: str) -> None:
    entries = [Entry(text, "Data set", "", lambda: None) for text in ("Circle", "Spiral", "Gauss")]
    assert [entry.text for entry in matching(entries, letters)] == ["Spiral"]


@pytest.mark.parametrize("letters", ["qqqq", "spxxral", "zap", "x" * 5_000])
def test_more_than_one_slip_is_not(letters: str) -> None:
    assert not matching([Entry("Spiral", "Data set", "", lambda: None)], letters)
