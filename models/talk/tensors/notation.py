"""Reads numpy's notation, such as `W[0:3, :].T`, as a `View`. A parser: nothing that is typed is evaluated."""

import re

from models.design.spec import SpecError
from models.talk.tensors.views import Broadcast, Item, Part, Reshape, Shape, Span, Step, Transpose, View

LONGEST = 200
_TOKEN = re.compile(r"\s*(\.\.\.|np\.broadcast_to|np\.newaxis|[^\W\d]\w*|-?\d+|[\[\]():,.])")
_MOST_DIGITS = 9


def parse(text: str, name: str) -> View:
    """The view that `text` describes of the tensor that is called `name`; raises SpecError with what is wrong."""
    if len(text) > LONGEST:
        raise SpecError("That is too long: at most {most} characters are read.", most=LONGEST)
    reader = _Reader(_tokens(text, name), name)
    view = reader.expression()
    reader.end()
    return view


def _tokens(text: str, name: str) -> list[str]:
    found, at, text = [], 0, text.rstrip().replace("−", "-").replace("…", "...")
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise SpecError(
                "“{part}” is not understood here. Write a slice such as {example}.",
                part=text[at:].strip()[:20],
                example=f"{name}[0:3, :]",
            )
        found.append(token[1])
        at = token.end()
    return found


class _Reader:
    """Goes through the tokens once, from left to right."""

    def __init__(self, tokens: list[str], name: str) -> None:
        self._tokens, self._name, self._at = tokens, name, 0

    def expression(self) -> View:
        steps: list[Step] = []
        if self._take("np.broadcast_to"):
            self._need("(")
            steps += self.expression().steps
            self._need(",")
            self._need("(")
            steps.append(Broadcast(self._numbers(")")))
            self._need(")")
        else:
            found = self._next()
            if found != self._name:
                raise SpecError(
                    "This tensor is called {name} here, so begin with {name}, as in {example}.",
                    name=self._name,
                    example=f"{self._name}[0:3, :]",
                )
        while step := self._step():
            steps.append(step)
        return View(tuple(steps))

    def end(self) -> None:
        """Nothing may follow."""
        if self._at < len(self._tokens):
            raise SpecError("“{part}” cannot stand here.", part="".join(self._tokens[self._at :])[:20])

    def _step(self) -> Step | None:
        if self._take("["):
            return Part(self._items())
        if not self._take("."):
            return None
        method = self._next()
        if method == "T":
            return Transpose()
        if method in ("reshape", "transpose", "flatten", "ravel"):
            self._need("(")
            doubled = self._take("(")
            numbers = self._numbers(")")
            if doubled:
                self._need(")")
            if method == "transpose":
                return Transpose(numbers or None)
            return Reshape(numbers if method == "reshape" else (-1,))
        raise SpecError(
            "“.{method}” is not known here. There are .T, .transpose(), .reshape() and .flatten().",
            method=method[:20],
        )

    def _items(self) -> tuple[Item, ...]:
        """The items of a slice, up to its closing bracket."""
        items: list[Item] = []
        while not self._take("]"):
            items.append(self._item())
            if not self._take(","):
                self._need("]")
                break
        if not items:
            raise SpecError("The brackets are empty. “:” stands for a whole axis.")
        return tuple(items)

    def _item(self) -> Item:
        if self._take("..."):
            return ...
        if self._take("None") or self._take("np.newaxis"):
            return None
        ends: list[int | None] = [self._number()]
        while len(ends) < 3 and self._take(":"):
            ends.append(self._number())
        if len(ends) > 1:
            return Span(*ends)
        if ends[0] is None:
            raise SpecError(
                "“{part}” is no index. There are numbers, start:stop:step, “...” and None.", part=self._next()[:20]
            )
        return ends[0]

    def _numbers(self, closing: str) -> Shape:
        """Whole numbers with commas between them, up to this bracket."""
        found: list[int] = []
        while not self._take(closing):
            number = self._number()
            if number is None:
                raise SpecError("“{part}” is no whole number.", part=self._next()[:20])
            found.append(number)
            if not self._take(","):
                self._need(closing)
                break
        return tuple(found)

    def _number(self) -> int | None:
        """The whole number that stands here, if one does."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        if not token.lstrip("-").isdecimal():
            return None
        if len(token) > _MOST_DIGITS:
            raise SpecError("{number} is too large.", number=token[:20])
        self._at += 1
        return int(token)

    def _take(self, token: str) -> bool:
        """Whether this token stands here; then it is passed."""
        there = self._at < len(self._tokens) and self._tokens[self._at] == token
        self._at += there
        return there

    def _need(self, token: str) -> None:
        if not self._take(token):
            found = self._tokens[self._at] if self._at < len(self._tokens) else ""
            if found:
                raise SpecError("“{needed}” is missing before “{part}”.", needed=token, part=found[:20])
            raise SpecError("“{needed}” is missing at the end.", needed=token)

    def _next(self) -> str:
        if self._at >= len(self._tokens):
            raise SpecError("Something is missing at the end, as in {example}.", example=f"{self._name}[0:3, :]")
        self._at += 1
        return self._tokens[self._at - 1]
