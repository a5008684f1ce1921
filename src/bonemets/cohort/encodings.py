"""Encodings of a field in columns: how each kind of column evaluates predicates.

An encoding gives true, false, or null where the cell is null, NaN, a text for *unknown*, or a value
that the field does not permit.
"""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from functools import reduce
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

import attrs
import narwhals as nw

from bonemets.fields import UNKNOWN_TEXTS, YES_NO, CategoryField, Field, FlagField
from bonemets.predicates import Leaf

F = TypeVar("F", bound=Field[Any])
Stage: TypeAlias = dict[str, nw.Expr]
"""Columns that are computed in one step, by name."""
MARK: Final = "bonemets:"
"""Prefix of the names of intermediate columns."""
TEXT: Final = ": text"
_MANY: Final = 5
"""Conditions from which nested `when` is faster than a conjunction."""
_RUNS: Final = 2
"""Contiguous ranges of codes up to which comparisons are faster than `is_in`."""


def unknown() -> nw.Expr:
    """Return an expression that is null in every row."""
    return nw.lit(None, nw.Boolean)


def settled(*, met: nw.Expr, failed: nw.Expr) -> nw.Expr:
    """Return true where one condition holds, false where the other does, and null elsewhere."""
    rest = nw.when(failed).then(nw.lit(False)).otherwise(unknown())
    return nw.when(met).then(nw.lit(True)).otherwise(rest)


def all_true(answers: Iterable[nw.Expr], *, stepwise: bool = False) -> nw.Expr:
    """Return the Kleene conjunction.

    Stepwise, a condition is evaluated only where none before it is false, which is faster on
    engines that skip the other rows.
    """
    some = list(answers)
    if not stepwise or len(some) < _MANY:
        return reduce(operator.and_, some)
    made = reduce(operator.eq, some)  # none is false here: true, or null where any is
    for answer in reversed(some):
        made = nw.when(~answer).then(nw.lit(value=False)).otherwise(made)
    return made


def any_true(answers: Iterable[nw.Expr]) -> nw.Expr:
    """Return the Kleene disjunction."""
    return reduce(operator.or_, answers)


def folded(cell: nw.Expr) -> nw.Expr:
    """Return a text trimmed and in lower case, as it is compared."""
    return cell.cast(nw.String).str.strip_chars().str.to_lowercase()


def among(cell: nw.Expr, texts: Iterable[str]) -> nw.Expr:
    """Return whether a text is one of some; not true for a null."""
    return cell.is_in(sorted(texts))


def numeric(source: str) -> nw.Expr:
    """Return whether a cell holds a number; NaN is none."""
    number = nw.col(source).cast(nw.Float64)
    return ~number.is_null() & ~number.is_nan()


def counted(conditions: Iterable[Any]) -> nw.Expr:
    """Return how many of some conditions hold."""
    ones: list[nw.Expr] = [one.then(nw.lit(1)).otherwise(nw.lit(0)) for one in conditions]
    return reduce(operator.add, ones)


@attrs.frozen
class NativeColumn:
    """A column that an engine computes with its native expressions, where they are faster.

    For texts, the index of each among some texts, or null; for lists of texts, whether they hold
    only some texts and at least one (or say that there are none), or any of them.
    """

    column: str
    what: Literal["place", "only", "any"]
    texts: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the computed column."""
        return f"{MARK}{self.column}: {self.what} of {', '.join(self.texts)}"

    def expr(self) -> nw.Expr:
        """Return the column as an expression."""
        return nw.col(self.name)


@attrs.frozen(eq=False)
class Encoding(ABC, Generic[F]):
    """How one or more columns of a frame encode a field."""

    field: F
    sources: tuple[str, ...]
    """The columns of the frame that are read."""

    def native_columns(self, leaf: Leaf) -> Iterable[NativeColumn]:
        """Return the native columns that a predicate on the field needs."""
        del leaf
        return ()

    def prepared(self) -> list[Stage]:
        """Return the intermediate columns that every predicate on the field needs."""
        return []

    @abstractmethod
    def ask(self, leaf: Leaf) -> nw.Expr:
        """Return a predicate on the field as an expression."""

    @abstractmethod
    def invalid(self) -> nw.Expr | None:
        """Return whether a cell holds a value that is not permitted, or `None` if it cannot."""

    @property
    def source(self) -> str:
        """The column that is read, where there is only one."""
        (source,) = self.sources
        return source

    def name(self, part: str = "") -> str:
        """Return the name of an intermediate column."""
        return f"{MARK}{self.field.name}{part}"

    def made(self, part: str = "") -> nw.Expr:
        """Return an intermediate column."""
        return nw.col(self.name(part))

    def text(self) -> nw.Expr:
        """Return the intermediate column of trimmed texts."""
        return self.made(TEXT)

    def written(self) -> nw.Expr:
        """Return whether a cell holds a text that does not mean *unknown*."""
        return ~self.text().is_null() & ~self.text().is_in(sorted(UNKNOWN_TEXTS))


@attrs.frozen(eq=False)
class Booleans(Encoding[FlagField]):
    """A flag as a Boolean column."""

    def yes(self) -> nw.Expr:
        """Return the answers as booleans."""
        return nw.col(self.source)

    def ask(self, leaf: Any) -> nw.Expr:
        yes = self.yes()
        return (yes | ~yes) if len(leaf.values) > 1 else yes if True in leaf.values else ~yes

    def invalid(self) -> nw.Expr | None:
        return None


@attrs.frozen(eq=False)
class ZeroOne(Booleans):
    """A flag as 1 and 0."""

    def yes(self) -> nw.Expr:
        return self.made()

    def prepared(self) -> list[Stage]:
        cell = nw.col(self.source)
        return [{self.name(): settled(met=cell == 1, failed=cell == 0)}]

    def invalid(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(self.source)


@attrs.frozen(eq=False)
class YesNoText(ZeroOne):
    """A flag as text."""

    def prepared(self) -> list[Stage]:
        yes, no = ([text for text, met in YES_NO.items() if met is one] for one in (True, False))
        met, failed = among(self.text(), [*yes, "1.0"]), among(self.text(), [*no, "0.0"])
        return [
            {self.name(TEXT): folded(nw.col(self.source))},
            {self.name(): settled(met=met, failed=failed)},
        ]

    def invalid(self) -> nw.Expr | None:
        return self.made().is_null() & self.written()


@attrs.frozen(eq=False)
class Members(Encoding[CategoryField[Any]]):
    """A category as the index of the value."""

    def ask(self, leaf: Any) -> nw.Expr:
        return self._among(leaf.values)

    def _among(self, values: Collection[Any]) -> nw.Expr:
        places = [place for place, one in enumerate(self.field.members) if one in values]
        firsts = [one for one in places if one - 1 not in places]
        lasts = [one for one in places if one + 1 not in places]
        if len(firsts) > _RUNS:
            return self.made().is_in(places)
        return any_true([self._within(*run) for run in zip(firsts, lasts, strict=True)])

    def _within(self, first: int, last: int) -> nw.Expr:
        """Return whether the index lies in a closed range."""
        if first == last:
            return self.made() == first
        if first == 0:
            return self.made() <= last
        from_first = self.made() >= first
        end = len(self.field.members) - 1
        return from_first if last == end else from_first & (self.made() <= last)


@attrs.frozen(eq=False)
class TextMembers(Members):
    """A category as text."""

    @property
    def read(self) -> NativeColumn:
        """The index of the value that a text names."""
        return NativeColumn(
            self.source, "place", tuple(one.casefold() for one in self.field.members)
        )

    def native_columns(self, leaf: Leaf) -> Iterable[NativeColumn]:
        del leaf
        return [self.read]

    def made(self, part: str = "") -> nw.Expr:
        del part
        return self.read.expr()

    def invalid(self) -> nw.Expr | None:
        text = folded(nw.col(self.source))
        return self.made().is_null() & ~text.is_null() & ~among(text, UNKNOWN_TEXTS)


@attrs.frozen(eq=False)
class NumericCodes(Members):
    """A category whose values are numbers, as a number."""

    def prepared(self) -> list[Stage]:
        cell = nw.col(self.source).cast(nw.Float64)
        made = nw.lit(None, nw.Int8)
        for place, one in enumerate(self.field.members):
            if one.isdecimal():
                is_one = nw.when(cell == float(one))
                made = is_one.then(nw.lit(place, nw.Int8)).otherwise(made)
        return [{self.name(): made}]

    def invalid(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(self.source)


@attrs.frozen(eq=False)
class Categories(Members):
    """A category as the engine's categorical type."""

    texts: tuple[str, ...]
    """The known categories of the column."""
    closed: bool
    """Whether there are no others."""

    def made(self, part: str = "") -> nw.Expr:
        del part
        return nw.col(self.source)

    def ask(self, leaf: Any) -> nw.Expr:
        others = [one for one in self.field.members if one not in leaf.values]
        if not self.closed or len(self._spelled(self.field.members)) < len(self.texts):
            return settled(met=self._among(leaf.values), failed=self._among(others))
        if 0 < len(others) < len(leaf.values):
            return ~self._among(others)
        return self._among(leaf.values)

    def _among(self, values: Collection[Any]) -> nw.Expr:
        return among(self.made(), self._spelled(values))

    def _spelled(self, values: Iterable[str]) -> list[str]:
        """Return the categories of the column that name some values."""
        known = {one.casefold() for one in values}
        return [text for text in self.texts if text.strip().casefold() in known]

    def invalid(self) -> nw.Expr | None:
        known = self._spelled([*UNKNOWN_TEXTS, *self.field.members])
        return ~self.made().is_null() & ~among(self.made(), known)
