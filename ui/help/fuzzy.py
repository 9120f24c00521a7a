"""How well a few letters fit a text: the letters in order, best where words begin with them."""

_FEW, _MANY = 4, 20  # letters in which one slip is forgiven; more would take long
_GOOD, _ELSEWHERE = 3.0, 1.0  # points of a letter that begins a word or follows the one before, and of any other


def score(letters: str, text: str) -> float | None:
    """The more, the better; None where `text` does not have all letters in this order. Case and spaces count nothing.

    Every letter is taken at the best place that leaves room for the others; the shorter of two texts wins.
    """
    wanted = "".join(letters.casefold().split())
    found = text.casefold()
    if not wanted:
        return 0.0
    best: list[float | None] = [None] * len(found)  # points of the letters so far, with the last one at this place
    for number, letter in enumerate(wanted):
        before, best = best, [None] * len(found)
        reach: float | None = None if number else 0.0  # the most points of the letters before, up to here
        for at, there in enumerate(found):
            if there == letter:
                candidates = []
                if reach is not None:
                    candidates.append(reach + (_GOOD if _begins(found, at) else _ELSEWHERE))
                if at and number and (joined := before[at - 1]) is not None:
                    candidates.append(joined + _GOOD)
                best[at] = max(candidates, default=None)
            if number and (ended := before[at]) is not None and (reach is None or ended > reach):
                reach = ended
    points = [value for value in best if value is not None]
    return max(points) - len(found) / 1000 if points else None


def slips(letters: str) -> list[str]:
    """What may have been meant by letters with one slip: without each of them, and with each two exchanged.

    Nothing where there are so few that almost anything would fit.
    """
    plain = "".join(letters.split())
    if not _FEW <= len(plain) <= _MANY:
        return []
    without = [plain[:k] + plain[k + 1 :] for k in range(len(plain))]
    exchanged = [plain[:k] + plain[k + 1] + plain[k] + plain[k + 2 :] for k in range(len(plain) - 1)]
    return [*without, *exchanged]


def _begins(text: str, at: int) -> bool:
    """Whether a word begins at this place."""
    return not at or not text[at - 1].isalnum()
