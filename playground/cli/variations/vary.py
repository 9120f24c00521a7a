"""`vary`: train one design many times, with other seeds and settings, and say what the runs say together."""

import argparse
import json
import sys
from math import isfinite, isnan
from time import sleep
from typing import Any

from tqdm import tqdm

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import joined, tr
from models.variations import result, setting, table
from models.variations.result import Goal, Spread, TrialResult
from models.variations.variation import Axis, Trial, Variation
from playground.cli import interruption
from playground.cli.terminal import complain, on_terminal
from playground.cli.variations.designs import design_of, have_samples
from playground.engine.engine import set_up_torch
from playground.steppers import compiling
from playground.variations.fan import Fan

_LOOK = 0.05  # s between two looks at whether all has ended, or a signal has come


def vary(arguments: argparse.Namespace) -> int:
    """Do all runs; returns the exit code. Raises SpecError early where the design or a setting is wrong."""
    experiment = design_of(arguments.file)
    seeds = tuple(range(1, arguments.seeds + 1))
    variation = Variation(experiment, _axes(experiment, arguments.over), seeds,
                          "data" if arguments.data_seeds else "weights", arguments.epochs)  # fmt: skip
    goal = result.goal(experiment, arguments.goal)
    set_up_torch()
    quiet = arguments.json or arguments.csv
    samples = have_samples(experiment, quiet=quiet)
    compiling.ready(wait=True)
    if compiling.trouble():
        complain("vary", compiling.trouble())
    trials = variation.trials()
    with (
        interruption.noted() as stop,
        tqdm(total=variation.count, unit=tr("run"), disable=quiet or not on_terminal(), leave=False) as bar,
    ):

        def say(found: TrialResult) -> None:
            bar.update()
            if arguments.json:
                print(json.dumps(_of_run(variation, trials[found.number], found, goal), allow_nan=False), flush=True)

        fan = Fan(variation, jobs=arguments.jobs, wait=True, ended=say)
        while fan.under_way:
            sleep(_LOOK)
            if stop.code:
                fan.cancel()
                fan.join()
    del samples  # until here, so that no run read them again
    answer = fan.answer()
    if arguments.csv:
        sys.stdout.write(table.of_variation(variation, answer.results))
    else:
        _say(variation, answer.results, goal, answer.seconds, as_json=arguments.json)
    if stop.code:
        complain("vary", tr("interrupted; {0} of {1} runs were done").format(len(answer.results), variation.count))
    return stop.code


def _axes(experiment: Experiment, over: list[str]) -> tuple[Axis, ...]:
    """The axes that `--over` names; raises SpecError."""
    found = []
    for text in over:
        key, sign, values = text.partition("=")
        if not sign:
            raise SpecError("--over needs a setting and its values, such as learning_rate=0.01,0.1, got {value}",
                            value=text)  # fmt: skip
        chosen = setting.named(experiment, key.strip())
        found.append(Axis(chosen, setting.read(experiment, chosen, values)))
    return tuple(found)


def _of_run(variation: Variation, trial: Trial, found: TrialResult, goal: Goal) -> dict[str, Any]:
    """One run: its seed and values, how long it was, what came of it; `error` is "" where it ended well."""
    return {
        "run": trial.number,
        "seed": trial.seed,
        **_values(variation, trial.place),
        "epochs": found.epochs,
        "steps": found.steps,
        **{name: found.measures.get(name) for name in result.measures_of(variation.experiment)},
        "works": goal.reached(found),
        "stepper": found.stepper,
        "error": found.error,
    }


def _values(variation: Variation, place: tuple[int, ...]) -> dict[str, Any]:
    return {axis.setting.key: axis.values[k] for axis, k in zip(variation.axes, place, strict=True)}


def _say(variation: Variation, results: tuple[TrialResult, ...], goal: Goal, seconds: float, *, as_json: bool) -> None:
    """What the runs say together, for each combination of values."""
    trials, rows = variation.trials(), []
    measures = result.measures_of(variation.experiment)
    for place in variation.places():
        runs = [(trials[r.number].seed, r) for r in results if trials[r.number].place == place]
        spreads = {name: result.spread(runs, name, goal) for name in measures}
        if as_json:
            rows.append({**_values(variation, place), **_together(spreads, measures[0])})
        else:
            print(_sentence(variation, place, spreads, measures, goal))
    if as_json:
        said = {"combinations": rows, "seeds": len(variation.seeds), "seed_of": variation.seed_of,
                "epochs": variation.epochs, "goal": {"measure": goal.measure, "value": goal.value},
                "runs": len(results), "seconds": round(seconds, 3)}  # fmt: skip
        print(json.dumps(said, allow_nan=False), flush=True)
    else:
        print(tr("{0} runs in {1:.2f} s").format(len(results), seconds))


def _together(spreads: dict[Any, Spread], first: Any) -> dict[str, Any]:
    counted = spreads[first]
    figures = {
        name: {"median": _known(s.median), "low": _known(s.low), "high": _known(s.high)} for name, s in spreads.items()
    }
    return {**figures, "working": counted.working, "of": counted.seeds, "stuck_seeds": list(counted.stuck)}


def _known(number: float) -> float | None:
    return number if isfinite(number) else None


def _sentence(
    variation: Variation, place: tuple[int, ...], spreads: dict[Any, Spread], measures: Any, goal: Goal
) -> str:
    """One combination in a line: its values, how many seeds work, the median and the quartiles of each measure."""
    experiment = variation.experiment
    parts = [
        tr("{0} {1}").format(axis.setting.key, setting.in_words(experiment, axis.setting, axis.values[k]))
        for axis, k in zip(variation.axes, place, strict=True)
    ]
    counted = spreads[measures[0]]
    parts.append(tr("works on {0} of {1} seeds ({2} at least {3:g})").format(
        counted.working, counted.seeds, tr(result.MEASURES[goal.measure]), goal.value))  # fmt: skip
    parts += [
        tr("{0} {1:.4g} ({2:.4g} to {3:.4g})").format(tr(result.MEASURES[name]), s.median, s.low, s.high)
        for name, s in spreads.items()
        if not isnan(s.median) and name in measures[:2]
    ]
    if counted.stuck:
        parts.append(tr("stuck: seeds {0}").format(", ".join(map(str, counted.stuck))))
    return joined(parts, "; ")
