"""The design that a command is given, and its samples."""

from pathlib import Path

from tqdm import tqdm

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import network_shares
from models.files.checkpoint import read_experiment
from models.problems import checks
from playground.cli.terminal import on_terminal
from playground.datasets import dataset
from playground.datasets.not_here import NotHere


def design_of(path: str) -> Experiment:
    """The design in this file, or of this trained network; raises SpecError where it cannot run."""
    experiment = read_experiment(path)
    network_shares.allow(experiment.data)
    for problem in checks.problems(experiment):
        raise SpecError("{file}: {why}", file=Path(path).name, why=problem.text)
    return experiment


def have_samples(experiment: Experiment, *, quiet: bool) -> dataset.Dataset:
    """The samples of this design, brought where they are not on this machine; raises SpecError.

    As long as somebody has them, runs share them, also those with another seed.
    """
    try:
        return dataset.make(experiment.data)
    except NotHere as missing:
        bring(missing, quiet=quiet)
        return dataset.make(experiment.data)


def bring(missing: NotHere, *, quiet: bool) -> None:
    """Bring samples, with a progress bar on a terminal; raises SpecError."""
    hidden = quiet or not on_terminal()
    with tqdm(desc=missing.doing, unit="B", unit_scale=True, disable=hidden, leave=False) as bar:

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        missing.bring(report, lambda: False)
