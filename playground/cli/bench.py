"""`bench`: how fast this machine trains, beside plain PyTorch in the same run."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from time import perf_counter

import torch

from models.language.text import joined, mark, tr
from playground.bench import pictures, program, small
from playground.bench.rows import QUICK, THOROUGH, Effort, Row
from playground.engine.engine import set_up_torch

_PARTS: tuple[tuple[str, Callable[[Effort], Iterator[Row]]], ...] = (
    (mark("Small networks, one core, 250 training points"), small.rows),
    (mark("Pictures of MNIST's size, one core"), pictures.rows),
    (mark("The program"), program.rows),
)


def bench(arguments: argparse.Namespace) -> int:
    """Print the table row by row, or one JSON object; the exit code."""
    effort = QUICK if arguments.quick else THOROUGH
    began = perf_counter()
    set_up_torch()
    machine = _machine()
    if not arguments.json:
        print(joined(tr("{0}: {1}").format(tr(name), value) for name, value in machine.items()))
    found: list[Row] = []
    for title, part in _PARTS:
        if not arguments.json:
            print(f"\n{tr(title)}")
        for row in part(effort):
            found.append(row)
            if not arguments.json:
                print(_line(row), flush=True)
            elif sys.stderr is not None and sys.stderr.isatty():
                print(f"{row.group}: {row.name}", file=sys.stderr)
    seconds = round(perf_counter() - began, 1)
    if arguments.json:
        print(json.dumps({"machine": machine, "seconds": seconds, "rows": [asdict(row) for row in found]}, indent=2))
    else:
        ended = tr("{0:.0f} s. Ratios are medians of {1} interleaved rounds.").format(seconds, effort.rounds)
        print(f"\n{ended}")
    return 0


def _machine() -> dict[str, str]:
    return {
        mark("processor"): platform.processor() or platform.machine(),
        mark("cores"): str(os.cpu_count()),
        mark("PyTorch"): torch.__version__,
        mark("threads"): "1",
    }


def _line(row: Row) -> str:
    value = f"{row.value:,.0f}" if row.value >= 100 else f"{row.value:.3g}"
    ratio = "" if row.ratio is None else f"{row.ratio:8.2f} × {row.against}"
    return f"  {row.group:<10} {row.name:<38} {value:>12} {row.unit:<9} {ratio}".rstrip()
