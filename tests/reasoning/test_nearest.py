"""The nearest changes: each flips, and nothing smaller of its kind does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from bonemets.case import Case
from bonemets.criteria import gillespie, patchell, sabr_comet
from bonemets.facts import absent, present
from bonemets.fields import Between, CountField, MeasureField, between
from bonemets.logic import Verdict
from bonemets.predicates import Predicate, all_of, any_of, at_least
from bonemets.reasoning.counterfactuals import Change, Course, nearest
from bonemets.reasoning.domains import after, before
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, exact
from bonemets.reasoning.search import UndecidedError
from bonemets.units import days, hours, months
from bonemets.vocabulary import Bilsky, Bone, Histology, Level
from tests.reasoning import oracle
from tests.reasoning.toy import FEWER, Kind, Toy, asked

ECOG = "ECOG performance status"


def given_facts(case: Any) -> dict[str, Any]:
    return {name: case.__dict__[name] for name in case.known() if name not in case.inferred}


def agrees(now: Any, plain: Any) -> bool:
    """Whether a fact is as it was, or known more precisely since others now tell."""
    if isinstance(plain, Between) and not isinstance(now, Between):
        return bool(plain.low <= now <= plain.high)
    return bool(now == plain)


def nearer(step: Any) -> list[Any]:
    """What the solver is told of a fact that changes less than a step."""
    world = oracle.World(Toy)
    if not isinstance(step.field, CountField | MeasureField):
        return []
    number = world.number(step.field)
    low, high = (
        (step.now.low, step.now.high) if isinstance(step.now, Between) else (step.now, step.now)
    )
    if step.then < low:
        return [
            number >= oracle._number(after(step.field, step.then)),
            number <= oracle._number(low),
        ]
    if step.then > high:
        return [
            number <= oracle._number(before(step.field, step.then)),
            number >= oracle._number(high),
        ]
    return []


@FEWER
@given(asked(known=0.8))
def test_each_change_flips_and_nothing_smaller_does(pair: tuple[Predicate, Toy]) -> None:
    question, case = pair
    try:
        verdict = exact(question, case).verdict
    except ImpossibleCaseError:
        return
    changes = nearest(question, case)
    facts = given_facts(case)
    want = verdict is Verdict.NOT_MET
    if verdict is Verdict.UNKNOWN:
        assert changes == ()
        return
    if not changes:
        assert not oracle.changed_can(question, case, {}, want=want)
    for change in changes:
        assert change.verdict in {~verdict, Verdict.UNKNOWN}
        now = given_facts(change.case)
        names = {step.field.name for step in change.steps}
        for name, plain in facts.items():
            assert (name in names) is not agrees(now[name], plain)
        kept = {name: plain for name, plain in facts.items() if name not in names}
        assert oracle.changed_can(question, case, kept, want=want)
        for name in names:
            assert not oracle.changed_can(question, case, kept | {name: facts[name]}, want=want)
        world = oracle.World(Toy)
        meets = world.meets(question)
        for step in change.steps:
            closer = nearer(step)
            others = {name: now[name] for name in facts if name != step.field.name}
            said = [one for name in others for one in world.text(Toy.fields()[name], others[name])]
            goal = meets if want else oracle.z3.Not(meets)
            if closer and oracle.possible(*closer):
                assert not oracle.possible(*world.permitted(), *said, *closer, goal)


RISES = "can only rise, or come to be"
PATCHELL = {
    "solid_tumor": True,
    "cord_compression": True,
    "life_expectancy": "8 months",
    "compression_levels": 1,
    "total_paraplegia": True,
    "paraplegia_duration": "54 hours",
    "prior_rt_to_target": False,
    "cauda_equina_compression": False,
}


def said(changes: tuple[Change, ...]) -> list[str]:
    return [str(change) for change in changes]


def test_a_near_miss_is_said_with_its_margin() -> None:
    [change] = nearest(patchell.AS_REVIEWED, Case(**PATCHELL))
    [step] = change.steps
    assert step.margin == hours(6)
    assert step.limit == 48
    assert patchell.AS_REVIEWED.verdict(change.case) is Verdict.MET
    assert not change.feasible
    assert str(change) == (
        "met with duration of paraplegia under 48 hours instead of 54 hours, 6 hours less "
        "[can only rise, or come to be]"
    )
    early = Case(**PATCHELL | {"paraplegia_duration": "40 hours", "life_expectancy": "3 months"})
    assert said(nearest(patchell.AS_REVIEWED, early)) == [
        "met with life expectancy above 3 months instead of 3 months"
    ]


def test_a_fact_that_cannot_change_is_left_out_on_request() -> None:
    assert nearest(patchell.AS_REVIEWED, Case(**PATCHELL), feasible=True) == ()
    question = any_of(Case.age < 18, Case.ecog <= 1)
    case = Case(age=60, ecog=3)
    assert said(nearest(question, case)) == [
        "met with age 17 instead of 60, 43 less [can only rise, or come to be]",
        f"met with {ECOG} 1 instead of 3, 2 less",
    ]
    assert said(nearest(question, case, feasible=True)) == [
        f"met with {ECOG} 1 instead of 3, 2 less"
    ]
    assert len(nearest(question, case, most=1)) == 1
    assert nearest(Case.age >= 18, Case(age=17), feasible=True)[0].feasible
    other = Case.histology.is_(Histology.OTHER)
    assert nearest(other, Case(histology="sarcoma"), feasible=True) == ()
    [change] = nearest(other, Case(histology="sarcoma"))
    assert change.steps[0].course is Course.FIXED
    assert change.steps[0].margin is None
    assert str(change) == "met with histology other instead of sarcoma [does not change]"
    toy = nearest(present(Toy.a), Toy(a=False, delay="0 days"), courses={"a": Course.RISES})
    assert toy[0].feasible


@pytest.mark.parametrize(
    ("question", "case", "changes"),
    [
        (Case.ecog <= 2, {"ecog": 2}, [f"not met with {ECOG} 3 instead of 2, 1 more"]),
        (Case.ecog <= 2, {"ecog": between(3, 4)}, [f"met with {ECOG} 2 instead of 3-4, 1 less"]),
        (
            Case.life_expectancy < months(6),
            {"life_expectancy": "4-5 months"},
            ["not met with life expectancy 6 months instead of 4-5 months, 1 month more"],
        ),
        (Case.ecog <= 2, {}, []),
        (Case.metastases >= 1, {"metastases": 3}, []),
        (
            present(Case.total_paraplegia),
            {"paraplegia_duration": "3 hours"},
            # which was all that was known of the paraplegia
            [
                ("open with duration of paraplegia 0 hours instead of 3 hours, "
                f"3 hours less [{RISES}]")
            ],
        ),
        # what only becomes possible is open
        (
            all_of(Case.ecog <= 2, Case.age >= 18),
            {"ecog": 3},
            [f"open with {ECOG} 2 instead of 3, 1 less"],
        ),
        # two facts that must change together
        (
            all_of(Case.ecog <= 2, Case.pain <= 3),
            {"ecog": 3, "pain": 8},
            [f"met with {ECOG} 2 instead of 3, 1 less; pain 3 instead of 8, 5 less"],
        ),
        (
            at_least(2, Case.ecog <= 2, Case.pain <= 3, Case.age >= 70),
            {"ecog": 3, "pain": 8, "age": 75},
            [f"met with {ECOG} 2 instead of 3, 1 less", "met with pain 3 instead of 8, 5 less"],
        ),
        (Case.bilsky <= Bilsky.G1C, {"bilsky": "3"}, ["met with Bilsky grade 1c instead of 3"]),
        (
            Case.levels.contains_any((Level.C7, Level.T1)),
            {"levels": ["T8", "T9"]},
            ["met with vertebral levels C7; T8; T9 instead of T8; T9 [does not change]"],
        ),
        (
            ~Case.levels.contains_any((Level.C7, Level.T1)),
            {"levels": ["C7", "T1", "T2"]},
            ["met with vertebral levels T2 instead of C7; T1; T2 [does not change]"],
        ),
        (absent(Case.symptomatic), {"pain": 3}, ["open with pain 0 instead of 3, 3 less"]),
        (
            Case.motor_deficit_duration <= days(30),
            {"motor_deficit_duration": "30 days"},
            ["not met with duration of leg motor deficit above 30 days instead of 30 days"],
        ),
    ],
)  # fmt: skip
def test_the_nearest_change(question: Predicate, case: dict[str, Any], changes: list[str]) -> None:
    assert said(nearest(question, Case(**case))) == changes


def test_two_values_that_a_float_cannot_tell_apart_by_distance() -> None:
    question = Toy.delay < days(1e-200)
    [change] = nearest(question, Toy(delay="1 day"))
    assert change.steps[0].then > 0
    assert change.case.a is True


def test_a_set_moves_by_as_few_members_as_it_can() -> None:
    joints, long_ = gillespie.JOINT, gillespie.LONG_BONE.predicate.parts[0]
    both = all_of(Case.bones.contains_any(gillespie.LONG_BONES), joints.predicate)
    [change] = nearest(both, Case(bones=[Bone.RIB]))
    assert len(change.steps[0].then) == 2
    [change] = nearest(all_of(long_, ~joints), Case(bones=[Bone.FEMORAL_NECK]))
    assert len(change.steps[0].then) == 1
    [change] = nearest(~Case.levels.contains_any(Level), Case(levels=["T1"]))
    assert change.steps[0].then == frozenset()
    [change] = nearest(Case.levels.contains_any(Level), Case(spinal=False))
    assert {step.field.name for step in change.steps} == {"spinal"}


def test_a_set_that_is_named_is_the_only_one_in_its_place() -> None:
    [change] = nearest(absent(Toy.b), Toy(b=True, spots=[Kind.GRAY], kind="blue"))
    spots = {step.field.name: step.then for step in change.steps}["spots"]
    assert spots == frozenset()


def test_a_met_reading_can_fail_by_each_line() -> None:
    case = Case(
        primary_controlled=True, metastases=3, femoral_metastasis=False, distance_to_cord="5 mm"
    )
    assert said(nearest(sabr_comet.AS_REVIEWED, case)) == [
        "not met with primary tumor controlled no instead of yes",
        "not met with metastases 5 instead of 3, 2 more",
        "not met with femoral metastasis yes instead of no",
        "not met with distance to the cord 3 mm instead of 5 mm, 2 mm less",
    ]


def test_too_many_changes_are_not_waited_for() -> None:
    flags = [name for name, field in Case.fields().items() if type(field).__name__ == "FlagField"]
    free = [name for name in flags if not _ruled(name)]
    question = at_least(len(free) // 2, *(present(getattr(Case, name)) for name in free))
    with pytest.raises(UndecidedError):
        nearest(question, Case(**dict.fromkeys(free, False)))


def _ruled(name: str) -> bool:
    return any(
        name == rule.field.name or name in rule.premise.fields() for rule in Case.implications
    )
