"""The demo: plays the example for five seconds at full speed, then writes a picture and the numbers of the run."""

import json
from pathlib import Path
from time import perf_counter, time

from PySide6.QtCore import QObject, Qt, QTimer

from models.language.text import tr
from models.talk.snapshot import Snapshot
from ui.shell.window import MainWindow

_SECONDS = 5.0
_PATIENCE = 90.0  # s for the engine to start on a slow, busy machine
_TICK = 5  # ms; late ticks mean that the window stutters


class Demo(QObject):
    """Drives the window as a person would: waits for the engine, plays, looks, closes."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self.code = 1
        self._began = perf_counter()
        self._shown_at = self._ready_at = 0.0  # s since 1970, so that another process can compare
        self._played = 0.0
        self._stepper, self._since, self._first = "", 0.0, 0  # which trains, since when, and from which step on
        self._due = 0.0
        self._late: list[float] = []
        self._pace = window.topbar.state()
        window.actions_["full_speed"].setChecked(True)
        window.resize(1280, 800)
        window.painted.connect(self._painted)
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        if not self._played:
            if self._window.run.ready:
                self._ready_at = time()
                self._window.actions_["play"].trigger()
                self._played, self._due = now, now
            elif self._window.run.lost or now - self._began > _PATIENCE:
                late = tr("The engine did not start within {0} s.").format(f"{_PATIENCE:.0f}")
                print(tr("The engine did not start.") if self._window.run.lost else late)
                self._end()
            return
        self._late.append(max(0.0, now - self._due))
        self._due = max(now, self._due + _TICK / 1000)
        snapshot = self._window.run.snapshot
        if snapshot is not None and snapshot.stepper != self._stepper:  # torch, until the kernel is loaded
            self._stepper, self._since, self._first = snapshot.stepper, now, snapshot.step
        if snapshot is not None and now - max(self._played, self._since) >= _SECONDS:
            self._write(snapshot, now - self._since)
            self._end()

    def _painted(self) -> None:
        self._shown_at = self._shown_at or time()

    def _write(self, snapshot: Snapshot, seconds: float) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._window.grab().save(str(self._folder / "window.png"))
        late = sorted(self._late)
        metrics = snapshot.metrics
        result = {
            "epochs": snapshot.epoch,
            "steps": snapshot.step,
            "seconds": round(seconds, 3),
            "steps_per_second": round((snapshot.step - self._first) / seconds, 1),
            "train_loss": metrics.train_loss if metrics else None,
            "test_loss": metrics.test_loss if metrics else None,
            "test_accuracy": metrics.test_accuracy if metrics else None,
            "test_r2": metrics.test_r2 if metrics else None,
            "device": snapshot.device.name if snapshot.device else None,
            "stepper": snapshot.stepper,
            "shown_at": self._shown_at,
            "ready_at": self._ready_at,
            "lateness_p95_ms": round(1000 * late[int(0.95 * len(late))], 2),
            "lateness_max_ms": round(1000 * late[-1], 2),
        }
        (self._folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        text = tr("Trained {0} epochs; see {1} and {2}.")
        print(text.format(snapshot.epoch, self._folder / "window.png", self._folder / "result.json"))
        self.code = 0 if snapshot.step and not snapshot.error else 1

    def _end(self) -> None:
        self._timer.stop()
        self._window.topbar.restore(self._pace)  # the settings keep what the user has chosen
        self._window.files.give_up()
        self._window.close()
