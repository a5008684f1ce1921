"""Questions survive being written as JSON, and simpler ones answer alike."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.criteria import patchell
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.errors import BonemetsError, RecordError
from bonemets.facts import present
from bonemets.predicates import AllOf, AnyOf, AtLeast, Not, Predicate
from bonemets.reasoning.serialization import content_hash, from_data, to_data
from bonemets.reasoning.simplify import simplified
from bonemets.testing.strategies import predicates
from bonemets.units import months, weeks
from bonemets.vocabulary import Histology
from tests.reasoning.toy import LINE, Toy, asked, questions


@given(predicates() | st.sampled_from(READINGS))
def test_what_is_written_is_read_back(question: Predicate) -> None:
    text = json.dumps(to_data(question))
    again = from_data(json.loads(text))
    assert again == question
    assert content_hash(again) == content_hash(question)
    assert [str(leaf) for leaf in again.leaves()] == [str(leaf) for leaf in question.leaves()]


def test_a_reading_is_read_back_with_its_places() -> None:
    for reading in READINGS:
        again = from_data(to_data(reading))
        assert isinstance(again, Eligibility)
        assert again.key == reading.key
        assert [again.place(line) for line in again.lines()] == [
            reading.place(line) for line in reading.lines()
        ]
    assert from_data(to_data(LINE), kind=Toy) == LINE
    assert len({content_hash(reading) for reading in READINGS}) == len(READINGS)


def test_the_hash_is_of_what_is_said() -> None:
    line = Criterion("ECOG at most 2", Case.ecog <= 2)
    others = [
        Criterion("ECOG at most 2", Case.ecog < 2),
        Criterion("ECOG at most 2", Case.ecog <= 1),
        Criterion("ECOG of at most 2", Case.ecog <= 2),
        Criterion("ECOG at most 2", Case.ecog <= 2, patchell.AS_REVIEWED.read_from),
        Not(line),
    ]
    assert len({content_hash(one) for one in (line, *others)}) == 6
    # the order of a set is not said
    kinds = [Histology.SARCOMA, Histology.GLIOMA]
    assert content_hash(Case.histology.is_in(kinds)) == content_hash(
        Case.histology.is_in(kinds[::-1])
    )
    assert content_hash(Case.life_expectancy > weeks(8)) != content_hash(
        Case.life_expectancy > months(2)
    )


ECOG = {"ask": "compare", "field": "ecog", "relation": "<=", "limit": 2}
SURVIVAL = {"ask": "compare", "field": "life_expectancy", "relation": ">", "limit": 3}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ([], 'question: expected an object with "ask"'),
        ({"ask": "nothing"}, "to ask one of compare, one of"),
        ({"ask": "not"}, 'expected an object with "part"'),
        ({"ask": "all of", "parts": 3}, "question.parts: expected a list of questions"),
        ({"ask": "all of", "parts": [ECOG, {"ask": "not"}]}, "question.parts[1]"),
        (ECOG | {"field": "ekog"}, "did you mean ecog?"),
        (ECOG | {"relation": "=="}, "one of < <= > >="),
        (ECOG | {"limit": 9}, "a whole number from 0 to 4"),
        (SURVIVAL, 'expected an object with "unit"'),
        (SURVIVAL | {"unit": "gray"}, "life_expectancy"),
        (SURVIVAL | {"unit": "furlong"}, "a number and its unit"),
        (SURVIVAL | {"unit": "month", "limit": "3"}, "a number and its unit"),
        ({"ask": "one of", "field": "primary", "values": ["brest"]}, "did you mean breast?"),
        ({"ask": "one of", "field": "primary", "values": "breast"}, "a list of values"),
        ({"ask": "eligibility", "study": "patchel"}, "did you mean patchell?"),
        (
            {"ask": "eligibility", "study": "patchell", "read_from": None, "include": []},
            "the place it is read from",
        ),
        (
            {"ask": "criterion", "words": "x", "asks": ECOG, "at": {"where": "page 3"}},
            "give source, where and status",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data: Any, text: str) -> None:
    with pytest.raises(BonemetsError) as caught:
        from_data(data)
    assert text in str(caught.value)


def test_a_limit_may_be_in_another_unit_of_its_kind() -> None:
    assert from_data(SURVIVAL | {"limit": 8, "unit": "week"}) == (Case.life_expectancy > weeks(8))
    with pytest.raises(RecordError, match="a question of this library"):
        to_data(3)  # type: ignore[arg-type]


@given(asked())
def test_the_simpler_question_answers_alike(pair: tuple[Predicate, Toy]) -> None:
    question, case = pair
    simple = simplified(question)
    assert simple.verdict(case) is question.verdict(case)
    assert simplified(simple) == simple
    assert len(list(simple.leaves())) <= len(list(question.leaves()))


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_a_reading_stays_a_reading(reading: Eligibility) -> None:
    simple = simplified(reading)
    assert isinstance(simple, Eligibility)
    assert [str(line) for line in simple.lines()] == [str(line) for line in reading.lines()]


def test_a_line_that_no_case_holds_is_kept() -> None:
    reading = Eligibility(patchell.PATCHELL, patchell.COMPRESSION_RT, (LINE,))
    assert simplified(reading) == reading


def test_what_is_simpler() -> None:
    a, b, c = present(Toy.a), present(Toy.b), present(Toy.c)
    assert simplified(AllOf((a, AllOf((a, b))))) == AllOf((a, b))
    assert simplified(AnyOf((a, AllOf((a, b))))) == a
    assert simplified(Not(Not(a))) == a
    assert simplified(Not(AllOf((Not(a),)))) == a
    assert simplified(AtLeast(1, (a, b))) == AnyOf((a, b))
    assert simplified(AtLeast(3, (a, b, c))) == AllOf((a, b, c))
    assert simplified(AtLeast(2, (a, b, Not(Not(c))))) == AtLeast(2, (a, b, c))
    # not a law with three answers
    assert simplified(AnyOf((a, Not(a)))) == AnyOf((a, Not(a)))


@given(questions)
def test_nothing_is_said_that_was_not(question: Predicate) -> None:
    assert set(simplified(question).leaves()) <= set(question.leaves())
