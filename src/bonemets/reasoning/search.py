"""Formulas over finite choices, and the search for a choice that makes some of them true.

Each variable has finitely many cells, and a state holds, for each, the cells still possible as the
bits of an integer.  A literal says that a variable lies in some cells.  The search narrows the
state by what is forced, splits what is left into parts that share no variable, and branches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from bonemets.errors import BonemetsError

State: TypeAlias = list[int]

STEPS: Final = 20_000
"""How many branches a search takes before it gives up, if nothing else is said."""


class UndecidedError(BonemetsError, RuntimeError):
    """A question was not decided within the steps allowed; nothing is claimed either way."""

    def __init__(self, steps: int) -> None:
        super().__init__(steps)
        self.steps = steps

    def __str__(self) -> str:
        return (
            f"not decided within {self.steps} steps: nothing is claimed either way "
            "(ask a smaller question, give more facts, or allow more steps)"
        )


@attrs.define
class Budget:
    """The steps that searches may still take together."""

    steps: int
    taken: int = 0

    def step(self) -> None:
        """Count one step, or give up."""
        self.taken += 1
        if self.taken > self.steps:
            raise UndecidedError(self.steps)


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
        """Return whether it is true or false in every choice still possible."""
        possible = cells[self.variable]
        inside = possible & self.mask
        return None if inside and inside != possible else bool(inside)

    def narrow(self, cells: State, changed: list[int]) -> bool:
        """Take away what would make it false; return whether anything is left."""
        possible = cells[self.variable]
        inside = possible & self.mask
        if inside != possible:
            cells[self.variable] = inside
            changed.append(self.variable)
        return inside != 0

    @cached_property
    def negated(self) -> Formula:
        """What is true where this is false."""
        return Literal(self.variable, self.full & ~self.mask, self.full)

    def moved(self, to: Sequence[int]) -> Formula:
        """Return the same about other variables."""
        return Literal(to[self.variable], self.mask, self.full)


@attrs.frozen(eq=False)
class Many:
    """Whether at least `count` of some formulas are true."""

    count: int
    parts: tuple[Formula, ...]

    @cached_property
    def variables(self) -> int:
        """The variables it depends on, as the bits of an integer."""
        together = 0
        for part in self.parts:
            together |= part.variables
        return together

    def state(self, cells: State) -> bool | None:
        """Return whether it is true or false in every choice still possible."""
        needed, spare = self.count, len(self.parts) - self.count
        if needed <= 0:
            return True
        if spare < 0:
            return False
        for part in self.parts:
            settled = part.state(cells)
            if settled:
                needed -= 1
                if not needed:
                    return True
            elif settled is False:
                if not spare:
                    return False
                spare -= 1
        return None

    def open_parts(self, cells: State) -> tuple[int, list[Formula]]:
        """Return how many more parts must be true, and the parts that are not settled."""
        needed, parts = self.count, []
        for part in self.parts:
            settled = part.state(cells)
            if settled:
                needed -= 1
            elif settled is None:
                parts.append(part)
        return needed, parts

    def narrow(self, cells: State, changed: list[int]) -> bool:
        """Take away what would make it false; return whether anything is left."""
        needed, parts = self.open_parts(cells)
        if needed <= 0:
            return True
        if needed == len(parts):
            return all(part.narrow(cells, changed) for part in parts)
        return needed < len(parts)

    @cached_property
    def negated(self) -> Formula:
        """What is true where this is false."""
        return many(len(self.parts) - self.count + 1, [part.negated for part in self.parts])

    def moved(self, to: Sequence[int]) -> Formula:
        """Return the same about other variables."""
        return Many(self.count, tuple([part.moved(to) for part in self.parts]))


Formula: TypeAlias = Literal | Many

TRUE: Final = Many(0, ())
FALSE: Final = Many(1, ())


def many(count: int, parts: Iterable[Formula]) -> Formula:
    """Return the formula that at least `count` of some are true."""
    some = tuple(parts)
    if count <= 0:
        return TRUE
    if count > len(some):
        return FALSE
    return some[0] if len(some) == 1 else Many(count, some)


def every(parts: Iterable[Formula]) -> Formula:
    """Return the formula that all of some are true."""
    joined = _joined(parts, together=True)
    return many(len(joined), joined)


def some(parts: Iterable[Formula]) -> Formula:
    """Return the formula that any of some is true."""
    return many(1, _joined(parts, together=False))


def _joined(parts: Iterable[Formula], *, together: bool) -> list[Formula]:
    """Return parts with those inside of the same kind spread, one literal for each variable."""
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


def propagated(cells: State, formulas: Sequence[Formula]) -> list[Formula] | None:
    """Narrow a state by all that some formulas force.

    Returns
    -------
    list of Formula or None
        Those that are not yet true in every choice left; `None` where none is left.
    """
    left = list(formulas)
    touched = -1
    while touched:
        changed: list[int] = []
        remaining = []
        for formula in left:
            if touched >= 0 and not formula.variables & touched:
                remaining.append(formula)
                continue
            if not formula.narrow(cells, changed):
                return None
            if not formula.state(cells):
                remaining.append(formula)
        left = remaining
        touched = 0
        for variable in changed:
            touched |= 1 << variable
    return left


def quieted(cells: State, formulas: list[Formula]) -> list[Formula]:
    """Choose cells for each variable of which one choice makes true all that is said.

    Returns what is left to be decided.  Nothing is lost: what is dropped is true.
    """
    left = formulas
    while True:
        busy, said = 0, dict[int, int]()
        for formula in left:
            if not isinstance(formula, Literal) and formula.count != 1:
                busy |= formula.variables
                continue
            for part in (formula,) if isinstance(formula, Literal) else formula.parts:
                if isinstance(part, Literal):
                    said[part.variable] = said.get(part.variable, -1) & part.mask
                else:
                    busy |= part.variables
        quiet = 0
        for variable, mask in said.items():
            if not busy >> variable & 1 and cells[variable] & mask:
                cells[variable] &= mask
                quiet |= 1 << variable
        if not quiet:
            return left
        left = [formula for formula in left if not formula.variables & quiet]


def found(cells: State, formulas: Sequence[Formula], budget: Budget) -> State | None:
    """Return a state in which every choice makes some formulas true, or `None` if there is none.

    Raises
    ------
    UndecidedError
        When the budget is used up before either is known.
    """
    budget.step()
    cells = cells.copy()
    left = propagated(cells, formulas)
    if left:
        left = quieted(cells, left)
    if not left:
        return None if left is None else cells
    groups = apart(cells, left)
    if len(groups) == 1:
        return _branched(cells, left, budget)
    for group in groups:
        settled = _branched(cells, group, budget)
        if settled is None:
            return None
        cells = settled
    return cells


def _branched(cells: State, formulas: list[Formula], budget: Budget) -> State | None:
    first = min(formulas, key=lambda formula: formula.variables.bit_count())
    while not isinstance(first, Literal):
        first = next(part for part in first.parts if part.state(cells) is None)
    for side in (first, first.negated):
        settled = found(cells, [side, *formulas], budget)
        if settled is not None:
            return settled
    return None


def apart(cells: State, formulas: Sequence[Formula]) -> list[list[Formula]]:
    """Return formulas in groups that share no variable still open."""
    groups: list[tuple[int, list[Formula]]] = []
    still_open = 0
    for variable, possible in enumerate(cells):
        if possible & (possible - 1):
            still_open |= 1 << variable
    for formula in formulas:
        variables, joined, apart = formula.variables & still_open, [formula], []
        for others, group in groups:
            if others & variables:
                variables |= others
                joined = group + joined
            else:
                apart.append((others, group))
        groups = [*apart, (variables, joined)]
    return [group for _, group in groups]
