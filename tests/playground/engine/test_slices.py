"""Slices of training are short while the window asks for something."""

from playground.engine.slices import LONG, SHORT, Slices


def test_slices_are_short_for_a_while_after_a_command() -> None:
    slices = Slices()
    assert slices.length(5.0) == LONG
    slices.shorten(5.0)
    assert [slices.length(now) for now in (5.0, 5.9, 6.1)] == [SHORT, SHORT, LONG]
