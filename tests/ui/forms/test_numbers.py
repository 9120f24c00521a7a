"""Numbers as people read them."""

import pytest

from ui.forms import numbers


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0.0 %"),
        (1.0, "100.0 %"),
        (0.5, "50.0 %"),
        (0.9964, "99.6 %"),
        (3 / 10_000, "0.03 %"),
        (1 - 3 / 10_000, "99.97 %"),
        (1 / 60_000, "<0.01 %"),
        (1 - 1 / 60_000, ">99.99 %"),
    ],
)
def test_a_counted_share_is_none_or_all_only_where_it_is(share: float, text: str) -> None:
    assert numbers.counted_percent(share) == text


def test_every_share_of_ten_thousand_tells_some_from_none_and_most_from_all() -> None:
    texts = [numbers.counted_percent(k / 10_000) for k in range(10_001)]
    assert texts.count("0.0 %") == texts.count("100.0 %") == 1
