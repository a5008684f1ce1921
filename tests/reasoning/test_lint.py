"""Faults of criteria, made one by one, and those of the catalogue, recorded with their reasons."""

from __future__ import annotations

import pytest
from hypothesis import given

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.patchell import PATCHELL
from bonemets.facts import absent, present
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.predicates import AllOf, AnyOf, Not, Predicate, all_of, any_of
from bonemets.reasoning import known_issues
from bonemets.reasoning.linting import Fault, bands, lint
from bonemets.review import COMPRESSION_RT
from bonemets.units import months, weeks
from tests.reasoning import oracle
from tests.reasoning.toy import FEWER, LINE, Toy, questions

FIT = Criterion("ECOG at most 1", Case.ecog <= 1)
IDLE = {Fault.ALWAYS_MET, Fault.SUBSUMED, Fault.IMPLIED}
WELL = Criterion("ECOG at most 2", Case.ecog <= 2)
ILL = Criterion("ECOG at least 3", Case.ecog >= 3)


def listed(*include: Criterion, exclude: tuple[Criterion, ...] = ()) -> Eligibility:
    return Eligibility(PATCHELL, COMPRESSION_RT, include, exclude)


@pytest.mark.parametrize(
    ("asked", "faults"),
    [
        (listed(FIT), {}),
        (listed(FIT, ILL), {Fault.CONTRADICTION: ["ECOG at most 1", "ECOG at least 3"]}),
        (
            listed(FIT, WELL),
            {Fault.SUBSUMED: ["ECOG at most 2", "ECOG at most 1"]},
        ),
        (
            listed(FIT, exclude=(ILL,)),
            {Fault.SUBSUMED: ["excluded: ECOG at least 3", "ECOG at most 1"]},
        ),
        (all_of(Case.ecog <= 2, Case.metastases >= 1), {Fault.ALWAYS_MET: ["metastases >= 1"]}),
        (all_of(Case.ecog <= 2, Case.metastases < 1), {Fault.NEVER_MET: ["metastases < 1"]}),
        (Case.metastases < 1, {Fault.CONTRADICTION: ["metastases < 1"]}),
        (Case.metastases >= 1, {Fault.TAUTOLOGY: []}),
        (AllOf(()), {Fault.TAUTOLOGY: [], Fault.MET_BY_NOTHING_KNOWN: []}),
        (
            all_of(Case.ecog >= 1, Case.ecog <= 1, Case.ecog.is_(1)),
            # each of the two that make the third follows from it
            {
                Fault.SUBSUMED: ["ECOG performance status >= 1", "ECOG performance status is 1"],
                Fault.IMPLIED: [
                    "ECOG performance status is 1",
                    "ECOG performance status >= 1",
                    "ECOG performance status <= 1",
                ],
            },
        ),
        (
            all_of(present(Case.cord_compression), present(Case.spinal)),
            {Fault.SUBSUMED: ["spinal lesion", "cord compression"]},
        ),
        (all_of(LINE, Case.ecog <= 2), {Fault.NOT_ASKED: [str(LINE)]}),
        (
            any_of(Case.life_expectancy > weeks(8), Case.life_expectancy > months(3)),
            {Fault.TWO_UNITS: ["life expectancy > 8 weeks", "life expectancy > 3 months"]},
        ),
        (any_of(Case.life_expectancy > months(1), Case.life_expectancy < months(3)), None),
    ],
)  # fmt: skip
def test_a_fault_is_found(asked: Predicate, faults: dict[Fault, list[str]] | None) -> None:
    found = lint(asked)
    if faults is None:
        assert [flaw.fault for flaw in found] == [Fault.TAUTOLOGY]
        return
    first = {flaw.fault: flaw for flaw in reversed(found)}
    assert set(first) == set(faults)
    for fault, lines in faults.items():
        said = [str(line).removeprefix("not ") for line in first[fault].lines]
        assert said == [line.removeprefix("excluded: ") for line in lines]
        assert str(first[fault].severity) in str(first[fault])
        if lines:
            assert first[fault].line == lines[0]
    assert [flaw.severity for flaw in found] == sorted(
        (flaw.severity for flaw in found), reverse=True
    )


@FEWER
@given(questions, questions, questions)
def test_the_solver_finds_the_same_idle_lines(a: Predicate, b: Predicate, c: Predicate) -> None:
    lines = [a, b, c]
    found = lint(AllOf((a, b, c)), kind=Toy)
    faults = {flaw.fault for flaw in found}
    assert (Fault.TAUTOLOGY in faults) is not any(oracle.can_meet(Toy, [], [x]) for x in lines)
    possible = oracle.can_meet(Toy, lines, [])
    assert bool(faults & {Fault.CONTRADICTION, Fault.NEVER_MET}) is not possible
    for flaw in found:
        first, *others = flaw.lines or (a,)
        if flaw.fault in {Fault.CONTRADICTION, Fault.NEVER_MET}:
            assert not oracle.can_meet(Toy, flaw.lines, [])
        if flaw.fault in IDLE:
            assert not oracle.can_meet(Toy, others, [first])
            for place in range(len(others)):
                assert oracle.can_meet(Toy, others[:place] + others[place + 1 :], [first])
    if possible and Fault.TAUTOLOGY not in faults:
        idle = [flaw.lines[0] for flaw in found if flaw.fault in IDLE]
        for place, line in enumerate(lines):
            others = lines[:place] + lines[place + 1 :]
            if oracle.can_meet(Toy, others, [line]):
                assert line not in idle


@pytest.mark.parametrize(
    ("questions", "faults"),
    [
        ((Case.life_expectancy < months(3), Case.life_expectancy >= months(3)), []),
        ((Case.life_expectancy < months(3), Case.life_expectancy > months(3)), [Fault.GAP]),
        ((Case.life_expectancy <= months(3), Case.life_expectancy >= months(3)), [Fault.OVERLAP]),
        ((Case.metastases < 5, Case.metastases > 5), [Fault.GAP]),
        ((Case.metastases <= 5, Case.metastases > 5), []),
        ((Case.metastases <= 5, Case.metastases >= 6), []),
        ((Case.metastases <= 5, Case.metastases < 3), []),
        (((Case.ecog >= 1) & (Case.ecog <= 2),), []),
    ],
)
def test_limits_meet_or_do_not(questions: tuple[Predicate, ...], faults: list[Fault]) -> None:
    found = bands(questions)
    assert [flaw.fault for flaw in found] == faults
    for flaw in found:
        assert flaw.witness is not None
        verdicts = {one.verdict(flaw.witness.case) for one in flaw.lines}
        assert verdicts == {
            Verdict.NOT_MET if flaw.fault is Fault.GAP else Verdict.MET,
        }


def test_every_fault_of_the_readings_is_recorded_with_its_reason() -> None:
    found = {(one.key, flaw.fault, flaw.line) for one in READINGS for flaw in lint(one)}
    assert found == {(one.where, one.fault, one.line) for one in known_issues.READINGS}
    assert all(one.reason for one in known_issues.READINGS)


def test_every_fault_of_the_options_is_recorded_with_its_reason() -> None:
    asked = {
        option.key: [
            option.applies,
            *(argument.when for argument in option.arguments),
            *(argument.unless for argument in option.arguments if argument.unless is not None),
        ]
        for option in OPTIONS
    }
    found = {
        (key, flaw.fault, flaw.line)
        for key, some in asked.items()
        for one in some
        for flaw in lint(one)
    }
    between = bands([one for some in asked.values() for one in some])
    found |= {("options", flaw.fault, flaw.line) for flaw in between}
    assert found == {(one.where, one.fault, one.line) for one in known_issues.OPTIONS}


def test_a_flaw_says_what_it_found() -> None:
    [flaw] = lint(listed(FIT, exclude=(ILL,)))
    assert str(flaw) == (
        'warning: "excluded: ECOG at least 3": another line implies it: "ECOG at most 1" '
        "(for example ecog = 3)"
    )
    [flaw] = lint(any_of(present(Case.spinal), absent(Case.spinal)))
    assert str(flaw) == 'error: "spinal lesion or no spinal lesion": every case meets it'
    assert lint(AnyOf((Not(LINE), LINE)))[0].fault is Fault.TAUTOLOGY
