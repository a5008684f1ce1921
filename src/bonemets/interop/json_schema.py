"""The JSON Schema of a record: what `Record.read` accepts, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch
from typing import Any, Final

from bonemets import units
from bonemets.case import Case
from bonemets.fields import (
    MOST_DIGITS,
    NONE_TEXT,
    UNKNOWN_TEXTS,
    YES_NO,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.interop.entry import ID
from bonemets.record import Record
from bonemets.units.registry import UNITS

_TO: Final = r"\s*(-|–|to)\s*"
_ANY_NUMBER: Final = r"[0-9]+(\.[0-9]+)?"
_OTHER_CASE: Final = {"s": "ſ", "k": "\u212a", "å": "\u212b", "μ": "µ"}
"""Letters that are the same in another case, besides the small and the capital one."""
_MOST_LISTED: Final = 1000
"""The largest bound for which a pattern lists all whole numbers up to it."""


def case_schema(kind: type[Record] = Case) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a record, made from its fields.

    It accepts what a reader of JSON or TOML files accepts, and refuses the rest.  A schema cannot
    say these rules, which `Record.read` checks as well: facts that contradict each other; a range
    or span whose ends are in the wrong order; a share such as 4/3 that is above its maximum; a
    number too large for a float.  The reader also takes ligatures for the letters they stand for.

    Parameters
    ----------
    kind : type of Record, optional

    Examples
    --------
    >>> case_schema()["properties"]["ecog"]["anyOf"][0]
    {'type': 'integer', 'minimum': 0, 'maximum': 4}
    """
    name = {"type": ["string", "integer"], "description": "What the record is called."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"bonemets {kind.__name__.lower()}",
        "type": "object",
        "properties": {
            ID: name,
            **{name: _property(field) for name, field in kind.fields().items()},
        },
        "additionalProperties": False,
    }


def _property(field: Field[Any]) -> dict[str, Any]:
    unit = {"x-unit": field.unit} if isinstance(field, MeasureField) else {}
    described = {"title": field.title, "description": field.doc, **unit}
    return {
        **described,
        "anyOf": [*_shapes(field), _text(_one_of(UNKNOWN_TEXTS)), {"type": "null"}],
    }


@singledispatch
def _shapes(field: Field[Any]) -> list[dict[str, Any]]:
    """Return the schemas of what a field accepts; register a function for another kind of field."""
    raise TypeError(field)


@_shapes.register
def _(_field: FlagField) -> list[dict[str, Any]]:
    return [{"type": "boolean"}, _text(_one_of(YES_NO))]


@_shapes.register
def _(field: CountField) -> list[dict[str, Any]]:
    top = 10**MOST_DIGITS - 1 if field.maximum is None else field.maximum
    number = rf"{_whole(field.minimum, field.maximum)}(\.0+)?"
    return [
        {"type": "integer", "minimum": field.minimum, "maximum": top},
        _text(f"{number}({_TO}{number})?"),
    ]


@_shapes.register
def _(field: MeasureField) -> list[dict[str, Any]]:
    number, maximum = _ANY_NUMBER, field.maximum
    if maximum is not None and maximum == int(maximum):
        below, top = _whole(0, int(maximum) - 1), int(maximum)
        number = rf"({below}(\.[0-9]+)?|0*{top}(\.0+)?)"
    names = [name for name in UNITS if units.same_dimension(name, field.unit)]
    close = [name for name in names if not name[0].isdecimal()]
    apart = [name for name in names if name.startswith("10^")]
    unit = rf"\s*{_one_of(close)}" if close else ""
    if apart:  # a unit that starts with a digit stands apart from the number
        unit = rf"({unit}|\s+{_one_of(apart)})"
    shapes = [_text(f"{number}({_TO}{number})?{unit}")]
    if UNITS[field.unit.casefold()] == "percent":
        shapes.append(_text(r"[0-9]+\s*/\s*[1-9][0-9]*"))
    return shapes


@_shapes.register
def _(field: CategoryField) -> list[dict[str, Any]]:  # type: ignore[type-arg]
    return [{"enum": [one.value for one in field.members]}, _text(_member(field))]


@_shapes.register
def _(field: SeveralField) -> list[dict[str, Any]]:  # type: ignore[type-arg]
    member, none = _member(field), _one_of([NONE_TEXT])
    span = rf"(\s*[-–]\s*{member}|\s+to\s+{member})?" if field.spans else ""
    return [
        {
            "type": "array",
            "items": {"anyOf": [{"enum": [one.value for one in field.members]}, _text(member)]},
        },
        {"type": "array", "items": _text(none), "maxItems": 1},
        _text(rf"({none}|{member}{span}(\s*[,;]\s*{member}{span})*)"),
    ]


def _text(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": rf"^\s*({pattern})\s*$"}


def _member(field: CategoryField[Any]) -> str:
    return _one_of(one.value for one in field.members)


def _one_of(texts: Iterable[str]) -> str:
    """Return a pattern for any of some texts, in any case of letters."""
    return f"({'|'.join(''.join(map(_letter, text.casefold())) for text in sorted(texts))})"


def _letter(letter: str) -> str:
    cases = f"{letter}{letter.upper()}{_OTHER_CASE.get(letter, '')}"
    return f"[{cases}]" if letter.isalpha() else re.sub(r"([\\^$.*+?()\[\]{}|/])", r"\\\1", letter)


def _whole(minimum: int, maximum: int | None) -> str:
    """Return a pattern for the whole numbers from a minimum to a maximum."""
    if maximum is not None and maximum <= _MOST_LISTED:
        return rf"0*({'|'.join(map(str, range(minimum, maximum + 1)))})"
    too_small = rf"(?!0*({'|'.join(map(str, range(minimum)))})(?![0-9]))" if minimum else ""
    return rf"{too_small}0*[0-9]{{1,{MOST_DIGITS}}}"
