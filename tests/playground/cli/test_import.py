"""`import` makes a design of a table; `train` learns it, and `predict --csv` answers without it."""

import json
from pathlib import Path

import pytest

from models.design.points import Points, Row
from models.files.storage import read_design
from playground.cli.main import main
from playground.datasets import dataset
from playground.datasets.tables import reading

CARS = "name,weight,engine,year,price\n" + "".join(
    f"car {i},{900 + 10 * (i % 37)},{('petrol', 'diesel', 'electric')[i % 3]},{2000 + i % 20},{8000 + 100 * (i % 37)}\n"
    for i in range(120)
)


@pytest.fixture
def cars(tmp_path: Path) -> Path:
    path = tmp_path / "cars.csv"
    path.write_text(CARS, encoding="utf-8")
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def forget() -> None:
    dataset.forget()
    reading._memory.clear()


def test_what_was_guessed_is_said_and_the_design_is_written(cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = cars.parent / "cars.json"
    assert main(["import", str(cars), "--save", str(design)]) == 0
    assert lines(capsys) == [
        "cars.csv: 120 rows, 5 columns (UTF-8, delimiter comma, decimal sign .; the first row has the names)",
        "learns price, a number, from: weight, year, engine",
        "name holds more than 50 different texts, too many for categories.",
        f"saved {design}",
    ]
    data = read_design(design).data
    assert data.inputs == ("weight", "year", "engine = diesel", "engine = electric", "engine = petrol")
    assert data.standardise
    assert data.standardise_target
    assert data.info.target.high == 11600


def test_the_columns_and_the_task_can_be_named(cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = str(cars.parent / "cars.json")
    asked = ["--target", "Engine", "--inputs", "price, weight", "--task", "classification"]
    assert main(["import", str(cars), *asked, "--save", design]) == 0
    data = read_design(design).data
    assert data.inputs == ("weight", "price")
    assert data.info.classes == ("diesel", "electric", "petrol")
    assert lines(capsys)[1] == "learns engine (3 classes: diesel, electric, petrol) from: weight, price"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--target", "colour"], "cars.csv has no column colour. It has: name, weight, engine, year, price."),
        (["--inputs", "weight,name"], "name holds more than 50 different texts, too many for categories."),
        (["--inputs", "weight,price"], "price would be learned. Name another column with --target."),
        (["--target", "year", "--inputs", "year"], "year cannot be an input and the target."),
        (["--target", "engine", "--task", "regression"], "cars.csv, line 2, column engine: 'petrol' is not a number."),
        (["--target", "name"], "The column name has more than 100 different values, too many for classes."),
        (["--inputs", ""], "cars.csv has no column left to learn from besides price."),
    ],
)
def test_what_cannot_be_is_one_sentence(
    asked: list[str], said: str, cars: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = cars.parent / "cars.json"
    assert main(["import", str(cars), *asked, "--save", str(design)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"playground import: {said}")
    assert error.count("\n") == 1
    assert not design.exists()


def test_a_trained_network_answers_without_its_table(cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design, trained = str(cars.parent / "cars.json"), str(cars.parent / "cars.safetensors")
    rows = cars.parent / "rows.csv"
    rows.write_text("engine;what;year;weight\ndiesel;x;2004;1000,5\nelectric;;2010;1200\n", encoding="utf-8")
    assert main(["import", str(cars), "--save", design]) == 0
    assert main(["train", design, "--epochs", "300", "--save", trained]) == 0
    assert main(["predict", trained, "--csv", str(rows)]) == 0
    before = lines(capsys)[-2:]
    assert [float(value) for value in before] == pytest.approx([9005, 11000], rel=0.05)
    cars.unlink()
    forget()
    assert main(["predict", trained, "--csv", str(rows)]) == 0
    assert lines(capsys) == before
    assert main(["predict", trained, "--csv", str(rows), "--json"]) == 0
    assert json.loads(lines(capsys)[0])["value"] == pytest.approx(float(before[0]), rel=1e-4)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("weight,engine,year\n1000,steam,2000\n", "line 2, column engine: 'steam' was not among the texts"),
        ("weight,engine,year\n1000,,2000\n", "line 2: the column engine has no value."),
        ("weight,engine,year\n1000,diesel,x\n", "line 2, column year: 'x' is not a number."),
        ("weight,year\n1000,1\n", "has no column engine. It has: weight, year."),
        ("1000\n", "needs 3 columns (weight, year, engine), found 1"),
    ],
)
def test_a_bad_row_is_named(text: str, said: str, cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design, trained = str(cars.parent / "cars.json"), str(cars.parent / "cars.safetensors")
    rows = cars.parent / "rows.csv"
    rows.write_text(text, encoding="utf-8")
    assert main(["import", str(cars), "--save", design]) == 0
    assert main(["train", design, "--epochs", "1", "--save", trained]) == 0
    assert main(["predict", trained, "--csv", str(rows)]) == 2
    assert said in capsys.readouterr().err


def test_a_table_without_names_takes_the_whole_row_or_the_inputs_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, design, trained = tmp_path / "plain.csv", str(tmp_path / "p.json"), str(tmp_path / "p.safetensors")
    table.write_text("".join(f"{i % 7},{i % 5},{i % 3}\n" for i in range(60)), encoding="utf-8")
    assert main(["import", str(table), "--target", "Column 1", "--task", "regression", "--save", design]) == 0
    assert main(["train", design, "--epochs", "2", "--save", trained]) == 0
    rows = tmp_path / "rows.csv"
    capsys.readouterr()
    rows.write_text("9,2,1\n", encoding="utf-8")
    assert main(["predict", trained, "--csv", str(rows)]) == 0
    whole = lines(capsys)
    rows.write_text("2,1\n", encoding="utf-8")
    assert main(["predict", trained, "--csv", str(rows)]) == 0
    assert lines(capsys) == whole


def test_a_changed_table_is_said_and_is_not_learned(cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = str(cars.parent / "cars.json")
    assert main(["import", str(cars), "--save", design]) == 0
    text = cars.read_text(encoding="utf-8")
    for other in (text.replace("petrol", "steam!"), text + "a,1,petrol,2000,1\n"):
        cars.write_text(other, encoding="utf-8")
        forget()
        assert main(["train", design, "--epochs", "1"]) == 2
        assert "cars.csv has changed since it was imported." in capsys.readouterr().err
    cars.unlink()
    forget()
    assert main(["train", design, "--epochs", "1"]) == 2
    assert "cars.csv cannot be read: No such file or directory." in capsys.readouterr().err


def test_design_and_table_can_be_moved_together(cars: Path, tmp_path: Path) -> None:
    design = cars.parent / "cars.json"
    assert main(["import", str(cars), "--save", str(design)]) == 0
    assert '"path": "cars.csv"' in design.read_text(encoding="utf-8")
    there = tmp_path / "there"
    there.mkdir()
    for file in (cars, design):
        file.rename(there / file.name)
    forget()
    assert main(["train", str(there / "cars.json"), "--epochs", "1"]) == 0


def test_chinese_names_come_from_the_file_to_the_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, design, trained = tmp_path / "鸢尾花.csv", str(tmp_path / "设计.json"), str(tmp_path / "网络.safetensors")
    text = "花瓣长度,颜色,品种\n" + "".join(
        f"{i % 9}.5,{'红黄'[i % 2]},{'山鸢尾' if i % 9 < 4 else '变色鸢尾'}\n" for i in range(90)
    )
    table.write_bytes(text.encode("gb18030"))
    assert main(["import", str(table), "--save", design]) == 0
    assert lines(capsys)[1] == "learns 品种 (2 classes: 变色鸢尾, 山鸢尾) from: 花瓣长度, 颜色"
    assert main(["train", design, "--epochs", "60", "--save", trained]) == 0
    rows = tmp_path / "新.csv"
    rows.write_text("颜色,花瓣长度\n红,0.5\n黄,8.5\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["predict", trained, "--csv", str(rows)]) == 0
    assert [line.split()[0] for line in lines(capsys)] == ["山鸢尾", "变色鸢尾"]


def test_two_rows_of_whole_numbers_are_a_line_and_no_classes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "line.csv"
    table.write_text("x;y\n1;3\n2;5\n", encoding="utf-8")
    assert main(["import", str(table), "--save", str(tmp_path / "line.json")]) == 0
    assert lines(capsys)[1] == "learns y, a number, from: x"


def test_a_small_table_becomes_points_in_the_design(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "fall.csv"
    table.write_text("height;time\n" + "".join(f"{h},5;{0.45 * h**0.5:.2f}\n".replace(".", ",") for h in range(30)))
    design = str(tmp_path / "fall.json")
    assert main(["import", str(table), "--points", "--save", design]) == 0
    table.unlink()
    points = read_design(design).data.source
    assert isinstance(points, Points)
    assert (points.columns, points.target, points.classes) == (("height",), "time", ())
    assert points.rows[2] == Row(3, (2.5,), 0.64)
    assert main(["train", design, "--epochs", "2", "--device", "cpu"]) == 0
    capsys.readouterr()


def test_a_table_of_many_columns_is_no_points(cars: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = str(cars.parent / "cars.json")
    assert main(["import", str(cars), "--points", "--save", design]) == 2
    assert "Name them with --inputs" in capsys.readouterr().err
    assert main(["import", str(cars), "--points", "--inputs", "year,weight", "--save", design]) == 0
    assert len(read_design(design).data.source.rows) == 120  # type: ignore[union-attr]
