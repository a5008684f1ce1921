"""Rows of text to cases: a header that may carry units, one case per row, every fault named.

A header cell is a field's name, with a unit in brackets where the cells below are bare numbers:
``life_expectancy [month]``.  A column ``id`` names the case.  A blank cell is a fact not known.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from bonemets import units
from bonemets.case import Case
from bonemets.errors import (
    BonemetsError,
    Faults,
    QuantityError,
    RecordError,
    UnknownFieldError,
    nearest,
)
from bonemets.fields import Field, MeasureField
from bonemets.interop.entry import ID, Entry

_HEADER: Final = re.compile(r"\s*(?P<name>[^\[\]]*?)\s*(?:\[(?P<unit>[^\[\]]*)\])?\s*")
_BARE: Final = re.compile(r"[0-9.]+(?:\s*(?:-|–|to)\s*[0-9.]+)?")


@attrs.frozen
class Column:
    """What one column holds: a field, and the unit of its bare numbers."""

    field: Field[Any] | None
    unit: str | None = None

    def text(self, cell: str) -> str:
        """Return a cell with its unit written behind it."""
        return f"{cell} {self.unit}" if self.unit and _BARE.fullmatch(cell.strip()) else cell


def read(lines: Iterable[str], *, ignore: Iterable[str] = ()) -> Iterator[Entry]:
    """Yield an entry for each row.

    Parameters
    ----------
    lines : iterable of str
        A header and rows, separated by commas, semicolons or tabs.
    ignore : iterable of str, optional
        Columns that are no facts.

    Raises
    ------
    Faults
        For a header that cannot be read: a misspelled field (the nearest one is named), a column
        twice, a unit of another dimension.  A bad row is no error: its entry has the faults.

    Examples
    --------
    >>> for entry in read(["id,life_expectancy [month],ecog", "p1,8,1", "p2,3-6,7"]):
    ...     print(entry.name, entry.case, *entry.lines())
    row 2 (p1) Case(ecog='1', life_expectancy='8 months')
    row 3 (p2) None row 3 (p2): ecog: expected a whole number from 0 to 4, got 7
    """
    text = iter(lines)
    first = next((line for line in text if line.strip()), None)
    if first is None:
        raise RecordError("file", "a header with names of fields", "nothing")
    delimiter = next((mark for mark in "\t;" if mark in first and "," not in first), ",")
    [header] = csv.reader([first], delimiter=delimiter)
    columns = _columns(header, frozenset(ignore))
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    number = 1
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"row {number}"
            yield Entry(where, None, (RecordError(where, "cells that can be told apart", error),))
            continue
        if any(cell.strip() for cell in cells):
            yield _row(number, header, columns, cells)


def _columns(header: list[str], ignore: frozenset[str]) -> tuple[Column, ...]:
    fields, columns, faults = Case.fields(), [], list[BonemetsError]()
    seen: set[str] = set()
    for cell in header:
        match = _HEADER.fullmatch(cell)
        name, unit = (match["name"], match["unit"]) if match else (cell, None)
        field = fields.get(name)
        if name == ID or name in ignore:
            columns.append(Column(None))
        elif field is None:
            faults.append(
                UnknownFieldError("header", "a field of a case", cell, nearest(name, fields))
            )
        elif name in seen:
            faults.append(RecordError("header", "each column once", cell))
        elif unit is not None and not _fits(field, unit):
            faults.append(QuantityError("header", _unit_wanted(field), cell))
        else:
            columns.append(Column(field, unit))
        seen.add(name)
    if faults:
        raise Faults("header cannot be read", faults)
    return tuple(columns)


def _fits(field: Field[Any], unit: str) -> bool:
    return (
        isinstance(field, MeasureField)
        and units.is_unit(unit)
        and units.same_dimension(unit, field.unit)
    )


def _unit_wanted(field: Field[Any]) -> str:
    unit = field.unit if isinstance(field, MeasureField) else None
    return f"a unit like {field.name} [{unit}]" if unit else f"{field.name} without a unit"


def _row(number: int, header: list[str], columns: tuple[Column, ...], cells: list[str]) -> Entry:
    name = next(
        (cell.strip() for cell, head in zip(cells, header, strict=False) if head.strip() == ID), ""
    )
    where = f"row {number}" + (f" ({name})" if name else "")
    if len(cells) != len(columns):
        fault = RecordError(where, f"{len(columns)} cells", len(cells))
        return Entry(where, None, (fault,))
    values = {
        column.field.name: column.text(cell)
        for column, cell in zip(columns, cells, strict=True)
        if column.field is not None
    }
    return Entry.of(where, values)
