"""What columns of a frame say of a field, as expressions with three answers.

Every kind of column answers the questions that a case is asked: true, false, or null where the cell
is null, NaN, a text for what is not known, or a value that the field does not permit.
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
"""Columns to make at one time, by name."""
MARK: Final = "bonemets:"
"""How the names of the columns start that hold what is half done."""
TEXT: Final = ": text"
_MANY: Final = 5
"""From how many answers on it is quicker to go step by step."""
_RUNS: Final = 2
"""Up to how many runs of places without a gap it is quicker to compare with their ends."""


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


@attrs.frozen
class Encoding:
    """What an engine is to tell of a column, in its own words.

    Of texts, the place among some that each has, or null; of lists of texts, whether they hold no
    others than some, or any of some.
    """

    column: str
    what: Literal["place", "only", "any"]
    texts: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the column that holds what is told."""
        return f"{MARK}{self.column}: {self.what} of {', '.join(self.texts)}"

    def told(self) -> nw.Expr:
        """Return what is told."""
        return nw.col(self.name)


@attrs.frozen(eq=False)
class Cells(ABC, Generic[F]):
    """One field as some columns of a frame give it."""

    field: F
    sources: tuple[str, ...]
    """The columns of the frame that are read."""

    def tells(self, leaf: Leaf) -> Iterable[Encoding]:
        """Return what the engine is to tell, before all else, for a question about the field."""
        del leaf
        return ()

    def prepared(self) -> list[Stage]:
        """Return the columns to make before anything is asked, stage by stage."""
        return []

    @abstractmethod
    def ask(self, leaf: Leaf) -> nw.Expr:
        """Return the answers to a question about the field."""

    @abstractmethod
    def unfit(self) -> nw.Expr | None:
        """Return whether a cell holds what the field does not permit; none where it cannot."""

    @property
    def source(self) -> str:
        """The column of the frame that is read, where it is one."""
        (source,) = self.sources
        return source

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

    def yes(self) -> nw.Expr:
        """Return the answers as booleans."""
        return nw.col(self.source)

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
        cell = nw.col(self.source)
        return [{self.name(): settled(met=cell == 1, failed=cell == 0)}]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(self.source)


@attrs.frozen(eq=False)
class YesNo(Ones):
    """Yes or no as a text."""

    def prepared(self) -> list[Stage]:
        yes, no = ([text for text, met in YES_NO.items() if met is one] for one in (True, False))
        met, failed = among(self.text(), [*yes, "1.0"]), among(self.text(), [*no, "0.0"])
        return [
            {self.name(TEXT): folded(nw.col(self.source))},
            {self.name(): settled(met=met, failed=failed)},
        ]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & self.written()


@attrs.frozen(eq=False)
class Members(Cells[CategoryField[Any]]):
    """One of a list, as the place of the member."""

    def ask(self, leaf: Any) -> nw.Expr:
        return self._among(leaf.values)

    def _among(self, values: Collection[Any]) -> nw.Expr:
        places = [place for place, one in enumerate(self.field.members) if one in values]
        firsts = [one for one in places if one - 1 not in places]
        lasts = [one for one in places if one + 1 not in places]
        if len(firsts) > _RUNS:
            return self.made().is_in(places)
        return either([self._within(*run) for run in zip(firsts, lasts, strict=True)])

    def _within(self, first: int, last: int) -> nw.Expr:
        """Return whether the place is one of those from a first to a last."""
        if first == last:
            return self.made() == first
        if first == 0:
            return self.made() <= last
        from_first = self.made() >= first
        end = len(self.field.members) - 1
        return from_first if last == end else from_first & (self.made() <= last)


@attrs.frozen(eq=False)
class Names(Members):
    """One of a list, as its text."""

    @property
    def read(self) -> Encoding:
        """The place of the member that a text names."""
        return Encoding(self.source, "place", tuple(one.casefold() for one in self.field.members))

    def tells(self, leaf: Leaf) -> Iterable[Encoding]:
        del leaf
        return [self.read]

    def made(self, part: str = "") -> nw.Expr:
        del part
        return self.read.told()

    def unfit(self) -> nw.Expr | None:
        text = folded(nw.col(self.source))
        return self.made().is_null() & ~text.is_null() & ~among(text, UNKNOWN_TEXTS)


@attrs.frozen(eq=False)
class Codes(Members):
    """One of a list whose texts are numbers, as a number."""

    def prepared(self) -> list[Stage]:
        cell = nw.col(self.source).cast(nw.Float64)
        made = nw.lit(None, nw.Int8)
        for place, one in enumerate(self.field.members):
            if one.isdecimal():
                is_one = nw.when(cell == float(one))
                made = is_one.then(nw.lit(place, nw.Int8)).otherwise(made)
        return [{self.name(): made}]

    def unfit(self) -> nw.Expr | None:
        return self.made().is_null() & numeric(self.source)


@attrs.frozen(eq=False)
class Categories(Members):
    """One of a list, as a category of the engine; its texts are compared once, here."""

    texts: tuple[str, ...]
    """The texts that the column may have, as far as is known."""
    closed: bool
    """Whether it has no others."""

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
        """Return the texts of the column that name some values."""
        known = {one.casefold() for one in values}
        return [text for text in self.texts if text.strip().casefold() in known]

    def unfit(self) -> nw.Expr | None:
        known = self._spelled([*UNKNOWN_TEXTS, *self.field.members])
        return ~self.made().is_null() & ~among(self.made(), known)
