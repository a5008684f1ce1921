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

from bonemets.case import Case
from bonemets.errors import BonemetsError, InputErrors, RecordError
from bonemets.fields import Field
from bonemets.interop.entry import ID, Entry, called
from bonemets.interop.header import Heading, split

_BARE: Final = re.compile(r"[0-9.]+(?:\s*(?:-|–|to)\s*[0-9.]+)?")


@attrs.frozen
class Column:
    """What one column holds: a field, and the unit of its bare numbers."""

    field: Field[Any] | None
    unit: str | None = None

    def text(self, cell: str) -> str:
        """Return a cell with its unit written behind it."""
        return f"{cell} {self.unit}" if self.unit and _BARE.fullmatch(cell.strip()) else cell


def read_rows(lines: Iterable[str], *, ignore: Iterable[str] = ()) -> Iterator[Entry]:
    """Yield an entry for each row, numbered by its line.

    Parameters
    ----------
    lines : iterable of str
        A header and rows, separated by commas, semicolons or tabs; no cell spans lines.
    ignore : iterable of str, optional
        Columns that are no facts.

    Raises
    ------
    InputErrors
        For a header that cannot be read: a misspelled field (the nearest one is named), a column
        twice, a unit of another dimension.  A bad row is no error: its entry has the faults.

    Examples
    --------
    >>> for entry in read_rows(["id,life_expectancy [month],ecog", "p1,8,1", "p2,3-6,7"]):
    ...     print(entry.name, entry.case, *entry.lines())
    row 2 (p1) case: ECOG performance status 1; life expectancy 8 months
    row 3 (p2) None row 3 (p2): ecog: expected a whole number from 0 to 4, got 7
    """
    numbered = enumerate(lines, start=1)
    first = next((line for _, line in numbered if line.strip()), None)
    if first is None:
        raise RecordError("file", "a header with names of fields", "nothing")
    delimiter = next((mark for mark in "\t;" if mark in first and "," not in first), ",")
    header = _cells("header", first, delimiter)
    columns = _columns(header, frozenset(ignore))
    for number, line in numbered:
        where = f"row {number}"
        try:
            cells = _cells(where, line, delimiter)
        except RecordError as fault:
            yield Entry.refused(where, fault, index=number)
        else:
            if any(cell.strip() for cell in cells):
                yield _row(number, header, columns, cells)


def _cells(where: str, line: str, delimiter: str) -> list[str]:
    """Return the cells of a line; a quote left open must not swallow the lines that follow."""
    expected = "cells with their quotes closed on the same line"
    if line.count('"') % 2:
        raise RecordError(where, expected, line.strip(), "a quote is left open")
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        raise RecordError(where, expected, line.strip(), str(error)) from None


def _columns(header: list[str], ignore: frozenset[str]) -> tuple[Column, ...]:
    fields, columns, faults = Case.fields(), [], list[BonemetsError]()
    seen: set[str] = set()
    for cell in header:
        name, _ = split(cell)
        if name == ID or name in ignore:
            columns.append(Column(None))
            continue
        try:
            heading = Heading.read(cell, fields)
        except BonemetsError as fault:
            faults.append(fault)
            continue
        if name in seen:
            faults.append(RecordError("header", "each column once", cell))
        columns.append(Column(heading.field, heading.unit))
        seen.add(name)
    if faults:
        raise InputErrors("header cannot be read", faults)
    return tuple(columns)


def _row(number: int, header: list[str], columns: tuple[Column, ...], cells: list[str]) -> Entry:
    keys = (cell for cell, head in zip(cells, header, strict=False) if head.strip() == ID)
    where = called(f"row {number}", next(keys, ""))
    if len(cells) != len(columns):
        fault = RecordError(where, f"{len(columns)} cells", len(cells))
        return Entry.refused(where, fault, index=number)
    values = {
        column.field.name: column.text(cell)
        for column, cell in zip(columns, cells, strict=True)
        if column.field is not None
    }
    return Entry.of(where, values, index=number)
