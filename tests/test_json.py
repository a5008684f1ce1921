"""JSON of answers against the answers themselves, part by part."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given, settings

from bonemets.case import Case
from bonemets.criteria import score_2
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, line_of
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Leaf, Predicate, Test
from bonemets.reasoning.serialization import content_hash
from bonemets.testing.strategies import cases
from bonemets.views.json import to_json


def check(answer: Answer, shape: dict[str, Any]) -> None:
    """Hold a shape to its answer, whose own words are the measure."""
    asked, line = answer.predicate, line_of(answer.predicate)
    assert shape["asked"] == (str(asked) if line is None else line.text)
    assert shape["verdict"] == str(answer.verdict)
    assert ("exclusion" in shape) is (line is not None)
    if answer.verdict is Verdict.UNKNOWN:
        assert shape["missing"] == list(answer.missing())
        assert shape["why"] == sorted(map(str, answer.why))
    else:
        assert not {"missing", "why"} & set(shape)
    if isinstance(asked, Leaf):
        assert (shape["field"], shape["because"]) == (asked.field.name, answer.because)
    if isinstance(asked, Eligibility):
        assert shape["read_from"] == to_json(asked.read_from)
        assert [note["words"] for note in shape["notes"]] == [one.text for one in asked.notes]
    if line is not None and line.at is not None:
        assert shape["at"] == to_json(line.at)
    parts = shape.get("parts", [])
    assert len(parts) == len(answer.parts)
    for part, told in zip(answer.parts, parts, strict=True):
        check(part, told)


@settings(max_examples=settings().max_examples // 4)
@given(cases(*READINGS, known=0.5))
def test_an_answer_says_the_same_as_json(case: Case) -> None:
    for reading in READINGS[::4]:
        answer = reading.evaluate(case)
        shape = to_json(answer)
        check(answer, shape)
        assert shape["hash"] == content_hash(reading)
        if answer.verdict is not Verdict.UNKNOWN:
            assert shape["exact"] == shape["verdict"]


def test_what_is_returned_is_the_callers_own() -> None:
    answer = score_2.AS_REGISTERED.evaluate(Case())
    first = to_json(answer)
    first["read_from"]["source"] = "changed"
    first["parts"][0].clear()
    for note in first["notes"]:
        note.clear()
    again = to_json(answer)
    assert again["read_from"]["source"] != "changed"
    assert again["parts"][0]["asked"]
    assert all(note["words"] for note in again["notes"])


@attrs.frozen
class Own(Predicate):
    """A question of a kind of one's own, of which there is no hash."""

    @property
    def test(self) -> Test:
        return lambda _facts: True


def test_a_question_of_ones_own_has_no_hash(monkeypatch: Any) -> None:
    shape = to_json(Own().evaluate(Case()))
    assert (shape["verdict"], shape["exact"], shape["hash"]) == ("met", "met", None)
    monkeypatch.setattr("bonemets.reasoning.exact_verdicts.STEPS", 0)
    answer = score_2.AS_REVIEWED.evaluate(Case())
    assert to_json(answer)["exact"] == "unknown"
