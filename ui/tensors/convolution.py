"""A convolution at one place: the patch under the kernel, multiplied and added. Signals are pictures of one row."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import Conv1d, Conv2d, Layer
from models.language.text import joined, tr
from models.talk.tensors.probes import Numbers, TensorKey, TensorTable
from models.talk.tensors.views import Part, View
from ui.network import words as layer_words
from ui.tensors import tensor_words as words
from ui.tensors.sums import before

Place = tuple[int, int]
"""Row and column of a pixel of the output."""

_CHANNELS = 4  # whose sums are written out


@dataclass(frozen=True, eq=False)
class ConvNumbers:
    """What one sample gives in one channel of the output. x: (channels, height, width); w: (channels, rows, columns).

    z, a: (height, width) of the output. bias: None where there is none. stride, padding: down and across.
    """

    x: NDArray[Any]
    w: NDArray[Any]
    bias: float | None
    z: NDArray[Any]
    a: NDArray[Any]
    stride: tuple[int, int]
    padding: tuple[int, int]
    function: str

    def corner(self, place: Place) -> tuple[int, int]:
        """Row and column of the picture under the first number of the kernel; negative in the padding."""
        (y, x), (down, across), (above, left) = place, self.stride, self.padding
        return y * down - above, x * across - left

    def patch(self, place: Place) -> NDArray[Any]:
        """The numbers under the kernel at this place of the output, zeros in the padding: as `w`."""
        (above, left), (rows, columns) = self.padding, self.w.shape[1:]
        padded = np.pad(self.x, ((0, 0), (above, above), (left, left)))
        y, x = place[0] * self.stride[0], place[1] * self.stride[1]
        return padded[:, y : y + rows, x : x + columns]

    def channel_sums(self, place: Place) -> NDArray[Any]:
        """What each channel of the picture adds to the output at this place: (channels,)."""
        return np.asarray((self.patch(place) * self.w).sum((1, 2), dtype=np.float64))


def is_convolution(layer: Layer) -> bool:
    """Whether a layer slides kernels over its input."""
    return isinstance(layer, Conv1d | Conv2d)


def wanted(experiment: Experiment, layer_id: str, sample: int, channel: int) -> tuple[Numbers, ...]:
    """The numbers of this sample and this channel of the output: x, W, z, a, and b where there is one."""
    one, own = View((Part((sample,)),)), View((Part((sample, channel)),))
    layer = experiment.network.layer(layer_id)
    found = [
        Numbers(TensorKey(before(experiment, layer_id), "value"), one),
        Numbers(TensorKey(layer_id, "weight"), View((Part((channel,)),))),
        Numbers(TensorKey(layer_id, "sum"), own),
        Numbers(TensorKey(layer_id, "value"), own),
    ]
    if isinstance(layer, Conv1d | Conv2d) and layer.bias:
        found.append(Numbers(TensorKey(layer_id, "bias"), View((Part((channel,)),))))
    return tuple(found)


def numbers_of(
    experiment: Experiment, layer_id: str, table: TensorTable, sample: int, channel: int
) -> ConvNumbers | None:
    """The numbers that were wanted; None where they have not come yet."""
    found = [table.numbers.get(one) for one in wanted(experiment, layer_id, sample, channel)]
    x, w, z, a = found[:4]
    layer = experiment.network.layer(layer_id)
    if x is None or w is None or z is None or a is None or not isinstance(layer, Conv1d | Conv2d):
        return None
    bias = float(found[4]) if len(found) > 4 and found[4] is not None else None
    flat = isinstance(layer, Conv1d)
    if flat:
        x, w, z, a = x[:, None], w[:, None], z[None], a[None]
    stride, padding = (1 if flat else layer.stride, layer.stride), (0 if flat else layer.padding, layer.padding)
    function = layer_words.subtitle(experiment, layer_id).split(" ", 1)[-1]
    return ConvNumbers(x, w, bias, z, a, stride, padding, function)


def in_words(numbers: ConvNumbers, place: Place, channel: int) -> str:
    """How the pixel at this place comes about: what each channel adds, the bias, the sum, and the activation."""
    each = numbers.channel_sums(place)
    order = [channel, *(k for k in np.argsort(-np.abs(each), kind="stable").tolist() if k != channel)]
    terms = [words.number(float(each[k])) for k in order[:_CHANNELS]]
    if len(order) > _CHANNELS:
        rest = words.number(float(each[order[_CHANNELS:]].sum()))
        terms.append(tr("{0} ({1} more)").format(rest, len(order) - _CHANNELS))
    if numbers.bias is not None:
        terms.append(words.number(numbers.bias))
    z, a = (words.number(float(array[place])) for array in (numbers.z, numbers.a))
    where = f"[{place[0]}, {place[1]}]" if len(numbers.z) > 1 else f"[{place[1]}]"
    text = tr("z{0} = {1} = {2}; {3} gives {4}").format(where, joined(terms, " + "), z, numbers.function, a)
    if len(each) == 1:
        return text
    return joined([text, tr("one number for each of {0} channels").format(len(each))], " · ")
