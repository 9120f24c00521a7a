"""Looking back at the run: which of its moments the window shows, the film of all of them, and going on from one."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from models.language.text import tr
from models.talk.runs.moments import NO_MOMENTS
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.kept_runs import KeptRuns
from ui.app.past import film
from ui.app.past.film import Film
from ui.app.run_control import RunControl

_FRAME = 33  # ms between two pictures of the film


class LookingBack(QObject):
    """Asks the engine for moments, and knows at once which one was asked for last. GUI thread.

    The run itself is not touched. What changes it (play, an edit, undo, …) ends looking back, in the engine by itself
    and here.
    """

    film_changed = Signal(object)  # the Film, as it plays now or not
    refused = Signal(object)  # why something cannot be done, a Text

    def __init__(self, actions: Actions, document: Document, link: EngineLink, run: RunControl, kept: KeptRuns) -> None:
        super().__init__(run)
        self._actions, self._document, self._link, self._run, self._kept = actions, document, link, run, kept
        self.film = Film()
        self._moments = NO_MOMENTS  # as said last
        self._snapshot: Snapshot | None = None  # the newest of the document's run
        self._here: int | None = None  # step of the moment that is shown, or will be; None for the present
        self._awaited = False  # the engine has not shown yet what was asked for last
        self._began = 0.0  # when the film began, by the clock
        self._from: int | None = None  # the moment that it began with
        self._timer = QTimer(self, interval=_FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show_next)
        for name, slot in {
            "back": lambda: self.step(-1),
            "on": lambda: self.step(+1),
            "first": self.to_first,
            "present": self.to_present,
            "film": lambda: self.play(replace(self.film, playing=not self.film.playing)),
            "go_on": self.go_on,
        }.items():
            actions[f"past_{name}"].triggered.connect(slot)
        link.status.connect(self._hear)
        run.changed.connect(self._leave_if_training)
        document.changed.connect(self._leave)
        document.parameter_set.connect(self._leave)
        document.restarted.connect(self._leave)
        self._offer()

    # ---------------------------------------------------------------- which moment

    def look(self, step: int | None) -> None:
        """Show the moment at this step, None: the present. Ends the film, as a person has asked."""
        self._stop()
        self._ask(step)

    def step(self, places: int) -> None:
        """Show the moment so many places after the one that is shown."""
        self.look(replace(self._moments, shown=self._here).beside(places))

    def to_first(self) -> None:
        if len(self._moments.steps):
            self.look(int(self._moments.steps[0]))

    def to_present(self) -> None:
        self.look(None)

    def _ask(self, step: int | None) -> None:
        if step == self._here or (step is not None and not len(self._moments.steps)):
            return
        if self._run.running:
            self._run.pause()
        self._here, self._awaited = step, True
        self._link.look_back(step)
        self._offer()

    # ---------------------------------------------------------------- the film

    def play(self, wanted: Film) -> None:
        """Play the film, from the moment that is shown or else from the first one; or pause it; or change its pace."""
        can = len(self._moments.steps) >= film.LEAST
        self.film = replace(wanted, playing=wanted.playing and can)
        self._began, self._from = perf_counter(), self._here
        if self.film.playing:
            self._timer.start()
            self._show_next()
        else:
            self._timer.stop()
        self._actions["past_film"].setChecked(self.film.playing)
        self.film_changed.emit(self.film)

    def _show_next(self) -> None:
        there = film.moment_at(self._moments.steps, self._from, self.film, perf_counter() - self._began)
        self._ask(there)
        if there is None:
            self._stop()

    def _stop(self) -> None:
        if self.film.playing:
            self.play(replace(self.film, playing=False))

    # ---------------------------------------------------------------- going on

    def go_on(self) -> None:
        """Make the moment that is shown the present run; undo brings the run of now back, which is kept."""
        snapshot, here = self._snapshot, self._here
        if here is None or snapshot is None or snapshot.moments.shown != here:
            self.refused.emit(tr("First look back at a moment: drag the line in the loss chart to the left."))
            return
        self._stop()
        text = tr("Go on from epoch {0}").format(f"{snapshot.epoch:,}")
        if file := self._kept.keep_moment(here):
            self._document.go_on_from(file, snapshot.experiment, text)

    def of_now(self, change: Callable[..., Any]) -> Callable[..., None]:
        """The same for weights of the present run alone: where those of a moment are on show, it says why not.

        What a person would change there, and what undo would bring back, are numbers of then.
        """

        def guarded(*values: Any) -> None:
            if self._here is None:
                change(*values)
            else:
                why = tr("These weights are of the past: first go on from here, or return to the present.")
                self.refused.emit(why)

        return guarded

    # ---------------------------------------------------------------- what happens meanwhile

    def _hear(self, snapshot: Snapshot) -> None:
        if not self._link.is_of(snapshot, self._document.experiment):
            return
        moments, before = snapshot.moments, self._moments
        self._snapshot, self._moments = snapshot, moments
        if self._awaited and moments.shown == self._here:
            self._awaited = False
        if not self._awaited and moments.shown != self._here:
            self._here = moments.shown
            self._stop()
        counts = [min(len(known.steps), film.LEAST) for known in (before, moments)]
        if counts[0] != counts[1] or before.shown != moments.shown:
            self._offer()

    def _leave_if_training(self) -> None:
        if self._run.running:
            self._leave()

    def _leave(self, _what: object = None) -> None:
        """Something has ended looking back."""
        if self._here is not None or self.film.playing:
            self._here, self._awaited = None, False
            self._stop()
            self._offer()

    def _offer(self) -> None:
        """Enable what can be done now."""
        count, back = len(self._moments.steps), self._here is not None
        for name, on, why_not in (
            ("back", count > 0, tr("No moment is kept yet: train first")),
            ("first", count > 0, tr("No moment is kept yet: train first")),
            ("on", back, tr("This is the present")),
            ("present", back, tr("This is the present")),
            ("film", count >= film.LEAST, tr("A film needs two moments: train first")),
            ("go_on", back, tr("First look back at a moment: drag the line in the loss chart to the left.")),
        ):
            self._actions.offer(f"past_{name}", on, why_not)
