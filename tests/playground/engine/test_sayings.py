"""What the engine says can be said again in another language, also what it said before the language was changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PIL import Image

from models.design.drawing import Drawing
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files.class_folders import folder_data
from models.language import languages
from models.language.text import Text, tr
from models.problems.changes import with_kind
from models.talk.commands import Load, Practise, SetParameter
from models.talk.snapshot import Snapshot
from playground.datasets import folder
from playground.datasets.dataset import make
from playground.datasets.not_here import NotHere
from playground.devices import devices
from playground.engine.fetching import Fetch
from playground.engine.waiting import Refused, in_words, why_not
from playground.session import placement
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.steppers import compiling
from tests.playground.cli.test_languages import CHINESE, english
from tests.playground.runs import experiment

STROKE = ((40.0, 40.0), (200.0, 220.0))


def of_the_data(path: Path) -> Iterator[str]:
    """Notes and progress about pictures, and what is said where they cannot be fetched."""
    for name in ("cat", "dog"):
        (path / name).mkdir()
        for number in range(6):
            Image.new("L", (9, 9), 40 * number).save(path / name / f"{number}.png")
    (path / "cat" / "7.png").write_bytes(b"no picture")
    (path / "cat" / "8.svg").touch()
    (path / "empty").mkdir()
    yield make(folder_data(path)).note
    missing = NotHere(folder._doing(PictureFolder(path=str(path))), "", lambda report, cancelled: None, "{0}")
    fetch = Fetch(missing, Load(experiment()))
    yield fetch.progress.text
    fetch.cancel()
    yield fetch.error or fetch.missing.doing


def of_a_run() -> Iterator[str]:
    """Why something could not be done, how far a practice is, and where a run computes."""
    session = Session()
    yield in_words(MemoryError())
    yield why_not(Refused(Load(experiment()), ""))
    yield session.save("", 1).error
    session.load(experiment(kind="plane", learning_rate=100.0))
    with pytest.raises(DivergedError) as diverged:
        session.advance(10_000)
    yield in_words(diverged.value)
    session.load(with_kind(experiment(), "digits"))
    yield session.save("/nowhere/a.safetensors", 1).error
    with pytest.raises(SpecError) as caught:
        session.set_parameter(SetParameter("gone", "weight", (0, 0), 1.0))
    yield in_words(caught.value)
    session.fine_tuning.begin(Practise(((Drawing((STROKE,)), 1),)))
    snapshot: Snapshot = session.snapshot(frozenset())
    assert snapshot.progress is not None
    assert snapshot.device is not None
    yield snapshot.progress.text
    yield snapshot.device.reason
    accelerator = devices.Verdict(torch.device("cuda", 0), "", ("cpu",), torch.device("cuda", 0))
    yield placement.without_device(accelerator, "memory").state(False, (tr(compiling.UNKEPT),)).reason
    yield devices.remaining(accelerator, devices.CPU, "memory").reason
    yield devices.compare(accelerator, 41.0).reason


@pytest.mark.parametrize("language", CHINESE)
def test_what_the_engine_says_is_said_again_in_another_language(language: str, tmp_path: Path) -> None:
    for said in (*of_the_data(tmp_path), *of_a_run()):
        assert isinstance(said, Text)
        before = str(said)
        languages.use(language)
        names = (str(tmp_path), tmp_path.name, "cat/", "png", "dog", "svg", "empty", "cuda", "NUMBA_CACHE_DIR")
        assert english(said.again(), *names) == set()
        languages.use(languages.ENGLISH)
        assert said.again() == before
