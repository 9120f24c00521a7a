"""What the window remembers from one run to the next, each with its type and its default."""

import json
from typing import cast

from PySide6.QtCore import QByteArray, QSettings

MAX_RECENT = 8


def store() -> QSettings:
    """The settings file of this user."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NeuralNetworkPlayground", "playground")


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
        if len(parts) != 2 or not all(p.isdecimal() for p in parts) or parts[0] == parts[1]:
            return 0, 1
        return int(parts[0]), int(parts[1])

    def set_axes(self, kind: str, x_axis: int, y_axis: int) -> None:
        self._store.setValue(f"axes/{kind}", f"{x_axis} {y_axis}")

    def recent(self) -> list[str]:
        """Paths of files opened or saved lately, newest first."""
        try:
            listed = json.loads(self.text("recent", "[]"))
        except ValueError:
            return []
        return [path for path in listed if isinstance(path, str)][:MAX_RECENT] if isinstance(listed, list) else []

    def add_recent(self, path: str) -> None:
        self._set_recent([path, *(old for old in self.recent() if old != path)])

    def forget_recent(self, path: str = "") -> None:
        """Drop one path, or all of them."""
        self._set_recent([old for old in self.recent() if path and old != path])

    def _set_recent(self, paths: list[str]) -> None:
        self._store.setValue("recent", json.dumps(paths[:MAX_RECENT]))
