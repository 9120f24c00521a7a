"""What data sets on the plane have in common: columns, inputs, names of classes."""

from models.design.data_kind import Column, DataKind, Task
from models.language.text import mark

PLANE_INPUTS = {
    "x": mark("x"),
    "y": mark("y"),
    "x2": mark("x²"),
    "y2": mark("y²"),
    "xy": mark("x·y"),
    "sin_x": mark("sin x"),
    "sin_y": mark("sin y"),
    "cos_x": mark("cos x"),
    "cos_y": mark("cos y"),
}
"""What a network on the plane may be fed: key in files, name on screen."""

LINE_INPUTS = {key: PLANE_INPUTS[key] for key in ("x", "x2", "sin_x", "cos_x")}
"""What a network that learns a curve may be fed."""

REACH = 6.0
"""x and y of a plane go from minus this to this."""

PLANE = (Column(mark("x"), "", -REACH, REACH), Column(mark("y"), "", -REACH, REACH))

COLOURS = (
    mark("orange"), mark("blue"), mark("green"), mark("pink"),
    mark("red"), mark("sky blue"), mark("olive"), mark("grey"),
)  # fmt: skip
"""Classes of points are called by the colour that they have on screen."""


def of_classes(name: str, classes: int = 2, samples: int = 500) -> DataKind:
    """Points of so many classes on the plane."""
    return DataKind(name, "classification", COLOURS[:classes], PLANE, PLANE_INPUTS, ("x", "y"), samples)


def of_values(name: str) -> DataKind:
    """Points of the plane with a value from −1 to 1."""
    return DataKind(name, "regression", (), PLANE, PLANE_INPUTS, ("x", "y"), 1200)


def of_curve(name: str, low: float, high: float) -> DataKind:
    """Points of a curve y over x, whose values go from low to high."""
    task: Task = "regression"
    target = Column(mark("y"), "", low, high)
    return DataKind(name, task, (), PLANE[:1], LINE_INPUTS, ("x",), 200, target=target)
