"""Try it: the question follows the typing, the answer follows the question."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.points import Points
from models.talk.probes import AllSamples, Predict
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.predict.predict import PredictPanel


@pytest.fixture
def panel(qtbot: Any) -> PredictPanel:
    made = PredictPanel()
    qtbot.addWidget(made)
    made.resize(340, 380)
    made.show()
    return made


def type_in(qtbot: Any, panel: PredictPanel, place: int, text: str) -> None:
    panel.fields[place].selectAll()
    qtbot.keyClicks(panel.fields[place], text)


def test_there_is_a_field_for_each_measurement_with_its_unit(panel: PredictPanel) -> None:
    panel.show_experiment(example("iris"))
    names = [field.accessibleName() for field in panel.fields]
    assert names == ["Sepal length (cm)", "Sepal width (cm)", "Petal length (cm)", "Petal width (cm)"]
    panel.show_experiment(example("circle"))
    assert [field.accessibleName() for field in panel.fields] == ["x", "y"]


def test_the_question_follows_every_key(qtbot: Any, panel: PredictPanel) -> None:
    panel.show_experiment(example("circle"))
    asked: list[bool] = []
    panel.questions_changed.connect(lambda: asked.append(True))
    type_in(qtbot, panel, 0, "2.5")
    assert Predict((2.5, 0.0)) in panel.questions()
    assert len(asked) == 2  # 2, then "2." which is the same number, then 2.5


def test_samples_are_asked_for_until_they_are_known(panel: PredictPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    assert AllSamples() in panel.questions()
    panel.show_snapshot(canned_snapshot(experiment))
    assert AllSamples() not in panel.questions()
    panel.show_experiment(replace(experiment, data=replace(experiment.data, seed=2)))
    assert AllSamples() in panel.questions()


def test_the_likeliest_class_is_the_headline_and_every_class_has_a_bar(panel: PredictPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    panel.fill((5.0, 3.0, 1.0, 0.5))
    answer = np.array([0.1, 0.7, 0.2], np.float32)
    panel.show_snapshot(Snapshot(experiment, readings={Predict((5.0, 3.0, 1.0, 0.5)): answer}))
    assert panel.answer.headline.text() == "versicolor"
    assert panel.answer.bars.shares == pytest.approx((0.1, 0.7, 0.2))
    assert panel.answer.bars.accessibleName() == "Probabilities: setosa: 10.0 %, versicolor: 70.0 %, virginica: 20.0 %"


def test_an_answer_to_older_numbers_is_not_shown(panel: PredictPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    old = panel._values
    panel.fill((5.0, 3.0, 1.0, 0.5))
    panel.show_snapshot(Snapshot(experiment, readings={Predict(old): np.array([1, 0, 0], np.float32)}))
    assert panel.answer.headline.text() == "–"


def test_regression_answers_with_a_number(panel: PredictPanel) -> None:
    experiment = example("plane")
    panel.show_experiment(experiment)
    panel.show_snapshot(Snapshot(experiment, readings={Predict((0.0, 0.0)): np.array([-0.25], np.float32)}))
    assert panel.answer.headline.text() == "−0.250"
    assert panel.answer.bars.isHidden()


def test_a_random_flower_is_one_of_the_samples_and_says_what_it_is(panel: PredictPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    assert not panel.random.isEnabled()
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    panel.random.click()
    samples = snapshot.reading(AllSamples())
    assert samples is not None
    distances = np.abs(samples.points - np.array(panel._values)).max(1)
    assert distances.min() < 0.006
    truth = experiment.data.info.classes[int(samples.targets[distances.argmin()])]
    assert panel.message.text() == f"What the data says: {truth}"


def test_a_number_outside_of_the_data_is_asked_all_the_same_and_said(qtbot: Any, panel: PredictPanel) -> None:
    panel.show_experiment(example("iris"))
    type_in(qtbot, panel, 1, "200")
    assert panel.message.text() == "Sepal width: outside the data. The answer there is a guess."
    assert any(isinstance(q, Predict) and q.values[1] == 200.0 for q in panel.questions())
    type_in(qtbot, panel, 1, "3")
    assert panel.message.isHidden()


def test_a_bad_number_gets_one_sentence_and_the_answer_fades(qtbot: Any, panel: PredictPanel) -> None:
    panel.show_experiment(example("circle"))
    before = panel.questions()
    type_in(qtbot, panel, 0, "x")
    assert panel.message.text() == "Type a number, such as 10."
    assert not panel.answer.isEnabled()
    assert panel.questions() == before
    type_in(qtbot, panel, 0, "1")
    assert panel.message.isHidden()
    assert panel.answer.isEnabled()


def test_while_one_number_is_bad_nothing_new_is_asked(qtbot: Any, panel: PredictPanel) -> None:
    panel.show_experiment(example("circle"))
    panel.fields[0].setText("x")
    panel.fields[0].textEdited.emit("x")
    before = panel.questions()
    type_in(qtbot, panel, 1, "3")
    assert panel.questions() == before


def test_samples_that_arrive_change_the_question_once(panel: PredictPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    asked: list[bool] = []
    panel.questions_changed.connect(lambda: asked.append(True))
    for _ in range(3):
        panel.show_snapshot(canned_snapshot(experiment))
    assert len(asked) == 1


def test_changing_the_network_keeps_what_is_typed(qtbot: Any, panel: PredictPanel) -> None:
    experiment = example("circle")
    panel.show_experiment(experiment)
    type_in(qtbot, panel, 0, "3")
    panel.show_experiment(replace(experiment, network=experiment.network.remove("layer-2")))
    assert panel.fields[0].text() == "3"


def test_other_points_are_asked_about_by_their_own_columns(panel: PredictPanel) -> None:
    def shown(points: Points) -> list[str]:
        panel.show_experiment(Experiment(data=Data.of(points)))
        return [field.accessibleName() for field in panel.fields]

    line = Points(columns=("speed",), classes=(), target="path").added([((1,), 3)])
    assert shown(line) == ["speed"]
    panel.fill((2.5,))
    assert shown(line.added([((4,), 9)])) == ["speed"]
    assert Predict((2.5,)) in panel.questions()
    assert shown(Points(columns=("a", "b"))) == ["a", "b"]
    assert panel.random.text() == "A random point"
    panel.show_experiment(example("iris"))
    assert panel.random.text() == "A random flower"
