"""Wires the window to the engine. The only file that knows both."""

import gc
import os
import signal
import sys
from contextlib import suppress

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C before there is a window ends the program without a word
    gc.disable()  # nothing that is loaded now will be garbage; ui/app/garbage.py looks after what comes later

if __name__ == "__main__" and "--check" in sys.argv[1:]:  # before Qt, which may be what is missing
    from playground.cli.health import check

    sys.exit(check())

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch: busy-waiting threads starve the window

if sys.platform == "win32":
    with suppress(ImportError, OSError):  # a broken torch: the engine reports it in the window
        import torch  # noqa: F401  before Qt: pytorch/pytorch#166628

import argparse
from pathlib import Path
from queue import SimpleQueue
from time import monotonic

from PySide6.QtWidgets import QApplication

from models.design.spec import SpecError
from models.design.wording import one_line
from models.files.checkpoint import read_experiment
from models.files.storage import read_design
from models.language.text import tr
from models.talk.commands import Command, Quit
from models.talk.snapshot import Snapshot
from playground.cli.terminal import in_words, speak, tame
from playground.engine.ahead import link_torch
from playground.engine.mailbox import Mailbox
from playground.steppers import compiling
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.engine_thread import EngineThread
from ui.app.files import OPENING
from ui.app.garbage import Garbage
from ui.app.settings import Settings, reset_settings
from ui.look import language, style, theme
from ui.reports.reports import Reports
from ui.shell.window import MainWindow
from ui.unsaved.signals import Signals

_SWITCH = 0.001  # s after which the engine thread must let the window have the interpreter
_QUICK = 1_500  # ms to wait for the last turn of the engine when the window closes
_PATIENCE = 60_000  # ms to wait for a save that is under way when the window closes
_HURRIED = 1_000  # ms to wait for anything where the system wants the program to end
_PIECE = 100  # ms of waiting, between which signals are heard


def main(argv: list[str] | None = None) -> int:
    """Run the program; the exit code. `argv` without the program's name."""
    speak()  # until the window knows the language that its user has chosen
    arguments = _arguments(sys.argv[1:] if argv is None else argv)
    if arguments.reset:
        print(reset_settings())
        return 0
    if arguments.demo:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            read_experiment(arguments.file or OPENING)
            Path(arguments.demo).mkdir(parents=True, exist_ok=True)
        except (SpecError, OSError) as error:
            print(one_line(f"main.py: {in_words(error)}"), file=sys.stderr)
            return 2
    sys.setswitchinterval(_SWITCH)
    gc.disable()  # from here on only Garbage collects
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Neural Network Playground")
    language.speak(app, language.of_choice(Settings().text("language", language.SYSTEM)))
    colours = theme.THEMES.get(Settings().text("theme", "system")) or theme.system()
    style.choose(app, colours)

    link_torch()
    inbox: SimpleQueue[Command] = SimpleQueue()
    outbox: Mailbox[Snapshot] = Mailbox()
    window = MainWindow(Document(read_design(OPENING)), EngineLink(inbox.put, outbox.take))
    engine = EngineThread(lambda: _engine(inbox, outbox))
    if arguments.demo:
        from ui.shell.demo import Demo

        demo = Demo(window, Path(arguments.demo))
    style.apply(app, colours)  # after building: a style sheet makes building take twice as long
    engine.failed.connect(window.lose_engine)
    window.painted.connect(engine.start)  # the window first: importing torch takes seconds
    garbage = Garbage(window)
    window.run.ready_now.connect(garbage.settle)
    reports = Reports(window, window.run.ready_now, window.dialogs.say_error, window.dialogs.say_crash)
    with reports, Signals(window, window.keep_unsaved) as signals:
        window.show()
        if arguments.file:
            window.files.open_path(arguments.file)
        if not arguments.demo:
            window.run.ready_now.connect(lambda: window.dialogs.unsaved(asked=False))
            window.run.ready_now.connect(window.lessons.offer_first)
        code = app.exec() or signals.code
        _leave(window, engine, code, signals, reports)
    if arguments.demo:
        return demo.code
    return code


def _engine(inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
    """The engine thread's whole life; torch is imported here, behind the window."""
    from playground.engine.engine import engine_loop

    engine_loop(inbox, outbox)


def _leave(window: MainWindow, engine: EngineThread, code: int, signals: Signals, reports: Reports) -> None:
    """Join the engine: wait for a save under way, but not for libraries that are still being imported."""
    window.link.send(Quit())  # once more: a window that could not be closed has not said it
    quick = 0 if not window.run.ready and not window.files.saving else _QUICK
    joined = _join(engine, _PATIENCE if window.files.saving else quick, signals)
    window.files.delete_kept_runs()
    if joined and not signals.hurried and not compiling.busy():  # the interpreter's own end takes a second with torch
        return
    reports.end()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _join(engine: EngineThread, milliseconds: int, signals: Signals) -> bool:
    """Wait so long for the end of the engine's thread, less where the system is in a hurry; whether it has ended."""
    began = monotonic()
    while not engine.wait(min(_PIECE, milliseconds)):
        waited = 1000 * (monotonic() - began)
        if waited >= (min(_HURRIED, milliseconds) if signals.hurried else milliseconds):
            return False
    return True


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="main.py", description=tr("Neural Network Playground"))
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help=tr("a design (.json) or a trained network (.safetensors)")
    )
    parser.add_argument(
        "--demo",
        metavar="DIR",
        help=tr("needs no display: open the example, play it for 5 s, write DIR/window.png and DIR/result.json"),
    )
    parser.add_argument("--check", action="store_true", help=tr("say what is missing on this machine, and leave"))
    parser.add_argument(
        "--reset", action="store_true", help=tr("set the settings aside, so that the usual ones are back, and leave")
    )
    return parser.parse_args(argv)


if __name__ == "__main__":
    tame()
    sys.exit(main())
