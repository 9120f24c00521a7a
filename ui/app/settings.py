"""What the window remembers from one run to the next, each with its type and its default."""

import json
from collections.abc import Callable
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings

from models.files import atomic, reading
from models.language.text import tr

MAX_RECENT = 8
_DIGITS = 6  # of the number of a column


def store() -> QSettings:
    """The settings file of this user."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NeuralNetworkPlayground", "playground")


def reset_settings() -> str:
    """Set the settings file aside, as if there were none; a sentence that says what was done."""
    path = Path(store().fileName())
    aside = next(other for n in count(1) if not (other := path.with_name(f"{path.name}.aside-{n}")).exists())
    try:
        path.rename(aside)
    except FileNotFoundError:
        return tr("There are no settings; the program begins with the usual ones.")
    except OSError as error:
        return tr("{0} could not be set aside: {1}.").format(path, reading.reason(error))
    return tr("The settings are now in {0}; the program begins with the usual ones.").format(aside)


class Settings:
    """Typed access to the settings; a damaged entry counts as absent. GUI thread."""

    def __init__(self) -> None:
        self._store = store()

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def bytes(self, key: str) -> QByteArray | None:
        """A saved geometry or state, or None."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, key: str, value: QByteArray) -> None:
        self._store.setValue(key, value)

    def text(self, key: str, default: str, options: tuple[str, ...] = ()) -> str:
        """A saved word; `default` where there is none or it is not among `options`."""
        value = self._store.value(key)
        known = isinstance(value, str) and (not options or value in options)
        return cast(str, value) if known else default

    def set_text(self, key: str, value: str) -> None:
        self._store.setValue(key, value)

    def flag(self, key: str, default: bool) -> bool:
        return self.text(key, "on" if default else "off") == "on"

    def set_flag(self, key: str, value: bool) -> None:
        self._store.setValue(key, "on" if value else "off")

    def axes(self, kind: str) -> tuple[int, int]:
        """The two columns of data set `kind` that plots show."""
        parts = self.text(f"axes/{kind}", "0 1").split()
        if len(parts) != 2 or not all(p.isdecimal() and len(p) < _DIGITS for p in parts) or parts[0] == parts[1]:
            return 0, 1
        return int(parts[0]), int(parts[1])

    def set_axes(self, kind: str, x_axis: int, y_axis: int) -> None:
        self._store.setValue(f"axes/{kind}", f"{x_axis} {y_axis}")

    def recent(self) -> list[str]:
        """Paths of files opened or saved lately, newest first."""
        try:
            listed = json.loads(self.text("recent", "[]"))
        except (ValueError, RecursionError):
            return []
        return [path for path in listed if isinstance(path, str)][:MAX_RECENT] if isinstance(listed, list) else []

    def add_recent(self, path: str) -> None:
        self._change_recent(lambda paths: [path, *(old for old in paths if old != path)])

    def forget_recent(self, path: str = "") -> None:
        """Drop one path, or all of them."""
        self._change_recent(lambda paths: [old for old in paths if path and old != path])

    def _change_recent(self, change: Callable[[list[str]], list[str]]) -> None:
        """Change the list as it is in the file now; another window may have changed it."""
        with ExitStack() as stack:
            place = Path(self._store.fileName())
            with suppress(OSError):  # a folder that cannot be written: the list lives as long as the window
                place.parent.mkdir(parents=True, exist_ok=True)
                stack.enter_context(atomic.locked(place))
            self._store.sync()
            self._store.setValue("recent", json.dumps(change(self.recent())[:MAX_RECENT]))
            self._store.sync()
