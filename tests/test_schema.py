"""The JSON Schema of a case accepts what the reader accepts, and refuses what it refuses."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.errors import InputErrors
from bonemets.facts import Count, Flag, Measure
from bonemets.fields import (
    UNKNOWN_TEXTS,
    YES_NO,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
)
from bonemets.interop import records
from bonemets.interop.json_schema import case_schema
from bonemets.record import Record
from bonemets.units.registry import UNITS

SCHEMA = case_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
VALIDATORS = {
    name: jsonschema.Draft202012Validator(schema) for name, schema in SCHEMA["properties"].items()
}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == {"id", *Case.fields()}
    assert SCHEMA["properties"]["life_expectancy"]["x-unit"] == "month"
    assert SCHEMA["properties"]["prior_rt_to_target"]["title"] == "Prior RT to target"


def _accepted(name: str, value: object) -> bool:
    try:
        Case.read({name: value})
    except InputErrors:
        return False
    return True


GOOD: dict[str, list[Any]] = {
    "spinal": [True, False, "yes", " NO ", "Present", "0", "na", "", None],
    "ecog": [0, 4, 2.0, "2", "1-3", "1 to 2", "03", "2.0", "Unknown"],
    "metastases": [1, 999_999_999, "2-5", "0000000001"],
    "age": [120, "120", "0"],
    "rades_2008": [20, "45", "20-45"],
    "life_expectancy": ["8 months", "8mo", "3-6 MONTHS", "3 – 6 wk", "1.5 years", " 20 days "],
    "cortical_involvement": ["33 %", "100%", "100.0 percent", "1/3", "1 / 2", "20-50 %"],
    "neutrophils": ["1.5 10^9/L", "2 K/uL", "3-4 10^3/\u00b5L"],
    "bilsky": ["1c", "1C ", "0"],
    "histology": ["Renal Cell Carcinoma"],
    "levels": [[], ["T8"], ["t8 ", "L1"], ["None"], "none", "T8-T10; L1", "t8 to t9", "C7,T1"],
    "bones": [["rib", "rib"], "rib; skull"],
}
BAD: dict[str, list[Any]] = {
    "spinal": [1, 0, "perhaps", "yes no", [True], {}],
    "ecog": [5, -1, 1.5, True, "5", "1-9", "one", "1e0", "-1"],
    "metastases": [0, 10**9, "0", "0-3", "1000000000"],
    "age": [121, "121"],
    "rades_2008": [19, "19", "46"],
    "life_expectancy": [8, "8", "3 Gy", "8,5 months", "-3 months", "months", "3 m", "8 months x"],
    "cortical_involvement": ["101 %", "100.5 %", "0.5", "1/0", "50-101 %", "3 mm"],
    "neutrophils": ["810^9/L", "3 mm"],
    "bilsky": [3, "II", "1 c", ["0"]],
    "histology": ["lymphom", None.__class__.__name__],
    "levels": [["none", "T8"], ["none", "none"], ["T8b"], [None], "T8;", "T8-T9-T10", {"T8": True}],
    "bones": ["rib - skull", 3, [["rib"]]],
}


@pytest.mark.parametrize(
    ("name", "value", "good"),
    [(name, value, True) for name, some in GOOD.items() for value in some]
    + [(name, value, False) for name, some in BAD.items() for value in some],
    ids=str,
)
def test_schema_and_reader_agree(name: str, value: object, good: bool) -> None:
    assert VALIDATORS[name].is_valid(value) is good
    assert _accepted(name, value) is good


def _texts(field: Field[Any]) -> st.SearchStrategy[str]:
    """Return texts of a field's words, right and wrong, with blanks and marks between them."""
    numbers = st.sampled_from(["0", "1", "4", "5", "007", "19", "45", "100", "101", "1.0", "2.5"])
    words = {
        FlagField: [*YES_NO, "perhaps"],
        CountField: ["-", " to ", "–"],
        MeasureField: [*UNITS, " ", "-", " to ", "/", "%"],
    }.get(type(field), [])
    if isinstance(field, CategoryField):
        words = [*field.members, "none", ";", ",", "-", " to ", "elbow"]
    pieces = st.sampled_from([*words, *UNKNOWN_TEXTS, " "]) | numbers
    either = st.lists(pieces, min_size=1, max_size=5).map("".join)
    return (either | st.text(max_size=6)).flatmap(
        lambda text: st.sampled_from([text, text.upper(), f" {text}", text.title()])
    )


@st.composite
def values(draw: st.DrawFn) -> tuple[str, Any]:
    """Draw a field and a JSON value for it, of its own kind or any other."""
    name, field = draw(st.sampled_from(sorted(Case.fields().items())))
    scalars = (
        _texts(field)
        | st.none()
        | st.booleans()
        | st.integers(-2, 130)
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
    )
    members = getattr(field, "members", ("rib",))
    listed = st.lists(st.sampled_from([*members, "none", "NONE", ""]) | scalars, max_size=3)
    return name, draw(scalars | listed | st.dictionaries(st.text(max_size=3), scalars, max_size=1))


def _beyond(name: str, value: object) -> bool:
    """Return whether a refusal is of a kind that a schema cannot say."""
    try:
        Case.read({name: value})
    except InputErrors as errors:
        hints = {getattr(one, "hint", "") for one in errors.faults}
        above = isinstance(value, str) and "/" in value and hints == {""}
        order = {"the lower value comes first"}
        spans = {"a span is written T8-T10, from the upper to the lower"}
        return above or bool(hints & (order | spans | {"the number is too large"}))
    return False


@settings(max_examples=1500)
@example(("levels", "T10-T8"))
@example(("pain", "5-3"))
@example(("cortical_involvement", "4/3"))
@given(values())
def test_schema_and_reader_agree_on_any_value(drawn: tuple[str, Any]) -> None:
    name, value = drawn
    accepted = _accepted(name, value)
    assume(not (isinstance(value, str) and len(value.casefold()) != len(value)))  # ligatures
    if VALIDATORS[name].is_valid(value) is not accepted:
        assert not accepted
        assert _beyond(name, value)


def test_what_a_schema_cannot_say_is_refused_by_the_reader() -> None:
    for shape in (
        {"levels": "T10-T8"},
        {"pain": "5-3"},
        {"spinal": False, "cord_compression": True},
    ):
        VALIDATOR.validate(shape)
        with pytest.raises(InputErrors):
            Case.read(shape)


@pytest.mark.parametrize("key", ["p1", 1, 1.0, True, [1], None])
def test_the_name_of_a_record_is_a_text_or_a_whole_number(key: object) -> None:
    [entry] = records.read_json(json.dumps({"id": key}))
    assert VALIDATOR.is_valid({"id": key}) is (entry.case is not None)


def test_any_kind_of_record_has_a_schema() -> None:
    class Patient(Record):
        known: Flag = Flag("Anything.")
        visits: Count = Count("Visits.", minimum=3)
        share: Measure = Measure("A share of the dose.", unit="%", maximum=12.5)

    found = jsonschema.Draft202012Validator(case_schema(Patient))
    assert found.schema["title"] == "bonemets patient"
    assert found.is_valid({"visits": "3", "known": "no", "share": "12 %"})
    assert not found.is_valid({"visits": "002"})
    assert found.is_valid({"visits": "30"})
    assert not found.is_valid({"pain": 3})
