"""What labels show of a lesson's text."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument

from models.design.experiment import Experiment
from models.files.resources import RESOURCES
from models.lessons.situation import EVENTS, Situation
from models.talk.commands import Reset, SetParameter, Watch
from models.talk.probes import Weights
from models.talk.runs.moments import LookBack
from models.talk.snapshot import Metrics, Snapshot
from models.talk.surface_probes import GROUNDS, Race
from ui.lessons import events, markup
from ui.look import theme


def test_live_numbers_follow_the_run_and_are_a_dash_before() -> None:
    snapshot = Snapshot(Experiment(), step=1200, metrics=Metrics(0.00012345, 1.5, 0.5))
    now = Situation(Experiment(), Experiment(), snapshot)
    text = "{{training_loss}} after {{steps}}, {{ training_accuracy }}, {{test_accuracy}}"
    assert markup.with_numbers(text, now) == "**1.23e−04** after **1,200**, **50.0 %**, **–**"
    assert markup.with_numbers("{{steps}}", replace(now, snapshot=None)) == "**–**"
    assert markup.is_live(text)
    assert not markup.is_live("{steps}")


@pytest.mark.parametrize(
    ("number", "shown"),
    [(2.5, "2.5"), (0.09568, "0.09568"), (59_001.4, "59,001"), (1e7, "1.00e+07"), (-0.7, "−0.7"), (float("nan"), "–")],
)
def test_numbers_are_short(number: float, shown: str) -> None:
    assert markup.in_short(number) == shown


def test_formulas_slant_letters_and_set_indices() -> None:
    shown = markup.formula("ŷ_i = w^{2}·x < log p", theme.LIGHT)
    assert "<i>ŷ</i><sub><i>i</i></sub>" in shown
    assert "<i>w</i><sup>2</sup>·<i>x</i> &lt; log <i>p</i>" in shown


def test_text_is_cut_at_headings_and_paragraphs() -> None:
    assert markup.parts("One\ntwo.\n\nThree.\n## Try\nFour") == [
        ("text", "One\ntwo."), ("text", "Three."), ("heading", "Try"), ("text", "Four"),
    ]  # fmt: skip


def test_a_heading_above_a_card_that_has_one_is_left_out() -> None:
    assert markup.without_last_heading("Words.\n\n## Challenge\n") == "Words."
    assert markup.without_last_heading("## See\n\nWords.") == "## See\n\nWords."
    assert markup.without_last_heading("## Challenge") == ""


def test_what_is_done_is_told_by_commands() -> None:
    assert events.events(Reset()) == {"reset"}
    assert events.events(LookBack(3)) == {"look_back"}
    assert events.events(Watch(frozenset({Weights()}))) == frozenset()
    assert events.events(SetParameter("output", "bias", (0,), 1.0)) == {"move_weight"}
    race = Race(("sgd",), 0.03, (0.0, 0.0), "saddle")
    assert events.events(Watch(frozenset({race}))) == {"race", "race_saddle"}
    assert events.events(Watch(frozenset({replace(race, ground="")}))) == {"race"}
    assert {f"race_{ground}" for ground in GROUNDS} <= set(EVENTS)


def test_no_star_of_bold_text_is_left_in_a_lesson() -> None:
    for path in (RESOURCES / "lessons").glob("*/*.md"):
        document = QTextDocument()
        document.setMarkdown(path.read_text("utf-8"))
        assert "**" not in document.toPlainText(), path
