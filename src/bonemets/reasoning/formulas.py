"""Cardinality formulas over variables with finite domains.

The domain of each variable is a set of cells.  A state holds, for each variable, the cells still
possible as the bits of an integer.  A literal says that a variable lies in some cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, TypeAlias

import attrs

State: TypeAlias = list[int]


@attrs.frozen(eq=False)
class Literal:
    """Whether a variable lies in some of its cells."""

    variable: int
    mask: int
    full: int

    @property
    def variables(self) -> int:
        """The variables it depends on, as the bits of an integer."""
        return 1 << self.variable

    def state(self, cells: State) -> bool | None:
        """Return whether it is true, or false, in every assignment still possible."""
        possible = cells[self.variable]
        inside = possible & self.mask
        return None if inside and inside != possible else bool(inside)

    def narrow(self, cells: State, changed: list[int], left: list[Cardinality]) -> bool:
        """Remove the cells that make it false, as `Cardinality.narrow` does."""
        del left
        possible = cells[self.variable]
        inside = possible & self.mask
        if inside != possible:
            cells[self.variable] = inside
            changed.append(self.variable)
        return inside != 0

    @cached_property
    def negated(self) -> Formula:
        """The negation."""
        return Literal(self.variable, self.full & ~self.mask, self.full)

    def shifted(self, by: int, which: int) -> Literal:
        """Return the same formula with some variables renumbered by an offset."""
        if not self.variables & which:
            return self
        return Literal(self.variable + by, self.mask, self.full)


class Cardinality:
    """Whether at least `count` of some formulas are true.

    Attributes
    ----------
    count : int
    parts : tuple of Literal or Cardinality
    variables : int
        The variables it depends on, as the bits of an integer.
    literals : list of tuple
        The literals among the parts: the variable and its cells.
    others : list of Cardinality
        The other parts.
    """

    def __init__(self, count: int, parts: tuple[Formula, ...]) -> None:
        self.count: int = count
        self.parts: tuple[Formula, ...] = parts
        self.variables: int = 0
        self.literals: list[tuple[int, int]] = []
        self.others: list[Cardinality] = []
        for part in parts:
            self.variables |= part.variables
            if isinstance(part, Literal):
                self.literals.append((part.variable, part.mask))
            else:
                self.others.append(part)

    def state(self, cells: State) -> bool | None:
        """Return whether it is true, or false, in every assignment still possible."""
        needed, literals, parts = self._left(cells)
        if needed <= 0:
            return True
        return None if needed <= len(literals) + len(parts) else False

    def _left(self, cells: State) -> tuple[int, list[tuple[int, int]], list[Cardinality]]:
        """Return how many more parts must be true, and the parts not settled."""
        needed, spare = self.count, len(self.parts) - self.count
        literals, parts = [], []
        for variable, mask in self.literals:
            possible = cells[variable]
            inside = possible & mask
            if inside == possible:
                needed -= 1
            elif inside:
                literals.append((variable, mask))
            else:
                spare -= 1
        for part in self.others:
            if needed <= 0 or spare < 0:
                break
            settled = part.state(cells)
            if settled:
                needed -= 1
            elif settled is None:
                parts.append(part)
            else:
                spare -= 1
        return needed, literals, parts

    def narrow(self, cells: State, changed: list[int], left: list[Cardinality]) -> bool:
        """Remove the cells that make it false; return whether any assignment is left.

        Appends the variables narrowed to `changed`, and formulas not yet satisfied to `left`.
        """
        needed, literals, parts = self._left(cells)
        if needed <= 0:
            return True
        if needed != len(literals) + len(parts):
            left.append(self)
            return needed < len(literals) + len(parts)
        for variable, mask in literals:
            cells[variable] &= mask
            changed.append(variable)
            if not cells[variable]:
                return False
        return all(part.narrow(cells, changed, left) for part in parts)

    @cached_property
    def negated(self) -> Formula:
        """The negation."""
        return cardinality(len(self.parts) - self.count + 1, [part.negated for part in self.parts])

    def shifted(self, by: int, which: int) -> Cardinality:
        """Return the same formula with some variables renumbered by an offset."""
        if not self.variables & which:
            return self
        return Cardinality(self.count, tuple([part.shifted(by, which) for part in self.parts]))


Formula: TypeAlias = Literal | Cardinality


def set_bits(bits: int) -> Iterator[int]:
    """Yield the indices of the bits set in an integer, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


TRUE: Final = Cardinality(0, ())
FALSE: Final = Cardinality(1, ())


def cardinality(count: int, parts: Iterable[Formula]) -> Formula:
    """Return the formula that at least `count` parts are true."""
    some = tuple(parts)
    if count <= 0:
        return TRUE
    if count > len(some):
        return FALSE
    return some[0] if len(some) == 1 else Cardinality(count, some)


def conjunction(parts: Iterable[Formula]) -> Formula:
    """Return the formula that all parts are true."""
    joined = _joined(parts, together=True)
    return cardinality(len(joined), joined)


def disjunction(parts: Iterable[Formula]) -> Formula:
    """Return the formula that any part is true."""
    return cardinality(1, _joined(parts, together=False))


def _joined(parts: Iterable[Formula], *, together: bool) -> list[Formula]:
    """Return parts with nested ones of the same kind flattened, one literal a variable."""
    literals: dict[int, Literal] = {}
    others: list[Formula] = []
    todo = list(parts)[::-1]
    while todo:
        part = todo.pop()
        if isinstance(part, Literal):
            seen = literals.get(part.variable, part)
            mask = seen.mask & part.mask if together else seen.mask | part.mask
            literals[part.variable] = Literal(part.variable, mask, part.full)
        elif part.count == (len(part.parts) if together else 1):
            todo += part.parts[::-1]
        else:
            others.append(part)
    return [*literals.values(), *others]
