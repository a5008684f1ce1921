"""Scores with their tables of points and their bands."""

from __future__ import annotations

from collections.abc import Iterable

from bonemets.presentation.document import Document, Paragraph, Reference, Strong, Table
from bonemets.presentation.registry import layout
from bonemets.scores.model import Band, Choice, Score
from bonemets.scores.model import Table as ScoreTable


@layout.register
def _(value: Score) -> Document:
    table = value.table
    rows = [
        (name.replace("_", " "), _span([one.points for one in answers]), _answers(answers))
        for name, answers in value.answers.items()
    ]
    return Document(
        [
            Table("points", ("item", "points", "answer"), rows),
            _points(table),
            _bands(table, value.bands),
        ],
        title=Strong(value),
    )


@layout.register
def _(value: ScoreTable) -> Document:
    rows = [
        (name.replace("_", " "), one.points, one)
        for name, answers in value.items.items()
        for one in answers
    ]
    return Document(
        [Table("points", ("item", "points", "answer"), rows), _points(value), _bands(value, ())],
        title=Strong(value.name),
    )


def _points(table: ScoreTable) -> Paragraph:
    off = f", recalled: {table.either_way} either way" if table.either_way else ""
    return Paragraph(("points from ", Reference(table.at), off))


def _bands(table: ScoreTable, possible: Iterable[Band]) -> Table:
    rows = [
        (
            _span([band.lowest, band.highest]),
            (
                Strong("possible: ") if band in possible else "",
                _said(band),
                " ",
                Reference(band.at),
            ),
        )
        for band in table.bands
    ]
    return Table("bands", ("total", "what the source makes of it"), rows)


def _said(band: Band) -> str:
    words = dict.fromkeys((band.name, band.text))
    return ": ".join(one for one in words if one != _span([band.lowest, band.highest]))


def listed(table: ScoreTable) -> str:
    """Return a line about a score: its key, its name, its totals, and its items."""
    low, high = table.bands[0].lowest, table.bands[-1].highest
    return f"{table.key:10}  {low}-{high}: {', '.join(table.items)}"


def _answers(answers: frozenset[Choice]) -> str:
    """Return the answers that are possible, in the order of their table, with their points."""
    ordered = [one for one in type(next(iter(answers))) if one in answers]
    if len(ordered) == 1:
        return str(ordered[0])
    return " or ".join(f"{one} ({one.points})" for one in ordered)


def _span(values: list[int]) -> str:
    low, high = min(values), max(values)
    return f"{low}" if low == high else f"{low}-{high}"
