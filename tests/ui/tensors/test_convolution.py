"""A convolution at each place, against torch; pointing, walking, and the run over the picture."""

from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.design.layers import Conv1d, Conv2d, Flatten, Linear
from models.talk.tensors.probes import Tensors
from playground.session.session import Session
from tests.playground.runs import experiment, started
from ui.tensors import convolution
from ui.tensors.convolution import ConvNumbers
from ui.tensors.tensors import TensorsFace


def pictures(**about: Any) -> Experiment:
    return experiment(
        Conv2d(id="n", channels=2), Conv2d(id="n", channels=3, **about), Flatten(id="n"), Linear(id="n"),
        kind="digits", loss="cross_entropy", batch=4,
    )  # fmt: skip


def told(e: Experiment, layer_id: str, sample: int, channel: int) -> ConvNumbers:
    """What the engine tells of one channel of a layer."""
    return _told(started(e, 2), layer_id, sample, channel)


def _told(s: Session, layer_id: str, sample: int, channel: int) -> ConvNumbers:
    e = s.run.experiment
    probe = Tensors(None, convolution.wanted(e, layer_id, sample, channel))
    table = s.run.measure(frozenset({probe}))[probe]
    while table.behind:
        table = s.run.measure(frozenset({probe}))[probe]
    found = convolution.numbers_of(e, layer_id, table, sample, channel)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "about", [{"kernel": 3}, {"kernel": 5, "stride": 2, "padding": 1}, {"kernel": 4, "padding": 0, "bias": False}]
)
def test_each_pixel_is_the_sum_of_its_products_as_in_torch(about: dict[str, Any]) -> None:
    n = told(pictures(**about), "layer-2", 3, 1)
    x, w = torch.from_numpy(n.x.copy())[None], torch.from_numpy(n.w.copy())[None]
    right = F.conv2d(x, w, None if n.bias is None else torch.tensor([n.bias]), n.stride, n.padding)[0, 0].numpy()
    assert n.bias is None or about.get("bias", True)
    np.testing.assert_allclose(n.z, right, atol=1e-5)
    np.testing.assert_allclose(n.a, np.maximum(n.z, 0))
    for place in np.ndindex(n.z.shape):
        at = place[0], place[1]
        assert n.channel_sums(at).sum() + (n.bias or 0) == pytest.approx(float(n.z[at]), abs=1e-5)


def test_a_signal_is_a_picture_of_one_row() -> None:
    layers = Conv1d(id="n", channels=3, stride=2), Flatten(id="n")
    e = experiment(*layers, kind="mnist-1d", loss="cross_entropy", batch=4)
    n = told(e, "layer-1", 0, 2)
    assert n.z.shape[0] == n.w.shape[1] == 1
    for x in range(n.z.shape[1]):
        assert n.channel_sums((0, x)).sum() + (n.bias or 0) == pytest.approx(float(n.z[0, x]), abs=1e-5)


@pytest.fixture(scope="module")
def session() -> Session:
    return started(pictures(kernel=3), 1)


@pytest.fixture
def face(qtbot: Any, session: Session) -> TensorsFace:
    made = TensorsFace()
    qtbot.addWidget(made)
    made.resize(620, 640)
    made.show_experiment(session.run.experiment)
    made.show()
    hear(made, session)
    made.choose("layer-2")
    hear(made, session)
    return made


def hear(face: TensorsFace, session: Session) -> None:
    for _ in range(50):
        snapshot = session.snapshot(face.questions())
        face.show_snapshot(snapshot)
        if not snapshot.behind:
            return


def test_the_kernel_stands_where_the_mouse_points(face: TensorsFace) -> None:
    view = face.convolution.view
    assert view.numbers is not None
    out = view.output_rect()
    QTest.mouseMove(view, out.center())
    rows, columns = view.numbers.z.shape
    assert view.place == (rows // 2, columns // 2) or view.place == ((rows - 1) // 2, (columns - 1) // 2)
    patch, kernel, products = view.shown_patch()
    np.testing.assert_array_equal(patch, view.numbers.patch(view.place)[0])
    np.testing.assert_array_equal(products, patch * kernel)
    QTest.mouseMove(view, view.picture_rect().topLeft())
    assert view.place == (0, 0)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.place == (rows - 1, columns - 1)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.place == (rows - 2, columns - 1)
    assert face.convolution.said.text().startswith(f"z[{rows - 2}, {columns - 1}] = ")
    face.grab()


def test_another_channel_is_asked_for(face: TensorsFace, session: Session) -> None:
    (before,) = face.questions()
    face.convolution.out.setCurrentIndex(2)
    (after,) = face.questions()
    assert before != after
    hear(face, session)
    assert face.convolution.view.numbers is not None
    weight = session.run.net.parameter("layer-2", "weight")[2].detach().numpy()
    np.testing.assert_array_equal(face.convolution.view.numbers.w, weight)
    assert face.convolution.into.count() == 2
    assert face.convolution.sample.count() == 4


def test_a_run_goes_over_the_whole_picture_and_ends(face: TensorsFace) -> None:
    detail = face.convolution
    detail.run.click()
    assert detail.view.running
    places = [detail.view.place]
    while detail.run.isChecked():
        detail._step()
        places.append(detail.view.place)
    assert places[0] == (0, 0)
    assert sorted(set(places)) == [(y, x) for y in range(8) for x in range(8)]
    assert not detail.view.running
    detail.run.click()
    face.hide()
    assert not detail.run.isChecked()
