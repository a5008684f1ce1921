"""The door of a frame: which columns hold which facts, in which units, and what is amiss.

A column holds a fact when it bears the name of a field, with a unit in brackets where that is not
the field's own (``life_expectancy [week]``), or when a mapping says so.  Other columns are kept and
not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs
import narwhals as nw

from bonemets import units
from bonemets.case import Case
from bonemets.cohort.cells import (
    MARK,
    Booleans,
    Categories,
    Cells,
    Codes,
    Dummies,
    Listed,
    Lists,
    Names,
    Ones,
    YesNo,
)
from bonemets.cohort.numbers import Numbers, Ranges, Texts
from bonemets.errors import (
    BonemetsError,
    Faults,
    FieldError,
    RecordError,
    UnknownFieldError,
    nearest,
)
from bonemets.fields import (
    UNKNOWN_TEXTS,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.interop.header import Heading, fitting, split

Columns: TypeAlias = Mapping[str, str | Sequence[str] | Mapping[str, str] | None]
"""For a field: its column, two columns for the ends of a range, a column for each member, or none."""
Schema: TypeAlias = Mapping[str, Any]
_TEXTS: Final = (nw.String, nw.Categorical, nw.Enum)


@attrs.frozen(eq=False)
class Door:
    """The columns that are read, by field, and those that were not understood."""

    cells: dict[str, Cells[Any]]
    extra: tuple[str, ...] = ()
    """Columns that are kept and not read."""
    misspelt: Mapping[str, str] = attrs.field(factory=dict)
    """Hints for columns that look like a field which no column gives."""
    untyped: tuple[str, ...] = ()
    """Columns of a field that the engine gives no type, as where every cell is null."""


def door(schema: Schema, columns: Columns | None = None) -> Door:
    """Return which columns of a frame hold which facts.

    Parameters
    ----------
    schema : mapping of str to narwhals type
    columns : mapping, optional
        For a field, the column that holds it (``"os_weeks"``, or ``"os_weeks [week]"`` to say its
        unit), two columns for the least and the most that it may be, a column for each member of a
        set, or `None` not to read it.

    Raises
    ------
    Faults
        With every fault of the header or the mapping: a field or a column that does not exist (the
        nearest is named), a fact given twice, a unit of another dimension, a type that cannot hold
        the fact.
    """
    fields, faults = Case.fields(), list[BonemetsError]()
    cells: dict[str, Cells[Any]] = {}
    taken: set[str] = set()
    for name, given in (columns or {}).items():
        try:
            if name not in fields:
                hint = nearest(name, fields)
                raise UnknownFieldError("columns", "a field of a case", name, hint)
            if given is not None:
                found = _mapped(fields[name], given, schema)
                cells[name] = found
                taken.update(found.sources)
        except BonemetsError as fault:
            faults.append(fault)
    skipped = set(columns or {})
    untyped = []
    members: dict[str, dict[str, str]] = {}
    extra = []
    for column in schema:
        if not isinstance(column, str):
            continue
        name, _ = split(column)
        if column.startswith(MARK):
            faults.append(RecordError("frame", f"no column that starts with {MARK}", column))
        elif column in taken or name in skipped:
            continue
        elif name in fields:
            try:
                if name in cells:
                    raise RecordError("frame", "one column for each fact", column)
                heading = Heading.read(column, fields, "frame")
                if isinstance(schema[column], nw.Unknown):
                    untyped.append(column)
                else:
                    cells[name] = _typed(heading.field, column, schema, heading.unit)
            except BonemetsError as fault:
                faults.append(fault)
        elif dummy := _dummy(column, fields):
            members.setdefault(dummy[0], {})[dummy[1]] = column
        else:
            extra.append(column)
    for name, by_member in members.items():
        if name in cells or name in skipped:
            extra += by_member.values()
            continue
        try:
            cells[name] = _dummies(fields[name], by_member, schema)
        except BonemetsError as fault:
            faults.append(fault)
    if faults:
        raise Faults("frame cannot be read", faults)
    lacking = [name for name in fields if name not in cells]
    hints = {column: nearest(split(column)[0], lacking) for column in extra}
    misspelt = {column: hint for column, hint in hints.items() if hint}
    return Door(cells, tuple(extra), misspelt, tuple(untyped))


def _mapped(field: Field[Any], given: Any, schema: Schema) -> Cells[Any]:
    if isinstance(given, str):
        column, unit = _found(given, schema)
        return _typed(field, column, schema, fitting(field, unit, given, "columns"))
    if isinstance(given, Mapping):
        if not isinstance(field, SeveralField):
            raise FieldError(field.name, "one column", given, "members have columns in a set only")
        return _dummies(field, {one: _found(at, schema)[0] for one, at in given.items()}, schema)
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


def _typed(field: Field[Any], column: str, schema: Schema, unit: str | None = None) -> Cells[Any]:
    """Return the cells of one column by the type that the engine gives it."""
    kind, source = schema[column], (column,)
    text = isinstance(kind, _TEXTS)
    number = kind.is_numeric()
    match field:
        case CountField() | MeasureField():
            if text:
                return Texts(field, source, _other_unit(field, unit))
            _numeric(field, column, kind)
            whole = isinstance(field, CountField) and kind.is_integer()
            return Numbers(field, source, _other_unit(field, unit), whole)
        case SeveralField():
            if isinstance(kind, nw.List | nw.Array):
                return Lists(field, source)
            if text:
                return Listed(field, source)
        case CategoryField():
            if isinstance(kind, nw.Enum):
                return Categories(field, source, tuple(kind.categories), closed=True)
            if isinstance(kind, nw.Categorical):
                return Categories(field, source, _spellings(field), closed=False)
            if text:
                return Names(field, source)
            if number and any(one.isdecimal() for one in field.members):
                return Codes(field, source)
        case FlagField():
            if text or number or isinstance(kind, nw.Boolean):
                return (YesNo if text else Ones if number else Booleans)(field, source)
    raise FieldError(column, field.expects, f"a column of type {kind}")


def _spellings(field: CategoryField[Any]) -> tuple[str, ...]:
    """Return the texts that are looked for among categories that the engine does not tell."""
    texts = [*UNKNOWN_TEXTS, *field.members]
    ways = (str, str.lower, str.upper, str.capitalize, str.title)
    return tuple(dict.fromkeys(way(text) for text in texts for way in ways))


def _numeric(field: Field[Any], column: str, kind: Any) -> None:
    if not kind.is_numeric():
        hint = "give the time as a number in a unit" if kind.is_temporal() else ""
        raise FieldError(column, field.expects, f"a column of type {kind}", hint)


def _dummy(column: str, fields: Mapping[str, Field[Any]]) -> tuple[str, str] | None:
    """Return the set and the member that a column such as ``levels_T8`` is about."""
    for name, field in fields.items():
        if isinstance(field, SeveralField) and column.startswith(f"{name}_"):
            text = column.removeprefix(f"{name}_")
            for one in field.members:
                if text.casefold().replace("_", " ") == one.casefold():
                    return name, one.value
    return None


def _dummies(field: Any, by_member: Mapping[str, str], schema: Schema) -> Dummies:
    parts = {}
    for member, column in by_member.items():
        one = field.member(member)
        flag = FlagField(field.doc, f"{field.name}: {one}")
        cells = _typed(flag, column, schema)
        assert isinstance(cells, Booleans)
        parts[one] = cells
    return Dummies(field, tuple(by_member.values()), parts)


def asked(questions: Iterable[Any]) -> dict[str, Field[Any]]:
    """Return the fields that some questions ask for, by name."""
    return {name: field for one in questions for name, field in one.fields().items()}


def candidates(names: Iterable[Any], columns: Columns | None = None) -> list[str]:
    """Return the columns of a frame that may hold facts, by their names alone."""
    fields, given = Case.fields(), list[str]()
    for value in (columns or {}).values():
        many = (
            value.values()
            if isinstance(value, Mapping)
            else [value]
            if isinstance(value, str)
            else value or ()
        )
        given += [text for one in many for text in (one, split(one)[0])]
    return [
        name
        for name in names
        if isinstance(name, str)
        and (name in given or split(name)[0] in fields or _dummy(name, fields) is not None)
    ]
