"""Sentences about the pictures of a data set, for the screen and for screen readers."""

from models.design.data import DataKind
from models.language.text import joined, tr, tr_count
from models.talk.probes import FileAnswer, SampleAnswer, SamplePage, SamplePictures
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.panels.base import class_reading
from ui.panels.base.class_reading import Guess, best_two

_LISTED = 12  # pictures that are described one by one
_LINES = 25  # of a tooltip about all classes


def shown_range(page: SamplePictures, per_page: int) -> str:
    """The numbers of the pictures on the page: "21–40 of 10,000"."""
    if not page.total:
        return tr("None")
    first = page.page * per_page + 1
    return tr("{0}–{1} of {2}").format(f"{first:,}", f"{first + len(page.numbers) - 1:,}", f"{page.total:,}")


def mistakes(page: SamplePictures) -> str:
    """How many are wrong: "312 wrong, 3.1 %"; with "about" while some answers are of an earlier step.

    Nothing is counted before every picture has been answered once.
    """
    if not page.total:
        return ""
    if page.unanswered:
        return tr("{0} of {1} answered").format(f"{page.total - page.unanswered:,}", f"{page.total:,}")
    text = tr("about {0} wrong, {1}") if page.behind else tr("{0} wrong, {1}")
    return text.format(f"{page.wrong:,}", numbers.counted_percent(page.wrong / page.total))


def shares_by_class(page: SamplePictures, classes: tuple[str, ...]) -> list[str]:
    """The accuracy on each class, the lowest first: "dog: 50 %", "cat: 95 %"; none where fewer than two are known.

    A total hides what a network does to a class that has few pictures.
    """
    asked, wrong = page.class_asked, page.class_wrong
    shares = sorted((1 - wrong[k] / asked[k], k) for k in range(len(asked)) if asked[k])
    if len(shares) < 2:
        return []
    return [tr("{0}: {1}").format(classes[k], tr("{0} %").format(f"{100 * share:.0f}")) for share, k in shares]


def by_class(page: SamplePictures, shares: list[str], most: int | None = None) -> str:
    """Shares as one line, with "…" in place of those after the first `most`; "" where there are none."""
    if not shares:
        return ""
    listed = shares if most is None or most >= len(shares) else [*shares[:most], "…"]
    return (tr("By class, about: {0}") if page.behind else tr("By class: {0}")).format(joined(listed))


def by_class_in_lines(page: SamplePictures, shares: list[str]) -> str:
    """Shares as a table for a tooltip, a class on each line; several where the screen is not high enough."""
    if not shares:
        return ""
    across = -(-len(shares) // _LINES)
    rows = [" · ".join(shares[k : k + across]) for k in range(0, len(shares), across)]
    return "\n".join([tr("By class, about:") if page.behind else tr("By class:"), *rows])


def catching_up(page: SamplePictures) -> str:
    """Why the count is not exact yet; "" where it is."""
    if not page.behind:
        return ""
    return tr_count(
        "One answer is of an earlier step; it is renewed in a moment",
        "{0} answers are of an earlier step; they are renewed bit by bit",
        page.behind,
        f"{page.behind:,}",
    )


def place(number: int, training: bool, info: DataKind) -> str:
    """The name of a picture: "Test picture 620", or its number among all if the data are split at random."""
    if info.training:
        text = tr("Training picture {0}") if training else tr("Test picture {0}")
    else:
        text = tr("No. {0}, for training") if training else tr("No. {0}, for testing")
    return text.format(counted(number, info))


def counted(number: int, info: DataKind) -> str:
    """The number of a picture, from 1; within its own part if the data set comes split in two."""
    return f"{number + 1 - (0 if number < info.training else info.training):,}"


def verdict(classes: tuple[str, ...], answer: SampleAnswer, trained: bool) -> str:
    """The label and the predicted class."""
    return tr("Labelled {0}").format(short_verdict(classes, answer, trained))


def short_verdict(classes: tuple[str, ...], answer: SampleAnswer, trained: bool) -> str:
    """The same in few words: "8, read as 1"."""
    label, best = classes[answer.label], int(answer.probabilities.argmax())
    if not trained:
        return label
    if best == answer.label:
        return tr("{0}, read right").format(label)
    return tr("{0}, read as {1}").format(label, classes[best])


def file_verdict(classes: tuple[str, ...], answer: FileAnswer, trained: bool) -> str:
    """What the network reads in the picture of a file: "I see: cat, 93 %"."""
    return class_reading.in_words(classes, answer.probabilities) if trained else tr("not trained yet")


def short_file_verdict(classes: tuple[str, ...], answer: FileAnswer, trained: bool) -> str:
    """The same in few words: "cat 93 %"."""
    if not trained:
        return tr("not trained yet")
    best = best_two(classes, answer.probabilities)[0]
    return tr("{0} {1}").format(best.name, best.percent)


def in_words(info: DataKind, number: int, answer: SampleAnswer, trained: bool) -> str:
    """The large picture as a sentence."""
    first, second = best_two(info.classes, answer.probabilities)
    parts = [place(number, answer.training, info), verdict(info.classes, answer, trained)]
    parts.append(tr("{0} ({1}), then {2} ({3})").format(first.name, first.percent, second.name, second.percent))
    return joined(parts, ". ")


def one_in_words(info: DataKind, page: SamplePictures, index: int, trained: bool) -> str:
    """One picture of the page: "No. 620: 4, read as 9 (62 %)"."""
    number, label, answer = one_in_parts(info, page, index, trained)
    about = tr("{0}: {1}").format(number, label)
    return tr("{0}, {1}").format(about, answer) if answer else about


def one_in_parts(info: DataKind, page: SamplePictures, index: int, trained: bool) -> tuple[str, str, str]:
    """The number, the class and the answer of one picture: "No. 620", "4", "read as 9 (62 %)"; "" for no answer."""
    classes = info.classes
    number = tr("No. {0}").format(counted(int(page.numbers[index]), info))
    label = classes[int(page.labels[index])]
    if not trained or page.predicted[index] < 0:
        return number, label, ""
    guess = Guess(classes[int(page.predicted[index])], float(page.confidence[index]))
    if not page.mistaken[index]:
        return number, label, tr("read right ({0})").format(guess.percent)
    return number, label, tr("read as {0} ({1})").format(guess.name, guess.percent)


def page_in_words(info: DataKind, page: SamplePictures, question: SamplePage, trained: bool) -> str:
    """The whole page as a sentence: how many pictures, and the first ones one by one."""
    parts = [shown_range(page, question.per_page)]
    if trained:
        parts += [mistakes(page), by_class(page, shares_by_class(page, info.classes))]
    first = range(min(len(page.numbers), _LISTED))
    listed = [one_in_words(info, page, k, trained) for k in first]
    more = len(page.numbers) - len(listed)
    if more:
        listed.append(tr("and {0} more").format(more))
    return joined(filter(None, [*parts, joined(listed, "; ")]), ". ")


def why_absent(snapshot: Snapshot) -> str:
    """Why the engine has no samples: they are being fetched, or are not on this machine."""
    if snapshot.phase == "fetching":
        return tr("The engine is fetching the pictures…")
    if snapshot.experiment.data.info.own:
        return tr("The pictures could not be read. Play tries again.")
    return tr("The pictures are not on this machine. Play fetches them.")


def why_none(stale: bool, absent: str) -> str:
    """Why there is no page. stale: the design cannot run. absent: the sentence of `why_absent`, or ""."""
    if stale:
        return tr("This design cannot run yet.")
    return absent or tr("The engine is fetching the pictures…")
