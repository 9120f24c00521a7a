"""The command line: train, vary, search, runs, import, predict, info, lesson, bench, pretrain.

Wrong input is one line on stderr and exit code 2.

Torch is imported by the commands that need it, so that help and mistakes answer at once.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from models.design.data import MAX_SEED
from models.design.spec import SpecError
from models.design.tables.table_file import MISSING, TASKS
from models.design.wording import one_line, sentence
from models.language.text import tr
from playground.cli.exit_codes import INTERRUPTED, UNREAD, WRONG_INPUT
from playground.cli.terminal import complain, in_words, speak

EPOCHS = 100
PRETRAIN_EPOCHS = 30
VARY_SEEDS = 16
DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")


class _Parser(argparse.ArgumentParser):
    """A parser whose error message is one line."""

    def error(self, message: str) -> NoReturn:
        print(one_line(sentence(f"{self.prog}: {message}")), file=sys.stderr)
        raise SystemExit(WRONG_INPUT)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. argv: without the program's name; None for that of this process."""
    speak()
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        code = run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, so that a closed output is handled below
        return code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes its buffer when it ends
        return UNREAD
    except (SpecError, OSError) as error:
        complain(arguments.command, in_words(error))
        return WRONG_INPUT
    except (MemoryError, RuntimeError) as error:
        from playground.devices import device_errors

        if not device_errors.short_of_memory(error):
            raise
        complain(arguments.command, tr(device_errors.NO_ROOM))
        return WRONG_INPUT
    except KeyboardInterrupt:
        complain(arguments.command, tr("interrupted; nothing was saved"))
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="playground", description=tr("Neural Network Playground without its window."))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    _add_train(commands.add_parser("train", help=tr("train a design, or go on with a trained network")))
    _add_runs(commands.add_parser("runs", help=tr("the runs that the program's window has kept")))
    _add_vary(commands.add_parser("vary", help=tr("train a design many times, with other seeds and settings")))
    _add_search(commands.add_parser("search", help=tr("look for good settings of a design, alone or with others")))
    _add_predict(commands.add_parser("predict", help=tr("answer the rows of a table, or drawings")))
    _add_import(commands.add_parser("import", help=tr("make a design of a table: .csv, .tsv or .xlsx")))
    info = commands.add_parser("info", help=tr("layers, shapes and parameters of a design or a trained network"))
    info.add_argument("file", metavar="FILE")
    info.set_defaults(run=_info)
    lesson = commands.add_parser("lesson", help=tr("check a lesson that you write, and pack it into one file"))
    lesson.add_argument("lesson", metavar="FOLDER", help=tr("a lesson's folder, or a .lesson file"))
    lesson.add_argument("--pack", metavar="OUT.lesson", help=tr("write the folder as one file"))
    lesson.set_defaults(run=_lesson)
    bench = commands.add_parser("bench", help=tr("how fast this machine trains, beside plain PyTorch"))
    bench.add_argument("--quick", action="store_true", help=tr("less than a minute, less exact"))
    shown = bench.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help=tr("one JSON object"))
    shown.add_argument("--markdown", action="store_true", help=tr("tables as the README has them"))
    bench.add_argument("--device", choices=DEVICES[1:], help=tr("measure an accelerator; cpu rehearses that"))
    bench.add_argument("--save", metavar="OUT.json", help=tr("write the figures here as they come"))
    bench.set_defaults(run=_bench)
    _add_pretrain(commands.add_parser("pretrain", help=tr("train the digit network that comes along anew")))
    return parser


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=tr("a design (.json) or a trained network (.safetensors)"))
    length = parser.add_mutually_exclusive_group()
    length.add_argument(
        "--epochs", type=_count, default=EPOCHS, help=tr("passes over the training data (default {0})").format(EPOCHS)
    )
    length.add_argument("--seconds", type=_seconds, help=tr("train for so long instead"))
    parser.add_argument("--seed", type=_seed, help=tr("seed of weights and data (designs only)"))
    parser.add_argument("--device", choices=DEVICES, default="auto", help=tr("where to compute (default auto)"))
    parser.add_argument("--save", metavar="OUT.safetensors", help=tr("write the trained network here"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON object a line, the last with the result"))
    parser.set_defaults(run=_train)


def _add_runs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--csv", action="store_true", help=tr("a table: how each run went, and all its settings"))
    parser.add_argument("--folder", metavar="DIR", help=tr("where they lie (default: this user's own)"))
    parser.set_defaults(run=_runs)


def _add_vary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=tr("a design (.json)"))
    parser.add_argument(
        "--over",
        metavar="SETTING=A,B,…",
        action="append",
        default=[],
        help=tr("a setting and its values, such as learning_rate=0.001,0.01; at most twice"),
    )
    parser.add_argument(
        "--seeds", type=_count, default=VARY_SEEDS, help=tr("so many seeds (default {0})").format(VARY_SEEDS)
    )
    parser.add_argument(
        "--data-seeds", action="store_true", help=tr("the seeds are those of the data, not of the weights")
    )
    parser.add_argument(
        "--epochs", type=_count, default=EPOCHS, help=tr("passes over the training data (default {0})").format(EPOCHS)
    )
    parser.add_argument(
        "--goal", type=float, metavar="SHARE", help=tr("the accuracy, or R², from which a run counts as one that works")
    )
    parser.add_argument("--jobs", type=_count, help=tr("so many runs at once (default all cores but one)"))
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--csv", action="store_true", help=tr("a table: one row for each run"))
    shown.add_argument(
        "--json", action="store_true", help=tr("one JSON object a run, the last with what they say together")
    )
    parser.set_defaults(run=_vary)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.description = tr(
        "Tries designs with other depths, widths, activations, optimizers and learning rates. They are chosen by their "
        "accuracy, or R², on a fifth of the training samples; of equal ones the lower loss is better. The test samples "
        "judge the best one, once, at the end."
    )
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help=tr("a design (.json); none to take part in the study of --storage")
    )
    parser.add_argument("--trials", type=_count, help=tr("so many designs (default 40), shared by all who take part"))
    parser.add_argument("--seconds", type=_seconds, help=tr("end after so long, whatever is left"))
    parser.add_argument(
        "--over",
        metavar="SETTING=A..B",
        nargs="+",
        action="extend",
        default=[],
        help=tr("ranges, such as learning_rate=0.001..1 activation=tanh,relu, or width=off to leave one as it is"),
    )
    parser.add_argument("--epochs", type=_count, help=tr("passes over the training data (default {0})").format(300))
    parser.add_argument("--seeds", type=_count, help=tr("train each design with so many seeds (default 1)"))
    parser.add_argument(
        "--storage", metavar="URL", help=tr("share the search: sqlite:///study.db, journal:study.log, postgresql://…")
    )
    parser.add_argument("--study", metavar="NAME", help=tr("which study of that storage (default playground)"))
    parser.add_argument("--jobs", type=_count, help=tr("so many designs at once (default all cores but one)"))
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--csv", action="store_true", help=tr("a table: the values of each trial, and what came of it"))
    shown.add_argument("--json", action="store_true", help=tr("one JSON object a trial, the last with the best one"))
    parser.set_defaults(run=_search)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TABLE", help=tr("a table in text (.csv, .tsv) or a workbook (.xlsx)"))
    parser.add_argument("--target", metavar="COLUMN", help=tr("the column that is learned"))
    parser.add_argument("--inputs", metavar="A,B,…", help=tr("the columns that it is learned from"))
    parser.add_argument("--task", choices=tuple(TASKS), help=tr("whether to learn classes or a number"))
    parser.add_argument("--missing", choices=tuple(MISSING), help=tr("what to do where a value is missing"))
    parser.add_argument("--sheet", metavar="NAME", help=tr("which sheet of a workbook (default the first)"))
    parser.add_argument("--points", action="store_true", help=tr("put the rows into the design, as points to edit"))
    parser.add_argument("--save", metavar="DESIGN.json", required=True, help=tr("write the design here"))
    parser.set_defaults(run=_import)


def _add_predict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "trained", metavar="TRAINED", help=tr("a trained network (.safetensors), or digits: the one that comes along")
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument(
        "--csv", metavar="ROWS.csv", help=tr("one sample a row, one measurement a column, with or without their names")
    )
    asked.add_argument(
        "--strokes", metavar="DRAWINGS.json", help=tr("drawings: lists of strokes, lists of [x, y], y down")
    )
    asked.add_argument(
        "--image",
        nargs="+",
        metavar="PICTURE",
        help=tr(
            "a digit each, dark or light, on plain paper; or, where other pictures were learned, photos like those"
        ),
    )
    asked.add_argument(
        "--samples", action="store_true", help=tr("the samples that it was trained and tested on, all as a CSV table")
    )
    parser.add_argument("--json", action="store_true", help=tr("one JSON object a row or drawing"))
    parser.set_defaults(run=_predict)


def _add_pretrain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--epochs", type=_count, default=PRETRAIN_EPOCHS, help=tr("passes over the training data"))
    parser.add_argument("--save", metavar="OUT.safetensors", help=tr("write the trained network here"))
    parser.add_argument("--check", action="store_true", help=tr("learn and test on parts of the training data alone"))
    parser.set_defaults(run=_pretrain)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 10**9:
        raise argparse.ArgumentTypeError(tr("must be a whole number from 1 to 1000000000, got {0!r}").format(text))
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 10**7:
        raise argparse.ArgumentTypeError(tr("must be a number of seconds above 0, got {0!r}").format(text))
    return value


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) > MAX_SEED:
        raise argparse.ArgumentTypeError(tr("must be a whole number from 0 to {0}, got {1!r}").format(MAX_SEED, text))
    return int(text)


def _train(arguments: argparse.Namespace) -> int:
    from playground.cli.train import train

    return train(arguments)


def _runs(arguments: argparse.Namespace) -> int:
    from playground.cli.runs import runs

    return runs(arguments)


def _vary(arguments: argparse.Namespace) -> int:
    from playground.cli.variations.vary import vary

    return vary(arguments)


def _search(arguments: argparse.Namespace) -> int:
    from playground.cli.variations.search import search

    return search(arguments)


def _import(arguments: argparse.Namespace) -> int:
    from playground.cli.tables.importing import import_table

    return import_table(arguments)


def _predict(arguments: argparse.Namespace) -> int:
    from playground.engine.ahead import link_torch

    link_torch()
    with _no_collector():
        from playground.cli.predict import predict

        return predict(arguments)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Imports and points are many objects in no circle, yet make Python look for circles: a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _lesson(arguments: argparse.Namespace) -> int:
    from playground.cli.lessons import lesson

    return lesson(arguments)


def _info(arguments: argparse.Namespace) -> int:
    from playground.cli.info import info

    return info(arguments)


def _pretrain(arguments: argparse.Namespace) -> int:
    from playground.cli.pretraining.pretrain import pretrain

    return pretrain(arguments)


def _bench(arguments: argparse.Namespace) -> int:
    from playground.cli.bench import bench

    return bench(arguments)
