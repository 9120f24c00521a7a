"""`search`: look for good settings of a design, alone or together with other processes and machines.

What is chosen by is measured on a fifth of the training samples; the test samples judge the one that is chosen, once.
"""

import argparse
import json
import sys
from math import isfinite
from time import sleep
from typing import Any

from tqdm import tqdm

from models.design.spec import SpecError
from models.language.text import joined, mark, tr
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.variations import result, table
from models.variations import search as searches
from models.variations import setting as settings
from models.variations.search import Search, SearchTrial, searched
from playground.cli import interruption
from playground.cli.terminal import complain, on_terminal
from playground.cli.variations.designs import design_of, have_samples
from playground.engine.engine import set_up_torch
from playground.search.searching import Searching
from playground.steppers import compiling

_LOOK = 0.1  # s between two looks at what has come, or a signal
_FAILED = 1  # exit code where the study was lost, or none of its trials has a result


def search(arguments: argparse.Namespace) -> int:
    """Take part in the study until its budget is used up; returns the exit code. Raises SpecError early."""
    order = _order(arguments)
    set_up_torch()
    if order.search is not None:
        have_samples(order.search.experiment, quiet=_quiet(arguments))
    compiling.ready(wait=True)
    if compiling.trouble():
        complain("search", compiling.trouble())
    with interruption.noted() as stop:
        answer = _done(Searching(order, jobs=arguments.jobs, wait=True), arguments, stop)
    if answer.error:
        raise SpecError("{why}", why=answer.error)
    assert answer.search is not None
    if arguments.csv:
        sys.stdout.write(table.of_search(answer.search, answer.trials))
    elif arguments.json:
        print(json.dumps(_together(answer), allow_nan=False), flush=True)
    else:
        _say(answer)
    if stop.code:
        complain("search", tr("interrupted; {0} of {1} trials are done").format(_count(answer), answer.search.trials))
        return stop.code
    return 0 if searches.best(answer.trials) is not None else _FAILED


def _order(arguments: argparse.Namespace) -> BeginSearch:
    """What is wanted; raises SpecError."""
    given = {"--trials": arguments.trials, "--over": arguments.over, "--seeds": arguments.seeds,
             "--epochs": arguments.epochs}  # fmt: skip
    place = arguments.storage or "", arguments.study or "", arguments.seconds or 0.0
    if arguments.file is None:
        if not arguments.storage:
            raise SpecError("Name a design to search with, or with --storage a study to take part in.")
        for name in (name for name, value in given.items() if value):
            raise SpecError("{option} needs a design; a study that is joined has its own.", option=name)
        return BeginSearch(None, *place)
    experiment = design_of(arguments.file)
    ranges = searches.ranges_of(experiment, arguments.over)
    wanted = Search(experiment, ranges, arguments.epochs or searches.EPOCHS, arguments.seeds or 1,
                    arguments.trials or searches.TRIALS)  # fmt: skip
    return BeginSearch(wanted, *place)


def _quiet(arguments: argparse.Namespace) -> bool:
    return arguments.json or arguments.csv or not on_terminal()


def _done(searching: Searching, arguments: argparse.Namespace, stop: interruption.Interruption) -> SearchAnswer:
    """How it stood at the end. Meanwhile a progress line, and with --json a line for each trial that is done."""
    told: set[int] = set()
    with tqdm(total=0, unit=tr("trial"), disable=_quiet(arguments), leave=False) as bar:
        under_way = True
        while under_way:
            under_way = searching.under_way  # before the answer, so that the last one is complete
            answer = searching.answer()
            if arguments.json:
                for trial in answer.trials:
                    if trial.state in ("done", "failed") and trial.number not in told and answer.search is not None:
                        told.add(trial.number)
                        print(json.dumps(_of_trial(answer.search, trial), allow_nan=False), flush=True)
            elif answer.search is not None:
                bar.total, bar.n = answer.search.trials, _count(answer)
                winner = searches.best(answer.trials)
                if winner is not None:
                    bar.set_postfix_str(tr("best {0:.4g}").format(winner.score), refresh=False)
                bar.refresh()
            if stop.code:
                searching.cancel()
            sleep(_LOOK if under_way else 0)
    return answer


def _count(answer: SearchAnswer) -> int:
    return sum(trial.state in ("done", "failed") for trial in answer.trials)


def _of_trial(found: Search, trial: SearchTrial) -> dict[str, Any]:
    """One trial: its values, and what came of it on the samples that are set aside."""
    return {
        "trial": trial.number,
        **trial.values,
        table.figure_name(found): trial.score if isfinite(trial.score) else None,
        "validation_loss": trial.loss if isfinite(trial.loss) else None,
        "error": trial.error,
    }


def _together(answer: SearchAnswer) -> dict[str, Any]:
    """All trials: the best, and its test figures, which had no part in the choice; null where there are none."""
    assert answer.search is not None
    winner = searches.best(answer.trials)
    tested = winner is not None and answer.tested_number == winner.number
    return {
        "study": answer.study,
        "trials": _count(answer),
        "budget": answer.search.trials,
        "chosen_by": table.figure_name(answer.search),
        "best": None if winner is None else _of_trial(answer.search, winner),
        "test": dict(answer.tested) if tested else None,
        "epochs": answer.search.epochs,
        "seeds": answer.search.seeds,
        "seconds": round(answer.seconds, 3),
    }


def _say(answer: SearchAnswer) -> None:
    """The best trial, what it was chosen by, and its test figures."""
    assert answer.search is not None
    winner, design = searches.best(answer.trials), searched(answer.search.experiment)
    print(tr("{0} of {1} trials in {2:.1f} s").format(_count(answer), answer.search.trials, answer.seconds))
    if winner is None:
        print(joined([tr("No trial has a result."), searches.why_none(answer.trials)], mark(" ")))
        return
    values = joined(
        tr("{0} {1}").format(one.setting.key, settings.in_words(design, one.setting, winner.values[one.setting.key]))
        for one in answer.search.ranges
    )
    print(tr("The best is trial {0}: {1}").format(winner.number, values))
    regression = design.data.info.task == "regression"
    name = tr("validation R²") if regression else tr("validation accuracy")
    print(tr("It was chosen by its {0} of {1:.4g}, on a fifth of the training samples; that is no estimate for new "
             "samples, as the luckiest of many is chosen.").format(name, winner.score))  # fmt: skip
    if answer.tested_number == winner.number:
        figures = joined(
            tr("{0} {1:.4g}").format(tr(result.MEASURES[name]), value)
            for name, value in answer.tested.items()
            if name.startswith("test")
        )
        print(tr("Trained once more on all training samples: {0}. The test samples had no part in the choice.").format(
            figures))  # fmt: skip
