"""Other words by which the command palette finds what can be done: what people call it who do not know our name yet."""

from collections.abc import Mapping

from models.language.text import mark, tr
from ui.look.sayings import without_key

_ACTIONS = {
    mark("&Import a Table…"): mark("CSV, Excel, spreadsheet, my own data"),
    mark("Export Sa&mples…"): mark("samples as CSV, answers as a table, predictions"),
    mark("Export &Lesson…"): mark("write a lesson, teacher, course, exercise, homework"),
    mark("E&xport…"): mark("save a picture, PNG, SVG, PDF, figure"),
    mark("Res&cale"): mark("standardise anew, normalise"),
    mark("Paint"): mark("draw points, add points, my own points"),
    mark("T&ensors"): mark("matrices, numbers, slice, numpy, arrays"),
    mark("R&uns"): mark("history, compare, experiments, trials, earlier networks"),
    mark("Var&y…"): mark("hyperparameters, seeds, grid search, tuning, many runs, luck"),
    mark("Play F&ilm"): mark("animation, replay, time lapse, movie of the training"),
    mark("Look &Back"): mark("rewind, past, earlier, time travel, checkpoint, scrub"),
    mark("&Go On from Here"): mark("branch, fork, continue from an earlier epoch, restore a checkpoint"),
    mark("Edit as table…"): mark("points table, type points, paste points"),
    mark("Choose columns…"): mark("table columns, choose the target"),
    mark("Browse the pictures"): mark("look at samples, mistakes"),
    mark("Open a photo…"): mark("picture file, camera"),
}
"""Of actions and buttons, by what stands on them."""

_PANELS = {
    "BoundaryPanel": mark("decision boundary, map, heat map, plot"),
    "CurvePanel": mark("fit, function, regression, plot"),
    "PredictPanel": mark("predict, my own values"),
    "DigitPanel": mark("digit, handwriting, pad"),
    "SamplesPanel": mark("pictures, mistakes, confusion"),
    "RowsPanel": mark("rows, table of samples, mistakes, predictions"),
    "SummaryPanel": mark("statistics, histogram, distribution, classes"),
    "HiddenPanel": mark("latent space, embedding, representation, PCA, principal components, projection, atlas"),
    "SurfacePanel": mark("loss landscape, gradient descent, contours, ball, minimum"),
    "FunctionPanel": mark("activation, derivative, slope, ReLU, tanh, sigmoid"),
    "LossPanel": mark("learning curve, accuracy, chart, history"),
    "GradientsPanel": mark("vanishing gradient, dead units, saturation, update ratio, layers"),
    "QualityPanel": mark("confusion matrix, precision, recall, F1, residuals, threshold, errors"),
}
"""Of panels, by the names of their classes."""


def of_actions() -> Mapping[str, tuple[str, ...]]:
    """Other words by what stands on an action or a button in the language in force."""
    return {without_key(tr(text)): (*_each(words), without_key(text)) for text, words in _ACTIONS.items()}


def of_panel(kind: type) -> tuple[str, ...]:
    """Other words for the panel of this class."""
    return _each(_PANELS[kind.__name__])


def _each(words: str) -> tuple[str, ...]:
    """Each of them in the language in force and in English."""
    return *tr(words).split(", "), *words.split(", ")
