"""Match columns to fields, with their units, and collect every problem.

A column holds a fact when it bears the name of a field, with a unit in brackets where that is not
the field's own (``life_expectancy [week]``), or when a mapping says so.  Other columns are kept and
not read.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs
import narwhals as nw

from bonemets.case import Case
from bonemets.cohort.column_types import Schema, dummies, mapped, typed
from bonemets.cohort.encodings import MARK, Encoding
from bonemets.errors import BonemetsError, InputErrors, RecordError, UnknownFieldError, nearest
from bonemets.fields import NONE_TEXT, Field, SeveralField
from bonemets.interop.header import Heading, split
from bonemets.record import Record

Columns: TypeAlias = Mapping[str, str | Sequence[str] | Mapping[str, str] | None]
"""For each field its column, two for a range, one for each value of a set, or `None`."""


@attrs.frozen(eq=False)
class ColumnMatch:
    """The encoding of each field that a frame holds, and the columns that match no field."""

    cells: dict[str, Encoding[Any]]
    extra: tuple[str, ...] = ()
    """Columns that are kept and not read."""
    misspelt: Mapping[str, str] = attrs.field(factory=dict)
    """Suggestions for columns whose names are close to a field that no column holds."""
    untyped: tuple[str, ...] = ()
    """Columns without a type, as where every cell is null."""


def match_columns(
    schema: Schema, columns: Columns | None = None, *, kind: type[Record] = Case
) -> ColumnMatch:
    """Match the columns of a frame to fields.

    Parameters
    ----------
    schema : mapping of str to narwhals type
    columns : mapping, optional
        For a field, the column that holds it (``"os_weeks"``, or ``"os_weeks [week]"`` to say its
        unit), two columns for the least and the most that it may be, a column for each member of a
        set, or `None` not to read it.
    kind : type of Record, optional
        Whose fields are matched.

    Raises
    ------
    InputErrors
        With every problem of the header or the mapping: an unknown field or column (with the
        nearest name), a field given twice, a unit of another dimension, a type that cannot hold the
        field.
    """
    reader, given = _Reader(schema, kind.fields()), dict(columns or {})
    for name, value in given.items():
        with reader.faulty():
            reader.map(name, value)
    mapped_already = {source for one in reader.cells.values() for source in one.sources}
    for column in schema:
        ours = not isinstance(column, str) or column.startswith(MARK)
        if not ours and column not in mapped_already and split(column)[0] not in given:
            with reader.faulty():
                reader.read(column)
    for name, by_member in reader.members.items():
        with reader.faulty():
            reader.together(name, by_member, skip=name in given)
    return reader.match()


@attrs.define
class _Reader:
    """Matches columns one by one and collects errors."""

    schema: Schema
    fields: dict[str, Field[Any]]
    cells: dict[str, Encoding[Any]] = attrs.field(factory=dict)
    members: dict[str, dict[str, str]] = attrs.field(factory=dict)
    extra: list[str] = attrs.field(factory=list)
    untyped: list[str] = attrs.field(factory=list)
    faults: list[BonemetsError] = attrs.field(factory=list)

    @contextlib.contextmanager
    def faulty(self) -> Iterator[None]:
        """Collect an error instead of raising it."""
        try:
            yield
        except BonemetsError as fault:
            self.faults.append(fault)

    def map(self, name: str, value: object) -> None:
        """Match a field by the caller's mapping."""
        if name not in self.fields:
            hint = nearest(name, self.fields)
            raise UnknownFieldError("columns", "a field of a case", name, hint)
        if value is not None:
            self.cells[name] = mapped(self.fields[name], value, self.schema)

    def read(self, column: str) -> None:
        """Match a column by its name."""
        name, _ = split(column)
        dummy = _dummy(column, self.fields)
        if name in self.fields:
            if name in self.cells:
                raise RecordError("frame", "one column for each fact", column)
            heading = Heading.read(column, self.fields, "frame")
            if isinstance(self.schema[column], nw.Unknown):
                self.untyped.append(column)
            else:
                self.cells[name] = typed(heading.field, column, self.schema, heading.unit)
        elif dummy is not None:
            self.members.setdefault(dummy[0], {})[dummy[1]] = column
        else:
            self.extra.append(column)

    def together(self, name: str, by_member: Mapping[str, str], *, skip: bool) -> None:
        """Match a set to its indicator columns, unless it has a column of its own."""
        if skip or name in self.cells:
            self.extra += by_member.values()
        else:
            self.cells[name] = dummies(self.fields[name], by_member, self.schema)

    def match(self) -> ColumnMatch:
        """Return the match, or raise the errors collected."""
        if self.faults:
            raise InputErrors("frame cannot be read", self.faults)
        lacking = [name for name in self.fields if name not in self.cells]
        hints = {column: nearest(split(column)[0], lacking) for column in self.extra}
        misspelt = {column: hint for column, hint in hints.items() if hint}
        return ColumnMatch(self.cells, tuple(self.extra), misspelt, tuple(self.untyped))


def _dummy(column: str, fields: Mapping[str, Field[Any]]) -> tuple[str, str] | None:
    """Return the set and value of an indicator column such as ``levels_T8``."""
    for name, field in fields.items():
        if isinstance(field, SeveralField) and column.startswith(f"{name}_"):
            text = column.removeprefix(f"{name}_")
            for one in (*field.members, NONE_TEXT):
                if text.casefold().replace("_", " ") == one.casefold():
                    return name, str(one)
    return None


def candidates(
    names: Iterable[Any], columns: Columns | None = None, *, kind: type[Record] = Case
) -> list[str]:
    """Return the columns whose names may match a field."""
    fields, given = kind.fields(), set[str]()
    for value in (columns or {}).values():
        if value is not None:
            many = value.values() if isinstance(value, Mapping) else value
            given |= {
                text
                for one in ([value] if isinstance(value, str) else many)
                for text in (one, split(one)[0])
            }
    return [
        name
        for name in names
        if isinstance(name, str)
        and (name in given or split(name)[0] in fields or _dummy(name, fields) is not None)
    ]
