"""Settling sets against the solver: each is enough, no part of it is, and there are no others."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import assume, given

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.facts import absent, present
from bonemets.fields import between
from bonemets.logic import Verdict
from bonemets.predicates import AnyOf, Predicate, all_of, any_of, at_least
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, exact
from bonemets.reasoning.settling_sets import ask_next, asking, settling
from bonemets.units import days, months
from bonemets.vocabulary import Bilsky
from tests.reasoning import oracle
from tests.reasoning.toy import FEWER, LINE, Toy, asked


def transversals(sets: list[frozenset[str]]) -> list[frozenset[str]]:
    """Every smallest set that has a member of each, by trying all."""
    pool = sorted(frozenset().union(*sets))
    found: list[frozenset[str]] = []
    for size in range(len(pool) + 1):
        for some in map(frozenset, itertools.combinations(pool, size)):
            if all(some & one for one in sets) and not any(one <= some for one in found):
                found.append(some)
    return found


@FEWER
@given(asked(known=0.3))
def test_the_solver_finds_the_same_sets(pair: tuple[Predicate, Toy]) -> None:
    question, case = pair
    try:
        sets = settling(question, case)
    except ImpossibleCaseError:
        assert oracle.sides(question, case) == (False, False)
        return
    for one in sets:
        assert oracle.settles(question, case, one)
        for fact in one:
            assert not oracle.settles(question, case, one - {fact})
    for missed in transversals(list(sets)):
        assert not oracle.settles(question, case, set(Toy.fields()) - missed)


@FEWER
@given(asked(known=0.3))
def test_filling_a_settling_set_settles(pair: tuple[Predicate, Toy]) -> None:
    question, case = pair
    try:
        sets = settling(question, case)
    except ImpossibleCaseError:
        return
    found = exact(question, case)
    assert (sets == (frozenset(),)) is (found.verdict is not Verdict.UNKNOWN)
    assume(found.verdict is Verdict.UNKNOWN)
    fields = Toy.fields()
    for completion in (found.met, found.not_met):
        assert completion is not None
        for one in sets:
            facts = {name: completion.case.__dict__[name] for name in one}
            assume(None not in facts.values())  # a fact that no leaf asks for is not filled in
            given_ = {n: case.__dict__[n] for n in case.known() if n not in case.inferred}
            filled = {n: fields[n].unpack(plain) for n, plain in {**given_, **facts}.items()}
            assert exact(question, Toy(**filled)).verdict is not Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("question", "case", "sets"),
    [
        (Case.ecog <= 2, {}, [{"ecog"}]),
        (Case.ecog <= 2, {"ecog": 1}, [set()]),
        (Case.ecog <= 2, {"ecog": between(1, 3)}, [{"ecog"}]),
        (Case.metastases >= 1, {}, [set()]),
        (any_of(Case.ecog <= 2, Case.metastases >= 1), {}, [set()]),
        (all_of(Case.ecog <= 2, Case.metastases >= 1), {}, [{"ecog"}]),
        # the sides of one fact are one fact
        (any_of(Case.ecog <= 1, all_of(Case.ecog <= 2, Case.age >= 18)), {}, [{"age", "ecog"}]),
        (
            all_of(Case.ecog <= 2, at_least(2, Case.age <= 20, Case.age <= 120, Case.age >= 10)),
            {},
            [{"ecog"}],
        ),
        (at_least(2, Case.ecog <= 2, Case.ecog <= 2, Case.ecog <= 2), {}, [{"ecog"}]),
        (at_least(2, Case.ecog <= 1, Case.ecog <= 2, Case.age >= 18), {}, [{"age", "ecog"}]),
        # no grade below 2 says that there is no compression
        (present(Case.cord_compression), {}, [{"cord_compression"}]),
        # a lesion that does not hurt has a pain of 0, and one that does may have as well
        (Case.pain >= 1, {}, [{"pain"}]),
        # so that one of two lines that share no fact is always met
        (all_of(any_of(present(Case.symptomatic), Case.pain <= 0, Case.age > 9), Case.ecog <= 2),
            {}, [{"ecog"}]),
        (present(Case.symptomatic), {"opioids_for_lesion": False}, [{"symptomatic"}]),
        # levels say whether the lesion is in the spine
        (any_of(present(Case.spinal), Case.bilsky >= Bilsky.G2), {}, [{"spinal"}, {"levels"}]),
        (all_of(present(Case.spinal), Case.bilsky >= Bilsky.G2), {}, [{"bilsky"}]),
    ],
)  # fmt: skip
def test_what_would_settle_it(
    question: Predicate, case: dict[str, Any], sets: list[set[str]]
) -> None:
    assert list(settling(question, Case(**case))) == sets


def test_two_ways_to_settle_one_question() -> None:
    # a that is absent makes the delay 0, and a delay makes a present
    question = all_of(present(Toy.a), Toy.delay > days(0))
    assert settling(question, Toy()) == (frozenset({"delay"}),)


def test_a_line_that_no_case_holds_cannot_be_asked_for() -> None:
    assert settling(AnyOf((LINE, present(Toy.a))), Toy()) == ()
    assert settling(LINE, Toy()) == ()
    assert ask_next([LINE], Toy()) is None


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_a_reading_of_an_empty_case_asks_for_what_it_reads(reading: Predicate) -> None:
    for facts in settling(reading, Case()):
        assert facts <= set(Case.fields())
        assert len(facts) <= len(reading.fields())


def test_the_fact_that_settles_most_comes_first() -> None:
    wanted = [
        all_of(Case.ecog <= 2, Case.age >= 18),
        Case.ecog <= 1,
        all_of(present(Case.spinal), absent(Case.cord_compression), Case.ecog <= 2),
        Case.life_expectancy < months(6),
        Case.metastases >= 1,
    ]
    case = Case(life_expectancy="3 months")
    first, *rest = asking(wanted, case)
    assert first.field.name == "ecog"
    assert first.settles == (wanted[1],)
    assert first.may_settle == (wanted[0], wanted[2])
    assert str(first) == (
        "ECOG performance status: settles 1 of 3 open questions (ECOG performance status <= 1); "
        "may settle 2 of 3 open questions "
        f"({', '.join(map(str, (wanted[0], wanted[2])))})"
    )
    assert [one.field.name for one in rest] == ["age", "spinal", "levels", "cord_compression"]
    assert ask_next(wanted, case) is not None
    assert ask_next(wanted[3:], case) is None


def test_a_fact_may_settle_nothing_by_itself() -> None:
    question = any_of(all_of(present(Toy.a), absent(Toy.c)), all_of(absent(Toy.a), present(Toy.c)))
    first, second = asking([question], Toy())
    assert str(first) == "a: settles none by itself"
    assert str(second) == "c: settles none by itself"
