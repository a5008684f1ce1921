"""From a field and the type of a column to how its cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import narwhals as nw

from bonemets import units
from bonemets.cohort.encodings import (
    Booleans,
    Categories,
    Encoding,
    NumericCodes,
    TextMembers,
    YesNoText,
    ZeroOne,
)
from bonemets.cohort.numeric_encodings import Numbers, Ranges, TextNumbers
from bonemets.cohort.set_encodings import DelimitedSets, IndicatorColumns, ListColumns
from bonemets.errors import FieldError, RecordError, nearest
from bonemets.fields import (
    NONE_TEXT,
    UNKNOWN_TEXTS,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
    says_none,
)
from bonemets.interop.header import fitting, split

Schema: TypeAlias = Mapping[Any, Any]
"""The columns of a frame and their types, as narwhals has them."""
_TEXTS: Final = (nw.String, nw.Categorical, nw.Enum)


def mapped(field: Field[Any], given: Any, schema: Schema) -> Encoding[Any]:
    """Return the cells of a field in the columns that a mapping names."""
    if isinstance(given, str):
        column, unit = _found(given, schema)
        return typed(field, column, schema, fitting(field, unit, given, "columns"))
    if isinstance(given, Mapping):
        if not isinstance(field, SeveralField):
            raise FieldError(field.name, "one column", given, "members have columns in a set only")
        return dummies(field, {one: _found(at, schema)[0] for one, at in given.items()}, schema)
    if not isinstance(field, CountField | MeasureField) or len(given) != 2:
        wanted = "one column, or two for the least and the most of a count or measure"
        raise FieldError(field.name, wanted, given)
    ends = [_found(one, schema) for one in given]
    if ends[0][1] != ends[1][1]:
        raise FieldError(field.name, "two columns in one unit", given)
    for column, _ in ends:
        _numeric(field, column, schema[column])
    unit = _other_unit(field, fitting(field, ends[0][1], given[0], "columns"))
    return Ranges(field, tuple(column for column, _ in ends), unit)


def _found(given: str, schema: Schema) -> tuple[str, str | None]:
    """Return the column that a mapping names, and the unit it says."""
    name, unit = (given, split(given)[1]) if given in schema else split(given)
    if name not in schema:
        raise RecordError("columns", "a column of the frame", given, nearest(name, schema))
    return name, unit


def _other_unit(field: Field[Any], unit: str | None) -> str | None:
    """Return the unit of a column where it is not the field's own."""
    if unit is None or not isinstance(field, MeasureField):
        return None
    return None if units.ratio(unit, field.unit) == 1 else unit


def typed(field: Field[Any], column: str, schema: Schema, unit: str | None = None) -> Encoding[Any]:
    """Return the cells of one column by the type that the engine gives it."""
    kind = schema[column]
    match field:
        case CountField() | MeasureField():
            return _number(field, column, kind, _other_unit(field, unit))
        case SeveralField():
            found = _set(field, column, kind)
        case CategoryField():
            found = _category(field, column, kind)
        case FlagField():
            found = _flag(field, column, kind)
        case _:
            raise TypeError(field)
    if found is None:
        raise FieldError(column, field.expects, f"a column of type {kind}")
    return found


def _number(field: Any, column: str, kind: Any, unit: str | None) -> Encoding[Any]:
    if isinstance(kind, _TEXTS):
        return TextNumbers(field, (column,), unit)
    _numeric(field, column, kind)
    return Numbers(field, (column,), unit, isinstance(field, CountField) and kind.is_integer())


def _set(field: Any, column: str, kind: Any) -> Encoding[Any] | None:
    if isinstance(kind, nw.List) and kind.inner == nw.String:
        return ListColumns(field, (column,))
    return DelimitedSets(field, (column,)) if isinstance(kind, _TEXTS) else None


def _category(field: Any, column: str, kind: Any) -> Encoding[Any] | None:
    if isinstance(kind, nw.Enum):
        return Categories(field, (column,), tuple(kind.categories), closed=True)
    if isinstance(kind, nw.Categorical):
        return Categories(field, (column,), _spellings(field), closed=False)
    if isinstance(kind, nw.String):
        return TextMembers(field, (column,))
    coded = kind.is_numeric() and any(one.isdecimal() for one in field.members)
    return NumericCodes(field, (column,)) if coded else None


def _flag(field: Any, column: str, kind: Any) -> Booleans | None:
    if isinstance(kind, nw.Boolean):
        return Booleans(field, (column,))
    if isinstance(kind, _TEXTS):
        return YesNoText(field, (column,))
    return ZeroOne(field, (column,)) if kind.is_numeric() else None


def _spellings(field: CategoryField[Any]) -> tuple[str, ...]:
    """Return the texts that are looked for among categories that the engine does not tell."""
    texts = [*UNKNOWN_TEXTS, *field.members]
    ways = (str, str.lower, str.upper, str.capitalize, str.title)
    return tuple(dict.fromkeys(way(text) for text in texts for way in ways))


def _numeric(field: Field[Any], column: str, kind: Any) -> None:
    if not kind.is_numeric():
        hint = "give the time as a number in a unit" if kind.is_temporal() else ""
        raise FieldError(column, field.expects, f"a column of type {kind}", hint)


def dummies(field: Any, by_member: Mapping[str, str], schema: Schema) -> IndicatorColumns:
    """Return the cells of a set that has a column for each member."""
    parts: dict[Any, Any] = {}
    none = None
    for member, column in by_member.items():
        if says_none(member):
            none = typed(FlagField(field.doc, f"{field.name}: {NONE_TEXT}"), column, schema)
        else:
            one = field.member(member)
            parts[one] = typed(FlagField(field.doc, f"{field.name}: {one}"), column, schema)
    if not parts:
        raise FieldError(field.name, "a column for at least one member", list(by_member))
    return IndicatorColumns(field, tuple(by_member.values()), parts, none)
