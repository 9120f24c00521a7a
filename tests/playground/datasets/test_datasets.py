"""The data sets keep to the rules of TensorFlow Playground, and one description gives one set of samples."""

from dataclasses import replace

import numpy as np
import pytest

from models.design.data import OFFERED, Data
from models.design.plane.vocabulary import PLANE_INPUTS
from models.design.spec import SpecError
from playground.datasets.dataset import Dataset, made_anew, make, make_for_choosing
from playground.datasets.features import PLANE
from playground.datasets.not_here import NotHere


@pytest.fixture(params=OFFERED)
def kind(request: pytest.FixtureRequest) -> str:
    """Every data set on offer whose samples are at hand."""
    try:
        make(Data.of(request.param))
    except NotHere:
        pytest.skip("its files are neither in the folder that PLAYGROUND_DATA names nor in the cache")
    return str(request.param)


def of(kind: str, **changes: object) -> Data:
    return replace(Data.of(kind), **changes)


def test_one_description_gives_one_set_of_samples(kind: str) -> None:
    first, second = make(of(kind, seed=5)), made_anew(of(kind, seed=5))
    assert np.array_equal(first.points, second.points)
    assert np.array_equal(first.targets, second.targets)
    assert np.array_equal(first.training, second.training)
    other = make(of(kind, seed=6))
    makers_split = OFFERED[kind].info.training > 0
    assert makers_split == (
        np.array_equal(first.points, other.points) and np.array_equal(first.training, other.training)
    )


def test_samples_are_read_only_and_of_the_promised_shapes(kind: str) -> None:
    dataset = make(Data.of(kind))
    info = OFFERED[kind].info
    assert dataset.points.shape == (info.samples, *(info.shape or (len(info.columns),)))
    assert dataset.points.dtype == (np.uint8 if info.image else np.float32)
    assert (dataset.targets.dtype, dataset.training.dtype) == (np.float32, bool)
    assert not any(a.flags.writeable for a in (dataset.points, dataset.targets, dataset.training))


@pytest.mark.parametrize(("share", "count"), [(0.5, 50), (0.29, 29), (0.1, 10), (0.9, 90), (0.555, 55)])
def test_the_share_is_rounded_down(share: float, count: int) -> None:
    assert make(of("circle", samples=100, train_share=share)).training.sum() == count


def test_either_side_of_a_split_has_a_sample() -> None:
    for share in (0.1, 0.9):
        training = make(of("circle", samples=10, train_share=share)).training
        assert 1 <= training.sum() <= 9


def test_a_table_is_split_class_by_class() -> None:
    dataset = make(of("iris", train_share=0.7))
    assert [int((dataset.targets[dataset.training] == k).sum()) for k in range(3)] == [35, 35, 35]


def test_circle_is_a_disc_in_a_ring() -> None:
    dataset = make(of("circle"))
    radius = np.hypot(*dataset.points.T)
    inside = dataset.targets == 1
    assert inside.sum() == 250
    assert radius[inside].max() <= 2.5
    assert radius[~inside].min() >= 3.5 - 1e-5
    assert radius.max() <= 5 + 1e-5
    assert abs(np.median(radius[inside]) - 1.25) < 0.3  # radius is uniform, not area


def test_noise_moves_only_the_labels_of_circle_and_xor() -> None:
    for kind in ("circle", "xor"):
        clean, noisy = make(of(kind)), make(of(kind, noise=0.5))
        assert np.array_equal(clean.points, noisy.points)
        assert 0.05 < (clean.targets != noisy.targets).mean() < 0.5


def test_xor_leaves_the_axes_free() -> None:
    dataset = make(of("xor"))
    x, y = dataset.points.T
    assert np.abs(dataset.points).min() >= 0.3 - 1e-5
    assert np.abs(dataset.points).max() <= 5.3 + 1e-5
    assert np.array_equal(dataset.targets == 1, x * y >= 0)


@pytest.mark.parametrize(("noise", "variance"), [(0.0, 0.5), (0.25, 2.25), (0.5, 4.0)])
def test_gauss_spreads_with_noise(noise: float, variance: float) -> None:
    dataset = make(of("gauss", noise=noise, samples=5000))
    for target, centre in ((1, 2.0), (0, -2.0)):
        blob = dataset.points[dataset.targets == target]
        assert np.allclose(blob.mean(0), centre, atol=0.15)
        assert np.allclose(blob.var(0), variance, rtol=0.1)


def test_spiral_follows_its_formula() -> None:
    dataset = make(of("spiral"))
    for target, turn in ((1, 0.0), (0, np.pi)):
        i = np.arange(250)
        radius, angle = 5 * i / 250, 1.75 * 2 * np.pi * i / 250 + turn
        wanted = np.stack([radius * np.sin(angle), radius * np.cos(angle)], 1)
        arm = dataset.points[dataset.targets == target]
        arm = arm[np.argsort(np.hypot(*arm.T))]
        assert np.allclose(arm, wanted, atol=1e-5)


def test_noise_jitters_the_spiral_by_no_more_than_itself() -> None:
    clean, noisy = make(of("spiral")), make(of("spiral", noise=0.3))
    moved = np.abs(clean.points - noisy.points)
    assert 0.25 < moved.max() <= 0.3 + 1e-5


def test_plane_is_a_slope() -> None:
    dataset = make(of("plane"))
    assert np.allclose(dataset.targets, dataset.points.sum(1) / 10, atol=1e-6)
    noisy = make(of("plane", noise=0.5))
    shift = np.abs(noisy.targets - noisy.points.sum(1) / 10)
    assert 0.3 < shift.max() <= 0.6 + 1e-5


def test_multi_gauss_is_six_cones() -> None:
    bumps = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))
    dataset = make(of("multi-gauss"))
    for point, target in zip(dataset.points, dataset.targets, strict=True):
        heights = [sign * max(0.0, 1 - np.hypot(point[0] - x, point[1] - y) / 2) for x, y, sign in bumps]
        assert abs(max(heights, key=abs) - target) < 1e-5


def test_inputs_of_the_plane_are_what_their_names_say() -> None:
    x, y = np.float32([0.5, -2]), np.float32([3, 1])
    wanted = dict(zip(PLANE_INPUTS, (x, y, x**2, y**2, x * y, np.sin(x), np.sin(y), np.cos(x), np.cos(y)), strict=True))
    assert PLANE.keys() == wanted.keys()
    for name, values in wanted.items():
        assert np.allclose(PLANE[name](x, y), values)


@pytest.mark.parametrize("kind", ["iris", "circle"])
def test_standardised_inputs_are_fitted_on_the_training_samples(kind: str) -> None:
    dataset = make(of(kind, standardise=True))
    inputs = dataset.inputs(dataset.points[dataset.training])
    assert np.allclose(inputs.mean(0), 0, atol=1e-4)
    assert np.allclose(inputs.std(0), 1, atol=1e-4)
    assert not np.allclose(dataset.inputs(dataset.points[~dataset.training]).mean(0), 0, atol=1e-4)
    assert np.allclose(dataset.means, dataset.points[dataset.training].mean(0))


def test_chosen_inputs_come_in_the_order_of_the_offer() -> None:
    dataset = make(of("circle", inputs=("xy", "x")))
    assert np.allclose(dataset.inputs(np.float32([[2, 3]])), [[2, 6]])


def test_iris_read_without_scikit_learn_is_scikit_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    from playground.datasets.tables import measured

    quick = measured.iris()
    monkeypatch.setattr(measured, "rows", lambda _name, skip: None)
    slow = measured.iris()
    assert np.array_equal(quick[0], slow[0])
    assert np.array_equal(quick[1], slow[1])


@pytest.mark.parametrize("kind", ["mnist", "fashion", "mnist-16"])
def test_the_makers_split_comes_first(kind: str) -> None:
    try:
        dataset = make(of(kind, train_share=0.1, seed=3))
    except NotHere:
        pytest.skip("its files are neither in the folder that PLAYGROUND_DATA names nor in the cache")
    assert dataset.training[:60_000].all()
    assert not dataset.training[60_000:].any()
    classes, counts = np.unique(dataset.targets[60_000:], return_counts=True)
    assert list(classes) == list(range(10))
    assert counts.sum() == 10_000


def test_pixels_are_fed_between_0_and_1() -> None:
    dataset = make(of("digits"))
    inputs = dataset.inputs(dataset.points)
    assert (inputs.dtype, inputs.shape, inputs.min(), inputs.max()) == (np.float32, (1797, 1, 8, 8), 0, 1)
    assert np.array_equal(inputs * 255, dataset.points)


def test_pixels_are_standardised_by_one_mean_and_deviation_of_the_training_pictures() -> None:
    dataset = make(of("digits", standardise=True))
    pixels = dataset.points[dataset.training].astype(np.float64) / 255
    assert np.allclose([dataset.scaling.shift[0], dataset.scaling.scale[0]], [pixels.mean(), pixels.std()], rtol=1e-6)
    inputs = dataset.inputs(dataset.points)
    assert np.allclose(inputs, (dataset.points / 255 - pixels.mean()) / pixels.std(), atol=1e-5)


def test_another_seed_does_not_copy_the_pictures() -> None:
    assert np.shares_memory(make(of("digits", seed=1)).points, make(of("digits", seed=2)).points)


@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_settings_are_chosen_by_a_fifth_of_the_training_samples_and_never_by_test_samples(kind: str) -> None:
    data = Data.of(kind)
    whole, part = make(data), make_for_choosing(data)

    def rows(found: Dataset, chosen: slice | np.ndarray) -> set[tuple[float, ...]]:
        return {*map(tuple, np.column_stack([found.points[chosen], found.targets[chosen]]).tolist())}

    assert rows(part, slice(None)) == rows(whole, whole.training)
    assert (~part.training).sum() == pytest.approx(0.2 * len(part.points), abs=3)
    assert np.allclose(part.means, part.points[part.training].mean(0), atol=1e-5), (
        "nothing is computed of what is set aside"
    )


def test_too_few_training_samples_to_choose_by_are_refused() -> None:
    with pytest.raises(SpecError, match="too few"):
        make_for_choosing(replace(Data(), samples=10))
