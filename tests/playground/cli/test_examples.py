"""The examples open, run, and are written as this program writes designs."""

from pathlib import Path

import pytest

from models.files.storage import dumps, read_design
from models.problems import checks
from tests.playground.runs import started

FOLDER = Path(__file__).parents[3] / "resources" / "examples"
EXAMPLES = sorted(FOLDER.glob("*.json"))
NAMED = {"circle", "xor", "gauss", "spiral", "plane", "multi-gauss", "iris", "penguins", "wine", "breast-cancer"}
NAMED |= {"diabetes", "x-sin-x", "curve"}


def test_there_are_at_least_eight_and_one_for_each_data_set() -> None:
    assert len(EXAMPLES) >= 8
    assert {path.stem for path in EXAMPLES} >= NAMED
    assert {path.stem for path in EXAMPLES if path.stem == read_design(path).data.kind} == NAMED


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs_and_equals_its_round_trip(path: Path) -> None:
    experiment = read_design(path)
    assert checks.problems(experiment) == []
    assert dumps(experiment) == path.read_text(encoding="utf-8")
    session = started(experiment, 3)
    assert session.run.position.step == 3


def test_the_spiral_is_learned_from_x_and_y_alone() -> None:
    assert read_design(FOLDER / "spiral.json").data.inputs == ("x", "y")
