"""What goes wrong is said in the language of the terminal, and what other programs read is not."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from models.design.built_in import KINDS
from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import LAYERS, BatchNorm, Conv2d, Dropout
from models.design.network import Network
from models.design.spec import SpecError
from models.design.training import LOSSES, Training
from models.files import checkpoint, class_folders, storage
from models.language import languages
from models.language.text import Text
from models.problems import checks
from models.problems.changes import with_kind, with_loss
from models.problems.remarks import straight_line, stuck
from playground.cli import terminal
from playground.cli.main import main
from playground.cli.rows import read_rows
from playground.cli.stroke_files import read as read_strokes
from playground.devices import devices
from playground.drawing.picture_files import read_picture
from playground.session.session import Session
from tests.playground.runs import experiment

ROOT = Path(__file__).parents[3]
CHINESE = [language for language in languages.LANGUAGES if language != languages.ENGLISH]
FILES = {
    "broken.json": "{",
    "key.json": '{"version": 1, "training": {"learning_rat": 1}}',
    "range.json": '{"version": 1, "training": {"learning_rate": 1000}}',
    "whole.json": '{"version": 1, "training": {"batch": 1.5}}',
    "loss.json": '{"version": 1, "training": {"loss": "least"}}',
    "kind.json": '{"version": 1, "network": {"layers": [{"kind": "Fold"}]}}',
    "version.json": '{"version": 7}',
    "text.txt": "nothing",
    "damaged.safetensors": "nothing",
    "words.csv": "Sepal length,Sepal width,Petal length,Petal width\n1,2,3,four\n",
    "comma.csv": "1;2;3;4.5\n1;2;3;4,5\n",
    "short.csv": "1,2\n1,2\n",
    "head.csv": "Petal length,colour\n1,2\n",
    "picture.png": "nothing",
    "point.strokes": '[[[[1, 2], [3, "b"]]]]',
    "stroke.strokes": "[[[1, 2], 3]]",
}
READ: dict[str, Callable[[str], object]] = {
    "json": storage.read_design,
    "txt": storage.read_design,
    "safetensors": checkpoint.read_checkpoint,
    "csv": lambda path: read_rows(path, KINDS["iris"]),
    "png": lambda path: read_picture(path, 100),
    "strokes": lambda path: list(read_strokes(path, 100)),
}
KEPT = {
    *(
        "JSON",
        "CSV",
        "PNG",
        "JPEG",
        "CPU",
        "MB",
        "cm",
        "XOR",
        "MSE",
        "BatchNorm",
        "Dropout",
        "json",
        "safetensors",
        "sigmoid",
    ),
    *("tanh", "ReLU", "softmax", "idx", "iris"),
    *("data", "network", "training", "version", "kind", "layers", "output", "folder", "Iris"),
    *(field.name for spec in (Data, Network, Training, *LAYERS) for field in fields(spec)),
    *(*LOSSES, *KINDS["circle"].inputs),
}
"""English in any language: names, and the keys and values of a design."""
KEYS = re.compile(
    r"[a-z]+(_[a-z0-9]+)+|[a-z]+(\.[a-z]+)+(\[\d+\])?|'[^']*'|\S+\.(json|csv|png|txt|safetensors|strokes)"
)
"""Keys of files, what was received, and names of files."""


def english(text: str, *kept: str) -> set[str]:
    """The English words in a text, without those that belong into it."""
    for name in sorted(kept, key=len, reverse=True):
        text = text.replace(name, "")
    return set(re.findall(r"[A-Za-z]{2,}", KEYS.sub("", text))) - KEPT


def refused(work: Callable[..., object], *arguments: object) -> Text:
    with pytest.raises(SpecError) as caught:
        work(*arguments)
    return caught.value.text


def of_files(folder: Path) -> list[Text]:
    """What is said of files that are damaged, missing, or something else."""
    said = []
    for name, content in FILES.items():
        (folder / name).write_text(content)
        said.append(refused(READ[name.rpartition(".")[2]], str(folder / name)))
    said.append(refused(storage.read_design, folder / "gone.json"))
    said.append(refused(storage.read_design, folder))
    pictures = folder / "pictures"
    for places in ((), ("cat",), ("cat", "dog")):
        for place in places:
            (pictures / place).mkdir(parents=True, exist_ok=True)
        said.append(refused(class_folders.class_folders, pictures))
    return said


def of_designs() -> list[Text]:
    """What is said of values out of range, of designs that cannot run, and of such as cannot learn."""
    said = [
        refused(lambda: replace(Training(), learning_rate=1000.0)),
        refused(lambda: Dropout(id="d", rate=2.0)),
        refused(lambda: replace(Data(), inputs=("z",))),
        refused(lambda: Network(layers=(Dropout(id="d"), Dropout(id="d")))),
    ]
    digits, plane = with_kind(Experiment(), "digits"), with_kind(Experiment(), "plane")
    impossible = [
        replace(Experiment(), network=Network(layers=(Conv2d(id="c"),))),
        replace(digits, network=Network()),
        replace(digits, network=Network(layers=(Conv2d(id="c", kernel=11, padding=0),))),
        replace(Experiment(), network=Network(layers=(BatchNorm(id="b"),)), training=Training(batch=1)),
        replace(plane, training=Training(loss="hinge")),
        with_loss(with_kind(Experiment(), "iris"), "mse"),
        replace(Experiment(), data=replace(Data(), inputs=())),
    ]
    for design in impossible:
        found = checks.problems(design)
        assert found
        said += [problem.text for problem in found]
        said += [problem.cure.text for problem in found if problem.cure]
    line = straight_line(with_kind(replace(Experiment(), network=Network()), "xor"))
    assert line is not None
    stopped = stuck(experiment(), 0.03)
    assert stopped is not None
    assert stopped.cure is not None
    return [*said, line.text, stopped.text, stopped.cure.text]


@pytest.mark.parametrize("language", CHINESE)
def test_real_errors_have_no_english_words(language: str, tmp_path: Path) -> None:
    said = [*of_files(tmp_path), *of_designs(), Session().save("", 1).error, devices.choose("cpu").state(False).reason]
    assert len(said) > 40
    for text in said:
        assert isinstance(text, Text)
        before = str(text)
        languages.use(language)
        kinds = [layer.__name__ for layer in LAYERS] if "Fold" in text else []  # the keys that the file may have
        assert english(text.again(), "pictures", "cat", "dog", tmp_path.name, "colour", *kinds) == set()
        languages.use(languages.ENGLISH)
        assert text.again() == before


def test_an_english_word_would_be_noticed() -> None:
    assert english("circle.json 无法打开：the design, 'four', data.inputs") == {"the", "design"}


# ---------------------------------------------------------------- the command line


def run(language: str, *arguments: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, languages.VARIABLE: language, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "playground", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding=encoding,
    )


def test_the_command_line_speaks_the_language_of_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    design = tmp_path / "design.json"
    storage.write_design(design, experiment(kind="iris"))
    for language, said in (("zh_CN", "损失"), ("zh_TW", "損失"), ("en", "loss")):
        monkeypatch.setenv(languages.VARIABLE, language)
        for arguments in (
            ["train", str(design), "--epochs", "1", "--device", "cpu"],
            ["info", str(design)],
            ["--help"],
        ):
            assert main(arguments) == 0
        out = capsys.readouterr().out
        assert said in out
        if language != "en":
            kept = (
                "playground",
                "train",
                "vary",
                "search",
                "runs",
                "import",
                "predict",
                "info",
                "lesson",
                "bench",
                "pretrain",
                "runs",
                "COMMAND",
                "help",
                "fused",
            )
            assert english(out, "PyTorch", "torch", "cpu", "csv", "tsv", "xlsx", *kept) == set()


@pytest.mark.parametrize("language", CHINESE)
def test_wrong_arguments_are_told_in_the_language(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(languages.VARIABLE, language)
    wrong = (
        ["nothing"],
        [],
        ["train"],
        ["train", "a", "--epochs", "0"],
        ["train", "a", "--epochs"],
        ["info", "a", "b"],
    )
    for arguments in wrong:
        assert main(arguments) == 2
        said = capsys.readouterr().err
        kept = (
            "playground",
            "train",
            "vary",
            "search",
            "runs",
            "import",
            "predict",
            "info",
            "bench",
            "pretrain",
            "COMMAND",
            "FILE",
            "--epochs",
        )
        assert english(said, *kept) == set()


def test_what_other_programs_read_is_the_same_in_every_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    design, trained, rows = tmp_path / "design.json", tmp_path / "a.safetensors", tmp_path / "rows.csv"
    storage.write_design(design, experiment(kind="iris"))
    rows.write_text("5.1,3.5,1.4,0.2\n")
    answers, keys = set(), set()
    for language in languages.LANGUAGES:
        monkeypatch.setenv(languages.VARIABLE, language)
        arguments = ["train", str(design), "--epochs", "1", "--device", "cpu", "--json", "--save", str(trained)]
        assert main(arguments) == 0
        keys.add(tuple(json.loads(capsys.readouterr().out.splitlines()[-1])))
        assert main(["predict", str(trained), "--csv", str(rows), "--json"]) == 0
        answers.add(capsys.readouterr().out)
        assert storage.dumps(storage.read_design(design)).encode() == design.read_bytes()
    assert len(answers) == len(keys) == 1


@pytest.mark.parametrize("language", CHINESE)
def test_a_table_may_name_its_columns_as_the_program_does(language: str, tmp_path: Path) -> None:
    languages.use(language)
    names = [f"{column.name}（{column.unit}）" for column in KINDS["iris"].shown.columns]
    (tmp_path / "own.csv").write_text(",".join(reversed(names)) + "\n0.2,1.4,3.5,5.1\n", encoding="utf-8")
    (tmp_path / "plain.csv").write_text("5.1,3.5,1.4,0.2\n")
    read = [read_rows(tmp_path / name, KINDS["iris"]) for name in ("own.csv", "plain.csv")]
    assert (read[0] == read[1]).all()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_without_chinese_letters_is_spoken_to_in_english(encoding: str, tmp_path: Path) -> None:
    done = run("zh_CN", "info", str(tmp_path / "gone.json"), encoding=encoding)
    assert (done.returncode, done.stderr) == (
        2,
        "playground info: gone.json cannot be read: No such file or directory.\n",
    )


@pytest.mark.parametrize(
    ("encoding", "language"), [("gbk", "zh_CN"), ("gb18030", "zh_TW"), ("big5", "zh_TW"), ("utf-8", "zh_CN")]
)
def test_a_chinese_terminal_is_spoken_to_in_chinese(encoding: str, language: str, tmp_path: Path) -> None:
    done = run(language, "info", str(tmp_path / "gone.json"), encoding=encoding)
    assert done.returncode == 2
    assert english(done.stderr, "playground info") == set()
    assert "gone.json" in done.stderr


@pytest.mark.parametrize(
    ("stream", "spoken"), [(None, "zh_CN"), (io.StringIO(), "zh_CN"), (SimpleNamespace(encoding="none"), "en")]
)
def test_any_stream_may_be_the_output(stream: object, spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(languages.VARIABLE, "zh_CN")
    monkeypatch.setattr(sys, "stdout", stream)
    terminal.speak()
    assert languages.current() == spoken
