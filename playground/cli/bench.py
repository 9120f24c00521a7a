"""`bench`: how fast this machine trains, beside plain PyTorch in the same run, or what its accelerator does."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import torch

from models.design.spec import SpecError
from models.files import atomic
from models.language.text import joined, mark, tr
from models.talk.commands import DeviceChoice
from playground.bench import accelerator, pictures, program, small
from playground.bench.rows import QUICK, THOROUGH, Row
from playground.bench.table import table, value
from playground.cli.exit_codes import FAILED
from playground.cli.terminal import complain, in_words
from playground.engine.engine import set_up_torch

_PARTS: tuple[accelerator.Part, ...] = (
    (mark("Small networks, one core, 250 training points"), small.rows),
    (mark("Pictures of MNIST's size, one core"), pictures.rows),
    (mark("The program"), program.rows),
)
_CPU_INFO = Path("/proc/cpuinfo")


def bench(arguments: argparse.Namespace) -> int:
    """Print the rows as they come, as tables of Markdown, or one JSON object; the exit code.

    With a device, a part that fails is said and the others go on.
    """
    effort = QUICK if arguments.quick else THOROUGH
    began = perf_counter()
    set_up_torch()
    machine = _machine(arguments.device)
    found: list[Row] = []
    failed: dict[str, str] = {}

    def report() -> str:
        seconds = round(perf_counter() - began, 1)
        rows = [asdict(row) for row in found]
        return json.dumps({"machine": machine, "seconds": seconds, "failed": failed, "rows": rows}, indent=2)

    if not arguments.json:
        print(joined(tr("{0}: {1}").format(tr(name), value) for name, value in machine.items()))
    for title, part in accelerator.parts(arguments.device) if arguments.device else _PARTS:
        if not arguments.json:
            print(f"\n{tr(title)}\n", flush=True)
        rows, before = part(effort), len(found)
        for row in _until_it_fails(rows, title, failed) if arguments.device else rows:
            found.append(row)
            if not (arguments.json or arguments.markdown):
                print(_line(row), flush=True)
            elif sys.stderr is not None and sys.stderr.isatty():
                print(f"{row.group}: {row.name}", file=sys.stderr)
            if arguments.save:
                atomic.write(arguments.save, report().encode())  # after each row, so that it outlives what breaks off
        if arguments.markdown:
            print("\n".join(table(found[before:])), flush=True)
    if arguments.save:
        atomic.write(arguments.save, report().encode())
    if arguments.json:
        print(report())
    else:
        ended = tr("{0:.0f} s. Ratios are medians of {1} interleaved rounds.").format(
            perf_counter() - began, effort.rounds
        )
        print(f"\n{ended}")
    return FAILED if failed else 0


def _until_it_fails(rows: Iterator[Row], title: str, failed: dict[str, str]) -> Iterator[Row]:
    try:
        yield from rows
    except (SpecError, OSError, RuntimeError, MemoryError) as error:
        failed[title] = (
            in_words(error) if isinstance(error, SpecError | OSError) else f"{type(error).__name__}: {error}"
        )
        complain("bench", f"{tr(title)}: {failed[title]}")


def _machine(device: DeviceChoice | None) -> dict[str, str]:
    about = {
        mark("processor"): _processor(),
        mark("cores"): str(os.cpu_count()),
        mark("PyTorch"): torch.__version__,
    }
    return about | ({mark("device"): accelerator.name(device)} if device else {mark("threads"): "1"})


def _processor() -> str:
    """The processor's name as its maker says it, where the system tells."""
    try:
        lines = _CPU_INFO.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or platform.machine()


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"{row.ratio:8.2f} × {row.against}"
    return f"  {row.group:<10} {row.name:<38} {value(row):>12} {row.unit:<9} {ratio}".rstrip()
