"""What there is to say about pictures of a data set, for those who read and those who listen."""

from PySide6.QtCore import QCoreApplication

from models.probes import SampleAnswer, SamplePictures
from ui.panels.digit_reading import Guess, best_two

_LISTED = 12  # pictures that are told one by one


def shown_range(page: SamplePictures, per_page: int) -> str:
    """Which ones of how many are on the page: "21–40 of 10,000"."""
    if not page.total:
        return tr("None")
    first = page.page * per_page + 1
    return tr("{0}–{1} of {2}").format(f"{first:,}", f"{first + len(page.numbers) - 1:,}", f"{page.total:,}")


def mistakes(page: SamplePictures) -> str:
    """How many are wrong: "312 wrong, 3.1 %"; "about" while not all were asked by the network as it is now."""
    if not page.total:
        return ""
    share = f"{100 * page.wrong / page.total:.1f} %"
    text = tr("about {0} wrong, {1}") if page.behind else tr("{0} wrong, {1}")
    return text.format(f"{page.wrong:,}", share)


def catching_up(page: SamplePictures) -> str:
    """Why the count is not exact yet; "" where it is."""
    if not page.behind:
        return ""
    return tr("{0} answers are of an earlier step; they are renewed bit by bit").format(f"{page.behind:,}")


def place(number: int, training: bool) -> str:
    """Which picture it is."""
    text = tr("No. {0}, for training") if training else tr("No. {0}, for testing")
    return text.format(f"{number + 1:,}")


def verdict(classes: tuple[str, ...], answer: SampleAnswer, trained: bool) -> str:
    """The label, and what it was read as."""
    label = classes[answer.label]
    if not trained:
        return tr("Labelled {0}").format(label)
    best = int(answer.probabilities.argmax())
    if best == answer.label:
        return tr("Labelled {0}, read right").format(label)
    return tr("Labelled {0}, read as {1}").format(label, classes[best])


def in_words(classes: tuple[str, ...], number: int, answer: SampleAnswer, trained: bool) -> str:
    """The large picture as a sentence."""
    first, second = best_two(classes, answer.probabilities)
    parts = [place(number, answer.training), verdict(classes, answer, trained)]
    parts.append(tr("{0} {1}, then {2} {3}").format(first.name, first.percent, second.name, second.percent))
    return ". ".join(parts)


def one_in_words(classes: tuple[str, ...], page: SamplePictures, index: int, trained: bool) -> str:
    """One picture of the page: "No. 60,001: 4, read as 9 (62 %)"."""
    number, label = f"{int(page.numbers[index]) + 1:,}", classes[int(page.labels[index])]
    if not trained or page.predicted[index] < 0:
        return tr("No. {0}: {1}").format(number, label)
    guess = Guess(classes[int(page.predicted[index])], float(page.confidence[index]))
    if not page.mistaken[index]:
        return tr("No. {0}: {1}, read right ({2})").format(number, label, guess.percent)
    return tr("No. {0}: {1}, read as {2} ({3})").format(number, label, guess.name, guess.percent)


def page_in_words(classes: tuple[str, ...], page: SamplePictures, per_page: int, trained: bool) -> str:
    """The whole page: how many, and the first ones one by one."""
    parts = [shown_range(page, per_page)]
    if trained:
        parts.append(mistakes(page))
    listed = [one_in_words(classes, page, k, trained) for k in range(min(len(page.numbers), _LISTED))]
    more = len(page.numbers) - len(listed)
    if more:
        listed.append(tr("and {0} more").format(more))
    return ". ".join([*filter(None, parts), "; ".join(listed)]).strip(". ")


def tr(text: str) -> str:
    """`text` in the language of the window."""
    return QCoreApplication.translate("Samples", text)
