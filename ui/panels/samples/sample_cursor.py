"""Which page of the pictures is asked for, and which sample is chosen. Knows no Qt."""

from models.talk.probes import SamplePage, SamplePictures


class SampleCursor:
    """A page, and the chosen sample by its position among all that the filter lets through.

    A position may be chosen before its page has arrived; until then `number` is None. capacity, where a method takes
    it, is how many pictures fit on a page now.
    """

    def __init__(self) -> None:
        self.page = 0
        self.number: int | None = None  # which sample is chosen
        self.shown: tuple[SamplePage, SamplePictures] | None = None  # the answer on show, and what it answers
        self._position: int | None = None  # of the chosen sample; None while none is chosen

    @property
    def total(self) -> int:
        """Samples on all pages together; 0 before the first answer."""
        return 0 if self.shown is None else self.shown[1].total

    def reset(self) -> None:
        """The data are others: back to the first page, nothing shown, nothing chosen."""
        self.page, self.shown = 0, None
        self.drop()

    def drop(self) -> None:
        """Choose none."""
        self._position = self.number = None

    def show(self, question: SamplePage, page: SamplePictures) -> None:
        """This answer is on show now. The engine gives the last page where the one asked for does not exist."""
        self.page, self.shown = page.page, (question, page)

    def pick(self, place: int) -> None:
        """Choose the sample at this place of the page on show."""
        assert self.shown is not None
        question, page = self.shown
        self._position = page.page * question.per_page + place
        self.number = int(page.numbers[place])

    def go(self, position: int, capacity: int) -> bool:
        """Choose this position, or the nearest that exists; False where there is none."""
        if not self.total:
            return False
        self._position = min(max(position, 0), self.total - 1)
        self.page = self._position // capacity
        self.number = None
        return True

    def move(self, places: int, capacity: int) -> bool:
        """Choose `places` further on, as far as there is something; the first of the page where none is chosen."""
        if self._position is None:
            return self.go(self.page * capacity, capacity)
        aim = self._position + places
        return self.go(aim if 0 <= aim < self.total else self._position, capacity)

    def turn(self, pages: int, capacity: int) -> bool:
        """Pages on or back, and the choice with them."""
        if self._position is not None:
            return self.go(self._position + pages * capacity, capacity)
        last = max(0, (self.total - 1) // capacity)
        self.page = min(max(self.page + pages, 0), last)
        return True

    def restart(self) -> None:
        """The filter lets others through: back to the first page, and to its first sample if one was chosen."""
        self.page = 0
        if self._position is not None:
            self._position, self.number = 0, None

    def recount(self, capacity: int) -> None:
        """Another number of pictures fits on a page: the first one in sight, or the chosen one, stays in sight."""
        assert self.shown is not None
        at = self.page * self.shown[0].per_page if self._position is None else self._position
        self.page = at // capacity

    def find(self, asked: SamplePage) -> bool:
        """Look for the choice on the page on show; True where it has just become known which sample it is.

        asked: the question as it is now. A sample that is known stays chosen where it moves to another position.
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
