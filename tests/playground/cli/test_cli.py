"""The engine without a window: what it prints, what it writes, and how it refuses."""

import errno
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from sklearn.metrics import confusion_matrix

from models.design.experiment import Experiment
from models.design.layers import Add, Conv2d, Flatten, GlobalAvgPool, LayerNorm, Linear, MaxPool2d
from models.design.network import Network
from models.design.wording import one_line
from models.files.checkpoint import read_checkpoint
from models.files.class_folders import folder_data
from models.files.storage import write_design
from models.problems.changes import with_data, with_kind, with_loss
from playground.cli.main import main
from playground.cli.train import _by_class
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started

ROOT = Path(__file__).parents[3]
RESULT = [
    "epochs",
    "steps",
    "seconds",
    "steps_per_second",
    "train_loss",
    "test_loss",
    "test_accuracy",
    "train_r2",
    "test_r2",
    "class_accuracy",
    "confusion",
    "class_weights",
    "note",
    "device",
    "stepper",
    "stopped",
]


@pytest.fixture
def design(tmp_path: Path) -> Path:
    return written(tmp_path / "design.json", experiment())


def written(path: Path, e: Experiment) -> Path:
    write_design(path, e)
    return path


def trained(path: Path, e: Experiment, steps: int = 6) -> Path:
    assert not started(e, steps).save(str(path), 1).error
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out.splitlines()


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line on stderr with which these arguments are refused."""
    assert main([str(a) for a in arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.endswith((".\n", "?\n"))
    return captured.err


def result(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    assert main(["train", *[str(a) for a in arguments], "--json", "--device", "cpu"]) == 0
    objects = [json.loads(line) for line in lines(capsys)]
    return objects[-1]


def test_train_ends_with_exactly_these_numbers(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = result(capsys, design, "--epochs", 4)
    assert list(said) == RESULT
    assert (said["epochs"], said["steps"], said["device"], said["stepper"]) == (4, 12, "cpu", "fused")
    assert said["steps_per_second"] > 0


def test_train_says_it_in_words(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(design), "--epochs", "2", "--device", "cpu"]) == 0
    text = "\n".join(lines(capsys))
    assert "2 epochs" in text
    assert "test accuracy" in text
    assert re.search(
        r"^test accuracy by class: (orange|blue): [0-9.]+ %, (orange|blue): [0-9.]+ %$", text, re.MULTILINE
    )


def test_losses_weighted_by_class_are_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "the losses are weighted so that all classes count alike"
    for kind, weighted, wanted in (("circle", True, True), ("circle", False, False), ("plane", True, False)):
        path = written(tmp_path / "d.json", experiment(kind=kind, learning_rate=0.003, class_weights=weighted))
        assert result(capsys, path, "--epochs", 1)["class_weights"] == wanted
        assert main(["train", str(path), "--epochs", "1", "--device", "cpu"]) == 0
        assert (said in lines(capsys)) == wanted


def test_regression_has_no_accuracy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "d.json", experiment(kind="plane", learning_rate=0.003))
    said = result(capsys, path, "--epochs", 1)
    assert (said["test_accuracy"], said["class_accuracy"], said["confusion"]) == (None, {}, [])
    assert main(["train", str(path), "--epochs", "1", "--device", "cpu"]) == 0
    assert "accuracy" not in "\n".join(lines(capsys))


@pytest.mark.parametrize(
    ("kind", "loss"),
    [("iris", "cross_entropy"), ("circle", "mse"), ("circle", "binary_cross_entropy"), ("circle", "cross_entropy")],
)
def test_the_accuracy_of_each_class_is_that_of_its_test_samples(
    kind: str, loss: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    e = with_loss(experiment(kind=kind, data={"samples": 150, "noise": 0.4}), loss)
    out = tmp_path / "out.safetensors"
    said = result(capsys, written(tmp_path / "d.json", e), "--epochs", 20, "--save", out)
    session = Session()
    session.load(e, read_checkpoint(out))
    dataset = session.run.dataset
    answers = measure.predict_rows(Subject(e, session.run.net, dataset), dataset.points).argmax(1)
    test = ~dataset.training
    expected = {
        name: (answers == dataset.targets)[test & (dataset.targets == k)].mean()
        for k, name in enumerate(e.data.info.classes)
    }
    assert said["class_accuracy"] == pytest.approx(expected)
    assert said["test_accuracy"] == pytest.approx((answers == dataset.targets)[test].mean())
    assert len(set(expected.values())) > 1
    counts = confusion_matrix(dataset.targets[test], answers[test], labels=range(len(expected)))
    assert said["confusion"] == counts.tolist()


def test_what_was_left_out_of_a_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("cat", "dog"):
        (tmp_path / "pictures" / name).mkdir(parents=True)
        for k in range(6):
            Image.new("L", (9, 9), 9 * k).save(tmp_path / "pictures" / name / f"{k}.png")
    (tmp_path / "pictures" / "cat" / "IMG_1.HEIC").write_text("a header")
    e = with_data(experiment(Flatten(id="n"), kind="digits"), folder_data(tmp_path / "pictures", side=8))
    path, note = written(tmp_path / "d.json", e), "Left out: cat/IMG_1.HEIC (it holds no picture of a known kind)."
    assert result(capsys, path, "--epochs", 1)["note"] == note
    assert main(["train", str(path), "--epochs", "1", "--device", "cpu"]) == 0
    assert note in lines(capsys)


def test_of_many_classes_the_worst_are_listed() -> None:
    shares = {f"class {k}": k / 20 for k in range(20)} | {"empty": None}
    said = _by_class(shares)
    assert said.startswith("class 0: 0.0 %, class 1: 5.0 %, ")
    assert said.endswith("class 9: 45.0 % and 10 more")
    assert "empty" not in said


def test_the_seed_sets_weights_and_data(design: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.safetensors"
    result(capsys, design, "--epochs", 1, "--seed", 7, "--save", out)
    e = read_checkpoint(out).experiment
    assert (e.data.seed, e.training.seed) == (7, 7)
    losses = [result(capsys, design, "--epochs", 2, "--seed", seed)["test_loss"] for seed in (7, 7, 8)]
    assert losses[0] == losses[1] != losses[2]


def test_seconds_bound_the_training(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0.2 <= result(capsys, design, "--seconds", 0.2)["seconds"] < 1.0


def test_a_trained_network_goes_on_where_it_stopped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = trained(tmp_path / "t.safetensors", experiment())
    said = result(capsys, path, "--epochs", 3)
    assert (said["epochs"], said["steps"]) == (5, 15)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["train"],
        ["train", "FILE", "--epochs", "0"],
        ["train", "FILE", "--epochs", "many"],
        ["train", "FILE", "--seconds", "nan"],
        ["train", "FILE", "--epochs", "1", "--seconds", "1"],
        ["train", "FILE", "--seed", "-1"],
        ["train", "FILE", "--device", "abacus"],
        ["train", "missing.json"],
        ["train", "FILE", "--save", "out.json"],
        ["train", "FILE", "--save", "missing/out.safetensors"],
        ["predict", "FILE", "--csv", "rows.csv"],
        ["info"],
        ["info", "missing.json"],
        ["info", "--wrong"],
    ],
)
def test_wrong_input_is_one_line_and_writes_nothing(
    arguments: list[str], design: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(design.parent)
    refused(capsys, *[str(design) if a == "FILE" else a for a in arguments])
    assert list(design.parent.iterdir()) == [design]


def test_broken_files_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in (("a.json", "{"), ("b.json", '{"version": 9}'), ("c.safetensors", "nothing")):
        (tmp_path / name).write_text(content)
        assert name in refused(capsys, "train", tmp_path / name)


def test_a_design_that_cannot_run_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    e = experiment()
    path = written(tmp_path / "d.json", replace(e, data=replace(e.data, inputs=())))
    assert "no input" in refused(capsys, "train", path)


def test_a_trained_network_keeps_its_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--seed" in refused(capsys, "train", trained(tmp_path / "t.safetensors", experiment()), "--seed", 1)


def test_a_device_that_is_not_there_is_refused(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "train", design, "--device", "xpu")
    assert "playground train: there is no xpu device on this machine" in said


@pytest.mark.parametrize("error", [RuntimeError("DefaultCPUAllocator: can't allocate memory"), MemoryError()])
def test_a_lack_of_memory_is_one_line_and_other_errors_are_not_hidden(
    error: Exception, design: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*about: object) -> None:
        raise error

    monkeypatch.setattr("playground.training.optimizers.make", fail)
    assert "not enough memory" in refused(capsys, "train", design)
    error = RuntimeError("something else")
    with pytest.raises(RuntimeError, match="something else"):
        main(["train", str(design)])


def test_a_run_that_diverges_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "d.json", experiment(kind="plane", learning_rate=100.0))
    assert main(["train", str(path), "--save", str(tmp_path / "out.safetensors"), "--device", "cpu"]) == 1
    captured = capsys.readouterr()
    assert "smaller learning rate" in captured.err
    assert captured.err.count("\n") == 1
    assert not (tmp_path / "out.safetensors").exists()


def test_info_lists_layers_and_totals(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(design)]) == 0
    said = lines(capsys)
    assert [line.split()[0] for line in said] == ["layer", "Inputs", "Linear", "Linear", "Output,", "total"]
    assert said[-1].split() == ["total", "25"]
    assert len({len(line) for line in said}) == 1


def test_info_says_which_layers_have_no_bias(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    e = experiment(Linear(id="n", units=4, bias=False), Linear(id="n", units=2))
    e = replace(e, network=e.network.replace_layer(replace(e.network.output, bias=False)))
    assert main(["info", str(written(tmp_path / "d.json", e))]) == 0
    said = [(row[0], row[-1].strip()) for row in (line.split("  ") for line in lines(capsys))]
    assert said[2:] == [
        ("Linear 4, tanh, no bias", "8"),
        ("Linear 2, tanh", "10"),
        ("Output, tanh, no bias", "2"),
        ("total", "20"),
    ]


def test_info_tells_the_layers_of_a_residual_network_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layers = (
        Conv2d(id="a", channels=3), MaxPool2d(id="b"), Conv2d(id="c", channels=3, kernel=5, stride=1, padding=2),
        Add(id="d", source="b"), LayerNorm(id="e"), GlobalAvgPool(id="f"), Flatten(id="g"),
    )  # fmt: skip
    e = with_kind(Experiment(network=Network(layers=layers)), "digits")
    assert main(["info", str(written(tmp_path / "d.json", e))]) == 0
    said = [line.split("  ") for line in lines(capsys)]
    assert [(row[0], row[-1].strip()) for row in said[1:]] == [
        ("Inputs (Pixels)", "0"),
        ("Conv2d 3, 3×3 padding 1, ReLU", "30"),
        ("MaxPool2d 2×2 (b)", "0"),
        ("Conv2d 3, 5×5 padding 2, ReLU", "228"),
        ("Add b", "0"),
        ("LayerNorm", "96"),
        ("GlobalAvgPool", "0"),
        ("Flatten", "0"),
        ("Output, softmax", "40"),
        ("total", "394"),
    ]


def predicted(capsys: pytest.CaptureFixture[str], path: Path, rows: str, *more: str) -> list[str]:
    (path.parent / "rows.csv").write_text(rows)
    assert main(["predict", str(path), "--csv", str(path.parent / "rows.csv"), *more]) == 0
    return lines(capsys)


def test_predict_answers_row_by_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = trained(tmp_path / "t.safetensors", experiment(kind="iris", optimizer="adam", learning_rate=0.03), 300)
    rows = "5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n"
    assert [line.split()[0] for line in predicted(capsys, path, rows)] == ["setosa", "virginica"]
    with_names = "Petal Width,petal_length,sepal length (cm),SEPAL_WIDTH\n0.2,1.4,5.1,3.5\n2.5,6.0,6.3,3.3\n"
    objects = [json.loads(line) for line in predicted(capsys, path, with_names, "--json")]
    assert [o["label"] for o in objects] == ["setosa", "virginica"]
    assert sum(objects[0]["probabilities"].values()) == pytest.approx(1)


def test_predict_gives_values_in_regression(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = trained(tmp_path / "t.safetensors", experiment(kind="plane", learning_rate=0.003))
    (value,) = predicted(capsys, path, "x,y\n1,2\n", "--json")
    assert list(json.loads(value)) == ["value"]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ("1,2\n1,cat\n", "line 2, column y"),
        ("x,y\n1,\n", "line 2: the column y"),
        ("1,2,3\n", "2 columns"),
        ("", "empty"),
    ],
)
def test_a_bad_cell_is_named(rows: str, named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = trained(tmp_path / "t.safetensors", experiment())
    (tmp_path / "rows.csv").write_text(rows)
    assert named in refused(capsys, "predict", path, "--csv", tmp_path / "rows.csv")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--" + "x\n" * 50_000,),
        ("--seed", "9" * 100_000),
        ("--epochs", "\x1b[31m" * 10_000),
        ("--device", "d" * 100_000),
        ("y" * 100_000,),
    ],
)
def test_what_is_no_argument_is_quoted_short(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "train", "design.json", *arguments)
    assert said == one_line(said) + "\n"
    assert said.startswith("playground")


def test_a_folder_that_takes_no_file_is_said_with_the_reason_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    out = tmp_path / "a.safetensors"
    said = refused(capsys, "train", ROOT / "resources" / "examples" / "circle.json", "--save", out)
    assert said == f"playground train: {out} cannot be written: Read-only file system.\n"


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder of Linux that takes no file")
def test_the_reason_is_the_systems_own(capsys: pytest.CaptureFixture[str]) -> None:
    design = ROOT / "resources" / "examples" / "circle.json"
    said = refused(capsys, "train", design, "--save", "/sys/kernel/a.safetensors")
    assert re.search(r"cannot be written: (Permission denied|Read-only file system|Operation not permitted)\.$", said)


def test_as_a_program_it_refuses_on_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "playground", "train", "missing.json", "--save", str(tmp_path / "out.safetensors")],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and descriptors are closed differently there")
@pytest.mark.parametrize("command", ["train --epochs 3", "train --epochs 3 --json", "info"])
def test_a_reader_that_leaves_early_is_no_wrong_input(command: str, design: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "playground", *command.split(), str(design)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()
    program.stdout = None
    assert program.communicate(timeout=60)[1] == b""
    assert program.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and descriptors are closed differently there")
def test_train_works_without_a_place_for_complaints(design: Path) -> None:
    command = f'exec "{sys.executable}" -m playground train --epochs 3 "{design}" 2>&-'
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0
    assert done.stdout.startswith("3 epochs")


def test_help_needs_neither_torch_nor_qt() -> None:
    code = (
        "import sys; from playground.cli.main import main; main(['--help']); "
        "print([name for name in ('torch', 'PySide6', 'ui') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_train_obeys_the_stop_rules_of_the_design_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "d.json", experiment(stop_epochs=7))
    said = result(capsys, path, "--epochs", 20)
    assert (said["epochs"], said["stopped"]) == (7, "Stopped at epoch 7: 7 epochs are done.")
    assert result(capsys, path, "--epochs", 5)["stopped"] == ""
    assert result(capsys, path, "--seconds", 30)["epochs"] == 7
