"""Records and their fields: what each kind takes, refuses and gives back."""

from __future__ import annotations

import copy
import enum
import inspect
import json
import pickle
import re
from collections.abc import Callable
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.errors import (
    ArgumentError,
    BonemetsError,
    FieldError,
    InputErrors,
    QuantityError,
    QuestionError,
    RecordError,
    TruthValueError,
    UnknownFieldError,
)
from bonemets.facts import Count, Fact, Flag, Measure, absent, present
from bonemets.fields import NONE, FlagField, between
from bonemets.logic import Verdict
from bonemets.options.rank_case import rank
from bonemets.predicates import all_of, any_of, at_least
from bonemets.record import Record, chained, follows
from bonemets.testing.strategies import cases
from bonemets.units import gray, hours, mm, months, weeks
from bonemets.vocabulary import Bilsky, Bone, Histology, Level, Primary


def test_every_fact_may_be_unknown() -> None:
    empty = Case()
    assert empty.known() == {}
    assert all(getattr(empty, name) is None for name in Case.fields())


def test_on_the_class_a_fact_asks_and_on_an_instance_it_is_a_value() -> None:
    case = Case(ecog=1, bilsky=Bilsky.G1C, bones=[Bone.RIB], life_expectancy="8 months")
    assert case.ecog == 1
    assert case.bilsky is Bilsky.G1C
    assert case.bones == {Bone.RIB}
    assert case.life_expectancy == months(8)
    assert Case(ecog=2.0) == Case(ecog=2)  # type: ignore[arg-type]
    assert Case.ecog == Case.ecog
    assert repr(Case.ecog) == "<Count ecog: ECOG (WHO, Zubrod) performance status.>"
    assert (Case.ecog <= 1).verdict(case) is Verdict.MET


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"ecog": 5}, "ecog: expected a whole number from 0 to 4, got 5"),
        ({"ecog": -1}, "ecog: expected a whole number from 0 to 4, got -1"),
        ({"ecog": 1.5}, "ecog: expected a whole number from 0 to 4, got 1.5"),
        ({"ecog": True}, "ecog: expected a whole number from 0 to 4, got True"),
        ({"ecog": float("nan")}, "ecog: expected a whole number from 0 to 4, got nan"),
        ({"metastases": 0}, "metastases: expected a whole number from 1 up, got 0"),
        ({"spinal": 1}, "spinal: expected true or false, got 1 (leave it out if it is not known)"),
        ({"spinal": "yes"}, 'spinal: expected true or false, got "yes"'),
        ({"bilsky": "II"}, 'bilsky: expected one of 0, 1a, 1b, 1c, 2, 3, got "II"'),
        ({"bilsky": 3}, "bilsky: expected one of 0, 1a, 1b, 1c, 2, 3, got 3"),
        ({"histology": "lymphom"}, "did you mean lymphoma?"),
        ({"bones": "rib"}, "put it in a list"),
        ({"bones": Bone.RIB}, "put it in a list"),
        ({"bones": 3}, "put it in a list"),
        ({"bones": [None]}, "got None"),
        ({"cortical_involvement": "101 %"}, "expected a measure in percent from 0 to 100"),
        ({"life_expectancy": 8}, "a number needs its unit"),
        ({"life_expectancy": gray(3)}, "gray is another dimension"),
        (
            {"life_expectancy": "6-3 months"},
            'life_expectancy: expected a measure in month, got "6-3 months" (the lower value comes',
        ),
        (
            {"life_expectancy": between("6 months", "3 months")},
            'life_expectancy: expected a measure in month, got "6 months to 3 months" (the lower',
        ),
        ({"life_expectancy": "6 monhts"}, "monhts is not a unit known here"),
        ({"ecog": between(2, 7)}, "ecog: expected a whole number from 0 to 4, got 7"),
    ],
    ids=str,
)
def test_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises((FieldError, QuantityError)) as refused:
        Case(**facts)
    assert message in str(refused.value)


def test_a_misspelled_name_is_refused() -> None:
    with pytest.raises(TypeError, match="life_expectency"):
        Case(life_expectency=months(3))  # type: ignore[call-arg]


def test_a_case_cannot_be_changed() -> None:
    case = Case(ecog=1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        case.ecog = 2  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Case.ecog.__set__(case, 2)
    assert attrs.evolve(case, ecog=2) == Case(ecog=2)


@pytest.mark.parametrize(
    ("question", "advice"),
    [
        (lambda: bool(Case.spinal), r"present\(spinal\) or absent\(spinal\)"),
        (lambda: Case.spinal and Case.symptomatic, r"present\(spinal\)"),
        (lambda: not Case.ecog, "ecog < limit"),
        (lambda: Case.compression_levels == 1, "cannot be asked with =="),
        (
            lambda: months(3) < Case.life_expectancy,
            "nor stand behind a quantity: write life_expectancy < limit",
        ),
        (lambda: Case.compression_levels != 1, "cannot be asked with =="),
        (lambda: (Case.ecog <= 2) and (Case.age >= 18), "`a & b` for `a and b`"),
        (lambda: (Case.ecog <= 2) or (Case.age >= 18), "`a | b` for `a or b`"),
        (lambda: not (Case.ecog <= 2), "`~a` for `not a`"),
        (lambda: 1 < Case.ecog < 3, "for `3 < x < 6`"),
        (lambda: months(3) < Case.life_expectancy < months(6), "life_expectancy < limit"),
        (lambda: 1 if present(Case.spinal) else 2, "no truth value"),
    ],
)
def test_misuse_raises_with_the_rewrite(question: Any, advice: str) -> None:
    with pytest.raises(TruthValueError, match=advice):
        question()


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (lambda: Case.life_expectancy > gray(3), "gray is another dimension"),
        (lambda: Case.life_expectancy > 3, "a number needs its unit"),
        (lambda: Case.life_expectancy > between(months(3), months(6)), "one limit to compare with"),
        (lambda: Case.ecog > 9, "a whole number from 0 to 4"),
        (lambda: Case.ecog > months(1), "a whole number from 0 to 4"),
        (lambda: Case.bilsky.is_("II"), "one of 0, 1a"),
        (lambda: Case.bilsky >= "4", "one of 0, 1a"),
        (lambda: Case.bones.contains_any(["rip"]), "did you mean rib?"),
    ],
)
def test_a_wrong_question_fails_when_it_is_written(question: Any, message: str) -> None:
    with pytest.raises((FieldError, QuantityError)) as refused:
        question()
    assert message in str(refused.value)


def test_a_question_needs_a_case() -> None:
    for not_a_case in ({}, None, "case"):
        with pytest.raises(RecordError, match="expected a case"):
            (Case.ecog <= 2).verdict(not_a_case)

    class Other(Record):
        other: Flag = Flag("Something else.")

    with pytest.raises(RecordError, match="it has no 'ecog'"):
        (Case.ecog <= 2).verdict(Other())


@pytest.mark.parametrize(
    ("value", "above", "at_least", "below", "at_most"),
    [
        (between(months(1), months(2)), "not met", "not met", "met", "met"),
        (between(months(1), months(3)), "not met", "unknown", "unknown", "met"),
        (between(months(1), months(4)), "unknown", "unknown", "unknown", "unknown"),
        (between(months(3), months(4)), "unknown", "met", "not met", "unknown"),
        (between(months(4), months(5)), "met", "met", "not met", "not met"),
        (between(months(3), months(3)), "not met", "met", "not met", "met"),
    ],
)
def test_imprecise_measures(
    value: Any, above: str, at_least: str, below: str, at_most: str
) -> None:
    case, limit, fact = Case(life_expectancy=value), months(3), Case.life_expectancy
    questions = (fact > limit, fact >= limit, fact < limit, fact <= limit)
    assert [str(q.verdict(case)) for q in questions] == [above, at_least, below, at_most]


def test_imprecise_counts() -> None:
    case = Case(metastases=between(4, 6))
    assert str(Case.metastases.is_(3).verdict(case)) == "not met"
    assert str(Case.metastases.is_(5).verdict(case)) == "unknown"
    assert str((Case.metastases > 3).verdict(case)) == "met"
    answer = (Case.metastases > 5).evaluate(case)
    assert answer.because == "metastases = 4-6"
    assert [str(why) for why in answer.why] == ["not known precisely enough"]


@pytest.mark.parametrize(
    ("low", "high"), [(months(6), months(3)), (3, 1), (months(3), gray(3)), (months(3), 4)]
)
def test_between_refuses_disorder(low: Any, high: Any) -> None:
    with pytest.raises(FieldError, match="between"):
        between(low, high)


def test_grades_are_ordered() -> None:
    grades = list(Bilsky)
    for limit in grades:
        for grade in grades:
            case = Case(bilsky=grade)
            place, other = grades.index(grade), grades.index(limit)
            assert ((Case.bilsky >= limit).verdict(case) is Verdict.MET) == (place >= other)
            assert ((Case.bilsky > limit).verdict(case) is Verdict.MET) == (place > other)
            assert ((Case.bilsky <= limit).verdict(case) is Verdict.MET) == (place <= other)
            assert ((Case.bilsky < limit).verdict(case) is Verdict.MET) == (place < other)


@pytest.mark.parametrize(
    ("facts", "follow"),
    [
        ({"cord_compression": True}, {"spinal": "yes", "distance_to_cord": "0 mm"}),
        (
            {"bilsky": Bilsky.G2},
            {"cord_compression": "yes", "spinal": "yes", "distance_to_cord": "0 mm"},
        ),
        ({"bilsky": Bilsky.G1C}, {"spinal": "yes", "distance_to_cord": "0 mm"}),
        ({"bilsky": Bilsky.G1B}, {"cord_compression": "no", "spinal": "yes"}),
        ({"bilsky": Bilsky.G1A}, {"cord_compression": "no", "spinal": "yes"}),
        (
            {"bilsky": Bilsky.G0},
            {
                "cord_compression": "no",
                "cauda_equina_compression": "no",
                "leg_motor_deficit": "no",
                "total_paraplegia": "no",
            },
        ),
        (
            {"leg_motor_deficit": True, "cord_compression": False},
            {
                "cauda_equina_compression": "yes",
                "neurologic_deficit": "yes",
                "spinal": "yes",
                "symptomatic": "yes",
            },
        ),
        (
            {"cord_compression": False, "cauda_equina_compression": False},
            {"leg_motor_deficit": "no", "total_paraplegia": "no"},
        ),
        ({"metastases": 1, "bones": [Bone.RIB]}, {"femoral_metastasis": "no"}),
        ({"metastases": 2, "bones": [Bone.RIB]}, {}),
        ({"bones": []}, {}),
        ({"bones": NONE}, {"spinal": "yes"}),
        ({"distance_to_cord": mm(0)}, {"spinal": "yes"}),
        ({"distance_to_cord": mm(3)}, {"spinal": "yes", "cord_compression": "no"}),
        ({"distance_to_cord": mm(3.1)}, {"cord_compression": "no"}),
        (
            {"histology": Histology.GLIOMA},
            {"primary": "central nervous system", "solid_tumor": "yes"},
        ),
        ({"pain": 1}, {"symptomatic": "yes"}),
        ({"pain": 0}, {}),
        ({"levels": [Level.T8]}, {"spinal": "yes"}),
        (
            {"bones": [Bone.FEMORAL_NECK]},
            {
                "femoral_metastasis": "yes",
                "spinal": "no",
                "levels": "none",
                "bilsky": "0",
                "posterior_elements": "no",
                "cord_compression": "no",
                "cauda_equina_compression": "no",
                "leg_motor_deficit": "no",
                "total_paraplegia": "no",
            },
        ),
        ({"bones": [Bone.RIB]}, {}),
        ({"histology": Histology.MYELOMA}, {"solid_tumor": "no"}),
        ({"histology": Histology.GERM_CELL}, {"solid_tumor": "yes"}),
        ({"histology": Histology.OTHER}, {}),
        ({"compression_levels": 1}, {"compression_sites": "1"}),
        ({"compression_levels": 2}, {}),
        (
            {"paraplegia_duration": hours(20)},
            {
                "total_paraplegia": "yes",
                "motor_strength": "0",
                "leg_motor_deficit": "yes",
                "neurologic_deficit": "yes",
                "symptomatic": "yes",
                "spinal": "yes",
            },
        ),
        ({"paraplegia_duration": hours(0)}, {}),
        (
            {"neurologic_deficit": False},
            {
                "motor_strength": "5",
                "leg_motor_deficit": "no",
                "total_paraplegia": "no",
                "deficit_progressing": "no",
            },
        ),
        ({"motor_strength": 5}, {"leg_motor_deficit": "no", "total_paraplegia": "no"}),
        (
            {"motor_strength": 4},
            {"neurologic_deficit": "yes", "symptomatic": "yes", "total_paraplegia": "no"},
        ),
        (
            {"motor_strength": 1},
            {"neurologic_deficit": "yes", "symptomatic": "yes", "total_paraplegia": "no"},
        ),
        ({"motor_strength": 0}, {"neurologic_deficit": "yes", "symptomatic": "yes"}),
        (
            {"spinal": False},
            {
                "cord_compression": "no",
                "cauda_equina_compression": "no",
                "posterior_elements": "no",
                "levels": "none",
                "bilsky": "0",
                "leg_motor_deficit": "no",
                "total_paraplegia": "no",
            },
        ),
    ],
    ids=str,
)
def test_what_follows_is_filled_in_and_said(facts: dict[str, Any], follow: dict[str, str]) -> None:
    case = Case(**facts)
    assert {name: case.known()[name] for name in case.inferred} == follow


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (
            {"spinal": False, "cord_compression": True},
            "spinal: expected yes, since cord compression",
        ),
        ({"symptomatic": False, "pain": 3}, "symptomatic: expected yes, since pain >= 1"),
        (
            {"total_paraplegia": False, "paraplegia_duration": hours(3)},
            "total_paraplegia: expected",
        ),
        ({"solid_tumor": True, "histology": Histology.LEUKEMIA}, "solid_tumor: expected no, since"),
        ({"spinal": False, "levels": [Level.T8]}, "spinal: expected yes, since vertebral levels"),
        ({"compression_levels": 1, "compression_sites": 2}, "compression_sites: expected 1"),
        (
            {"compression_levels": 2, "compression_sites": 3},
            'compression_sites: expected no more than compression_levels = 2, got "3"',
        ),
        (
            {"metastases": between(2, 4), "metastases_in_one_organ": 5},
            "metastases_in_one_organ: expected no more than metastases = 2-4",
        ),
        (
            {
                "total_paraplegia": True,
                "cord_compression": False,
                "cauda_equina_compression": False,
            },
            "leg_motor_deficit: expected",
        ),
        ({"bilsky": Bilsky.G0, "cord_compression": True}, "cord_compression: expected no, since"),
        ({"bilsky": Bilsky.G3, "distance_to_cord": mm(9)}, "distance_to_cord: expected 0 mm"),
        ({"bilsky": Bilsky.G1B, "cord_compression": True}, "cord_compression: expected no, since"),
        ({"bilsky": Bilsky.G1A, "spinal": False}, "spinal: expected yes, since Bilsky grade is 1a"),
        (
            {"cord_compression": True, "distance_to_cord": mm(0.1)},
            "distance_to_cord: expected 0 mm",
        ),
        (
            {"levels": [Level.T8], "motor_strength": 2, "neurologic_deficit": False},
            "motor_strength: expected 5, since no neurologic deficit",
        ),
        (
            {"levels": [Level.T8], "motor_strength": 4, "total_paraplegia": True},
            "motor_strength: expected 0, since total paraplegia",
        ),
        ({"motor_strength": 5, "leg_motor_deficit": True}, "leg_motor_deficit: expected no"),
        (
            {"metastases": 1, "femoral_metastasis": True, "bones": [Bone.RIB]},
            "femoral_metastasis: expected no, since",
        ),
        (
            {"primary": Primary.BREAST, "histology": Histology.GLIOMA},
            "primary: expected central nervous system, since",
        ),
        ({"spinal": True, "levels": NONE}, "spinal: expected no, since"),
        ({"spinal": False, "bones": NONE}, "spinal: expected yes, since"),
        ({"spinal": False, "distance_to_cord": mm(2)}, "spinal: expected yes, since"),
    ],
    ids=str,
)
def test_facts_that_contradict_each_other_are_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(FieldError) as refused:
        Case(**facts)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    "facts",
    [
        {"metastases": 3, "metastases_in_one_organ": 3},
        {"metastases": between(2, 6), "metastases_in_one_organ": 5},
        {"segments": 1, "levels": [Level.T8, Level.T9]},
        {"compression_levels": 3, "compression_sites": 1},
        {"prior_rt_to_target": False, "prior_rt_limits_dose": True},
    ],
    ids=str,
)
def test_facts_that_only_look_odd_are_taken(facts: dict[str, Any]) -> None:
    assert Case(**facts).known().keys() >= facts.keys()


def test_a_span_of_levels_means_all_of_them() -> None:
    assert Case.read({"levels": "T8-T10; L1"}).known()["levels"] == "T8; T9; T10; L1"
    assert Case.read({"levels": "c7 to T1"}).known()["levels"] == "C7; T1"
    for text in ("T10-T8", "T8-T9-T10"):
        with pytest.raises(InputErrors) as refused:
            Case.read({"levels": text})
        assert "from the upper to the lower" in str(refused.value.faults[0])


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("bones", "femur", "name what is involved: femoral head, femoral neck, femur below neck"),
        ("bones", "Pelvis", "name what is involved: acetabulum, sacroiliac joint, ilium"),
        ("bones", "humerus", "name what is involved: humeral head, humerus below head"),
        ("levels", "sacrum", "name what is involved: S1, S2, S3, S4, S5"),
        ("levels", "lumbar", "name what is involved: L1, L2, L3, L4, L5"),
        ("levels", "T8b", "did you mean T8?"),
        ("bones", "ribs", "did you mean rib?"),
    ],
)
def test_a_name_that_is_too_coarse_says_what_to_name(name: str, text: str, hint: str) -> None:
    with pytest.raises(InputErrors) as refused:
        Case.read({name: text})
    assert hint in str(refused.value.faults[0])


@pytest.mark.parametrize("text", ["6 weeks", "8 months", "1/3", "20 days", "3-6 weeks", "0.3 cm"])
def test_a_measure_is_said_the_way_people_write_it(text: str) -> None:
    name = "cortical_involvement" if "/" in text else "life_expectancy"
    name = "size" if "cm" in text else name
    said = Case.read({name: text}).known()[name]
    assert said == {"1/3": "33.333333333333336 %"}.get(text, text)
    assert Case.read({name: said}) == Case.read({name: text})


@pytest.mark.parametrize(
    "make",
    [
        all_of,
        any_of,
        lambda: at_least(1),
        lambda: all_of(Case.spinal),
        lambda: any_of(present(Case.spinal), True),
        lambda: present(Case.spinal) & (Case.ecog, 2),
        lambda: at_least(3, present(Case.spinal)),
        lambda: at_least(0, present(Case.spinal)),
    ],
)
def test_only_questions_are_put_together(make: Callable[[], object]) -> None:
    with pytest.raises(QuestionError):
        make()


def test_a_flag_that_is_no_question_yet_says_what_to_write() -> None:
    with pytest.raises(QuestionError, match=r"write present\(spinal\) or absent\(spinal\)"):
        all_of(Case.spinal)  # type: ignore[arg-type]
    for combine in (
        lambda: ~Case.spinal,  # type: ignore[operator]
        lambda: Case.spinal & present(Case.symptomatic),  # type: ignore[operator]
        lambda: present(Case.symptomatic) | Case.spinal,  # type: ignore[operator]
    ):
        with pytest.raises((TruthValueError, QuestionError), match=r"present\(spinal\)"):
            combine()


def test_a_question_about_a_count_names_one_count() -> None:
    assert str(Case.compression_levels.is_(1)) == "levels of compression is 1"
    assert str(Case.ecog.is_(0)) == "ECOG performance status is 0"
    for wrong in (None, between(1, 2), True, -1):
        with pytest.raises(FieldError):
            Case.ecog.is_(wrong)  # type: ignore[arg-type]
    with pytest.raises(FieldError, match="name the values to ask for"):
        Case.bones.contains_any(())
    with pytest.raises(FieldError, match="name the values to ask for"):
        Case.primary.is_in(())
    limit = Case.life_expectancy > "3 months"  # type: ignore[operator]
    assert str(limit) == "life expectancy > 3 months"


def test_contradictions_are_found_at_the_door_as_well() -> None:
    with pytest.raises(InputErrors) as refused:
        Case.read({"spinal": "no", "cord_compression": "yes", "ecog": "9"})
    assert [str(fault) for fault in refused.value.faults] == [
        "ecog: expected a whole number from 0 to 4, got 9",
        'spinal: expected yes, since cord compression, got "no"',
    ]
    fields, rest = refused.value.split(FieldError)
    assert isinstance(fields, InputErrors)
    assert rest is None


def test_all_faults_of_a_record_come_together() -> None:
    with pytest.raises(InputErrors) as refused:
        Case.read({"ecogg": 1, "ecog": "x", "life_expectancy": "8,5 months", "bones": ["rip"]})
    assert [str(fault) for fault in refused.value.faults] == [
        'case: expected a field of a case, got "ecogg" (did you mean ecog?)',
        'ecog: expected a whole number from 0 to 4, got "x" (a range is written 3-5)',
        (
            'life_expectancy: expected a measure such as "8 months", got "8,5 months" '
            "(a comma is not read: write a point before decimals and nothing between thousands)"
        ),
        f'bones: expected a list out of {", ".join(Bone)}, got "rip" (did you mean rib?)',
    ]
    assert isinstance(refused.value.faults[0], UnknownFieldError)


@pytest.mark.parametrize("text", ["", " ", "unknown", "NA", None])
def test_blank_is_unknown(text: str | None) -> None:
    assert Case.read(dict.fromkeys(Case.fields(), text)) == Case()


@given(cases())
def test_a_case_reads_back_from_what_it_says(case: Case) -> None:
    assert Case.read(case.known()) == case


def test_users_can_declare_facts_of_their_own() -> None:
    class Grade(enum.StrEnum):
        LOW = "low"
        HIGH = "high"

    class Mine(Case):
        hemoglobin: Measure = Measure("Hemoglobin.", unit="ng/mL")
        visits: Count = Count("Visits.")

    mine = Mine(ecog=1, visits=3, cord_compression=True)
    assert mine.spinal is True
    assert str(((Mine.visits >= 3) & (Mine.ecog <= 1)).verdict(mine)) == "met"
    assert list(Mine.fields())[-2:] == ["hemoglobin", "visits"]
    assert str(absent(Mine.spinal).verdict(mine)) == "not met"


def test_limits_may_be_written_in_any_unit() -> None:
    question = Case.life_expectancy > weeks(8)
    assert str(question) == "life expectancy > 8 weeks"
    assert str(question.verdict(Case(life_expectancy="56 days"))) == "not met"
    assert str(question.verdict(Case(life_expectancy="57 days"))) == "met"


def test_every_field_says_what_it_means() -> None:
    for name, field in Case.fields().items():
        assert field.name == name
        assert field.doc.endswith(".")
        assert field.expects


def test_a_count_of_too_many_digits_is_refused_by_its_field() -> None:
    for text in ("9" * 5000, f"1-{'9' * 5000}", "1000000000"):
        with pytest.raises(InputErrors) as refused:
            Case.read({"metastases": text})
        [fault] = refused.value.faults
        assert isinstance(fault, FieldError)
        assert (fault.where, fault.hint) == ("metastases", "it is too large")
    assert Case.read({"metastases": "0000000000003"}).metastases == 3
    with pytest.raises(InputErrors) as refused:
        Case.read({"metastases": "5-3"})
    assert str(refused.value.faults[0]) == (
        'metastases: expected a whole number from 1 up, got "5-3" (the lower value comes first)'
    )


def test_bounds_hold_one_after_another() -> None:
    # organs are no more than metastases, and those no more than metastases in the lifetime
    with pytest.raises(FieldError, match="no more than metastases_in_lifetime = 2"):
        Case(organs_with_metastases=3, metastases_in_lifetime=2)
    assert Case(organs_with_metastases=2, metastases_in_lifetime=2).metastases is None
    pairs = {(one.lesser.name, one.greater.name) for one in chained(Case.bounds)}
    assert ("sites_to_treat", "metastases_in_lifetime") in pairs
    assert len(pairs) == len(chained(Case.bounds)) == 8


def _texts(case: Record) -> dict[str, Any]:
    """Return what can be seen of a record."""
    shown = {"known": dict(case.known()), "given": case.given(), "inferred": case.inferred}
    return {**shown, "text": str(case), "repr": repr(case), "hash": hash(case)}


@settings(max_examples=300)
@given(cases(), cases())
def test_however_a_case_is_made_it_is_the_case_of_what_was_given(case: Case, other: Case) -> None:
    fields = Case.fields()
    plain = case.__dict__["_facts_given"]
    anew = Case(**{name: fields[name].unpack(value) for name, value in plain.items()})
    for made in (
        anew,
        Case.read(case.given()),
        Case.read(case.known()),
        Case.read(json.loads(json.dumps(case.given()))),
        case.changed(),
        attrs.evolve(case),
        copy.copy(case),
        copy.deepcopy(case),
        pickle.loads(pickle.dumps(case)),
        eval(repr(case), {"Case": Case, "NONE": NONE, "between": between}),  # noqa: S307 - likewise
        pickle.loads(pickle.dumps(case.known()))._record,
    ):
        assert made == case
        assert _texts(made) == _texts(case)
    assert (case == other) is (case.given() == other.given())


@settings(max_examples=300)
@given(cases(), cases(), st.data())
def test_a_changed_case_is_the_case_of_the_changed_facts(
    case: Case, other: Case, data: st.DataObject
) -> None:
    names = data.draw(st.sets(st.sampled_from(sorted(Case.fields())), max_size=4))
    facts = {name: getattr(other, name) if name in other.given() else None for name in names}
    given_ = {name: getattr(case, f"_given_{name}") for name in case.given()} | facts
    try:
        anew = Case(**given_)
    except FieldError as error:
        with pytest.raises(FieldError, match=re.escape(str(error))):
            case.changed(**facts)
        return
    texts = {name: other.given().get(name, "") for name in names}
    for made in (
        case.changed(**facts),
        attrs.evolve(case, **facts),
        case.__replace__(**facts),
        Case.read({**case.given(), **texts}),
    ):
        assert made == anew
        assert _texts(made) == _texts(anew)


def test_what_was_inferred_goes_with_what_it_came_from() -> None:
    case = Case(spinal=False, pain=6)
    assert case.symptomatic is True
    for changed in (case.changed(pain=0), attrs.evolve(case, pain=0), case.__replace__(pain=0)):
        assert changed.symptomatic is None
        assert changed == Case(spinal=False, pain=0)
        assert changed.inferred == Case(spinal=False, pain=0).inferred
    assert case.changed(pain=None) == Case(spinal=False)
    assert Case(cord_compression=True) != Case(cord_compression=True, spinal=True)
    known = case.known()
    known["pain"] = "0"
    assert Case.read(known) == Case(spinal=False, pain=0)
    del known["pain"]
    assert Case.read(known) == Case(spinal=False)
    narrowed = Case(compression_sites=between(1, 3), compression_levels=1)
    assert narrowed.compression_sites == 1
    assert narrowed.changed(compression_levels=None).compression_sites == between(1, 3)
    assert Case.read(narrowed.known()) == narrowed
    assert case.as_stated({"pain": 6}).symptomatic is None


def test_a_set_is_none_only_where_that_is_said() -> None:
    for nothing in ([], (), set(), frozenset(), iter(())):
        assert Case(levels=nothing) == Case()
    for text in ("none", "None ", ["none"], [" NONE "], NONE):
        assert Case.read({"levels": text}) == Case(levels=NONE)
    assert Case(levels=NONE).spinal is False
    assert Case(levels=Case(levels=NONE).levels).levels is NONE
    assert pickle.loads(pickle.dumps(NONE)) is NONE
    assert repr(Case(levels=NONE, bones=[Bone.RIB])) == "Case(levels=NONE, bones=['rib'])"
    for both in (["none", "T8"], ["none", "none"]):
        with pytest.raises(InputErrors):
            Case.read({"levels": both})
    with pytest.raises(FieldError, match="the value that follows"):
        follows(Case.levels, (), when=absent(Case.spinal))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1], "case: expected an object with facts by name, got [1]"),
        (None, "case: expected an object with facts by name, got None"),
        ("pain", 'case: expected an object with facts by name, got "pain"'),
        (b"{}", "case: expected an object with facts by name, got b'{}'"),
        (Case(), "expected an object with facts by name"),
        ({1: 2}, "case: expected a field of a case, got 1"),
        ({None: 2}, "case: expected a field of a case, got None"),
        ({("ecog",): 2}, "case: expected a field of a case, got ('ecog',)"),
        ({"ecog": {"ecog": 1}}, "ecog: expected a whole number from 0 to 4, got {'ecog': 1}"),
        ({"ecog": b"1"}, "ecog: expected a whole number from 0 to 4, got b'1'"),
        ({"levels": b"T8"}, "levels: expected a list out of"),
        ({"levels": {"T8": True}}, "levels: expected a list out of"),
        ({"levels": [["T8"]]}, "levels: expected a list out of"),
        ({"size": [1, "cm"]}, "size: expected a measure such as"),
        ({"spinal": np.array([True])}, "spinal: expected true or false"),
        ({"spinal": np.dtype("bool")}, "spinal: expected true or false"),
        ({"spinal": object}, "spinal: expected true or false"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_anything_may_come_in_and_is_refused_by_the_library(values: Any, message: str) -> None:
    with pytest.raises(BonemetsError) as refused:
        Case.read(values)
    assert message in str(refused.value)


def test_an_error_carries_where_it_is() -> None:
    with pytest.raises(BonemetsError) as refused:
        Case.read({"ecog": 7, "spinal": "no", "cord_compression": "yes", "a/b": 1})
    assert isinstance(refused.value, InputErrors)
    assert str(refused.value) == (
        "case cannot be read:\n"
        "  ecog: expected a whole number from 0 to 4, got 7\n"
        '  case: expected a field of a case, got "a/b"\n'
        '  spinal: expected yes, since cord compression, got "no"'
    )
    places = [(one.field, one.pointer) for one in refused.value.faults]  # type: ignore[attr-defined]
    assert places == [("ecog", "/ecog"), ("a/b", "/a~1b"), ("spinal", "/spinal")]
    again = pickle.loads(pickle.dumps(refused.value))
    assert str(again) == str(refused.value)
    assert [one.pointer for one in again.faults] == ["/ecog", "/a~1b", "/spinal"]
    for make in (lambda: Case(life_expectancy=8), lambda: Case().changed(life_expectancy=8)):  # type: ignore[arg-type]
        with pytest.raises(QuantityError) as quantity:
            make()
        assert quantity.value.field == "life_expectancy"


def test_a_record_cannot_be_set() -> None:
    case = Case(ecog=1)

    def remove() -> None:
        del case.ecog

    for change in (lambda: setattr(case, "note", 1), lambda: setattr(case, "ecog", 2), remove):
        with pytest.raises(BonemetsError, match=r"a Case is frozen: changed\((note|ecog)=...\)"):
            change()
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        case.nonsense  # type: ignore[attr-defined] # noqa: B018 - it raises


def test_a_case_is_documented_by_its_facts() -> None:
    signature = inspect.signature(Case)
    assert list(signature.parameters) == list(Case.fields())
    assert str(signature.parameters["pain"]) == "pain: 'int | Between[int] | None' = None"
    assert str(signature.parameters["levels"]) == "levels: 'Iterable[Level] | None' = None"
    assert len(str(signature)) < 5_000
    doc = Case.__doc__ or ""
    titles = [f"*{title}*" for title in Case.sections]
    headings = ["Parameters\n----------", *titles, "Raises\n------", "Examples\n--------"]
    assert sorted(headings, key=doc.index) == headings
    assert "pain : int | Between[int], optional\n    Worst pain from the index lesion" in doc
    for name, fact in vars(Case).items():
        if isinstance(fact, Fact):
            assert f"\n{name} : " in doc
            assert inspect.getdoc(fact) == Case.fields()[name].documentation

    class Patient(Record):
        smokes: Flag = Flag("The patient smokes.")

    assert (Patient.__doc__ or "").endswith("smokes : bool, optional\n    The patient smokes.")


@given(cases(known=1.0))
def test_a_case_shows_itself_as_short_as_its_facts_allow(case: Case) -> None:
    given_ = case.given()
    assert len(repr(case)) <= 10 + sum(
        len(name) + 2 * len(text) + 18 for name, text in given_.items()
    )
    assert len(repr(Case(spinal=False, pain=6))) < 40


def test_facts_have_display_names_of_their_own() -> None:
    labels = [field.label for field in Case.fields().values()]
    assert len(set(labels)) == len(labels)
    assert {
        name: Case.fields()[name].title for name in ("fit_for_surgery", "psa_doubling_time")
    } == {
        "fit_for_surgery": "Fit for surgery",
        "psa_doubling_time": "PSA doubling time",
    }
    assert str(absent(Case.fit_for_surgery)) == "not fit for surgery"
    assert str(absent(Case.prior_rt_to_target)) == "no prior RT to target"
    assert FlagField("A note.", "rt_given").negation == "no RT given"


@pytest.mark.parametrize(
    "call",
    [
        lambda: rank("x"),  # type: ignore[arg-type]
        lambda: rank(Case(), options=["conventional-8-1"]),  # type: ignore[list-item]
        lambda: rank(Case(), options=3),  # type: ignore[arg-type]
        lambda: present(3),  # type: ignore[arg-type]
        lambda: absent(Case.ecog),  # type: ignore[arg-type]
        lambda: at_least("2", present(Case.spinal)),  # type: ignore[arg-type]
    ],
)
def test_an_argument_of_another_type_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ArgumentError, match="expected"):
        call()
