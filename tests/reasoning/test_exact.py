"""Exact verdicts against the solver, their completions against the evaluator."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import NotEncoded
from bonemets.errors import FieldError
from bonemets.facts import absent, present
from bonemets.fields import between
from bonemets.logic import Verdict
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    Not,
    Predicate,
    all_of,
    any_of,
    at_least,
)
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, check, exact
from bonemets.reasoning.search import UndecidedError
from bonemets.reasoning.space import Completion
from bonemets.testing.strategies import cases
from bonemets.units import cm, days, hours, months
from bonemets.vocabulary import Bilsky, Histology, Level
from tests.reasoning import oracle
from tests.reasoning.toy import FEWER, LINE, Toy, asked

RANGES = st.tuples(st.integers(1, 5), st.integers(6, 9)).map(lambda ends: between(*ends))
TRUE, FALSE = AllOf(()), AnyOf(())


def taking(question: Predicate, taken: Any) -> Predicate:
    """Return a question with its lines that a record cannot hold taken as a completion says."""
    match question:
        case NotEncoded():
            return TRUE if taken[question] else FALSE
        case Not(part=part):
            return Not(taking(part, taken))
        case AtLeast(count=count, parts=parts):
            return AtLeast(count, tuple(taking(part, taken) for part in parts))
        case AnyOf(parts=parts):
            return AnyOf(tuple(taking(part, taken) for part in parts))
        case Predicate(parts=(_, *_)):
            return AllOf(tuple(taking(part, taken) for part in question.parts))
    return question


def checks_out(question: Predicate, case: Any, completion: Completion, verdict: Verdict) -> None:
    """Check a completion in the evaluator, and that it says what the case says."""
    assert taking(question, completion.taken).verdict(completion.case) is verdict
    for name, plain in case.__dict__.items():
        now = completion.case.__dict__[name]
        if name in case.fields() and plain is not None and now != plain:
            assert plain.low <= now <= plain.high


@FEWER
@given(asked())
def test_it_agrees_with_the_solver(pair: tuple[Predicate, Toy]) -> None:
    question, case = pair
    can_meet, can_fail = oracle.sides(question, case)
    if not (can_meet or can_fail):
        with pytest.raises(ImpossibleCaseError):
            check(case)
        return
    found = exact(question, case)
    assert (found.met is not None, found.not_met is not None) == (can_meet, can_fail)
    expected = {
        (True, True): Verdict.UNKNOWN,
        (True, False): Verdict.MET,
        (False, True): Verdict.NOT_MET,
    }[can_meet, can_fail]
    assert found.verdict is expected
    if found.met:
        checks_out(question, case, found.met, Verdict.MET)
    if found.not_met:
        checks_out(question, case, found.not_met, Verdict.NOT_MET)


@FEWER
@given(
    asked(), st.sampled_from(READINGS).flatmap(lambda r: cases(r, known=0.5).map(lambda c: (r, c)))
)
def test_it_refines_the_evaluator(pair: Any, reading: Any) -> None:
    for question, case in (pair, reading):
        try:
            found = exact(question, case)
        except ImpossibleCaseError:
            continue
        assert found.kleene is question.verdict(case)
        assert found.kleene in {Verdict.UNKNOWN, found.verdict}
        assert found.beyond_kleene is (found.kleene is not found.verdict)


@FEWER
@given(asked(known=0.6))
def test_an_impossible_case_is_named(pair: tuple[Predicate, Toy]) -> None:
    _, case = pair
    world = oracle.World(Toy)
    said = world.permitted()
    if oracle.possible(*said, *world.known(case)):
        check(case)
        return
    with pytest.raises(ImpossibleCaseError) as caught:
        check(case)
    names = caught.value.facts
    assert not oracle.possible(*said, *world.known(case, names))
    for name in names:
        assert oracle.possible(*said, *world.known(case, set(names) - {name}))
        assert name in str(caught.value)
    assert caught.value.rules


def test_facts_that_leave_no_value_for_another_are_impossible() -> None:
    case = Toy(score=between(0, 1), sites=3, c=False, a=True)
    with pytest.raises(ImpossibleCaseError) as caught:
        exact(Toy.score >= 1, case)
    with pytest.raises(ImpossibleCaseError):
        check(case)
    check(Toy(score=between(0, 1), sites=3, c=True))
    assert str(caught.value) == (
        "c, score, sites: expected facts that can be true together: "
        'sites is 1, since score is 0; c, since score is 1, got "c = no, score = 0-1, sites = 3"'
    )


@pytest.mark.parametrize(
    ("question", "case", "verdict"),
    [
        (any_of(Case.life_expectancy < months(3), Case.life_expectancy >= months(3)), {}, "met"),
        (any_of(Case.life_expectancy < months(3), Case.life_expectancy > months(3)), {}, "unknown"),
        (any_of(Case.metastases < 3, Case.metastases > 2), {}, "met"),
        (Case.metastases >= 1, {}, "met"),
        (Case.karnofsky <= 100, {}, "met"),
        (Case.karnofsky > 100, {}, "not met"),
        (all_of(Case.ecog <= 1, Case.ecog >= 2), {}, "not met"),
        (any_of(Case.ecog <= 1, Case.ecog >= 2), {"ecog": between(1, 2)}, "met"),
        (at_least(1, Case.ecog.is_(1), Case.ecog.is_(2)), {"ecog": between(1, 2)}, "met"),
        (at_least(2, Case.ecog <= 1, Case.ecog <= 2, Case.ecog >= 2), {}, "unknown"),
        (at_least(2, Case.ecog <= 2, Case.ecog <= 4, Case.ecog >= 3), {}, "met"),
        # facts that constrain each other
        (Case.bilsky >= Bilsky.G2, {"cord_compression": False}, "not met"),
        (Case.bilsky >= Bilsky.G2, {"spinal": False}, "not met"),
        (Case.paraplegia_duration > hours(48), {"total_paraplegia": False}, "not met"),
        (Case.paraplegia_duration < hours(48), {"total_paraplegia": False}, "met"),
        (Case.paraplegia_duration < hours(48), {"symptomatic": False}, "met"),
        (Case.motor_deficit_duration > days(0), {"pain": 0}, "unknown"),
        (any_of(present(Case.spinal), absent(Case.cord_compression)), {}, "met"),
        (all_of(present(Case.cord_compression), absent(Case.spinal)), {}, "not met"),
        (Case.histology.is_(Histology.LYMPHOMA), {"solid_tumor": True}, "not met"),
        (Case.histology.is_(Histology.OTHER), {"solid_tumor": True}, "unknown"),
    ],
)  # fmt: skip
def test_what_must_be(question: Predicate, case: dict[str, Any], verdict: str) -> None:
    assert str(exact(question, Case(**case)).verdict) == verdict


def test_a_line_that_no_case_holds_may_be_so_or_not() -> None:
    found = exact(AnyOf((LINE, present(Toy.a))), Toy())
    assert found.verdict is Verdict.UNKNOWN
    assert found.not_met is not None
    assert str(found.not_met) == "a = no, a line that no record holds: no"
    assert exact(AnyOf((LINE, Not(LINE))), Toy()).verdict is Verdict.MET


def test_it_says_what_it_found() -> None:
    settled = exact(Case.metastases >= 1, Case())
    assert str(settled) == "met whatever the missing facts are: metastases >= 1"
    assert str(settled.met) == "metastases = 2"
    assert settled.not_met is None
    assert str(exact(Case.ecog <= 1, Case(ecog=1))) == "met: ECOG performance status <= 1"
    assert str(exact(Case.ecog <= 1, Case(ecog=1)).met) == "what is known"


def test_it_gives_up_rather_than_hang() -> None:
    flags = [name for name, field in Case.fields().items() if type(field).__name__ == "FlagField"]
    facts = [present(getattr(Case, name)) for name in flags]
    half = len(facts) // 2
    hard = all_of(at_least(half, *facts), at_least(len(facts) - half + 1, *(~one for one in facts)))
    with pytest.raises(UndecidedError, match="not decided within 50 steps"):
        exact(hard, Case(), steps=50)


def test_more_cells_than_can_be_kept_are_not_counted() -> None:
    some = [Case.levels.contains_any((level,)) for level in Level]
    with pytest.raises(UndecidedError):
        exact(any_of(*some), Case())


def test_a_completion_is_as_plain_as_it_can_be() -> None:
    narrow = all_of(Case.size > cm(0.1 + 0.2), Case.size < cm(0.3000000000000002))
    found = exact(narrow, Case())
    assert found.met is not None
    assert narrow.verdict(found.met.case) is Verdict.MET
    assert str(exact(Case.size > cm(3), Case()).met) == "size = 4 cm"
    between_ = all_of(Case.size > cm(3), Case.size < cm(3.5))
    assert str(exact(between_, Case()).met) == "size = 3.2 cm"


COUNTS = {name for one in Case.bounds for name in (one.lesser.name, one.greater.name)}
bounded = st.sampled_from(sorted(COUNTS)).flatmap(
    lambda name: st.tuples(st.sampled_from(("<=", ">=")), st.integers(1, 9)).map(
        lambda how: Compare(Case.fields()[name], *how)
    )
)


@FEWER
@given(
    st.lists(bounded, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(sorted(COUNTS)), st.integers(1, 9) | RANGES, max_size=4),
)
def test_completions_keep_the_bounds_between_counts(limits: list[Compare], known: Any) -> None:
    try:
        case = Case(**known)
        question = at_least((len(limits) + 1) // 2, *limits)
        found = exact(question, case)
    except FieldError:  # facts that exclude each other, one by one or together
        return
    for verdict, one in ((Verdict.MET, found.met), (Verdict.NOT_MET, found.not_met)):
        if one is not None:
            checks_out(question, case, one, verdict)


def test_a_completion_follows_a_count_that_is_known() -> None:
    found = exact(Case.metastases >= 3, Case(organs_with_metastases=9))
    assert (found.verdict, str(found.met)) == (Verdict.MET, "metastases = 9")
    many = exact(Case.metastases >= 12, Case(organs_with_metastases=between(4, 9)))
    assert str(many.not_met) == "metastases = 4"
