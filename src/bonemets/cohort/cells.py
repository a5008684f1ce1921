"""What columns of a frame say of a field, as expressions with three answers.

Every kind of column answers the questions that a case is asked: true, false, or null where the cell
is null, NaN, a text for what is not known, or a value that the field does not permit.
"""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import reduce
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs
import narwhals as nw

from bonemets.fields import UNKNOWN_TEXTS, YES_NO, CategoryField, Field, FlagField
from bonemets.predicates import Leaf

F = TypeVar("F", bound=Field[Any])
Stage: TypeAlias = dict[str, nw.Expr]
"""Columns to make at one time, by name."""
MARK: Final = "bonemets:"
"""How the names of the columns start that hold what is half done."""
TEXT: Final = ": text"
_MANY: Final = 5
"""From how many answers on it is quicker to go step by step."""


def unknown() -> nw.Expr:
    """Return the answer that is open in every row."""
    return nw.lit(None, nw.Boolean)


def settled(*, met: nw.Expr, failed: nw.Expr) -> nw.Expr:
    """Return true where one condition holds, false where the other does, and null elsewhere."""
    rest = nw.when(failed).then(nw.lit(False)).otherwise(unknown())
    return nw.when(met).then(nw.lit(True)).otherwise(rest)


def every(answers: Iterable[nw.Expr], *, stepwise: bool = False) -> nw.Expr:
    """Return whether all answers are true, in Kleene's logic.

    Stepwise, an answer is looked at only in the rows where none before it is false: so much less
    is done by an engine that leaves out such rows.
    """
    some = list(answers)
    if not stepwise or len(some) < _MANY:
        return reduce(operator.and_, some)
    made = reduce(operator.eq, some)  # none is false here: true, or null where any is
    for answer in reversed(some):
        made = nw.when(~answer).then(nw.lit(value=False)).otherwise(made)
    return made


def either(answers: Iterable[nw.Expr]) -> nw.Expr:
    """Return whether any answer is true, in Kleene's logic."""
    return reduce(operator.or_, answers)


def folded(cell: nw.Expr) -> nw.Expr:
    """Return a text as it is compared: without blanks around it, in small letters."""
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


def told_name(column: str) -> str:
    """Return the name of the column that holds what an engine tells of another."""
    return f"{MARK}{column}: told"


@attrs.frozen(eq=False)
class Cells(ABC, Generic[F]):
    """One field as some columns of a frame give it."""

    field: F
    sources: tuple[str, ...]
    """The columns of the frame that are read."""

    @abstractmethod
    def prepared(self) -> list[Stage]:
        """Return the columns to make before anything is asked, stage by stage."""

    @abstractmethod
    def ask(self, leaf: Leaf) -> nw.Expr:
        """Return the answers to a question about the field."""

    @abstractmethod
    def unfit(self) -> nw.Expr | None:
        """Return whether a cell holds what the field does not permit; none where it cannot."""

    def name(self, part: str = "") -> str:
        """Return the name of a prepared column."""
        return f"{MARK}{self.field.name}{part}"

    def made(self, part: str = "") -> nw.Expr:
        """Return a prepared column."""
        return nw.col(self.name(part))

    def text(self) -> nw.Expr:
        """Return a prepared column of texts."""
        return self.made(TEXT)

    def written(self) -> nw.Expr:
        """Return whether a cell holds a text other than those for what is not known."""
        return ~self.text().is_null() & ~self.text().is_in(sorted(UNKNOWN_TEXTS))


@attrs.frozen(eq=False)
class Booleans(Cells[FlagField]):
    """Yes or no as the engine has it."""

    def prepared(self) -> list[Stage]:
        return []

    def yes(self) -> nw.Expr:
        """Return the answers as booleans."""
        return nw.col(*self.sources)

    def ask(self, leaf: Any) -> nw.Expr:
        yes = self.yes()
        return (yes | ~yes) if len(leaf.values) > 1 else yes if True in leaf.values else ~yes

    def unfit(self) -> nw.Expr | None:
        return None


@attrs.frozen(eq=False)
class Ones(Booleans):
    """Yes or no as 1 and 0."""

    def yes(self) -> nw.Expr:
        return self.made()

    def prepared(self) -> list[Stage]:
        cell = nw.col(*self.sources)
        return [{self.name(): settled(met=cell == 1, failed=cell == 0)}]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(*self.sources)


@attrs.frozen(eq=False)
class YesNo(Ones):
    """Yes or no as a text."""

    def prepared(self) -> list[Stage]:
        yes, no = ([text for text, met in YES_NO.items() if met is one] for one in (True, False))
        met, failed = among(self.text(), [*yes, "1.0"]), among(self.text(), [*no, "0.0"])
        return [
            {self.name(TEXT): folded(nw.col(*self.sources))},
            {self.name(): settled(met=met, failed=failed)},
        ]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & self.written()


@attrs.frozen(eq=False)
class Names(Cells[CategoryField[Any]]):
    """One of a list, as its text."""

    def prepared(self) -> list[Stage]:
        cell, members = nw.col(*self.sources).cast(nw.String), self.spelled(self.field.members)
        read = nw.when(among(folded(cell), members)).then(folded(cell))
        rest = read.otherwise(nw.lit(None, nw.String))
        return [{self.name(): nw.when(among(cell, members)).then(cell).otherwise(rest)}]

    def ask(self, leaf: Any) -> nw.Expr:
        others = [one for one in self.field.members if one not in leaf.values]
        if others and len(others) < len(leaf.values):
            return ~self._among(others)
        return self._among(leaf.values)

    def spelled(self, values: Iterable[str]) -> list[str]:
        """Return the texts by which a prepared column has some values."""
        return [one.casefold() for one in values]

    def _among(self, values: Iterable[str]) -> nw.Expr:
        return among(self.made(), self.spelled(values))

    def unfit(self) -> nw.Expr | None:
        text = folded(nw.col(*self.sources))
        return self.made().is_null() & ~text.is_null() & ~among(text, UNKNOWN_TEXTS)


@attrs.frozen(eq=False)
class Told(Names):
    """One of a list, as the place of the member that the engine has read in its text."""

    def prepared(self) -> list[Stage]:
        return []

    def made(self, part: str = "") -> nw.Expr:
        del part
        return nw.col(told_name(*self.sources))

    def _among(self, values: Iterable[Any]) -> nw.Expr:
        places = [place for place, one in enumerate(self.field.members) if one in values]
        if len(places) < _MANY:
            return either([self.made() == place for place in places])
        return self.made().is_in(places)


@attrs.frozen(eq=False)
class Categories(Names):
    """One of a list, as a category of the engine; its texts are compared once, here."""

    texts: tuple[str, ...]
    """The texts that the column may have, as far as is known."""
    closed: bool
    """Whether it has no others."""

    def prepared(self) -> list[Stage]:
        return []

    def made(self, part: str = "") -> nw.Expr:
        del part
        return nw.col(*self.sources)

    def spelled(self, values: Iterable[str]) -> list[str]:
        known = {one.casefold() for one in values}
        return [text for text in self.texts if text.strip().casefold() in known]

    def ask(self, leaf: Any) -> nw.Expr:
        if self.closed and len(self.spelled(self.field.members)) == len(self.texts):
            return super().ask(leaf)
        others = [one for one in self.field.members if one not in leaf.values]
        return settled(met=self._among(leaf.values), failed=self._among(others))

    def unfit(self) -> nw.Expr | None:
        known = self.spelled([*UNKNOWN_TEXTS, *self.field.members])
        return ~self.made().is_null() & ~among(self.made(), known)


@attrs.frozen(eq=False)
class Codes(Names):
    """One of a list whose texts are numbers, as a number."""

    def prepared(self) -> list[Stage]:
        cell = nw.col(*self.sources).cast(nw.Float64)
        numbers = [one for one in self.field.members if one.isdecimal()]
        made = nw.lit(None, nw.String)
        for one in numbers:
            made = nw.when(cell == float(one)).then(nw.lit(str(one))).otherwise(made)
        return [{self.name(): made}]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(*self.sources)
