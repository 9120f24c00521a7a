"""A text that a person reads: it knows how to say itself again once another language is in force."""

from collections.abc import Callable, Iterable

from models.language import languages


class Text(str):
    """A string in the language that was in force when it was made; `again` gives it in the one in force now.

    `tr` and `tr_count` make it of an English text that stands in the code, `format` puts values into it, which may be
    texts themselves. A text made of others is a function: `Text(lambda: f"{name}: {tr('not trained yet')}")`. Frozen,
    so it crosses threads. Other operations of strings give plain strings.
    """

    __slots__ = ("_language", "_say")
    _language: str  # in which it is
    _say: Callable[[], str]

    def __new__(cls, say: Callable[[], str]) -> "Text":
        text = super().__new__(cls, say())
        text._say, text._language = say, languages.current()
        return text

    def __deepcopy__(self, memo: object) -> "Text":
        return self  # frozen

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)  # how to say it again does not leave this process

    def again(self) -> "Text":
        """The same text in the language in force now."""
        return Text(self._say)

    def now(self) -> "Text":
        """The text itself, or `again` where another language is in force than when it was made."""
        return self if self._language == languages.current() else self.again()

    def format(self, *arguments: object, **values: object) -> "Text":
        """The text with its values."""
        return Text(
            lambda: self._say().format(*map(again, arguments), **{name: again(value) for name, value in values.items()})
        )

    def __add__(self, other: str) -> "Text":
        return Text(lambda: f"{self._say()}{again(other)}")

    def through(self, change: Callable[[str], str]) -> "Text":
        """The text changed by a function, such as one that wraps its lines."""
        return Text(lambda: change(self._say()))


def again(value: object) -> object:
    """A text in the language in force now; any other value as it is."""
    return value.again() if isinstance(value, Text) else value


def tr(source: str, meaning: str = "") -> Text:
    """An English text in the language in force. meaning: tells apart what is one word in English and two in others.

    `source` is a literal, which the extractor finds, or a text that was marked by `mark` where it stands.
    """
    return Text(lambda: (languages.forms(source, meaning) or [source])[0])


def tr_count(one: str, many: str, count: float, shown: str = "") -> Text:
    """A text in the form that goes with a count: `tr_count("{0} layer", "{0} layers", 3)`; the count is its value 0.

    shown: the count as it is written, such as "1,024".
    """

    def say() -> str:
        forms = languages.forms(many)
        if forms:
            return forms[min(languages.plural(count), len(forms) - 1)]
        return one if count == 1 else many

    return Text(say).format(shown or count)


def mark(source: str) -> str:
    """The same text: it stands in a table here, is found by the extractor, and is shown through `tr`."""
    return source


_COMMA = mark(", ")


def joined(texts: Iterable[str], separator: str = _COMMA) -> Text:
    """Texts one after another, as the language in force lists them."""
    parts = tuple(texts)
    return Text(lambda: str(tr(separator)).join(str(again(part)) for part in parts))
