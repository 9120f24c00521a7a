"""Each lesson in the window with the real engine: set up, done right and wrong by controls, judged, its numbers read.

What is done is kept in `tests/models/lessons/answers/`, as `tests/playground/lessons/attempts.py` says.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.files import storage
from tests.lesson_hands import Hands
from tests.playground.lessons.attempts import LESSONS, Attempt, attempts, digits, laid_over, read_fact, the_lesson
from tests.real_window import real_window
from ui.lessons.blocks import ChallengeCard, LiveTable, TaskRow
from ui.panels.surface.surface import SurfacePanel
from ui.shell.window import MainWindow
from ui.tensors.tensors import TensorsFace

QUICK = ("01-two-numbers", "05-matrices")
LONG = pytest.mark.slow, pytest.mark.timeout(1800)
_AFTER = ("look_back",)
"""What is done once the training is done."""


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    return real_window(qtbot, tmp_path, monkeypatch)


@pytest.mark.parametrize("name", [name if name in QUICK else pytest.param(name, marks=LONG) for name in LESSONS])
def test_a_lesson_is_done_in_the_window(window: MainWindow, qtbot: Any, name: str) -> None:
    hands = Hands(window, qtbot)
    lesson = the_lesson(name)
    window.lessons.open(lesson)
    hands.until(hands.heard)
    ON_SCREEN.get(name, lambda _hands: None)(hands)
    for attempt in attempts(name):
        window.lessons.work.forget()
        window.lessons.open(lesson)
        hands.until(lambda: hands.heard() and hands.now.step == 0)
        _do(hands, attempt)
        _judge(hands, attempt)


def _do(hands: Hands, attempt: Attempt) -> None:
    """Change the design, do what is to be done, train, and move weights, in this order."""
    window, kept = hands.window, attempt.kept
    challenge = next((c for c in the_lesson(attempt.lesson).challenges if c.id == attempt.task), None)
    if "design" in kept:
        design = laid_over(json.loads(storage.dumps(window.document.experiment)), kept["design"])
        window.document.edit(storage.loads(json.dumps(design)), "Change the design")
        hands.until(hands.heard)
    for event in kept.get("did", ()):
        if event not in _AFTER:
            hands.do(event)
    if challenge is None or not challenge.seeds:
        if kept.get("epochs"):
            hands.train(kept["epochs"], "epoch")
        elif kept.get("steps"):
            hands.train(kept["steps"], "step")
    for key, values in kept.get("moved", {}).items():
        hands.move(key, values)
    for event in kept.get("did", ()):
        if event in _AFTER:
            hands.do(event)


def _judge(hands: Hands, attempt: Attempt) -> None:
    """What the page shows of it, and the numbers that are said to be shown."""
    window, kept = hands.window, attempt.kept
    for key, written in kept.get("shows", {}).items():
        hands.until(lambda k=key, w=written: _read(hands, k, w) == w)
    task = window.parts.left.reader.tasks()[attempt.task]
    if isinstance(task, TaskRow):
        if attempt.right:
            hands.until(lambda: task.state == "reached")
        assert (task.state == "reached") is attempt.right, (attempt.name, kept)
    else:
        assert isinstance(task, ChallengeCard)
        verdict = list[tuple[str, bool | None]]()
        window.lessons.work.judged.connect(lambda _id, text, good: verdict.append((str(text), good)))
        task.button.click()
        hands.until(lambda: bool(verdict) and verdict[-1][1] is not None)
        assert verdict[-1][1] is attempt.right, (attempt.name, verdict[-1][0])
        assert verdict[-1][0] in task.verdict.text()


def _read(hands: Hands, key: str, like: str) -> str:
    if "." not in key:
        situation = hands.window.lessons.work.situation()
        assert situation is not None
        return read_fact(situation, key, like)
    numbers = hands.parameter(key).flatten().tolist()
    return " ".join(digits(number, one) for number, one in zip(numbers, like.split(), strict=True))


def _table(hands: Hands) -> list[str]:
    """The cells of the live table on the page."""
    made = next(part for part in hands.window.parts.left.reader.parts if isinstance(part, LiveTable))
    hands.until(lambda: bool(made.text()))
    return re.findall(r"<t[dh][^>]*>(?:<b>)?([^<]*)", made.text())


def _two_numbers(hands: Hands) -> None:
    assert _table(hands) == ["x", "y", "ŷ", "error²", "1", "3", "4", "1", "2", "5", "3", "4", "MSE", "", "", "2.5"]
    panel = hands.window.results.panel(SurfacePanel)

    def says(*words: str) -> bool:
        return all(word in panel.words.text() for word in words)

    hands.until(lambda: says("○ Training loss 2.5 at w = −1, b = 5", "→ against the slope −3, −1", "+ lowest "))
    for m, loss in ((-1.0, "4.5"), (0.0, "1")):
        hands.move("output.weight", [[m]])
        hands.move("output.bias", [4.0])
        hands.until(lambda loss=loss: says(f"Training loss {loss} at"))


def _fit_a_line(hands: Hands) -> None:
    answers = _table(hands)[6::4]
    assert answers[:6] == ["0.4", "0.7", "1", "1.3", "1.6", "1.9"]


def _matrices(hands: Hands) -> None:
    hands.do("choose_sample")
    hands.do("open tensors")
    tensors = next(panel for panel in hands.window.parts.centre.panels if isinstance(panel, TensorsFace))
    tensors.sample.click()
    sums = tensors.layer.sums
    hands.until(lambda: sums.numbers is not None and sums.numbers.z.shape[0] == 1)
    assert sums.numbers is not None
    assert sums.numbers.z.tolist() == [[4, -2]]
    assert sums.numbers.a.round(3).tolist() == [[np.float32(0.982), np.float32(0.119)]]


ON_SCREEN: dict[str, Callable[[Hands], None]] = {
    "01-two-numbers": _two_numbers,
    "02-fit-a-line": _fit_a_line,
    "05-matrices": _matrices,
}
"""What else a lesson says that its views show at its beginning."""
