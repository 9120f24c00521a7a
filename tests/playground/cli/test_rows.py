"""`predict --csv` finds the columns of a data set in tables as spreadsheets and other programs write them."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models.design.data import KINDS
from models.design.spec import SpecError
from models.files.delimited import MAX_BYTES
from playground.cli.rows import read_rows, read_signals

ROOT = Path(__file__).parents[3]
IRIS = KINDS["iris"]
FIRST = [[5.1, 3.5, 1.4, 0.2]]


def read(folder: Path, content: str, kind: str = "iris", encoding: str = "utf-8") -> list[list[float]]:
    path = folder / "table.csv"
    path.write_bytes(content.encode(encoding))
    return np.round(read_rows(path, KINDS[kind]).astype(float), 6).tolist()


def refused(folder: Path, content: str, kind: str = "iris") -> str:
    with pytest.raises(SpecError) as caught:
        read(folder, content, kind)
    return str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        "sepal length,sepal width,petal length,petal width\n5.1,3.5,1.4,0.2\n",
        "5.1,3.5,1.4,0.2\n",
        "sepal length;sepal width;petal length;petal width\r\n5,1;3,5;1,4;0,2\r\n",
        "5,1;3,5;1,4;0,2\n",
        "5,1\t3,5\t1,4\t0,2\n",
        "sep=;\n5,1;3,5;1,4;0,2\n",
        "sepal length;sepal width;petal length;petal width;;\n5,1;3,5;1,4;0,2;;\n;;;;;\n",
        "Id,SepalLengthCm,SepalWidthCm,PetalLengthCm,PetalWidthCm,Species\n1,5.1,3.5,1.4,0.2,Iris-setosa\n",
        "Petal.Width,PETAL_LENGTH (cm),sepal length [cm],sepal_width\n0.2,1.4,5.1,3.5\n",
        "Größe;petal width;petal length;sepal length;sepal width\n9,9;0,2;1,4;5,1;3,5\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_same_row_is_found_in_every_way_of_writing_it(content: str, encoding: str, tmp_path: Path) -> None:
    assert read(tmp_path, content, encoding=encoding) == FIRST


def test_a_column_without_a_unit_may_have_any(tmp_path: Path) -> None:
    assert read(tmp_path, "y,x (m)\n1,2\n", "plane") == [[2, 1]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "Id,SepalLengthCm,SepalWidthCm,PetalLengthCm,PetalWidht,Species\n1,5.1,3.5,1.4,0.2,setosa\n",
            "table.csv has no column Petal width (cm). Not known: Id, PetalWidht, Species.",
        ),
        (
            "sepal length (mm),sepal width,petal length,petal width\n51,3.5,1.4,0.2\n",
            "table.csv has no column Sepal length (cm). Not known: sepal length (mm).",
        ),
        ("a,b,c,d\n1,2,3,4\n", "Not known: a, b, c, d."),
        ("sepal length,sepal width,petal length\n1,2,3\n", "table.csv has no column Petal width (cm)."),
        (
            "sepal length,sepal width,petal length,petal width,Sepal Length\n1,2,3,4,5\n",
            "table.csv has the column Sepal length twice",
        ),
        ("1,2,3\n", "needs 4 columns (Sepal length (cm), Sepal width (cm),"),
        ("sepal length,sepal width,petal length,petal width\n", "table.csv has no rows"),
        ("", "table.csv cannot be read: it is empty."),
    ],
)
def test_a_table_without_the_columns_is_told_what_is_missing(content: str, said: str, tmp_path: Path) -> None:
    assert said in refused(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "sepal length,sepal width,petal length,petal width\n5.1,3.5,1.4,0.2\n\n6.3,3.3,,2.5\n",
            "table.csv, line 4: the column Petal length has no value.",
        ),
        ("1,2,3,4\n\n\n5,6,7,cat\n", "table.csv, line 4, column Petal width: 'cat' is not a number."),
        ("1,2,3,4\n5,6,7\n", "table.csv, line 2: the column Petal width has no value."),
        ("1,2,3,4\n5,6,7,8,9\n", "table.csv, line 2 has 5 columns, but the first line has 4."),
        ("1,2,3,nan\n", "line 1, column Petal width: 'nan' is not a number."),
        ("1,2,3,1e39\n", "line 1, column Petal width: '1e39' is too large a number."),
        ("1;2;3;4,5\n1;2;3;4.5\n", "line 2, column Petal width: '4.5' has a decimal point, but numbers before"),
    ],
)
def test_a_bad_cell_is_named_by_its_line_and_column(content: str, said: str, tmp_path: Path) -> None:
    assert said in refused(tmp_path, content)


MEASURED = """
import re, sys, time
from models.design.data import KINDS
from playground.cli.rows import read_rows, read_signals
began = time.process_time()
print(len(read_rows(sys.argv[1], KINDS["iris"])))
print(time.process_time() - began, re.search("VmHWM: *([0-9]+)", open("/proc/self/status").read().expandtabs())[1])
"""


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the memory used")
def test_the_largest_table_takes_a_second_a_megabyte_and_little_memory(tmp_path: Path) -> None:
    path, line = tmp_path / "table.csv", b"5.1,3.5,1.4,0.2\n"
    path.write_bytes(line * (MAX_BYTES // len(line)))
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    count, seconds, kilobytes = map(float, done.stdout.split())
    assert count == MAX_BYTES // len(line)
    assert seconds < 1 + MAX_BYTES / 1e6
    assert kilobytes < 500_000


def test_signals_are_read_number_by_number_with_or_without_names(tmp_path: Path) -> None:
    info = KINDS["mnist-1d"]
    numbers = np.arange(80, dtype=np.float32).reshape(2, 40) / 10
    plain = tmp_path / "plain.csv"
    np.savetxt(plain, numbers, "%.1f", delimiter=",")
    assert np.array_equal(read_signals(plain, info), numbers[:, None])
    named = tmp_path / "named.csv"
    order = np.random.default_rng(0).permutation(40)
    np.savetxt(named, numbers[:, order], "%.1f", ",", header=",".join(f"x{k + 1}" for k in order), comments="")
    assert np.array_equal(read_signals(named, info), numbers[:, None])
    short = tmp_path / "short.csv"
    short.write_text("1,2,3\n")
    with pytest.raises(SpecError, match="needs 40 columns"):
        read_signals(short, info)
