"""What follows from columns, and how questions become expressions."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.cohort.compile import Compiler
from bonemets.cohort.implied import supports, ways
from bonemets.cohort.screen import screen
from bonemets.criteria import sc24
from bonemets.criteria.model import Eligibility
from bonemets.facts import follows, present
from bonemets.predicates import Facts, Predicate, any_of, at_least
from bonemets.strategies import cases, predicates
from tests.cohort.generated import reading


@given(st.data(), predicates(), st.booleans())
def test_ways_are_all_the_ways(data: st.DataObject, question: Predicate, met: bool) -> None:
    plain = data.draw(cases(question)).__dict__
    found = any(
        all(leaf.test(plain) is answer for leaf, answer in way) for way in ways(question, met=met)
    )
    assert found is (question.test(plain) is met)


def test_what_follows_may_rest_on_any_question() -> None:
    some = any_of(present(Case.spinal), at_least(2, Case.ecog <= 1, Case.age < 50, Case.pain >= 1))
    found = supports([follows(Case.symptomatic, True, when=some)], {"ecog", "pain", "age"})
    assert list(found) == [("symptomatic", True)]
    assert {len(way) for way in found["symptomatic", True]} == {2}
    assert supports([follows(Case.symptomatic, True, when=some)], {"ecog"}) == {}


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
