"""What was read of a frame: fields found, fields missing, invalid values."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort.compiler import CONSISTENT
from bonemets.cohort.encodings import MARK, Encoding
from bonemets.cohort.schema import ColumnMatch

_SHOWN: Final = 5
"""Invalid values listed for each column."""


@attrs.frozen
class InvalidValue:
    """Values of a field that are not permitted; they count as unknown."""

    field: str
    expects: str
    count: int
    most: tuple[tuple[str, int], ...]
    """The most frequent ones as text, with their counts."""

    def __str__(self) -> str:
        listed = ", ".join(f"{value} ({count}x)" for value, count in self.most)
        more = ", ..." if sum(count for _, count in self.most) < self.count else ""
        return f"{self.field}: expected {self.expects}; {self.count} cells hold {listed}{more}"


@attrs.frozen
class MatchReport:
    """What was read of a frame.  Counts are computed on first access.

    Parameters
    ----------
    cells : dict of str to Cells
        The encoding of each field.
    columns : ColumnMatch
    asked : tuple of str
        The fields that the readings use.
    missing : tuple of str
        Those that no column holds or entails.
    frame : narwhals lazy frame
        The frame with its intermediate columns.
    """

    cells: dict[str, Encoding[Any]]
    columns: ColumnMatch
    asked: tuple[str, ...]
    missing: tuple[str, ...]
    frame: nw.LazyFrame[Any] = attrs.field(repr=False)
    checked: bool = False

    @property
    def read(self) -> dict[str, tuple[str, ...]]:
        """The columns read for each field."""
        return {name: cells.sources for name, cells in self.cells.items()}

    @cached_property
    def rows(self) -> int:
        """Number of rows."""
        return self._totals["rows"]

    @cached_property
    def contradicted(self) -> int:
        """Number of rows with contradictory facts; every verdict of theirs is unknown."""
        return self._totals["contradicted"]

    @cached_property
    def _totals(self) -> dict[str, int]:
        counted = [nw.len().alias("rows")]
        if self.checked:
            counted.append(_count(nw.col(CONSISTENT).is_null()).alias("contradicted"))
        counted += [
            _count(invalid).alias(f"{MARK}{name}") for name, invalid in self._invalids.items()
        ]
        found = self.frame.select(*counted).collect().rows(named=True)[0]
        return {"contradicted": 0, **{name: int(count or 0) for name, count in found.items()}}

    @cached_property
    def _invalids(self) -> dict[str, nw.Expr]:
        found = {name: cells.invalid() for name, cells in self.cells.items()}
        return {name: invalid for name, invalid in found.items() if invalid is not None}

    @cached_property
    def invalid(self) -> tuple[InvalidValue, ...]:
        """Invalid values, field by field."""
        return tuple(
            self._invalid(self.cells[name], invalid, self._totals[f"{MARK}{name}"])
            for name, invalid in self._invalids.items()
            if self._totals[f"{MARK}{name}"]
        )

    def _invalid(self, cells: Encoding[Any], invalid: nw.Expr, count: int) -> InvalidValue:
        rows = self.frame.filter(invalid)
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
        lines += [str(one) for one in self.invalid]
        if self.invalid:
            lines.append("what does not fit counts as not known")
        if self.contradicted:
            lines.append(
                f"{self.contradicted} rows hold facts that contradict each other; "
                "they are unknown in every line"
            )
        return "\n".join(lines)


def _count(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0)).sum()
