"""Numbers as people read them."""

import pytest

from models.language import languages
from ui.forms import number_text, numbers
from ui.forms.number_text import Range


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


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_chinese_has_no_space_before_percent_and_reads_it_with_and_without(language: str) -> None:
    languages.use(language)
    allowed = Range(0, 1, percent=True)
    assert numbers.percent(0.5) == "50.0%"
    assert numbers.counted_percent(1 / 60_000) == "<0.01%"
    assert number_text.written(0.25, allowed) == "25%"
    assert number_text.read("25%", allowed) == number_text.read("25 %", allowed) == 0.25


def test_a_loss_has_seven_characters_at_most() -> None:
    shown = [numbers.loss(value) for value in (5.39e-11, 9.22e-5, 58954.2, 1.5e12, 0.02624)]
    assert shown == ["5.4e−11", "9.22e−5", "5.9e4", "1.5e12", "0.0262"]


@pytest.mark.parametrize(("language", "text"), [("en", "not finite"), ("zh_CN", "非有限数"), ("zh_TW", "非有限數")])
def test_a_loss_that_is_not_finite_is_called_so_in_every_language(language: str, text: str) -> None:
    languages.use(language)
    assert numbers.loss(float("inf")) == text
