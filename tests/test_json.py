"""JSON of every public value: plain, as its schema says, and the same as the value."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import build
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bonemets import __version__
from bonemets.case import Case
from bonemets.criteria import patchell, score_2
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, line_of
from bonemets.errors import BonemetsError, RecordError, UnknownNameError
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Side, Strength
from bonemets.options.preferences import WISHES, preferring
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.options.referrals import REFERRALS
from bonemets.predicates import Answer, Leaf, Predicate, Test
from bonemets.provenance import AsOf, Document, Locator, Source
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.regimen import Regimen
from bonemets.serialization.catalogue import catalogue_hash
from bonemets.serialization.core import number
from bonemets.serialization.hashing import content_hash
from bonemets.serialization.schema import json_schema as schema
from bonemets.serialization.writing import to_json
from bonemets.testing.strategies import cases, predicates
from tests.public_values import CASE, public_values

WHOLE = schema()


def check_shape(name: str, data: object) -> None:
    """Hold data to a shape, and to the types that JSON has."""
    found = {"$ref": f"#/$defs/{name}", "$defs": WHOLE["$defs"]}
    Draft202012Validator(found).validate(data)
    check_plain(data)


def check_plain(data: object) -> None:
    assert type(data) in {dict, list, str, int, float, bool, type(None)}, repr(data)
    if isinstance(data, dict):
        assert {type(key) for key in data} <= {str}
        for one in data.values():
            check_plain(one)
    elif isinstance(data, list):
        for one in data:
            check_plain(one)
    elif isinstance(data, float):
        assert math.isfinite(data)


def check_places(data: object, sources: dict[str, Any]) -> None:
    """Hold every place to a document of the table."""
    if isinstance(data, dict):
        if {"source", "where", "status"} <= data.keys() and isinstance(data["source"], str):
            assert sources[data["source"]]["key"] == data["source"]
        for one in data.values():
            check_places(one, sources)
    elif isinstance(data, list):
        for one in data:
            check_places(one, sources)


@pytest.mark.parametrize(("name", "value"), public_values())
def test_every_value_is_plain_and_of_its_shape(name: str, value: Any) -> None:
    data = to_json(value)
    check_shape(name, data)
    check_places(data, data.get("sources", {}) if isinstance(data, dict) else {})
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_the_schema_is_that_of_the_declared_shapes() -> None:
    assert build.SCHEMA.read_text(encoding="utf-8") == build.schema()
    Draft202012Validator.check_schema(WHOLE)
    assert schema("Output")["$ref"] == "#/$defs/Output"
    with pytest.raises(UnknownNameError, match="did you mean Ranking"):
        schema("Rankin")


def test_every_declared_shape_is_reached_by_some_value() -> None:
    reached: set[str] = set()
    left = [name for name, _ in public_values()] + ["Output", "CompactRanking"]
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            text = json.dumps(WHOLE["$defs"][name])
            left += [part.partition('"')[0] for part in text.split("#/$defs/")[1:]]
    assert reached == set(WHOLE["$defs"])


RANKINGS = st.builds(
    rank,
    cases(*READINGS[::5], known=0.4),
    preferences=st.sampled_from([preferring(), *(preferring(one) for one in WISHES)]),
    as_of=st.sampled_from(AsOf),
)


@settings(max_examples=settings().max_examples // 20 or 1, deadline=None)
@given(RANKINGS)
def test_a_ranking_is_of_its_shape_in_both_forms(ranking: Ranking) -> None:
    data, short = to_json(ranking), to_json(ranking, compact=True)
    check_shape("Ranking", data)
    check_shape("CompactRanking", short)
    check_places(data, dict(data["sources"]))
    assert (data["bonemets"], data["catalogue"]) == (__version__, catalogue_hash())
    assert [one["key"] for one in data["options"]] == [one.option.key for one in ranking.ranked]
    for shaped, one in zip(data["options"], ranking.ranked, strict=True):
        assessment = one.assessment
        for side in Side:
            texts = [data["arguments"][key]["text"] for key in shaped[side.value]]  # type: ignore[literal-required]
            assert texts == [argument.text for argument in assessment.holding(side)]
        assert [data["arguments"][key]["text"] for key in shaped["undecided"]] == [
            status.argument.text for status in assessment.undecided()
        ]
        applies = data["answers"][shaped["applies"]["answer"]]
        assert applies["verdict"] == shaped["applies"]["verdict"] == str(assessment.applies.verdict)
        assert applies["hash"] == content_hash(one.option.applies)
    assert [one["key"] for one in short["options"]] == [one.option.key for one in ranking.offered]
    assert len(json.dumps(short)) < 12_000


def test_the_compact_form_has_what_weighs_most() -> None:
    ranking = rank(Case(cord_compression=True, fit_for_surgery=True, life_expectancy="8 months"))
    short = to_json(ranking, compact=True)
    assert len(json.dumps(short)) < 8_000
    assert len(json.dumps(to_json(ranking))) < 140_000
    for shaped, one in zip(short["options"], ranking.offered, strict=True):
        for side in Side:
            holding = [
                argument
                for strength in Strength
                for argument in one.assessment.holding(side, strength)
            ]
            said = shaped[side.value]  # type: ignore[literal-required]
            assert (said is None) is not bool(holding)
            assert not holding or said["text"] == (holding[0].phrase or holding[0].text)
    with pytest.raises(RecordError, match="a ranking, which alone has a compact form"):
        to_json(CASE, compact=True)  # type: ignore[call-overload]


def test_arguments_and_referrals_have_keys() -> None:
    ranking = rank(CASE)
    data = to_json(ranking)
    for key, argument in data["arguments"].items():
        assert key.partition("/")[0] == argument["key"]
    assert {one["key"] for one in data["referrals"]} <= {one.key for one in REFERRALS}
    assert len({one.key for one in REFERRALS}) == len(REFERRALS)
    own = attrs.evolve(OPTIONS[2], arguments=(attrs.evolve(OPTIONS[2].arguments[0], key=""),))
    assert set(to_json(rank(CASE, [own]))["arguments"]) <= {"1"}


def test_a_key_names_one_argument() -> None:
    named: dict[str, set[tuple[str, str]]] = {}
    for option in OPTIONS:
        for one in option.arguments:
            named.setdefault(one.key, set()).add((one.side, one.text))
    assert {key: said for key, said in named.items() if len(said) > 1 or not key} == {}


def test_the_catalogue_hash_is_of_what_is_said() -> None:
    [first, *rest] = OPTIONS
    assert catalogue_hash([*rest, first]) == catalogue_hash()
    reworded = attrs.evolve(first, name="watching")
    assert catalogue_hash([reworded, *rest]) != catalogue_hash()
    assert to_json(rank(CASE, OPTIONS[:3]))["catalogue"] == catalogue_hash(OPTIONS[:3])


def test_hashes_are_the_same_in_another_process() -> None:
    code = (
        "from bonemets.serialization.catalogue import catalogue_hash\n"
        "print(catalogue_hash(), end='')"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1] / "src")},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == catalogue_hash()


def check(answer: Answer, shape: Any) -> None:
    """Hold a shape to its answer, whose own words are the measure."""
    asked, line = answer.predicate, line_of(answer.predicate)
    assert shape["text"] == (str(asked) if line is None else line.text)
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
        assert shape["read_from"]["where"] == asked.read_from.where
        assert [note["text"] for note in shape["notes"]] == [one.text for one in asked.notes]
    if line is not None and line.at is not None:
        assert shape["at"]["source"] == line.at.source.key
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


@settings(max_examples=settings().max_examples // 4)
@given(predicates(), cases(known=0.5))
def test_predicates_answers_and_cases_are_of_their_shapes(question: Predicate, case: Case) -> None:
    check_shape("Predicate", to_json(question))
    check_shape("Case", to_json(case))
    check_shape("Answer", to_json(question.evaluate(case)))


@given(st.floats(0.5, 20), st.integers(1, 40), st.floats(0.5, 20))
def test_regimens_and_effects_are_of_their_shapes(
    size: float, fractions: int, ratio: float
) -> None:
    regimen = Regimen(f"{size * fractions:.3f} Gy", fractions)
    check_shape("Regimen", to_json(regimen))
    alpha_beta = AlphaBeta(f"{ratio:.3f} Gy")
    for effect in (regimen.bed(alpha_beta, quiet=True), regimen.eqd2(alpha_beta, quiet=True)):
        check_shape("Effect", to_json(effect))


def test_what_is_returned_is_the_callers_own() -> None:
    answer = score_2.AS_REGISTERED.evaluate(Case())
    first: Any = to_json(answer)
    first["read_from"]["source"] = "changed"
    first["parts"][0].clear()
    for note in first["notes"]:
        note.clear()
    again = to_json(answer)
    assert again["read_from"]["source"] != "changed"
    assert again["parts"][0]["text"]
    assert all(note["text"] for note in again["notes"])


@attrs.frozen
class Own(Predicate):
    """A predicate of a kind of one's own, of which there is no hash."""

    @property
    def test(self) -> Test:
        return lambda _facts: True


def test_a_predicate_of_ones_own_has_no_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    shape = to_json(Own().evaluate(Case()))
    assert (shape["verdict"], shape["exact"], shape["hash"]) == ("met", "met", None)
    option = attrs.evolve(OPTIONS[0], applies=Own())
    assert "1" in to_json(rank(Case(), [option]).ranked[0].assessment)["answers"]
    monkeypatch.setattr("bonemets.reasoning.exact_verdicts.STEPS", 0)
    answer = score_2.AS_REVIEWED.evaluate(Case())
    assert to_json(answer)["exact"] == "unknown"


def test_collections_and_plain_values() -> None:
    assert to_json([Case.ecog <= 2, 3])[1] == 3
    place = patchell.COMPRESSION_RT
    assert to_json([place, place]) == [to_json(place)] * 2
    assert to_json({"a": (Verdict.MET, None, True, 0.5)}) == {"a": ["met", None, True, 0.5]}
    assert to_json(frozenset({"b", "a"})) == ["a", "b"]
    assert to_json(float("nan")) is None
    assert type(to_json(Side.FOR)) is str
    assert (number(0.5), number(math.inf)) == (0.5, None)


@pytest.mark.parametrize("value", [object(), {1: 2}, [object()], Own(), Case, Case.ecog])
def test_what_is_not_of_the_library_is_refused(value: Any) -> None:
    with pytest.raises(BonemetsError, match="to_json: expected"):
        to_json(value)


def test_two_documents_of_one_key_are_refused() -> None:
    one, other = (Locator(Source("key", title, Document.PAPER), "p") for title in ("a", "b"))
    answer = attrs.evolve(score_2.AS_REVIEWED, read_from=one)
    lines = [attrs.evolve(line, at=other) for line in answer.include]
    with pytest.raises(RecordError, match="one document with the key key"):
        to_json(attrs.evolve(answer, include=tuple(lines)).evaluate(Case()))
