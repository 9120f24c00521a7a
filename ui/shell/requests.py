"""What a panel may request of the window, and doing it."""

from models.talk.commands import Cancel, Command, Practise
from models.talk.runs.moments import LookBack
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.past.film import Film
from ui.app.past.looking_back import LookingBack
from ui.app.run_control import RunControl
from ui.panels.base.panel import ChooseAxes, TrainAnew
from ui.shell.troubles import Troubles

Request = Command | ChooseAxes | TrainAnew | Film | str
"""A string is the name of one of the window's actions."""


class Requests:
    """Does what concerns the engine, the document or an action; axes are the window's."""

    def __init__(
        self,
        actions: Actions,
        document: Document,
        run: RunControl,
        link: EngineLink,
        troubles: Troubles,
        past: LookingBack,
    ) -> None:
        self._actions, self._document, self._run = actions, document, run
        self._link, self._troubles, self._past = link, troubles, past

    def obey(self, request: Command | TrainAnew | Film | str) -> None:
        """Do it; a command is sent to the engine, and what it fails at is said again."""
        if isinstance(request, TrainAnew):
            self._document.edit_and_restart(request.experiment, request.text)
            self._run.train(request.epochs)
        elif isinstance(request, LookBack):
            self._past.look(request.step)
        elif isinstance(request, Film):
            self._past.play(request)
        elif isinstance(request, str):
            self._actions[request].trigger()
        else:
            if not isinstance(request, Cancel):
                self._troubles.hear_anew()
            if isinstance(request, Practise):
                self._run.pause()
            self._link.send(request)
