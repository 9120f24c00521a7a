"""The saves that the window has asked for, and their answers. Knows no torch."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Thread

from models.talk.commands import Save
from models.talk.snapshot import Saved
from playground.engine.session_port import SessionPort
from playground.engine.waiting import in_words

_ANSWERS = 16  # that a snapshot repeats, besides the newest


class Saves:
    """Every save gets an answer, whatever goes wrong, as the window waits for one before it closes.

    A save `aside` is copied at once and written by a thread of its own, so that training goes on meanwhile; they are
    written one after the other. Everything here is called by the engine's thread.
    """

    def __init__(self, session: SessionPort) -> None:
        self._session = session
        self._delayed: list[Save] = []
        self._thread: Thread | None = None
        self._done: SimpleQueue[Saved] = SimpleQueue()
        self._under_way = 0  # saves aside without an answer
        self.newest: Saved | None = None  # the last answer, with those before it

    @property
    def waiting(self) -> bool:
        """Whether there are saves that were delayed."""
        return bool(self._delayed)

    @property
    def writing(self) -> bool:
        """Whether a thread writes, whose answer is still to come."""
        return self._under_way > 0

    def delay(self, save: Save) -> None:
        """Obey this save later, as a practice is changing the weights."""
        self._delayed.append(save)

    def obey_delayed(self) -> None:
        """Obey the saves that were delayed."""
        delayed, self._delayed = self._delayed, []
        for save in delayed:
            self.obey(save)

    def obey(self, save: Save) -> None:
        """Write the run as it is now."""
        if not save.aside:
            self.join()  # what was asked for first is written first
            self._answer(_guarded(save, lambda: self._saved(save)))
            return
        try:
            checkpoint = self._session.checkpoint()
        except Exception as error:
            self.refuse(save, in_words(error))
            return
        before = self._thread

        def write() -> None:
            if before is not None:
                before.join()
            self._done.put(_guarded(save, lambda: self._session.write(save.path, save.ticket, checkpoint)))

        self._thread = Thread(target=write, name="save")
        self._under_way += 1
        self._thread.start()

    def _saved(self, save: Save) -> Saved:
        if save.beside:
            return self._session.save_beside(save.path, save.ticket)
        saved = self._session.save(save.path, save.ticket, save.moment, save.past)
        if saved.error or not save.look or save.moment is not None:
            return saved
        with suppress(Exception):  # the file is written, whatever fails when one looks
            return replace(saved, instant=self._session.snapshot(save.look))
        return saved

    def refuse(self, save: Save, why: str) -> None:
        """Answer that nothing was written."""
        self._answer(Saved(save.ticket, save.path, why))

    def answered(self) -> bool:
        """Take over the answers of saves aside; whether there was one."""
        before = self._under_way
        while self._under_way:
            try:
                self._answer(self._done.get_nowait())
            except Empty:
                break
            self._under_way -= 1
        return self._under_way < before

    def join(self) -> None:
        """Wait until everything aside is written, and take over the answers."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self.answered()

    def _answer(self, saved: Saved) -> None:
        """Put this answer behind those before it."""
        before = () if self.newest is None else (*self.newest.earlier, replace(self.newest, earlier=()))
        self.newest = replace(saved, earlier=before[-_ANSWERS:])


def _guarded(save: Save, write: Callable[[], Saved]) -> Saved:
    try:
        return write()
    except Exception as error:
        return Saved(save.ticket, save.path, in_words(error))
