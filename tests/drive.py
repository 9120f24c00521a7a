"""Runs the real program and does one thing to it: `python tests/drive.py close|edit|late|show|signal|start …`.

Not a test: the tests in test_program.py start it in a process of its own and read what it prints,
one JSON object.
"""

import gc
import json
import os
import sys
from pathlib import Path
from time import perf_counter, time

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TICK = 0.005  # s


def keep_apart(folder: str) -> None:
    """Let settings, drawings and unsaved work lie in this folder instead of the user's own."""
    from PySide6.QtCore import QSettings

    from ui.app import my_drawings

    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    my_drawings.place = lambda: Path(folder) / "data" / "my-drawings.json"  # type: ignore[assignment]


def close(seconds: float, how: str, folder: str) -> None:
    """Close the window after `seconds`, idle, playing or right after asking for a save."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    keep_apart(folder)
    app = QApplication([])
    import main
    from ui.shell.window import MainWindow

    def windows() -> list[MainWindow]:
        return [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]

    def play() -> None:
        if how != "idle":
            windows()[0].actions_["full_speed"].setChecked(True)
            windows()[0].actions_["play"].trigger()

    def leave() -> None:
        window = windows()[0]
        asked = time()
        if how == "saving":
            window.files._save_to(str(Path(folder) / "trained.safetensors"))
        window.files.give_up()
        window.close()
        gone = time()
        print(json.dumps({"asked": asked, "gone": gone, "hidden": not window.isVisible()}), flush=True)

    QTimer.singleShot(0, play)
    QTimer.singleShot(round(1000 * seconds), leave)
    sys.exit(main.main([]))


def edit(folder: str) -> None:
    """Edit and train until somebody kills the process; print the number of each edit, which is the data's seed, and
    now and then the epoch.
    """
    from dataclasses import replace

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    keep_apart(folder)
    app = QApplication([])
    import main
    from ui.shell.window import MainWindow

    number = 0

    def act() -> None:
        nonlocal number
        window = next((w for w in app.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if window is None or not window.run.ready or window.run.snapshot is None:
            return
        if not window.run.running:
            window.actions_["full_speed"].setChecked(True)
            window.actions_["play"].trigger()
        number += 1
        before = window.document.experiment
        after = replace(before, training=replace(before.training, learning_rate=round(0.01 + number / 1e5, 5)))
        window.document.edit(after, "Change rate")
        print(json.dumps({"edit": number, "epoch": window.run.snapshot.epoch, "at": time()}), flush=True)

    timer = QTimer(interval=200)
    timer.timeout.connect(act)
    timer.start()
    sys.exit(main.main([]))


def late(seconds: float, design: str = "") -> None:
    """How late a precise 5 ms timer comes: while the engine starts, and from then on while training.

    design: train this file's. Where its samples are pictures they are leafed through, two pages a second.
    """
    from PySide6.QtCore import QObject, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    import main
    from ui.panels.catalogue import BROWSER
    from ui.shell.window import MainWindow

    class Watcher(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.due = perf_counter() + TICK
            self.starting: list[float] = []
            self.training: list[float] = []
            self.ready = 0.0
            self.timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
            self.timer.timeout.connect(self.tick)
            QTimer.singleShot(200, self.begin)

        def begin(self) -> None:
            self.due = perf_counter() + TICK
            self.timer.start()

        def tick(self) -> None:
            now = perf_counter()
            (self.training if self.ready else self.starting).append(max(0.0, now - self.due))
            self.due = max(now, self.due + TICK)
            window = next(w for w in app.topLevelWidgets() if isinstance(w, MainWindow))
            if not self.ready and window.run.ready:
                self.ready = now
                if window.document.experiment.data.info.image:
                    window.results.open(BROWSER)
                    self.pages = QTimer(self, interval=500)
                    self.pages.timeout.connect(window.results.panel(BROWSER).next.click)
                    self.pages.start()
                window.actions_["full_speed"].setChecked(True)
                window.actions_["play"].trigger()
            if self.ready and now - self.ready > seconds:
                self.timer.stop()
                result = {"starting_max": 1000 * max(self.starting)}
                ordered = sorted(self.training)
                result["p95"] = 1000 * ordered[int(0.95 * len(ordered))]
                result["max"] = 1000 * ordered[-1]
                result["epochs"] = window.run.snapshot.epoch if window.run.snapshot else 0
                result["steps"] = window.run.snapshot.step if window.run.snapshot else 0
                print(json.dumps(result), flush=True)
                window.files.give_up()
                window.close()

    watcher = Watcher()
    code = main.main([design] if design else [])
    del watcher
    sys.exit(code)


def show(what: str) -> None:
    """Seconds from the start of this script to a window on screen: ours, or an empty plot."""
    began = perf_counter()
    from PySide6.QtWidgets import QApplication

    if what == "plot":
        import pyqtgraph

        app = QApplication([])
        plot = pyqtgraph.PlotWidget()
        plot.show()
    else:
        gc.disable()  # as main.py does where it is the program
        import main

        app = QApplication([])

    def stop() -> int:
        """Where the event loop would begin: paint once, and that was it."""
        app.processEvents()
        print(json.dumps({"seconds": perf_counter() - began}), flush=True)
        os._exit(0)

    if what != "plot":
        app.exec = stop  # type: ignore[method-assign]
        main.main([])
    stop()


def start(how: str, folder: str) -> None:
    """Seconds since this script began until the window is shown, the engine has answered and, with "play", pressed as
    soon as the window is there, until it trains.
    """
    began = perf_counter()
    gc.disable()  # as main.py does where it is the program
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    import main
    from ui.shell.window import MainWindow

    keep_apart(folder)
    app = QApplication([])
    said: dict[str, float] = {}
    windows: list[MainWindow] = []

    def look() -> None:
        for window in windows:
            snapshot = window.run.snapshot
            if snapshot is not None and window.run.ready:
                said.setdefault("ready", perf_counter() - began)
            if snapshot is not None and snapshot.step:
                said.setdefault("trains", perf_counter() - began)
        if ("trains" if how == "play" else "ready") in said:
            print(json.dumps(said), flush=True)
            os._exit(0)

    def shown(window: MainWindow) -> None:
        said["shown"] = perf_counter() - began
        if how == "play":
            QTimer.singleShot(0, window.actions_["play"].trigger)

    show_first = MainWindow.show

    def show_and_note(window: MainWindow) -> None:
        windows.append(window)
        window.painted.connect(lambda: shown(window))
        show_first(window)

    MainWindow.show = show_and_note  # type: ignore[method-assign]
    timer = QTimer(app, interval=5)
    timer.timeout.connect(look)
    timer.start()
    main.main([])


def wait_for_signal(folder: str, how: str) -> None:
    """Say "ready" once the engine is there, and go on as `how` says until somebody ends the process.

    kept: a run was reset, so that it is kept for undo, and another trains; nothing is saved. asking: as well, and the
    question about that is open.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    keep_apart(folder)
    app = QApplication([])
    import main
    from models.problems.changes import with_kind
    from ui.shell.window import MainWindow

    step = 0

    def act() -> None:
        nonlocal step
        window = next((w for w in app.topLevelWidgets() if isinstance(w, MainWindow)), None)
        snapshot = window.run.snapshot if window else None
        if window is None or snapshot is None:
            return
        if step == 0:
            window.actions_["play"].trigger()
        elif step == 1 and snapshot.step > 0:
            window.actions_["reset"].trigger()
            window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
            window.actions_["play"].trigger()
        elif step == 2 and snapshot.step > 0 and snapshot.experiment == window.document.experiment:
            if how == "asking":
                QTimer.singleShot(0, window.close)
            QTimer.singleShot(100, lambda: print("ready", flush=True))
            timer.stop()
        else:
            return
        step += 1

    timer = QTimer(interval=10)
    timer.timeout.connect(act)
    timer.start()
    sys.exit(main.main([]))


if __name__ == "__main__":
    arguments = sys.argv[2:]
    if sys.argv[1] == "close":
        close(float(arguments[0]), arguments[1], arguments[2])
    elif sys.argv[1] == "late":
        late(float(arguments[0]), *arguments[1:])
    elif sys.argv[1] == "edit":
        edit(*arguments)
    elif sys.argv[1] == "start":
        start(*arguments)
    elif sys.argv[1] == "signal":
        wait_for_signal(*arguments)
    else:
        show(arguments[0])
