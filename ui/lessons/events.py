"""What a person has done, told by what the window asks of the engine; so a lesson needs to know no panel."""

from models.talk.commands import Command, Reset, SetParameter, Watch
from models.talk.probes import Digit
from models.talk.runs.companions import Accompany
from models.talk.runs.moments import LookBack
from models.talk.runs.searches import BeginSearch
from models.talk.runs.variations import Vary
from models.talk.surface_probes import Race
from models.talk.tensors.probes import Tensors

_OF_COMMANDS = (
    (SetParameter, "move_weight"),
    (Reset, "reset"),
    (LookBack, "look_back"),
    (Vary, "vary"),
    (BeginSearch, "search"),
    (Accompany, "side_by_side"),
)
_OF_QUESTIONS = ((Race, "race"), (Digit, "draw"))


def events(command: Command) -> frozenset[str]:
    """The words of `models/lessons/situation.py` for what this command tells."""
    if isinstance(command, Watch):
        kinds = tuple(map(type, command.probes))
        races = (probe.ground for probe in command.probes if isinstance(probe, Race) and probe.ground)
        alone = any(isinstance(probe, Tensors) and probe.sample is not None for probe in command.probes)
        found = {word for kind, word in _OF_QUESTIONS if kind in kinds}
        return frozenset({*found, *(f"race_{on}" for on in races), *(("see_sample",) if alone else ())})
    return frozenset(word for kind, word in _OF_COMMANDS if isinstance(command, kind))
