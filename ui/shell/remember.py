"""How the window was left, in the settings: size, columns, panels with windows of their own, speed. Knows no widget.

Folded columns, locks, theme and device are not here: each is written down when it is chosen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray

from ui.app.settings import Settings


@dataclass(frozen=True)
class ResultsState:
    """The right column. split: as the splitter saves it, None where nothing is known.

    front, front_below: name of the panel whose tab is open in the upper and in the lower card, the latter with the
    number of its view; "" where that is not known.
    own_windows: by name of the panel, whether it has a window of its own.
    places: by name of the panel, the geometry of that window.
    """

    split: QByteArray | None = None
    own_windows: Mapping[str, bool] = field(default_factory=dict)
    places: Mapping[str, QByteArray] = field(default_factory=dict)
    front: str = ""
    front_below: str = ""


@dataclass(frozen=True)
class WindowState:
    """The window. geometry, columns: as Qt saves them, None where nothing is known; speed: as the top bar gives it.

    inputs: whether the tab of the inputs is open, where data and inputs share a place.
    """

    geometry: QByteArray | None
    columns: QByteArray | None
    results: ResultsState
    speed: str
    inputs: bool = False


def load(settings: Settings, panels: Iterable[str]) -> WindowState:
    """How the window was left last time. panels: the names of those that there are."""
    own_windows = {name: settings.flag(f"own-window/{name}", False) for name in panels}
    places = {name: settings.bytes(f"own-window/{name}-geometry") for name in own_windows}
    results = ResultsState(
        settings.bytes("window/results"),
        own_windows,
        {name: place for name, place in places.items() if place is not None},
        settings.text("window/front", ""),
        settings.text("window/front-below", ""),
    )
    geometry, columns = settings.bytes("window/geometry"), settings.bytes("window/columns")
    inputs = settings.flag("window/inputs", False)
    return WindowState(geometry, columns, results, settings.text("speed", ""), inputs)


def store(settings: Settings, state: WindowState) -> None:
    """Write down how the window is left, to disk; what is None stays as it was."""
    known = {"geometry": state.geometry, "columns": state.columns, "results": state.results.split}
    for name, value in known.items():
        if value is not None:
            settings.set_bytes(f"window/{name}", value)
    settings.set_text("speed", state.speed)
    settings.set_text("window/front", state.results.front)
    settings.set_text("window/front-below", state.results.front_below)
    settings.set_flag("window/inputs", state.inputs)
    for name, place in state.results.places.items():
        settings.set_bytes(f"own-window/{name}-geometry", place)
    for name, own in state.results.own_windows.items():
        settings.set_flag(f"own-window/{name}", own)
    settings.sync()
