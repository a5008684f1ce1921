"""Counts and measures as columns of numbers: one, two for a range, or a text with either."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort import thresholds
from bonemets.cohort.encodings import (
    TEXT,
    Encoding,
    Stage,
    any_true,
    folded,
    numeric,
    settled,
    unknown,
)
from bonemets.fields import CountField, MeasureField
from bonemets.predicates import Compare

_TEXT: Final = r"^[0-9]+(\.[0-9]+)?(\s*(-|–|to)\s*[0-9]+(\.[0-9]+)?)?$"
_LOW: Final = ": low"
_HIGH: Final = ": high"
COMPARE: Final[dict[str, Callable[[nw.Expr, Any], nw.Expr]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@attrs.frozen(eq=False)
class Numbers(Encoding[CountField | MeasureField]):
    """A count or measure as a number in each cell."""

    unit: str | None = None
    """The unit of the column, where it is not the field's own."""
    whole: bool = False
    """Whether the engine says that the numbers are whole."""

    def prepared(self) -> list[Stage]:
        return [{self.name(): self._permitted(self._number(nw.col(self.source)))}]

    def _number(self, cell: nw.Expr) -> nw.Expr:
        return cell if self.whole else cell.cast(nw.Float64)

    def _permitted(self, number: nw.Expr) -> nw.Expr:
        """Return a number that the field permits, else null; NaN is above every number."""
        most = self.field.maximum
        fits = self._compare(number, ">=", self.field.minimum)
        if most is not None:
            fits &= self._compare(number, "<=", most)
        elif not self.whole:
            fits &= number < math.inf
        if isinstance(self.field, CountField) and not self.whole:
            fits &= number.floor() == number
        return nw.when(fits).then(self._thirds(number)).otherwise(nw.lit(None))

    def _thirds(self, number: nw.Expr) -> nw.Expr:
        if isinstance(self.field, MeasureField):
            for read, written in thresholds.thirds(self.field).items():
                number = nw.when(number.is_in(written)).then(nw.lit(read)).otherwise(number)
        return number

    def _compare(self, number: nw.Expr, relation: str, limit: float) -> nw.Expr:
        """Return how numbers in the column's unit compare with a limit in the field's."""
        if self.unit is None or not isinstance(self.field, MeasureField):
            return COMPARE[relation](number, limit)
        cut = thresholds.first(self.field, self.unit, limit, above=relation in {">", "<="})
        return number >= cut if relation in {">", ">="} else number < cut

    def ask(self, leaf: Any) -> nw.Expr:
        if isinstance(leaf, Compare):
            return self.compared(leaf.relation, leaf.limit)
        return self.equal(sorted(leaf.values))

    def compared(self, relation: str, limit: float) -> nw.Expr:
        """Return how the cells compare with a limit in the field's unit."""
        return self._compare(self.made(), relation, limit)

    def equal(self, values: Iterable[float]) -> nw.Expr:
        """Return whether the cells are one of some values."""
        return any_true([self.made() == value for value in values])

    def _ends(self) -> tuple[nw.Expr, nw.Expr]:
        return self.made(), self.made()

    @property
    def least(self) -> nw.Expr:
        """The least that the cells allow."""
        return self._ends()[0]

    @property
    def most(self) -> nw.Expr:
        """The most that the cells allow."""
        return self._ends()[1]

    def invalid(self) -> nw.Expr:
        return self.least.is_null() & any_true([numeric(source) for source in self.sources])


@attrs.frozen(eq=False)
class Ranges(Numbers):
    """A count or measure as the least and the most that it may be."""

    def prepared(self) -> list[Stage]:
        return self._ordered(*(self._number(nw.col(one)) for one in self.sources))

    def _ordered(self, low: nw.Expr, high: nw.Expr) -> list[Stage]:
        """Return the stages from two numbers to two that are permitted and in order."""
        names, ends = (self.name(_LOW), self.name(_HIGH)), self._ends()
        in_order = ends[0] <= ends[1]
        return [
            dict(zip(names, (low, high), strict=True)),
            dict(zip(names, map(self._permitted, ends), strict=True)),
            dict(
                zip(
                    names,
                    (nw.when(in_order).then(end).otherwise(nw.lit(None)) for end in ends),
                    strict=True,
                )
            ),
        ]

    def _ends(self) -> tuple[nw.Expr, nw.Expr]:
        return self.made(_LOW), self.made(_HIGH)

    def compared(self, relation: str, limit: float) -> nw.Expr:
        one, other = (self._compare(end, relation, limit) for end in self._ends())
        return nw.when(one == other).then(one).otherwise(unknown())

    def equal(self, values: Iterable[float]) -> nw.Expr:
        low, high = self._ends()
        known = list(values)
        same = low == high
        return settled(
            met=same & any_true([low == value for value in known]),
            failed=~any_true([(low <= value) & (high >= value) for value in known]),
        )


@attrs.frozen(eq=False)
class TextNumbers(Ranges):
    """A count or measure as a text with a number or a range such as ``3-6``."""

    def prepared(self) -> list[Stage]:
        reads = self.text().str.contains(_TEXT)
        read = nw.when(reads).then(self.text()).otherwise(nw.lit(None, nw.String))
        return [
            {self.name(TEXT): folded(nw.col(self.source))},
            {self.name(_LOW): read},
            *self._ordered(
                _number(self.made(_LOW).str.replace_all(r"(-|–|to).*$", "")),
                _number(self.made(_LOW).str.replace_all(r"^.*(-|–|to)", "")),
            ),
        ]

    def invalid(self) -> nw.Expr:
        return self.least.is_null() & self.written()


def _number(text: nw.Expr) -> nw.Expr:
    return text.str.strip_chars().cast(nw.Float64)
