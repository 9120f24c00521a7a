"""Whatever a message repeats, it is one line that can be shown, and not longer than a person reads."""

import pytest

from models.design.spec import SpecError
from models.design.wording import LONGEST, filled, one_line, sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\r\n and  spaces ", "two lines and spaces"),
        ("caf\udce9", r"caf\xe9"),
        ("\ud800", r"\ud800"),
        ("\x1b[31m\x00", r"\x1b[31m\x00"),
        ("\u202eabc", r"\u202eabc"),
        ("×, Ω, 字, 👨\u200d👩", "×, Ω, 字, 👨\u200d👩"),
        ("", ""),
    ],
)
def test_what_cannot_be_shown_is_written_as_a_number(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("No", "No."), ("No.", "No."), ("Why?", "Why?"), ("a, …", "a, …"), ("in /tmp/a.json", "in /tmp/a.json.")],
)
def test_a_sentence_ends_with_one_full_stop(text: str, shown: str) -> None:
    assert sentence(text) == shown


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1, 100_000])
def test_a_long_text_loses_its_middle(length: int) -> None:
    text = "a" * (length - 5) + "zzzzz"
    shown = one_line(text)
    assert len(shown) == min(length, LONGEST)
    assert shown.startswith("aaaaa")
    assert shown.endswith("zzzzz")
    assert ("…" in shown) == (length > LONGEST)


def test_the_longest_value_is_cut_first_and_numbers_keep_their_format() -> None:
    text, values = filled(
        "{file}, line {line:,}: {why}.", {"file": "f" * 100_000, "line": 12_345, "why": "it is damaged"}
    )
    assert len(text) <= LONGEST
    assert text.endswith(", line 12,345: it is damaged.")
    assert text == "{file}, line {line:,}: {why}.".format(**values)


@pytest.mark.parametrize(
    "given", ["x" * 1_000_000, ["y" * 1000] * 1000, [[[[1] * 50] * 50] * 50] * 50, 10**4000, "\n\n"]
)
@pytest.mark.parametrize("name", ["value", "key", "file", "why"])
def test_an_error_is_one_short_line_whatever_was_given(given: object, name: str) -> None:
    error = SpecError("this is not right: {" + name + "}, and {other}", **{name: given, "other": "o" * 5000})
    assert len(str(error)) <= LONGEST
    assert str(error).isprintable()
    assert str(error).startswith("this is not right: ")
