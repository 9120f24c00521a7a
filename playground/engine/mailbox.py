"""A mailbox for one letter: putting replaces, taking empties. The newest is all that matters."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Safe to use from any two threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._letter: T | None = None

    def put(self, letter: T) -> None:
        with self._lock:
            self._letter = letter

    def take(self) -> T | None:
        with self._lock:
            letter, self._letter = self._letter, None
        return letter

    @property
    def empty(self) -> bool:
        return self._letter is None
