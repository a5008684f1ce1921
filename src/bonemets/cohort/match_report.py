"""What was found at the door of a frame: what was read, what lacks, and what did not fit."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort.compiler import SOUND
from bonemets.cohort.encodings import MARK, Cells
from bonemets.cohort.schema import ColumnMatch

_SHOWN: Final = 5
"""How many of the values that did not fit are listed for a column."""


@attrs.frozen
class InvalidValue:
    """The cells of a field that hold what it does not permit; they count as not known."""

    field: str
    expects: str
    count: int
    most: tuple[tuple[str, int], ...]
    """The most frequent of them as texts, and how often each stands there."""

    def __str__(self) -> str:
        listed = ", ".join(f"{value} ({count}x)" for value, count in self.most)
        more = ", ..." if sum(count for _, count in self.most) < self.count else ""
        return f"{self.field}: expected {self.expects}; {self.count} cells hold {listed}{more}"


@attrs.frozen
class MatchReport:
    """What was read of a frame.  The counts are made when they are first asked for.

    Parameters
    ----------
    cells : dict of str to Cells
        What was read, by field.
    columns : ColumnMatch
    asked : tuple of str
        The fields that the readings ask for.
    missing : tuple of str
        Those of them that no column gives, not even by what follows from others.
    frame : narwhals lazy frame
        The frame with what was prepared of it.
    """

    cells: dict[str, Cells[Any]]
    columns: ColumnMatch
    asked: tuple[str, ...]
    missing: tuple[str, ...]
    frame: nw.LazyFrame[Any] = attrs.field(repr=False)
    checked: bool = False

    @property
    def read(self) -> dict[str, tuple[str, ...]]:
        """The columns that were read, by field."""
        return {name: cells.sources for name, cells in self.cells.items()}

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return self._totals["rows"]

    @cached_property
    def contradicted(self) -> int:
        """How many rows hold facts that contradict each other; they are unknown in every line."""
        return self._totals["contradicted"]

    @cached_property
    def _totals(self) -> dict[str, int]:
        counted = [nw.len().alias("rows")]
        if self.checked:
            counted.append(_count(nw.col(SOUND).is_null()).alias("contradicted"))
        counted += [_count(unfit).alias(f"{MARK}{name}") for name, unfit in self._unfits.items()]
        found = self.frame.select(*counted).collect().rows(named=True)[0]
        return {"contradicted": 0, **{name: int(count or 0) for name, count in found.items()}}

    @cached_property
    def _unfits(self) -> dict[str, nw.Expr]:
        found = {name: cells.unfit() for name, cells in self.cells.items()}
        return {name: unfit for name, unfit in found.items() if unfit is not None}

    @cached_property
    def unfit(self) -> tuple[InvalidValue, ...]:
        """What did not fit, field by field."""
        return tuple(
            self._unfit(self.cells[name], unfit, self._totals[f"{MARK}{name}"])
            for name, unfit in self._unfits.items()
            if self._totals[f"{MARK}{name}"]
        )

    def _unfit(self, cells: Cells[Any], unfit: nw.Expr, count: int) -> InvalidValue:
        rows = self.frame.filter(unfit)
        found: dict[str, int] = {}
        for source in cells.sources:
            each = rows.group_by(source).agg(nw.len().alias(f"{MARK}count"))
            ties = [] if self.frame.collect_schema()[source].is_nested() else [source]
            most = each.sort(f"{MARK}count", *ties, descending=[True, *(False for _ in ties)])
            top = most.head(_SHOWN).collect()
            found |= {str(value): many for value, many in top.rows() if value is not None}
        values = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]
        return InvalidValue(cells.field.name, cells.field.expects, count, tuple(values))

    def __str__(self) -> str:
        lines = [f"{self.rows} rows; {len(self.read)} facts read: {', '.join(self.read) or 'none'}"]
        if self.missing:
            lines.append(f"no column, so not known in any row: {', '.join(self.missing)}")
        lines += [f"{column} is not read: {hint}" for column, hint in self.columns.misspelt.items()]
        lines += [f"{column} is not read: it has no type" for column in self.columns.untyped]
        lines += [str(one) for one in self.unfit]
        if self.unfit:
            lines.append("what does not fit counts as not known")
        if self.contradicted:
            lines.append(
                f"{self.contradicted} rows hold facts that contradict each other; "
                "they are unknown in every line"
            )
        return "\n".join(lines)


def _count(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0)).sum()
