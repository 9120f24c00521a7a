"""A study that several share: no trial is done twice, none is lost, and each mistake is a sentence."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.design.spec import SpecError
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.variations.search import Search, best, ranges_of, usual_ranges
from playground.datasets.dataset import make_for_choosing
from playground.search import study as studies
from playground.search.searching import Searching
from playground.search.study import Claim, Study
from playground.session.advancing import advance_without_path
from playground.variations.trial import begun

DESIGN = Experiment(network=Network(layers=(Linear(id="a", units=3),)))
SEARCH = Search(DESIGN, ranges_of(DESIGN, ["activation=off", "optimizer=off"]), epochs=3, trials=6)

PLACES = ["sqlite:///{0}/study.db", "journal:{0}/study.log"]


@pytest.fixture(params=PLACES, ids=["sqlite", "journal"])
def join(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Study]:
    url = request.param.format(tmp_path)
    return lambda: Study(url, "", SEARCH)


def test_no_trial_is_taken_twice_and_one_that_is_given_back_is_tried_again(join: Callable[[], Study]) -> None:
    one, other = join(), join()
    taken: list[Claim] = [claim for _ in range(3) for study in (one, other) if (claim := study.claim()) is not None]
    assert [claim.number for claim in taken] == list(range(6))
    assert one.claim() is None
    assert other.claim() is None
    one.give_back(taken[2])
    again = other.claim()
    assert again is not None
    assert again.values == taken[2].values
    listed = {trial.number: trial.values for trial in one.trials()}
    for claim in [*taken[:2], *taken[3:], again]:  # numbers as people write them, and those are what is trained
        rate = claim.values["learning_rate"]
        assert rate == float(f"{rate:.3g}")
        assert listed[claim.number] == claim.values
    for k, claim in enumerate([*taken[:2], *taken[3:], again]):
        (other if k % 2 else one).tell(claim, k / 10, 1.0)
    found = one.trials()
    assert [trial.state for trial in found] == ["done"] * 6
    assert {trial.score for trial in found} == {k / 10 for k in range(6)}
    assert other.claim() is None


def test_the_trial_of_a_process_that_is_gone_is_failed_once_and_tried_again(
    join: Callable[[], Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, one, other = join(), join(), join()
    lost, kept = dead.claim(), one.claim()
    assert lost is not None
    assert kept is not None
    clock = [0.0]
    monkeypatch.setattr(studies, "monotonic", lambda: clock[0])
    for seconds in (0, 25, 35, 36):
        clock[0] = seconds
        one.beat()
        other.beat()
    assert [trial.number for trial in one.trials()] == [kept.number, 2]
    again = other.claim()
    assert again is not None
    assert again.values == lost.values
    dead.tell(lost, 1.0, 0.0)  # it was only asleep: what it has found comes too late
    assert all(trial.score != 1.0 for trial in one.trials())


def test_the_budget_is_the_largest_that_anybody_named(tmp_path: Path) -> None:
    one = Study(f"journal:{tmp_path}/study.log", "", SEARCH)
    Study(one.storage, "", replace(SEARCH, trials=9))
    assert [one.claim() is not None for _ in range(10)] == [True] * 9 + [False]


def test_another_design_is_refused_and_the_address_alone_joins(tmp_path: Path) -> None:
    one = Study(f"journal:{tmp_path}/study.log", "", SEARCH)
    with pytest.raises(SpecError, match=r"another design.*another name"):
        Study(one.storage, "", replace(SEARCH, experiment=replace(DESIGN, network=Network())))
    with pytest.raises(SpecError, match="3 epochs"):
        Study(one.storage, "", replace(SEARCH, epochs=4))
    assert Study(one.storage, "", None).search == SEARCH
    with pytest.raises(SpecError, match="is called"):
        Study(one.storage, "mine", None)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("study.db", "is a URL such as"),
        ("journal:", "is a URL such as"),
        ("journal:{0}/none.log", "no study at"),
        ("sqlite:///{0}/none.db", "no study at"),
        ("sqlite:///{0}/text.txt", "not a database"),
        ("journal:{0}/text.txt", "no journal"),
        ("journal:{0}/cut.log", "damaged"),
        ("oracle://me:secret@server/x", 'install "oracledb"'),
        ("postgresql+psycopg2://me:secret@server/x", 'install "psycopg2-binary"'),
        ("mysql://me:secret@server/x", 'install "mysqlclient"'),
        ("postgres://me:secret@server/x", "is a URL such as"),
    ],
)
def test_what_is_no_study_is_one_sentence_and_stays_as_it_is(url: str, said: str, tmp_path: Path) -> None:
    text, cut = tmp_path / "text.txt", tmp_path / "cut.log"
    text.write_text("a text of somebody's own\n" * 100)
    cut.write_text('{"op_code":0,"worker\n' * 3)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(SpecError, match=said) as caught:
        Study(url.format(tmp_path), "", None)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before
    assert text.read_text().startswith("a text")


def found(order: BeginSearch) -> SearchAnswer:
    searching = Searching(order, jobs=2, wait=True)
    searching.join()
    return searching.answer()


def test_a_search_uses_up_its_budget_and_scores_are_those_of_the_samples_set_aside() -> None:
    search = Search(DESIGN, usual_ranges(DESIGN), epochs=5, trials=12)
    answer = found(BeginSearch(search))
    assert (answer.error, answer.finished, answer.ended) == ("", True, True)
    assert [trial.number for trial in answer.trials] == list(range(12))
    winner = best(answer.trials)
    assert winner is not None
    assert answer.tested_number == winner.number
    run = begun(search.design(winner.values), wait=True, samples=make_for_choosing)
    advance_without_path(run, run.steps_to_epoch_end(5), 60)
    assert run.final_metrics().test_accuracy == winner.score


def test_a_search_ends_in_time_and_gives_back_what_it_has_begun(tmp_path: Path) -> None:
    url = f"journal:{tmp_path}/study.log"
    answer = found(BeginSearch(replace(SEARCH, epochs=1_000_000), url, seconds=0.3))
    assert answer.ended
    assert not answer.finished
    assert not answer.running
    assert {trial.state for trial in answer.trials} == {"waiting"}
