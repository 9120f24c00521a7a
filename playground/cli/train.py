"""`train`: train a design or go on with a trained network, and say how it went."""

import argparse
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import replace
from math import isfinite
from pathlib import Path
from time import perf_counter
from typing import Any

from tqdm import tqdm

from models.design.data import Task
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import network_shares, reading, storage
from models.files.checkpoint import Checkpoint, read_checkpoint, read_experiment
from models.language.text import Text, joined, tr, tr_count
from models.problems import checks
from models.talk.stopped import why_stopped
from playground.cli import interruption, saving
from playground.cli.exit_codes import DIVERGED, WRONG_INPUT
from playground.cli.interruption import Interruption
from playground.cli.terminal import complain, on_terminal
from playground.cli.variations.designs import bring
from playground.datasets.not_here import NotHere
from playground.devices import devices
from playground.engine.engine import set_up_torch
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.steppers import compiling

_REPORT = 0.5  # s between two progress lines
_SLICE = 0.1  # s of training between two looks at clock and bar
_LISTED = 10  # classes whose accuracies are printed


def train(arguments: argparse.Namespace) -> int:
    """Train, save, report; returns the exit code. Raises SpecError early if file, device or target is wrong."""
    experiment, trained = _asked(arguments)
    check_target(arguments.save)
    set_up_torch()
    verdict = devices.choose(arguments.device)
    if arguments.device not in ("auto", verdict.device.type):
        raise SpecError("{why}. Leave --device out, and the program chooses.", why=verdict.reason)
    session = Session()
    session.use(arguments.device)
    _load(session, experiment, trained, arguments)
    if compiling.trouble():
        complain("train", compiling.trouble())
    with interruption.noted() as stop:
        try:
            seconds = _run(session, arguments, stop)
        except DivergedError as error:
            complain("train", error.text)
            return DIVERGED
        trouble = saving.save(session, arguments.save) if arguments.save else ""
        if stop.code:
            saved = tr("what was learned so far is saved")
            kept = saved if arguments.save else tr("nothing was saved, as --save was not given")
            complain("train", tr("interrupted; {0}").format(trouble or kept))
        elif trouble:
            complain("train", trouble)
        info = session.run.experiment.data.info
        titles = dict(zip(info.classes, info.shown.classes, strict=True))
        _say_result(_result(session, *seconds), info.task, titles, arguments, saved=not trouble)
    return stop.code or (WRONG_INPUT if trouble else 0)


def _asked(arguments: argparse.Namespace) -> tuple[Experiment, Checkpoint | None]:
    """The experiment in the file, with the seed asked for, and the trained network if the file holds one.

    Whoever trains it asks for its pictures, also for those on another computer. Raises SpecError where the experiment
    cannot run.
    """
    if storage.is_trained(arguments.file):
        if arguments.seed is not None:
            raise SpecError("--seed is for designs; a trained network goes on with its own seeds")
        checkpoint = read_checkpoint(arguments.file)
        network_shares.allow(checkpoint.experiment.data)
        return checkpoint.experiment, checkpoint
    experiment = read_experiment(arguments.file)
    network_shares.allow(experiment.data)
    if arguments.seed is not None:
        experiment = replace(
            experiment,
            data=replace(experiment.data, seed=arguments.seed),
            training=replace(experiment.training, seed=arguments.seed),
        )
    for problem in checks.problems(experiment):
        raise SpecError("{file}: {why}", file=Path(arguments.file).name, why=problem.text)
    return experiment, None


def _load(session: Session, experiment: Experiment, trained: Checkpoint | None, arguments: argparse.Namespace) -> None:
    """Load the experiment into the session; samples that are not on this machine are fetched first."""
    try:
        session.load(experiment, trained)
        if session.missing is not None:
            raise session.missing
    except NotHere as missing:
        bring(missing, quiet=arguments.json)
        session.load(experiment, trained)


def check_target(path: str | None) -> None:
    """Raise SpecError if the file cannot be written, before hours of training."""
    if path is None:
        return
    if not storage.is_trained(path):
        raise SpecError("--save needs a name that ends in .safetensors, got {path}", path=path)
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        raise SpecError("the folder {folder} does not exist", folder=folder)
    try:
        with tempfile.TemporaryFile(dir=folder):  # only the system knows whether, and why not
            pass
        with suppress(FileNotFoundError):
            reading.check_kind(os.stat(path))
    except OSError as error:
        raise SpecError("{path} cannot be written: {why}", path=path, why=reading.reason(error)) from None


def _run(session: Session, arguments: argparse.Namespace, stop: Interruption) -> tuple[int, float]:
    """Train as long as asked, or until a signal; returns the steps done and the seconds spent in `Session.advance`."""
    began_epoch, done, spent, reported = session.run.position.epoch, 0, 0.0, perf_counter()
    owed = float("inf") if arguments.seconds else session.steps_to_epoch_end(arguments.epochs)
    total = arguments.seconds or arguments.epochs
    with tqdm(
        total=total,
        unit="s" if arguments.seconds else tr("epoch"),
        disable=arguments.json or not on_terminal(),
        leave=False,
        bar_format="{l_bar}{bar}| {n:.0f}/{total:.0f} {unit} [{elapsed}<{remaining}]",
    ) as bar:
        while owed > 0 and not stop.code and (not arguments.seconds or spent < arguments.seconds):
            start = perf_counter()
            slice_ = min(_SLICE, arguments.seconds - spent) if arguments.seconds else _SLICE
            steps = session.advance(owed, slice_)
            spent += perf_counter() - start
            owed, done = 0 if session.stopped else owed - steps, done + steps
            bar.n = min(spent if arguments.seconds else session.run.position.epoch - began_epoch, total)
            bar.refresh()
            if arguments.json and owed > 0 and perf_counter() - reported >= _REPORT:
                reported = perf_counter()
                _print_json(_progress(session))
    return done, spent


def _progress(session: Session) -> dict[str, Any]:
    metrics = session.run.finite_metrics()
    if metrics is None:
        return {"epochs": session.run.position.epoch, "steps": session.run.position.step}
    return {
        "epochs": session.run.position.epoch,
        "steps": session.run.position.step,
        "train_loss": metrics.train_loss,
        "test_loss": metrics.test_loss,
        "test_accuracy": metrics.test_accuracy,
        "test_r2": metrics.test_r2,
    }


def _result(session: Session, steps: int, seconds: float) -> dict[str, Any]:
    """The result. `epochs` and `steps` count the whole run; `seconds` and `steps_per_second` this command alone.

    class_weights: whether the losses are weighted by class.
    class_accuracy: None for a class without test samples. confusion: how many test samples of each class, in rows, were
    answered with which class.
    stopped: which rule of the design ended the training, in words; "" for none.
    note: what was left out of a user's own pictures, and why; "" for nothing.
    """
    metrics, confusion = session.run.final_metrics(), session.run.confusion()
    shares = [float(row[k] / row.sum()) if row.sum() else None for k, row in enumerate(confusion)]
    return {
        "epochs": session.run.position.epoch,
        "steps": session.run.position.step,
        "seconds": round(seconds, 6),
        "steps_per_second": round(steps / seconds, 3) if seconds else 0.0,
        "train_loss": metrics.train_loss,
        "test_loss": metrics.test_loss,
        "test_accuracy": metrics.test_accuracy,
        "train_r2": metrics.train_r2,
        "test_r2": metrics.test_r2,
        "class_accuracy": dict(zip(session.run.experiment.data.info.classes, shares, strict=True)),
        "confusion": confusion.tolist(),
        "class_weights": session.run.experiment.training.class_weights and metrics.train_accuracy is not None,
        "note": session.run.dataset.note,
        "device": session.device_state.name,
        "stepper": session.run.stepper.name,
        "stopped": why_stopped(session.run.stops_here),
    }


def _say_result(
    result: dict[str, Any], task: Task, titles: dict[str, str], arguments: argparse.Namespace, saved: bool
) -> None:
    """titles: the names of the classes on screen."""
    if arguments.json:
        _print_json(result)
        return
    epochs = tr_count("1 epoch", "{0:,} epochs", result["epochs"])
    done = tr("{epochs}, {steps:,} steps in {seconds:.2f} s ({steps_per_second:,.0f} steps/s on {device}, {stepper})")
    print(done.format(**{**result, "epochs": epochs}))
    found = result["train_loss"], result["test_loss"]
    losses = tr("training loss {0}, test loss {1}").format(*map(_in_words, found))
    if result["test_accuracy"] is not None:
        losses = tr("{0}, test accuracy {1:.1f} %").format(losses, 100 * result["test_accuracy"])
    if task == "regression":
        shares = (result[name] for name in ("train_r2", "test_r2"))
        shown = ("–" if share is None else f"{share:.3f}" for share in shares)
        losses = tr("{0}, training R² {1}, test R² {2}").format(losses, *shown)
    print(losses)
    if result["class_weights"]:
        print(tr("the losses are weighted so that all classes count alike"))
    if any(share is not None for share in result["class_accuracy"].values()):
        named = {titles[name]: share for name, share in result["class_accuracy"].items()}
        print(tr("test accuracy by class: {0}").format(_by_class(named)))
    if result["note"]:
        print(result["note"])
    if result["stopped"]:
        print(result["stopped"])
    if arguments.save and saved:
        print(tr("saved {0}").format(arguments.save))


def _by_class(accuracies: dict[str, float | None]) -> Text:
    """The classes with the lowest accuracies, the lowest first: `dog: 50.0 %, cat: 95.0 %`."""
    known = sorted((share, name) for name, share in accuracies.items() if share is not None)
    listed = joined(tr("{0}: {1:.1f} %").format(name, 100 * share) for share, name in known[:_LISTED])
    more = len(known) - _LISTED
    return tr("{0} and {1} more").format(listed, more) if more > 0 else listed


def _in_words(loss: float | None) -> str:
    if loss is None:
        return "–"  # no sample was left for the test
    return f"{loss:.6g}" if isfinite(loss) else tr("too large for a number")


def _print_json(values: dict[str, Any]) -> None:
    finite = {k: None if isinstance(v, float) and not isfinite(v) else v for k, v in values.items()}
    print(json.dumps(finite, allow_nan=False), flush=True)
