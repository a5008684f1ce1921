"""Predicates, cases and regimens survive being written as JSON; what is amiss is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets import units
from bonemets.case import Case
from bonemets.criteria import patchell
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.errors import BonemetsError, InputErrors, RecordError
from bonemets.facts import present
from bonemets.predicates import AllOf, AnyOf, AtLeast, Compare, IsIn, Leaf, Not, Predicate, Test
from bonemets.provenance import Document
from bonemets.reasoning.simplify import simplified
from bonemets.regimens.regimen import Regimen
from bonemets.serialization.hashing import content_hash
from bonemets.serialization.predicates import DEEPEST
from bonemets.serialization.reading import from_json
from bonemets.serialization.writing import to_json
from bonemets.testing.strategies import cases, predicates
from bonemets.units import months, weeks
from bonemets.vocabulary import Bilsky, Histology
from tests.reasoning.toy import LINE, Toy, asked, questions

HOSTILE = Path(__file__).parents[1] / "data" / "hostile"


@given(predicates() | st.sampled_from(READINGS))
def test_what_is_written_is_read_back(question: Predicate) -> None:
    text = json.dumps(to_json(question))
    again = from_json(text)
    assert again == question
    assert isinstance(again, Predicate)
    assert content_hash(again) == content_hash(question)
    assert [str(leaf) for leaf in again.leaves()] == [str(leaf) for leaf in question.leaves()]


@given(cases(known=0.5))
def test_a_case_is_read_back_with_what_follows(case: Case) -> None:
    again = from_json(json.dumps(to_json(case)), Case)
    assert again == case
    assert again.inferred == case.inferred


@given(st.floats(0.01, 40), st.integers(1, 10_000))
def test_a_regimen_is_read_back(size: float, fractions: int) -> None:
    regimen = Regimen(units.gray(size * fractions * 0.999), fractions)
    assert from_json(json.dumps(to_json(regimen)), Regimen) == regimen


@pytest.mark.parametrize("made", [months, weeks, units.days, units.years])
@given(st.floats(0.001, 1000))
def test_a_limit_of_any_unit_is_read_back_as_written(made: Any, number: float) -> None:
    question = Case.life_expectancy > made(number)
    again = from_json(to_json(question))
    assert again == question
    assert str(again) == str(question)


def test_a_reading_is_read_back_with_its_places() -> None:
    for reading in READINGS:
        again = from_json(to_json(reading), Eligibility)
        assert again.key == reading.key
        assert [again.place(line) for line in again.lines()] == [
            reading.place(line) for line in reading.lines()
        ]
    assert from_json(to_json(LINE), NotEncoded, record=Toy) == LINE
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


ECOG: dict[str, Any] = {"ask": "compare", "field": "ecog", "relation": "<=", "limit": 2}
SURVIVAL: dict[str, Any] = {
    "ask": "compare",
    "field": "life_expectancy",
    "relation": ">",
    "limit": 3,
    "unit": "month",
}
LINE_DATA: dict[str, Any] = {"ask": "criterion", "words": "x", "asks": ECOG}
READ: dict[str, Any] = {**to_json(patchell.AS_REVIEWED)}
PLACE: dict[str, Any] = READ["read_from"]
SOURCE: dict[str, Any] = PLACE["source"]


def of(*path: str, **changed: Any) -> dict[str, Any]:
    """Return the data of a reading with something changed below a path."""
    data: dict[str, Any] = json.loads(json.dumps(READ))
    part = data
    for name in path:
        part = part[name]
    part.update(changed)
    return data


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ([], 'JSON: expected an object with "ask"'),
        ({"ask": "nothing"}, "/ask: expected one of compare, one of"),
        ({"ask": "not"}, 'JSON: expected an object with "part"'),
        ({"ask": "all of", "parts": 3}, "/parts: expected a list of one predicate or more"),
        ({"ask": "any of", "parts": []}, "/parts: expected a list of one predicate or more"),
        ({"ask": "all of", "parts": [ECOG, {"ask": "not"}]}, "/parts/1: expected an object"),
        ({"ask": "at least", "count": True, "parts": [ECOG]}, "/count: expected a whole number"),
        ({"ask": "at least", "count": 0, "parts": [ECOG]}, "/count: expected a whole number"),
        ({"ask": "at least", "count": 2, "parts": [ECOG]}, "from 1 to 1, the parts, got 2"),
        ({"ask": "at least", "count": 1.5, "parts": [ECOG]}, "/count: expected a whole number"),
        (ECOG | {"more": 1}, "no other keys than ask, field, relation"),
        (ECOG | {3: 1}, "no other keys than ask, field, relation"),
        (ECOG | {"field": "ekog"}, "/field: expected the name of a fact"),
        (ECOG | {"field": "ekog"}, "did you mean ecog?"),
        (ECOG | {"field": "spinal"}, "/field: expected a count or a measure"),
        (ECOG | {"relation": "=="}, "/relation: expected one of < <= > >="),
        (ECOG | {"relation": ["<"]}, "/relation: expected one of < <= > >="),
        (ECOG | {"limit": 9}, "/limit: expected a whole number from 0 to 4"),
        (ECOG | {"limit": True}, "/limit: expected a number"),
        (ECOG | {"limit": None}, "/limit: expected a number"),
        (ECOG | {"limit": float("nan")}, "/limit: expected a finite number"),
        (ECOG | {"limit": 10**400}, "/limit: expected a finite number"),
        (ECOG | {"unit": "month"}, "/unit: expected no unit"),
        (ECOG | {"written": "4"}, "/written: expected the limit in words, 2"),
        (ECOG | {"written": "two"}, "/written: expected the limit in words, 2"),
        (ECOG | {"written": "2\n"}, "/written: expected the limit in words, 2"),
        ({**SURVIVAL, "unit": None}, 'JSON: expected a limit with its "unit"'),
        (SURVIVAL | {"unit": "gray"}, "/limit: expected a measure such as"),
        (SURVIVAL | {"unit": "furlong"}, '/unit: expected a limit with its "unit"'),
        (SURVIVAL | {"limit": "3"}, "/limit: expected a number"),
        (SURVIVAL | {"limit": -3}, "/limit: expected a measure"),
        (SURVIVAL | {"written": "4 months"}, "/written: expected the limit in words"),
        (SURVIVAL | {"written": "3 gray"}, "/written: expected the limit in words"),
        ({"ask": "one of", "field": "primary", "values": ["brest"]}, "did you mean breast?"),
        ({"ask": "one of", "field": "primary", "values": ["brest"]}, "/values/0: expected one of"),
        ({"ask": "one of", "field": "primary", "values": "breast"}, "a list of one value or more"),
        ({"ask": "one of", "field": "primary", "values": []}, "a list of one value or more"),
        ({"ask": "one of", "field": "primary", "values": [None]}, "/values/0: expected a text"),
        ({"ask": "one of", "field": "spinal", "values": [1]}, "/values/0: expected true or false"),
        ({"ask": "one of", "field": "ecog", "values": ["1"]}, "/values/0: expected a number"),
        ({"ask": "one of", "field": "levels", "values": ["T8"]}, "a flag, a count or a category"),
        ({"ask": "includes any", "field": "ecog", "values": [1]}, "/field: expected a set"),
        (LINE_DATA | {"words": " "}, "/words: expected some words"),
        (LINE_DATA | {"words": "\ud800"}, "/words: expected some words"),
        (LINE_DATA | {"at": {"where": "page 3"}}, '/at: expected an object with "source"'),
        (of(study="patchel"), "/study: expected the key of a study"),
        (of(study="patchel"), "did you mean patchell?"),
        (of(read_from=None), '/read_from: expected an object with "source"'),
        (of(include=[ECOG]), "/include/0: expected a line"),
        (of(notes=[LINE_DATA]), "/notes/0: expected a line"),
        (of("read_from", status="read"), "/read_from/status: expected one of read at first"),
        (of("read_from", "source", document="book"), "/read_from/source/document: expected one"),
        (of("read_from", "source", document="guideline"), "/read_from: expected a review, paper"),
        (of("read_from", "source", year="2024"), "/read_from/source/year: expected a year"),
        (of("read_from", "source", doi=3), "/read_from/source/doi: expected a text"),
        (of("read_from", "source", since_review=1), "/since_review: expected true or false"),
        (of("read_from", "source", title="\udfff"), "/read_from/source/title: expected a title"),
        ({"a/b": 1, "ask": "not", "part": ECOG}, 'got "a/b"'),
        ({"facts": 3}, "/facts: expected an object of facts"),
        ({"facts": {"pain": None}}, "/facts: expected known facts"),
        ({"facts": {"pain": 6}, "inferred": ["spinal"]}, "/inferred/0: expected a fact that"),
        (
            {"facts": {"pain": 6, "symptomatic": False}, "inferred": ["symptomatic"]},
            "/inferred/0: expected a fact that follows",
        ),
        ({"facts": {}, "fact": {}}, "no other keys than facts, inferred"),
        ({"total_gy": 8, "fractions": 1.0}, "/fractions: expected a whole number"),
        ({"total_gy": 0, "fractions": 1}, "/total_gy: expected a dose above 0 Gy"),
        ({"total_gy": 800, "fractions": 1}, "JSON: expected at most 40 Gy in a fraction"),
        ({"total_gy": "8", "fractions": 1}, "/total_gy: expected a number"),
        (
            {"total_gy": 8, "fractions": 2, "dose_per_fraction_gy": 3},
            "/dose_per_fraction_gy: expected 4",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data: Any, text: str) -> None:
    with pytest.raises(BonemetsError) as caught:
        from_json(data)
    assert text in str(caught.value)


def test_every_fault_of_a_case_is_given() -> None:
    with pytest.raises(InputErrors) as caught:
        from_json({"facts": {"pain": 11, "pian": 3}}, Case)
    assert sorted(fault.where for fault in caught.value.faults) == ["/facts/pain", "/facts/pian"]


@pytest.mark.parametrize("line", (HOSTILE / "predicates.jsonl").read_text("utf-8").splitlines())
def test_hostile_lines_are_refused(line: str) -> None:
    with pytest.raises(BonemetsError):
        from_json(line)


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.json")), ids=lambda path: path.stem)
def test_hostile_files_are_refused(path: Path) -> None:
    with pytest.raises(BonemetsError):
        from_json(path.read_bytes())


def test_predicates_inside_each_other_are_bounded() -> None:
    def nested(depth: int) -> Any:
        data: dict[str, Any] = ECOG
        for _ in range(depth):
            data = {"ask": "not", "part": data}
        return data

    question = from_json(nested(DEEPEST))
    assert from_json(to_json(question)) == question
    for depth in (DEEPEST + 1, 5000):
        with pytest.raises(RecordError, match="at most 64 predicates inside each other"):
            from_json(nested(depth))
    with pytest.raises(RecordError, match="at most 64 predicates inside each other"):
        to_json(Not(question))  # type: ignore[arg-type]
    with pytest.raises(RecordError, match="nested too deep"):
        from_json('{"ask":"not","part":' * 100_000)


@attrs.frozen
class Odd(Leaf):
    """A leaf of a kind of one's own."""

    field: Any

    @property
    def test(self) -> Test:
        return lambda _facts: None


@pytest.mark.parametrize(
    "question",
    [AllOf(()), Case.bilsky < Bilsky.G0, Odd(Case.ecog.field)],
    ids=["no parts", "no values", "own"],
)
def test_what_would_not_be_read_is_not_written(question: Predicate) -> None:
    with pytest.raises(RecordError, match="to_json: expected"):
        to_json(question)


def test_what_was_expected_is_held_to() -> None:
    with pytest.raises(RecordError, match="a value of the kind Regimen, got"):
        from_json(ECOG, Regimen)
    assert from_json({"facts": {}}, Toy) == Toy()
    assert isinstance(from_json({"facts": {}}, record=Toy), Toy)


def test_a_limit_may_be_in_another_unit_of_its_kind() -> None:
    assert from_json(SURVIVAL | {"limit": 8, "unit": "week"}) == (Case.life_expectancy > weeks(8))
    own = Case.life_expectancy.field
    assert str(from_json(SURVIVAL | {"written": "3 months"})).endswith("> 3 months")
    assert from_json(SURVIVAL | {"written": ""}) == Compare(own, ">", 3.0)
    assert from_json({"ask": "one of", "field": "ecog", "values": [1, 2.0]}) == IsIn(
        Case.ecog.field, frozenset({1, 2})
    )


def test_what_a_source_may_leave_out() -> None:
    source = {name: SOURCE[name] for name in ("key", "title", "document")}
    bare = {"source": source, "where": "page 3", "status": "unverified"}
    line = from_json({"ask": "not encoded", "words": "x", "reason": "y", "at": bare}, NotEncoded)
    assert line.at is not None
    assert (line.at.source.document, line.at.source.doi) == (Document(SOURCE["document"]), "")
    named = from_json(
        {
            "ask": "not encoded",
            "words": "x",
            "reason": "y",
            "at": {**bare, "source": source | {"pmcid": "PMC1", "since_review": True}},
        },
        NotEncoded,
    )
    assert from_json(to_json(named)) == named


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
