"""Messages: one line that a terminal and a window can show, and not too long, whatever was given. Knows no errors."""

from collections.abc import Mapping
from numbers import Number

from models.language.text import Text, again, tr

LONGEST = 300
"""Characters of a message."""

_ENDS = (".", "!", "?", "…", "。", "！", "？")
_LEAST = 20  # characters that are left of each value, however many there are
_JOINERS = "\u200c\u200d"  # cannot be seen, but belong to some scripts and to many emoji


def one_line(text: str, most: int = LONGEST) -> str:
    """`text` on one line of at most `most` characters; where it is too long, its middle is left out.

    What cannot be shown is written as a number, such as the byte `\\xe9` of a name that is not UTF-8.
    """
    if len(text) > 4 * most:  # a cell may have a million characters
        text = text[: 2 * most] + text[-2 * most :]
    line = "".join(c if c.isprintable() or c in _JOINERS else _written(c) for c in " ".join(text.split()))
    return line if len(line) <= most else line[: most - most // 3 - 1] + "…" + line[len(line) - most // 3 :]


def is_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, in any of the languages."""
    return text.endswith(_ENDS)


def sentence(text: str) -> Text:
    """`text` with a full stop, unless it ends like a sentence already."""
    return Text(lambda: _ended(f"{again(text)}"))


def phrase(text: str) -> Text:
    """`text` without a full stop at its end, so that a sentence can go on after it."""
    return Text(lambda: f"{again(text)}".rstrip(".。"))


def quoted(words: str) -> Text:
    """Words of a system or a library, which are in no language of ours, in quotation marks."""
    return tr("“{0}”").format(words)


def message(template: str, values: Mapping[str, object]) -> Text:
    """The template with its values in the language in force, as `filled` makes it."""
    return Text(lambda: filled(str(tr(template)), {name: again(value) for name, value in values.items()})[0])


class Unknown(Text):
    """Says that something happened which nobody expected; the log says more."""

    __slots__ = ()


def unknown(template: str, error: BaseException, **values: object) -> Unknown:
    """The template with the `kind` of an error that nobody expected, and `why`, which are in no language."""
    filling = {"kind": type(error).__name__, "why": str(error), **values}
    return Unknown(lambda: str(message(template, filling)))


def filled(template: str, values: Mapping[str, object], most: int = LONGEST) -> tuple[str, dict[str, object]]:
    """The template with its values, and the values as they stand in it.

    All values but numbers become text on one line. Where the whole would be longer than `most` characters, the longest
    values are cut.
    """
    share = most
    while True:
        shown: dict[str, object] = {
            name: value if isinstance(value, Number) else one_line(str(value), share) for name, value in values.items()
        }
        text = template.format(**shown)
        if len(text) <= most or share <= _LEAST:
            return one_line(text, most), shown
        share = max(share * 4 // 5, _LEAST)


def _ended(text: str) -> str:
    return text if is_sentence(text) else f"{text}{tr('.', 'end of a sentence')}"


def _written(character: str) -> str:
    """What cannot be shown, as a number; Python keeps a byte of a name that is not UTF-8 as U+DC80 to U+DCFF."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return ascii(character)[1:-1]


def digits(value: float) -> str:
    """A number from 0 in two significant digits: 0.012, 3.4, 2.1e−7, 120."""
    if value == 0:
        return "0"
    if 0.001 <= value < 1000:
        return f"{float(f'{value:.2g}'):g}"
    mantissa, _, exponent = f"{value:.1e}".partition("e")
    return f"{mantissa.removesuffix('.0')}e{int(exponent)}".replace("e-", "e−")
