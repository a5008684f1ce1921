"""What the reasoning adds to an explanation, and which fact settles the first place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from bonemets.case import Case
from bonemets.cli import main
from bonemets.criteria import score_2
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.facts import present
from bonemets.fields import FlagField, between
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.options.deciding_fact import Deciding, deciding
from bonemets.options.rank_case import rank
from bonemets.predicates import Predicate, all_of, any_of, at_least
from bonemets.presentation.describe import describe
from bonemets.presentation.exact import beyond, first_asked
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, exact, settled
from bonemets.reasoning.search import UndecidedError
from bonemets.reasoning.simplify import simplified
from bonemets.reasoning.space import space_of
from bonemets.serialization.reasoning import asking_data
from bonemets.serialization.writing import to_json
from bonemets.testing.strategies import cases
from bonemets.units import months
from tests.reasoning.toy import FEWER, LINE, Toy, questions


def test_only_what_goes_beyond_the_evaluator_is_said() -> None:
    assert beyond((Case.ecog <= 2,), Case(ecog=1)) == ""
    assert beyond((Case.ecog <= 2,), Case()) == ""
    either = any_of(Case.ecog <= 2, Case.ecog >= 2)
    assert beyond((either, Case.age >= 18), Case()) == (
        f"met whatever the missing facts are: {either}"
    )
    # pain is at least 0 in any case, so the grade alone is left to ask for
    fewer = all_of(any_of(Case.pain >= 3, Case.pain < 3), Case.ecog <= 2)
    assert beyond((fewer,), Case()) == f"{fewer}: it is enough to ask for ecog"


def test_what_cannot_be_true_or_decided_is_said() -> None:
    impossible = Toy(score=between(0, 1), sites=3, c=False)
    assert "cannot be true together: c, score, sites" in beyond((Toy.score >= 2,), impossible)
    flags = [getattr(Case, name) for name, f in Case.fields().items() if isinstance(f, FlagField)]
    half = len(flags) // 2
    hard = all_of(
        at_least(half, *map(present, flags)),
        at_least(len(flags) - half + 1, *(~present(flag) for flag in flags)),
    )
    assert "not decided within" in beyond((hard,), Case())


def test_the_command_line_says_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text('{"total_paraplegia": false, "cord_compression": true, "solid_tumor": true}')
    main(["explain", str(path), "--trial", "scorad/as-reviewed"])
    assert "it is enough" not in capsys.readouterr().out
    path.write_text('{"solid_tumor": true}')
    main(["explain", str(path), "--trial", "patchell/as-reviewed"])
    out = capsys.readouterr().out
    # a duration of 0 hours says that there is no paraplegia
    assert "Patchell 2005 as reviewed: it is enough to ask for cauda_equina_compression" in out


def test_the_fact_that_settles_the_first_place_comes_first() -> None:
    ranking = rank(Case(pain=6))
    found = deciding(ranking)
    assert {one.field.name for one in found} == {one.field for one in ranking.ask()}
    shares = [one.first_place / one.answers for one in found]
    assert shares == sorted(shares, reverse=True)
    assert all(one.answers >= 1 for one in found)
    [cord] = [one for one in found if one.field.name == "cord_compression"]
    assert (cord.answers, cord.first_place, cord.trials, cord.trials_surely) == (2, 0, 25, 0)
    assert str(cord) == "cord compression could settle 25 readings of trials"


def test_what_an_answer_would_settle_is_said_in_words() -> None:
    field = Case.fields()["bilsky"]
    said = {
        Deciding(field, 4, 4, 3, 3): "would settle 3 readings of trials and the first place",
        Deciding(field, 4, 4, 0, 0): "would settle the first place",
        Deciding(field, 4, 1, 3, 1): "would settle 1 reading of trials, and could settle 2 more "
        "readings of trials and the first place (1 of 4 answers)",
        Deciding(field, 4, 0, 0, 0): "settles nothing by itself",
    }
    for one, words in said.items():
        assert str(one) == f"Bilsky grade {words}"


def test_the_verdict_of_alike_cases_is_searched_once() -> None:
    space = space_of(Case, score_2.AS_REGISTERED)
    space.settled.clear()
    for months_ in ("7 months", "8 months"):
        case = Case(life_expectancy=months_, spinal=True)
        found = settled(score_2.AS_REGISTERED, case)
        assert found is exact(score_2.AS_REGISTERED, case).verdict
    assert settled(score_2.AS_REGISTERED, Case(spinal=False)) is Verdict.NOT_MET


@FEWER
@given(cases(*READINGS, known=0.3))
def test_the_remembered_verdict_is_the_exact_one(case: Case) -> None:
    for reading in READINGS[::5]:
        try:
            verdict = exact(reading, case).verdict
        except ImpossibleCaseError:
            if reading.verdict(case) is Verdict.UNKNOWN:
                with pytest.raises(ImpossibleCaseError):
                    settled(reading, case)
            continue
        assert settled(reading, case) is verdict


def test_only_so_many_verdicts_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bonemets.reasoning.exact_verdicts._MOST_SETTLED", 1)
    for months_ in ("2 months", "7 months", "10 months"):
        settled(score_2.AS_REVIEWED, Case(life_expectancy=months_))
        settled(score_2.AS_REVIEWED, Case())
        assert len(space_of(Case, score_2.AS_REVIEWED).settled) == 1
    told = IdentityCache(len, most=1)
    some = [[1], [1, 2], [1]]
    assert [told(one) for one in (*some, *some)] == [1, 2, 1, 1, 2, 1]


def test_the_fact_to_ask_for_first_is_said_or_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case(cord_compression=True)
    found = first_asked(score_2.READINGS[:1], case)
    assert found.asking is not None
    assert to_json(found.asking)["settles"] == ["score-2/as-reviewed"]
    known = first_asked(score_2.READINGS[:1], Case(cord_compression=False))
    assert str(known) == "no fact would settle more"
    assert asking_data(known.asking, str(known)) == {
        "field": None,
        "text": "no fact would settle more",
    }
    assert to_json(first_asked([Case.ecog <= 2], case).asking)["settles"] == [
        "ECOG performance status <= 2"
    ]
    odd = Case(metastases_in_lifetime=1, bones=["rib"], femoral_metastasis=True)
    refused = first_asked([Case.metastases <= 5], odd)
    assert str(refused).startswith("the facts cannot be true together: ")
    monkeypatch.setattr("bonemets.presentation.exact.ask_next", _never)
    assert "steps" in str(first_asked([Case.ecog <= 2], case))


def test_a_verdict_that_is_not_decided_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = score_2.AS_REVIEWED.evaluate(Case())
    assert to_json(answer)["exact"] == "unknown"
    monkeypatch.setattr("bonemets.serialization.answers.settled", _never)
    assert to_json(answer)["exact"] == "not decided"


def _never(*_: object) -> None:
    raise UndecidedError(1)


def test_an_answer_that_is_ruled_out_is_not_counted() -> None:
    known = {"symptomatic": False, "size": "1 cm", "posterior_elements": False}
    some = Case(**known, femoral_metastasis=False, metastases=between(6, 7))
    answers = {one.field.name: one.answers for one in deciding(rank(some))}
    free = {one.field.name: one.answers for one in deciding(rank(Case(**known)))}
    assert answers["bones"] < free["bones"]
    late = Case(pain=6, cord_compression=True, life_expectancy=between(months(5), months(9)))
    answers = {one.field.name: one.answers for one in deciding(rank(late))}
    assert answers["life_expectancy"] == 3  # under 6 months, 6 months, more: trials ask for either


def _flat(text: str) -> str:
    return " ".join(text.split())


@FEWER
@given(questions)
def test_a_description_names_every_leaf(question: Predicate) -> None:
    text = _flat(describe(question))
    for leaf in simplified(question).leaves():
        assert str(leaf) in text


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_the_description_of_a_reading_names_its_lines_and_leaves(reading: Eligibility) -> None:
    text = _flat(describe(reading))
    assert text.startswith(f"{reading} lets in a case that meets all of:")
    for line in (*reading.lines(), *reading.notes):
        assert line.text in text
    for leaf in reading.leaves():
        assert str(leaf) in text
    assert ("known to meet none of" in text) is bool(reading.exclude)


def test_a_description() -> None:
    question = any_of(
        score_2.AS_REVIEWED,
        ~all_of(Case.ecog <= 2, Case.age >= 18),
        FIT,
        at_least(2, FIT, LINE, OLD),
    )
    assert describe(question).splitlines() == [
        "any of:",
        "  SCORE-2 as reviewed lets in a case that meets all of:",
        "    - spinal cord compression [cord compression]",
        "    - life expectancy under 6 months [life expectancy < 6 months]",
        "  - not:",
        "    all of:",
        "      - ECOG performance status <= 2",
        "      - age >= 18",
        "  - fit:",
        "    - ECOG performance status <= 1",
        "  at least 2 of:",
        "    - fit:",
        "      - ECOG performance status <= 1",
        "    - a line that no record holds",
        "    - age > 70",
    ]


FIT, OLD = Criterion("fit", Case.ecog <= 1), Case.age > 70
