"""Points of a person's own: what they may hold, their edits, their split, and their place in a file."""

import json
from dataclasses import replace

import pytest

from models.design.built_in import BuiltIn
from models.design.data import Data
from models.design.experiment import Experiment
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.points import MAX_ROWS, Points, Row, is_trained, of_samples
from models.design.spec import SpecError
from models.files import storage
from models.problems import checks

TWO = Points().added([((1.0, 2.0), 0), ((-1.0, 0.5), 1)])


def test_an_edit_gives_new_points_and_leaves_the_old_ones() -> None:
    moved = TWO.moved({2: (3, 4)}).retargeted({1: 1})
    assert moved.rows == (Row(1, (1.0, 2.0), 1.0), Row(2, (3.0, 4.0), 1.0))
    assert TWO.rows == (Row(1, (1.0, 2.0), 0.0), Row(2, (-1.0, 0.5), 1.0))
    assert TWO.removed([1]).rows == TWO.rows[1:]


def test_an_id_is_never_used_twice() -> None:
    again = TWO.removed([2]).added([((0, 0), 0)])
    assert [row.id for row in again.rows] == [1, 3]


def test_a_class_that_goes_takes_its_points_and_the_later_ones_move_up() -> None:
    three = TWO.with_class("green").added([((0, 0), 2)])
    left = three.without_class(1)
    assert left.classes == ("orange", "green")
    assert [(row.id, row.target) for row in left.rows] == [(1, 0.0), (3, 1.0)]


@pytest.mark.parametrize(
    "bad",
    [
        {"columns": ()},
        {"columns": ("x", "y", "z")},
        {"columns": ("x", "x")},
        {"columns": ("x", " y")},
        {"classes": ("one",)},
        {"classes": tuple("abcdefghi")},
        {"classes": ("a", "b" * 61)},
        {"classes": ("a", 5)},
        {"target": "a\nb"},
        {"next_id": 0},
        {"origin": "circle"},
        {"next_id": 1.5},
        {"rows": (Row(0, (1.0, 1.0), 0.0),)},
        {"rows": (Row(1, (1.0,), 0.0),)},
        {"rows": (Row(1, (1.0, float("nan")), 0.0),)},
        {"rows": (Row(1, (1.0, 1_000_001.0), 0.0),)},
        {"rows": (Row(1, (1.0, True), 0.0),)},
        {"rows": (Row(1, (1.0, 1.0), 2.0),)},
        {"rows": (Row(1, (1.0, 1.0), 0.5),)},
        {"rows": (Row(1, (1.0, 1.0), 0.0), Row(1, (2.0, 1.0), 0.0))},
        {"ranges": ((1.0, 1.0), (0.0, 1.0))},
        {"ranges": ((0.0, 1.0),)},
        {"ranges": ((0.0, float("inf")), (0.0, 1.0))},
    ],
)
def test_what_no_points_can_be_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(SpecError):
        Points(**bad)  # type: ignore[arg-type]


def test_one_to_five_thousand_points_fit() -> None:
    most = Points().added([((i / 100, -i / 100), i % 2) for i in range(MAX_ROWS)])
    with pytest.raises(SpecError, match="at most 5,000 points"):
        most.added([((0, 0), 0)])
    text = storage.dumps(Experiment(data=Data.of(most)))
    assert len(text) < storage.MAX_DESIGN_BYTES // 2
    assert storage.loads(text).data.source == most


def test_a_side_of_the_split_follows_from_id_and_seed_alone() -> None:
    some = Points().added([((i, i), 0) for i in range(200)])
    before = {row.id: side for row, side in zip(some.rows, some.trained(0.6, 3), strict=True)}
    changed = some.removed(range(1, 150, 2)).moved({10: (0, 0)}).added([((1, 1), 1)] * 20)
    for row, side in zip(changed.rows, changed.trained(0.6, 3), strict=True):
        assert before.get(row.id, side) == side
    assert abs(sum(before.values()) - 120) <= 2
    assert all(some.trained(1.0, 3))
    assert list(some.trained(0.6, 4)) != list(some.trained(0.6, 3))


def test_of_few_points_too_about_the_share_is_trained_on() -> None:
    for seed in range(50):
        assert 6 <= sum(is_trained(id, 0.7, seed) for id in range(1, 11)) <= 8


def test_plots_show_the_same_part_while_points_are_added_inside_it() -> None:
    shown = TWO.info.columns
    assert TWO.added([((5.9, -5.9), 1)]).info.columns == shown
    wide = TWO.added([((30.0, 0), 1)]).info.columns
    assert wide[0].high > 30
    assert (wide[0].low, wide[1]) == (shown[0].low, shown[1])


def test_rows_stand_one_to_a_line_in_the_file_and_come_back() -> None:
    e = Experiment(data=Data.of(TWO.with_name(0, '"rows": []')))
    text = storage.dumps(e)
    assert "        [1, 1.0, 2.0, 0.0],\n" in text
    assert json.loads(text)["data"]["points"]["rows"] == [[1, 1.0, 2.0, 0.0], [2, -1.0, 0.5, 1.0]]
    assert storage.loads(text) == e
    assert storage.dumps(storage.loads(text)) == text


def test_values_over_the_plane_come_back_too() -> None:
    e = Experiment(data=Data.of(Points(classes=(), target="height").added([((1, 2), 30), ((2, 3), -4.5)])))
    assert storage.loads(storage.dumps(e)) == e


def test_values_without_classes_come_back_too() -> None:
    points = Points(columns=("height",), classes=(), target="weight").added([((1.8,), 80), ((1.6,), 61.5)])
    e = Experiment(data=Data.of(points))
    assert storage.loads(storage.dumps(e)) == e
    info = e.data.info
    assert (info.task, info.target.name, info.inputs["x2"]) == ("regression", "weight", "height²")
    assert info.target.low < 61.5 < 80 < info.target.high
    assert not e.data.standardise
    assert not e.data.standardise_target


@pytest.mark.parametrize("rows", ["x", [[1, 2]], [[1, 2, 3, 4, 5]], [[1, "a", 3, 0]], [[1, [2], 3, 0]], [None], [[]]])
def test_rows_that_are_none_are_refused_in_a_sentence(rows: object) -> None:
    described = {"data": {"kind": "points", "points": {"rows": rows}}}
    with pytest.raises(SpecError):
        storage.loads(json.dumps(described))


def test_without_a_point_to_train_on_there_is_a_problem_with_its_cure() -> None:
    nothing = Experiment(data=Data.of(Points()))
    assert "There is no point" in checks.problems(nothing)[0].text
    points = Points(next_id=3).added([((0, 0), 0)])
    held_out = Experiment(data=replace(Data.of(points), train_share=0.1))
    (problem,) = checks.problems(held_out)
    assert problem.cure is not None
    assert not checks.problems(problem.cure.experiment)


def test_equal_points_are_equal_however_they_came_about() -> None:
    other = Points().added([((1.0, 2.0), 0)]).added([((-1.0, 0.5), 1)])
    assert other == TWO
    assert hash(other) == hash(TWO)
    assert other != TWO.moved({1: (1.0, 2.5)})


def test_a_plane_set_becomes_points_with_its_own_split() -> None:
    from playground.datasets.dataset import make

    for share in (0.5, 0.9, 1.0):
        data = replace(Data(), train_share=share, seed=4)
        before = make(data)
        source = of_samples(data.info, before.points, before.targets, before.training, share, 4)
        after = make(replace(data, source=source))
        for name in ("points", "targets", "training"):
            assert (getattr(after, name) == getattr(before, name)).all()
        assert source.info.columns == data.info.columns


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", None),
        ("moons", BuiltIn(kind="moons")),
        ({"kind": "formula", "text": "x > y"}, Formula(text="x > y")),
        ({"kind": "curve", "text": "x*x"}, Curve(text="x*x")),
        ({"kind": "pinwheel", "classes": 3}, Pinwheel(classes=3)),
    ],
)
def test_a_file_says_which_samples_points_were_at_first(written: object, meant: object) -> None:
    plain = json.loads(storage.dumps(Experiment(data=Data.of(TWO))))
    plain["data"]["points"]["origin"] = written
    read = storage.loads(json.dumps(plain))
    assert isinstance(read.data.source, Points)
    assert read.data.source.origin == meant
    assert json.loads(storage.dumps(read))["data"]["points"]["origin"] == written


@pytest.mark.parametrize("bad", ["nowhere", {"kind": "points"}, {}, {"kind": ["formula"]}, 3, None])
def test_points_from_nowhere_are_refused(bad: object) -> None:
    plain = json.loads(storage.dumps(Experiment(data=Data.of(TWO))))
    plain["data"]["points"]["origin"] = bad
    with pytest.raises(SpecError, match="origin"):
        storage.loads(json.dumps(plain))
