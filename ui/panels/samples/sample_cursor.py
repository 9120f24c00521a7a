"""Which page of the pictures is asked for, and which sample is chosen. Knows no Qt."""

from models.talk.probes import SamplePage, SamplePictures


class SampleCursor:
    """A page, and the chosen sample by its position among all samples that pass the filter.

    A position may be chosen before its page has arrived; until then `number` is None. The capacity
    that methods take is the number of pictures that fit on a page now.
    """

    def __init__(self) -> None:
        self.page = 0
        self.number: int | None = None  # which sample is chosen
        self.shown: tuple[SamplePage, SamplePictures] | None = None  # the page on show, with the question it answers
        self._position: int | None = None  # of the chosen sample; None while none is chosen

    @property
    def total(self) -> int:
        """Samples on all pages together; 0 before the first answer."""
        return 0 if self.shown is None else self.shown[1].total

    def reset(self) -> None:
        """Begin again with other data: first page, nothing shown, nothing chosen."""
        self.page, self.shown = 0, None
        self.drop()

    def drop(self) -> None:
        """Choose none."""
        self._position = self.number = None

    def look_at(self, number: int | None) -> None:
        """Choose this sample, wherever it is; None for none."""
        self._position, self.number = None, number

    def show(self, question: SamplePage, page: SamplePictures) -> None:
        """Take this page as the one on show. It is the last page if the one asked for does not exist."""
        self.page, self.shown = page.page, (question, page)

    def pick(self, place: int) -> None:
        """Choose the sample at this place of the page on show."""
        assert self.shown is not None
        question, page = self.shown
        self._position = page.page * question.per_page + place
        self.number = int(page.numbers[place])

    def go(self, position: int, capacity: int) -> bool:
        """Choose this position, or the nearest one that exists; False if there are no samples."""
        if not self.total:
            return False
        self._position = min(max(position, 0), self.total - 1)
        self.page = self._position // capacity
        self.number = None
        return True

    def move(self, places: int, capacity: int) -> bool:
        """Choose the sample `places` further on, if it exists; if none is chosen, the first one of the page."""
        if self._position is None:
            return self.go(self.page * capacity, capacity)
        aim = self._position + places
        return self.go(aim if 0 <= aim < self.total else self._position, capacity)

    def turn(self, pages: int, capacity: int) -> bool:
        """Go pages on or back, and move the choice with them; False if there are no samples."""
        if self._position is not None:
            return self.go(self._position + pages * capacity, capacity)
        last = max(0, (self.total - 1) // capacity)
        self.page = min(max(self.page + pages, 0), last)
        return True

    def restart(self) -> None:
        """Begin again with another filter: first page, and its first sample if one was chosen."""
        self.page = 0
        if self._position is not None:
            self._position, self.number = 0, None

    def recount(self, capacity: int) -> None:
        """Keep the chosen sample, or else the first one of the page, in sight at another capacity."""
        assert self.shown is not None
        at = self.page * self.shown[0].per_page if self._position is None else self._position
        self.page = at // capacity

    def find(self, asked: SamplePage) -> bool:
        """Look for the chosen position on the page on show; True if its sample has just become known.

        asked: the present question. A known sample stays chosen when it moves to another position.
        """
        if self.shown is None or self._position is None:
            return False
        question, page = self.shown
        numbers = page.numbers.tolist()
        first = page.page * question.per_page
        if self.number in numbers:
            self._position = first + numbers.index(self.number)
        elif self.number is None and question == asked and 0 <= self._position - first < len(numbers):
            self.number = numbers[self._position - first]
            return True
        return False
