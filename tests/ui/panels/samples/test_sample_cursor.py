"""Which page is asked for and which sample is chosen, without a widget."""

import numpy as np
import pytest

from models.talk.probes import SamplePage, SamplePictures
from ui.canned.samples import canned_page
from ui.panels.base.alone import example
from ui.panels.samples.sample_cursor import SampleCursor

CAPACITY = 12


def shown(cursor: SampleCursor, question: SamplePage | None = None) -> SamplePictures:
    """Let the cursor have the answer to its own question, or to this one."""
    asked = question or SamplePage(cursor.page, CAPACITY)
    page = canned_page(example("mnist"), asked)
    cursor.show(asked, page)
    return page


@pytest.fixture
def cursor() -> SampleCursor:
    made = SampleCursor()
    shown(made)
    return made


def test_nothing_is_chosen_before_the_first_page() -> None:
    cursor = SampleCursor()
    assert not cursor.go(3, CAPACITY)
    assert not cursor.move(1, CAPACITY)
    assert (cursor.page, cursor.number, cursor.total) == (0, None, 0)


def test_a_position_on_a_later_page_is_known_once_its_page_is_there(cursor: SampleCursor) -> None:
    assert cursor.total > CAPACITY
    assert cursor.go(CAPACITY, CAPACITY)
    asked = SamplePage(1, CAPACITY)
    assert not cursor.find(asked)
    assert (cursor.page, cursor.number) == (1, None)
    page = shown(cursor, asked)
    assert cursor.find(asked)
    assert cursor.number == page.numbers[0]


def test_turning_pages_takes_the_choice_along(cursor: SampleCursor) -> None:
    cursor.pick(2)
    assert cursor.turn(1, CAPACITY)
    page = shown(cursor)
    assert cursor.find(SamplePage(1, CAPACITY))
    assert cursor.number == page.numbers[2]


def test_pages_end_at_the_first_and_the_last(cursor: SampleCursor) -> None:
    cursor.turn(-1, CAPACITY)
    assert cursor.page == 0
    cursor.turn(10**6, CAPACITY)
    assert cursor.page == (cursor.total - 1) // CAPACITY


def test_the_chosen_sample_stays_in_sight_when_fewer_fit_on_a_page(cursor: SampleCursor) -> None:
    cursor.pick(7)
    cursor.recount(4)
    assert cursor.page == 1


def test_another_filter_begins_at_its_first_sample(cursor: SampleCursor) -> None:
    cursor.pick(7)
    cursor.restart()
    assert (cursor.page, cursor.number) == (0, None)
    asked = SamplePage(0, CAPACITY, label=3)
    page = shown(cursor, asked)
    assert cursor.find(asked)
    assert cursor.number == int(np.asarray(page.numbers)[0])


def test_without_a_choice_nothing_is_looked_for(cursor: SampleCursor) -> None:
    cursor.pick(7)
    cursor.drop()
    assert not cursor.find(SamplePage(0, CAPACITY))
    assert cursor.number is None
