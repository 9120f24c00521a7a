"""Points as cells: what is typed and pasted, and what is refused with its place."""

import pytest

from models.design.points import Points
from models.design.spec import SpecError
from ui.data.points_text import CellError, PointTable, parsed

FOUR = (
    Points(classes=("cat", "dog"))
    .added([((0.0, 1.5), 0.0), ((1.0, 2.0), 1.0), ((2.0, -0.5), 0.0), ((3.0, 0.0), 1.0)])
    .fitted()
)
LINE = Points(columns=("size",), classes=(), target="price").added([((1.0,), 3.0), ((2.0,), 5.0)]).fitted()


@pytest.mark.parametrize("points", [FOUR, LINE, Points(), Points(columns=("a",), classes=("u", "v", "w"))])
def test_a_table_that_is_not_touched_gives_the_same_points(points: Points) -> None:
    assert PointTable.of(points).points(points) == points


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1\t2\ta\n3\t4\tb", [["1", "2", "a"], ["3", "4", "b"]]),
        ("1,5;2,5;a\r\n3;4;b\r\n", [["1,5", "2,5", "a"], ["3", "4", "b"]]),
        ("1.5,2.5,a\n3,4,b", [["1.5", "2.5", "a"], ["3", "4", "b"]]),
        ("1, 2, a\n3, 4, b", [["1", "2", "a"], ["3", "4", "b"]]),
        ("1,5 2,5\n3,25 4", [["1,5", "2,5"], ["3,25", "4"]]),
        ("1 2 a\n\n3 4 b\n", [["1", "2", "a"], ["3", "4", "b"]]),
        ('1;2;"red; dark"', [["1", "2", "red; dark"]]),
        ("1,5\t2,5\t小猫", [["1,5", "2,5", "小猫"]]),
    ],
)
def test_cells_stand_between_tabs_semicolons_commas_or_spaces(text: str, cells: list[list[str]]) -> None:
    assert parsed(text) == cells


@pytest.mark.parametrize(("text", "value"), [("1,5", 1.5), ("1.5", 1.5), ("−2", -2.0), ("1e3", 1000.0), (".5", 0.5)])
def test_numbers_are_read_as_people_write_them(text: str, value: float) -> None:
    table = PointTable.of(LINE)
    table.set_cell(0, 1, text)
    assert table.points(LINE).rows[0].target == value


def test_edited_rows_keep_their_ids_and_new_ones_get_new_ids() -> None:
    table = PointTable.of(FOUR)
    table.set_cell(1, 0, "7")
    table.delete([0, 2])
    table.set_cell(2, 0, "9")
    table.set_cell(2, 1, "9")
    made = table.points(FOUR)
    assert [(row.id, row.values) for row in made.rows] == [(2, (7.0, 2.0)), (4, (3.0, 0.0)), (5, (9.0, 9.0))]
    assert made.rows[-1].target == made.rows[-2].target, "a new row has the class of the one above it"
    assert made.next_id == 6


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (0, "abc", "Row 2, column x: “abc” is no number."),
        (0, "", "Row 2, column x: a number is missing."),
        (1, "1.234,5", "Row 2, column y: “1.234,5” is no number."),
        (1, "2e6", "Row 2, column y: the number is beyond 1,000,000."),
        (2, "", "Row 2, column class: a class is missing."),
    ],
)
def test_a_bad_cell_is_named(column: int, text: str, sentence: str) -> None:
    table = PointTable.of(FOUR)
    table.set_cell(1, column, text)
    with pytest.raises(CellError) as error:
        table.points(FOUR)
    assert error.value.text == sentence
    assert error.value.at == (1, column)


def test_a_pasted_table_takes_the_place_of_all_with_its_names() -> None:
    table = PointTable.of(FOUR)
    table.replace("size\tprice\n1\t3\n2\t5,5\n")
    made = table.points(FOUR)
    assert (made.columns, made.classes, made.target) == (("size",), (), "price")
    assert [(row.values, row.target) for row in made.rows] == [((1.0,), 3.0), ((2.0,), 5.5)]
    assert not {row.id for row in made.rows} & {row.id for row in FOUR.rows}, "other points have other ids"


def test_words_in_the_last_column_are_classes_and_numbers_counted_from_0_stay_classes() -> None:
    table = PointTable.of(LINE)
    table.replace("1;2;yes\n3;4;no\n5;6;yes")
    assert table.points(LINE).classes == ("yes", "no")
    table.replace("1;2;0\n3;4;1\n5;6;0")
    assert table.points(LINE).classes == ("0", "1")
    table.replace("1;3\n2;5")
    assert table.points(LINE).classes == ()
    table = PointTable.of(LINE)
    table.replace("1;2;0\n3;4;1\n5;6;0")
    assert table.points(LINE).classes == (), "where a value was asked for, numbers are values"


def test_pasted_cells_go_where_the_cursor_is() -> None:
    table = PointTable.of(FOUR)
    table.paste("10\t20\n30\t40", 3, 0)
    made = table.points(FOUR)
    assert [row.values for row in made.rows[2:]] == [(2.0, -0.5), (10.0, 20.0), (30.0, 40.0)]
    assert [row.target for row in made.rows[3:]] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no table to paste. Copy the cells of a spreadsheet first."),
        ("1;2;3;4\n5;6;7;8", "Points need two or three columns, got 4."),
        ("1;2;a\n3;4", "Row 2 has 2 cells, but the first row has 3."),
        ("1;2\n" * 5001, "There may be at most 5,000 points, got 5,001."),
    ],
)
def test_what_cannot_be_a_table_is_refused_and_changes_nothing(text: str, sentence: str) -> None:
    table = PointTable.of(FOUR)
    with pytest.raises(SpecError) as error:
        table.replace(text)
    assert error.value.text == sentence
    assert table.points(FOUR) == FOUR


def test_more_columns_than_fit_are_refused_with_a_way_out() -> None:
    table = PointTable.of(LINE)
    with pytest.raises(SpecError, match="3 columns do not fit here; the table has 2"):
        table.paste("1\t2\t3", 0, 0)
    assert table.points(LINE) == LINE


def test_more_than_eight_classes_are_refused() -> None:
    table = PointTable.of(FOUR)
    table.replace("\n".join(f"{k}\t{k}\tname {k}" for k in range(9)))
    with pytest.raises(SpecError, match="9 different classes, and there may be 8"):
        table.points(FOUR)


def test_one_class_alone_gets_another_beside_it() -> None:
    table = PointTable.of(LINE)
    table.replace("1;2;yes\n3;4;yes")
    assert table.points(LINE).classes == ("yes", "other")


def test_inputs_and_targets_of_another_kind() -> None:
    table = PointTable.of(FOUR)
    table.set_inputs(1)
    table.set_classes(False)
    made = table.points(FOUR)
    assert [(row.values, row.target) for row in made.rows] == [
        ((0.0,), 0.0),
        ((1.0,), 1.0),
        ((2.0,), 0.0),
        ((3.0,), 1.0),
    ]
    table.set_inputs(2)
    table.set_classes(True)
    assert table.points(FOUR).classes == ("0", "1")
    assert [row.id for row in table.points(FOUR).rows] == [1, 2, 3, 4]


def test_classes_are_renamed_in_every_row() -> None:
    table = PointTable.of(FOUR)
    table.rename_classes(["猫", "狗"])
    made = table.points(FOUR)
    assert made.classes == ("猫", "狗")
    assert [row.target for row in made.rows] == [0.0, 1.0, 0.0, 1.0]


def test_plots_show_all_of_other_numbers_and_stay_where_the_points_still_fit() -> None:
    table = PointTable.of(FOUR)
    table.set_cell(0, 0, "0.5")
    assert table.points(FOUR).ranges == FOUR.ranges
    table.set_cell(0, 0, "500")
    (low, high), _ = table.points(FOUR).ranges
    assert low < 1
    assert high >= 500


@pytest.mark.parametrize("text", ["(1, 3), (2, 5)", "[1; 3] [2; 5]", "(1,3)\n(2,5)\n"])
def test_points_in_brackets_are_rows(text: str) -> None:
    table = PointTable(["x", "value"], None)
    table.replace(text)
    assert table.cells == [["1", "3"], ["2", "5"]]
