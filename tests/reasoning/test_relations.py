"""Relations against the solver, and the matrix of all readings."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from bonemets.case import Case
from bonemets.criteria import sabr_comet
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import NotEncoded, line_of
from bonemets.facts import absent, present
from bonemets.logic import Verdict
from bonemets.predicates import Predicate, all_of, any_of
from bonemets.presentation import explain, to_html
from bonemets.reasoning.relations import (
    Relation,
    compare,
    disjoint,
    equivalent,
    implies,
    matrix,
    overlap,
)
from bonemets.reasoning.space import Completion
from bonemets.units import months, weeks
from tests.reasoning import oracle
from tests.reasoning.test_exact import taking
from tests.reasoning.toy import FEWER, Toy, questions


def shows(completion: Completion | None, met: list[Predicate], failed: list[Predicate]) -> bool:
    assert completion is not None
    case, taken = completion.case, completion.taken
    return all(taking(one, taken).verdict(case) is Verdict.MET for one in met) and all(
        taking(one, taken).verdict(case) is Verdict.NOT_MET for one in failed
    )


@FEWER
@given(questions, questions)
def test_the_solver_agrees(one: Predicate, other: Predicate) -> None:
    both = oracle.can_meet(Toy, [one, other], [])
    only_one = oracle.can_meet(Toy, [one], [other])
    only_other = oracle.can_meet(Toy, [other], [one])

    within = implies(one, other, kind=Toy)
    assert within.holds is not only_one
    assert within.holds or shows(within.witness, [one], [other])

    apart, shared = disjoint(one, other, kind=Toy), overlap(one, other, kind=Toy)
    assert apart.holds is not both
    assert shared.holds is both
    assert not both or shows(apart.witness, [one, other], [])
    assert not both or shows(shared.witness, [one, other], [])

    same = equivalent(one, other, kind=Toy)
    assert same.holds is not (only_one or only_other)
    assert (
        same.holds
        or (only_one and shows(same.witness, [one], [other]))
        or shows(same.witness, [other], [one])
    )

    [relation] = {matrix([one, other], kind=Toy).relations[0, 1]}
    assert (
        relation
        is {
            (False, True, True): Relation.DISJOINT,
            (False, False, True): Relation.DISJOINT,
            (False, True, False): Relation.DISJOINT,
            (False, False, False): Relation.DISJOINT,
            (True, True, True): Relation.OVERLAP,
            (True, False, True): Relation.WITHIN,
            (True, True, False): Relation.AROUND,
            (True, False, False): Relation.SAME,
        }[both, only_one, only_other]
    )


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (Case.ecog <= 1, Case.ecog <= 2, Relation.WITHIN),
        (Case.ecog <= 2, Case.ecog < 2, Relation.AROUND),
        (Case.ecog <= 2, Case.ecog < 3, Relation.SAME),
        (Case.ecog <= 2, Case.ecog > 2, Relation.DISJOINT),
        (Case.ecog <= 2, Case.ecog >= 2, Relation.OVERLAP),
        # a month is 30.4375 days, so that 13 weeks are less than three of them
        (Case.life_expectancy <= weeks(13), Case.life_expectancy < months(3), Relation.WITHIN),
        (Case.life_expectancy >= months(3), Case.life_expectancy < months(3), Relation.DISJOINT),
        # what the words mean
        (present(Case.cord_compression), present(Case.spinal), Relation.WITHIN),
        (present(Case.total_paraplegia), absent(Case.symptomatic), Relation.DISJOINT),
        (Case.pain >= 1, present(Case.symptomatic), Relation.WITHIN),
    ],
)
def test_how_two_questions_relate(one: Predicate, other: Predicate, relation: Relation) -> None:
    assert matrix([one, other]).relations[0, 1] is relation


@pytest.mark.parametrize("study", sorted({reading.study.key for reading in READINGS}))
def test_each_difference_is_one_in_the_evaluator(study: str) -> None:
    readings = [reading for reading in READINGS if reading.study.key == study]
    for one in readings:
        for other in readings:
            for found in compare(one, other):
                assert found.lets_in.verdict(found.case) is Verdict.MET
                assert found.line.verdict(found.case) is Verdict.NOT_MET
                assert found.keeps_out.verdict(found.case) is Verdict.NOT_MET
                assert found.facts
                assert str(line_of(found.line)) in str(found)


def test_a_line_that_a_case_cannot_hold_lets_nobody_in() -> None:
    judged = NotEncoded("fit, as judged", "a case does not hold it")
    [lets_in, *_] = compare(any_of(Case.ecog <= 1, judged), Case.age >= 18)
    assert lets_in.case.ecog <= 1
    assert lets_in.lets_in.verdict(lets_in.case) is Verdict.MET
    only = all_of(Case.ecog <= 1, judged)
    assert [one.lets_in for one in compare(only, Case.age >= 18)] == [Case.age >= 18]
    found = matrix([any_of(Case.ecog <= 1, judged), Case.ecog <= 2])
    assert found.common[0, 1].case.ecog <= 1
    assert matrix([only, Case.ecog <= 2]).common[0, 1].taken == {judged: True}


def test_where_two_readings_differ() -> None:
    found = compare(sabr_comet.AS_REVIEWED, sabr_comet.AS_PUBLISHED)
    back = [one for one in found if one.lets_in is sabr_comet.AS_PUBLISHED]
    assert [str(one.line) for one in back] == ["fewer than 5 metastases"]
    assert [one.facts for one in back] == [{"metastases": "5"}]
    lines = {str(one.line) for one in found}
    assert "ECOG at most 1" in lines
    assert "at most 5 metastases" not in lines
    assert all(one.alone for one in found)
    one = (Case.ecog <= 1) & (Case.age >= 18)
    assert [str(difference.line) for difference in compare(Case.ecog <= 2, one)] == [
        "ECOG performance status <= 1",
        "age >= 18",
    ]
    assert compare(one, Case.ecog <= 2, kind=Case)[0].case == Case(ecog=2)


def test_a_difference_that_no_line_makes_alone() -> None:
    two = all_of(Case.ecog <= 1, Case.ecog <= 1)
    assert [one.alone for one in compare(Case.ecog <= 2, two)] == [False, False]


@pytest.mark.no_cover  # it compares hundreds of pairs; the toys above run every line
def test_the_matrix_of_all_readings() -> None:
    found = matrix(READINGS)
    place = {reading.key: n for n, reading in enumerate(READINGS)}
    for (one, other), case in found.common.items():
        for reading in (READINGS[one], READINGS[other]):
            verdict = reading.verdict(case.case)
            # a line that no fact holds is taken as met, and is unknown of the case alone
            assert verdict is Verdict.MET or (case.taken and verdict is Verdict.UNKNOWN)
    for (one, other), relation in found.relations.items():
        assert (relation is Relation.DISJOINT) is ((one, other) not in found.common) or one == other
    reviewed = place["scorad/as-reviewed"]
    assert found.relations[place["patchell/as-published"], reviewed] is Relation.WITHIN
    assert found.relations[place["sc24/as-reviewed"], reviewed] is Relation.DISJOINT
    assert found.relations[place["sc24/as-published"], place["scorad/as-registered"]] is (
        Relation.OVERLAP
    )


def test_the_matrix_is_shown() -> None:
    readings = READINGS[:4]
    found = matrix(readings)
    text, page = explain(found), to_html(found)
    for reading in readings:
        for shown in (text, page):
            assert str(reading) in shown
    assert page.count("<td style") == 1 + 16  # and the corner
    ET.fromstring(f"<div>{page.replace('&nbsp;', ' ')}</div>")  # noqa: S314
    for relation in Relation:
        assert str(relation) in text
        assert str(relation) in page
    assert explain(matrix([]))


def test_a_claim_says_whether_it_holds() -> None:
    assert str(disjoint(Case.ecog <= 1, Case.ecog >= 2)) == (
        f"yes: nothing meets both {Case.ecog <= 1} and {Case.ecog >= 2}"
    )
    assert str(overlap(Case.ecog <= 1, Case.ecog >= 1)) == (
        f"yes: something meets both {Case.ecog <= 1} and {Case.ecog >= 1} (ecog = 1)"
    )
    assert str(equivalent(Case.ecog <= 1, Case.ecog <= 0)).startswith("no: ")
