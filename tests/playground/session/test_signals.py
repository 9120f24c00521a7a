"""Networks on signals: they learn, are saved, go on, answer, and save memory as those on pictures do."""

from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv1d, Dropout, Flatten, GlobalAvgPool, Layer, Linear, MaxPool1d
from models.design.network import INPUT_ID, OUTPUT_ID
from models.files import storage
from models.problems import checks
from models.problems.changes import with_kind
from models.talk.probes import AllSamples, Boundary, Predict, Sample, SampleMaps, SamplePage
from playground.session.session import Session
from playground.training import micro_batches
from tests.playground.runs import experiment, started, tuned, without_kernel_for_pictures
from tests.playground.session.test_resume import identical


def on_signals(*layers: Layer, kind: str = "mnist-1d", **training: object) -> Experiment:
    settings = {"optimizer": "adam", "learning_rate": 0.01, "batch": 20, "initialisation": "kaiming", **training}
    return experiment(*layers, kind=kind, data={"samples": 200}, **settings)


def convolution(*more: Layer, **training: object) -> Experiment:
    start = Conv1d(id="n", channels=6), MaxPool1d(id="n")
    return on_signals(*start, *more, Flatten(id="n"), Linear(id="n"), **training)


def test_a_network_on_signals_learns() -> None:
    session = started(convolution(Conv1d(id="n", channels=16)), 300)
    assert (session.run.final_metrics().train_accuracy or 0.0) > 0.9


@pytest.mark.parametrize("more", [(), (BatchNorm(id="n"), Dropout(id="n"))])
def test_a_run_on_signals_goes_on_bit_by_bit(more: tuple[Layer, ...], tmp_path: Path) -> None:
    design, path = convolution(*more), str(tmp_path / "run.safetensors")
    whole, first = started(design, 12), started(design, 12)
    assert not first.save(path, 1).error
    second = Session()
    second.load(design, path)
    assert identical(first, second)
    for session in (whole, second):
        session.advance(23, inf)
    assert identical(whole, second)


@pytest.mark.parametrize("kind", ["mnist-1d", "mnist-1d-shuffled", "hands"])
def test_a_design_reads_back_as_it_was_written(kind: str) -> None:
    layers = (Conv1d(id="n", kernel=7, bias=False), GlobalAvgPool(id="n")) if kind != "hands" else (Flatten(id="n"),)
    design = with_kind(on_signals(*layers), kind)
    assert storage.loads(storage.dumps(design)) == design


def test_portions_of_a_batch_of_signals_learn_what_the_whole_does(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel_for_pictures(monkeypatch)
    whole = started(convolution(), 7)
    monkeypatch.setattr(micro_batches, "count", lambda _experiment: 5)
    divided = started(convolution(), 7)
    assert torch.allclose(whole.run.net.weights, divided.run.net.weights, atol=1e-4)
    assert not torch.equal(whole.run.net.weights, divided.run.net.weights)


def test_long_steps_on_signals_are_divided() -> None:
    wide = on_signals(Conv1d(id="n", channels=256), Conv1d(id="n", channels=256), Flatten(id="n"), batch=200)
    assert micro_batches.count(wide) > 1
    normal = replace(wide, network=wide.network.insert(1, BatchNorm(id="n")))
    assert micro_batches.layer_by_layer(normal)


def test_layer_by_layer_a_step_on_signals_learns_what_it_does_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    design = convolution(BatchNorm(id="n"))
    at_once = started(design, 7)
    monkeypatch.setattr(micro_batches, "layer_by_layer", lambda _experiment: True)
    by_layer = started(design, 7)
    for (_, one), (_, other) in zip(at_once.run.net.named_arrays(), by_layer.run.net.named_arrays(), strict=True):
        assert torch.allclose(one, other, atol=1e-4)


def test_signals_may_be_computed_in_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel_for_pictures(monkeypatch)
    whole, reduced = (started(tuned(convolution(), precision=p), 1) for p in ("float32", "bfloat16"))
    one, other = (s.run.net.weights.grad for s in (whole, reduced))
    assert one is not None
    assert other is not None
    assert not torch.equal(one, other)
    assert torch.nn.functional.cosine_similarity(one, other, dim=0) > 0.98


def test_samples_of_signals_are_answered() -> None:
    session = started(convolution(), 50)
    page, one, maps = SamplePage(), Sample(3, saliency=True), SampleMaps(3)
    read = session.run.measure(frozenset({page, one, maps}))
    assert read[page].pictures.shape == (20, 1, 40)
    assert read[page].pictures.dtype == np.float32
    assert read[one].picture.shape == (1, 40)
    assert read[one].saliency is not None
    assert read[one].saliency.shape == (40,)
    assert float(np.abs(read[one].saliency).max()) == pytest.approx(1.0)
    shapes = {layer_id: values.shape for layer_id, values in read[maps].items()}
    assert shapes[INPUT_ID] == (1, 1, 40)
    assert (shapes["layer-1"], shapes["layer-2"]) == ((6, 1, 40), (6, 1, 20))
    assert (shapes["layer-3"], shapes[OUTPUT_ID]) == ((64, 1, 1), (10, 1, 1))
    assert np.array_equal(read[maps][INPUT_ID][:, 0], read[one].picture)


def test_questions_about_a_plane_do_not_suit_signals() -> None:
    design = convolution()
    assert not any(probe.suits(design) for probe in (Boundary(), AllSamples(), Predict(())))


def test_the_shares_of_a_signals_numbers_add_up_to_the_lead_of_the_answer() -> None:
    from playground.probing.picture_answers import attribution

    session = started(convolution(), 50)
    net = session.run.net.eval()
    x = session.run.test[0][:1]
    with torch.inference_mode():
        answers, blank = net(x), net(torch.zeros_like(x))
    best = int(answers.argmax())
    lead = [float(a[0, best] - a.mean()) for a in (answers, blank)]
    assert float(attribution(net, x, torch.zeros_like(x), best).sum()) == pytest.approx(lead[0] - lead[1], rel=0.05)


def test_another_data_seed_gives_other_signals_and_the_inputs_may_be_standardised() -> None:
    plain = Data.of("mnist-1d", seed=2)
    session = started(replace(on_signals(Flatten(id="n")), data=replace(plain, standardise=True)))
    x = session.run.train[0]
    assert float(x.mean()) == pytest.approx(0.0, abs=1e-5)
    assert float(x.std()) == pytest.approx(1.0, abs=1e-3)


def test_layers_for_signals_are_limited_as_those_for_pictures() -> None:
    many = tuple(Conv1d(id="n", channels=256, kernel=1, padding=5) for _ in range(60))
    design = on_signals(*many, Flatten(id="n"))
    texts = [problem.text for problem in checks.problems(design)]
    assert any("numbers for each sample" in text for text in texts)
    batch = on_signals(Conv1d(id="n"), Flatten(id="n"), batch=5000)
    assert [p.text for p in checks.problems(batch)] == [
        "A batch of 5,000 samples takes too much memory; with this network 1,024 is the limit."
    ]
