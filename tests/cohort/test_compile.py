"""What follows from columns, and how questions become expressions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bonemets import units
from bonemets.case import Case
from bonemets.cohort.compiler import Compiler
from bonemets.cohort.inference import conjunctions, contradictions, derivations, factored
from bonemets.cohort.screening import screen
from bonemets.criteria import sc24
from bonemets.criteria.model import Eligibility
from bonemets.errors import InputErrors
from bonemets.facts import present
from bonemets.fields import (
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.predicates import Facts, Predicate, all_of, any_of, at_least
from bonemets.record import chained, follows
from bonemets.testing.strategies import cases, predicates
from bonemets.vocabulary import Bone, Level
from tests.cohort.generated import reading


@given(st.data(), predicates(), st.booleans())
def test_ways_are_all_the_ways(data: st.DataObject, question: Predicate, met: bool) -> None:
    plain = data.draw(cases(question)).__dict__
    found = any(
        all(leaf.test(plain) is answer for leaf, answer in way)
        for way in conjunctions(question, met=met)
    )
    assert found is (question.test(plain) is met)


@given(st.data(), predicates(), st.booleans())
def test_ways_are_factored_and_ask_the_same(
    data: st.DataObject, question: Predicate, met: bool
) -> None:
    some = list(conjunctions(question, met=met))
    assume(some)
    written_out = any_of(
        *(all_of(*(leaf if answer else ~leaf for leaf, answer in way)) for way in some)
    )
    plain = data.draw(cases(question)).__dict__
    assert factored(some).test(plain) is written_out.test(plain)


RULED = sorted(
    {rule.field.name for rule in Case.implications}
    | {name for rule in Case.implications for name in rule.premise.fields()}
)


def _turns(name: str, field: Field[Any]) -> list[Any]:
    """Return plain values of a field between which some implication turns."""
    match field:
        case CountField() | MeasureField():
            return [one for one in range(5) if one >= field.minimum]
        case FlagField():
            return [True, False]
        case CategoryField() if not isinstance(field, SeveralField):
            return list(field.members)
    return [frozenset(), *([{Level.T8}] if name == "levels" else [{Bone.FEMORAL_HEAD}, {Bone.RIB}])]


TURNS = {name: _turns(name, field) for name, field in Case.fields().items() if name in RULED}


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(sorted(TURNS)), st.integers(0, 100), max_size=6))
def test_facts_conflict_where_a_case_refuses_them(chosen: dict[str, int]) -> None:
    plain = {name: TURNS[name][at % len(TURNS[name])] for name, at in chosen.items()}
    fields = Case.fields()
    found = contradictions(
        derivations(Case.implications, plain), {name: fields[name] for name in plain}
    )
    clash = any(all(leaf.test(plain) is answer for leaf, answer in way) for way in found)
    bounded = [
        (plain[one.lesser.name], plain[one.greater.name])
        for one in chained(Case.bounds)
        if {one.lesser.name, one.greater.name} <= plain.keys()
    ]
    try:
        Case.read({name: fields[name].format(value) for name, value in plain.items()})
    except InputErrors:
        assert clash or any(lesser > greater for lesser, greater in bounded)
    else:
        assert not clash


def test_a_number_that_follows_is_contradicted_by_more_and_by_less() -> None:
    rules = [
        follows(Case.pain, 3, when=present(Case.symptomatic)),
        follows(Case.ecog, 4, when=present(Case.symptomatic)),
        follows(Case.distance_to_cord, units.mm(2), when=present(Case.symptomatic)),
    ]
    names = ("pain", "ecog", "distance_to_cord", "symptomatic")
    given_ = {name: Case.fields()[name] for name in names}
    found = contradictions(derivations(rules, given_), given_)
    assert {" and ".join(sorted(str(leaf) for leaf, _ in way)) for way in found} == {
        "pain >= 4 and symptomatic",
        "pain <= 2 and symptomatic",
        "ECOG performance status <= 3 and symptomatic",
        "distance to the cord > 2 mm and symptomatic",
        "distance to the cord < 2 mm and symptomatic",
    }


def test_what_follows_may_rest_on_any_question() -> None:
    some = any_of(present(Case.spinal), at_least(2, Case.ecog <= 1, Case.age < 50, Case.pain >= 1))
    found = derivations([follows(Case.symptomatic, True, when=some)], {"ecog", "pain", "age"})
    assert list(found) == [("symptomatic", True)]
    assert {len(way) for way in found["symptomatic", True]} == {2}
    assert derivations([follows(Case.symptomatic, True, when=some)], {"ecog"}) == {}


def test_a_reading_may_be_a_part_of_a_question() -> None:
    frame = pl.DataFrame({"spinal": [True, False], "symptomatic": True, "segments": 1})
    frame = frame.with_columns(bilsky=pl.lit("0"))
    whole: Eligibility = sc24.AS_REVIEWED
    answers = screen(frame, reading(~whole, "q"), verdicts="boolean").frame["q/as-reviewed"]
    assert answers.to_list() == [False, True]


def test_a_question_shared_by_readings_is_made_once() -> None:
    shared = at_least(2, Case.ecog <= 1, Case.age < 50, Case.pain >= 1)
    inner = shared & (Case.segments <= 2)
    one, other = reading(inner | present(Case.spinal), "a"), reading(~shared, "b")
    third = reading(~inner, "c")
    frame = pl.DataFrame(
        {"ecog": [0, 4, None], "age": [40, 70, 40], "pain": [0, 0, 0], "segments": [2, 2, 2]}
    )
    found = screen(frame, one, other, third, verdicts="boolean").frame
    assert found["a/as-reviewed"].to_list() == [True, None, None]
    assert found["b/as-reviewed"].to_list() == [False, True, None]
    assert found["c/as-reviewed"].to_list() == [False, True, None]


def test_a_question_of_another_kind_is_refused() -> None:
    @attrs.frozen
    class Odd(Predicate):
        part: Predicate

        @property
        def parts(self) -> tuple[Predicate, ...]:
            return (self.part,)

        @property
        def test(self) -> Callable[[Facts], bool | None]:
            return self.part.test

    frame = pl.DataFrame({"ecog": [1]})
    with pytest.raises(TypeError, match="Odd"):
        screen(frame, reading(Odd(Case.ecog <= 2), "q"))
    with pytest.raises(TypeError, match="Odd"):
        Compiler({}, checks=False)._node(Odd(Case.ecog <= 2), [pl.lit(1)])  # type: ignore[list-item]
