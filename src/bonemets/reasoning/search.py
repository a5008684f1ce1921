"""A DPLL search for an assignment that satisfies formulas over finite domains.

It propagates, assigns pure variables, splits the rest into components without a common variable,
and branches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

import attrs

from bonemets.errors import BonemetsError
from bonemets.reasoning.formulas import Cardinality, Formula, State, set_bits

Some = TypeVar("Some", bound=Formula)

STEPS: Final = 20_000
"""Default limit on the branches of a search."""


class UndecidedError(BonemetsError, RuntimeError):
    """A search reached its limit of steps; nothing is claimed either way."""

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
    """A limit on steps that several searches share."""

    steps: int
    taken: int = 0

    def step(self) -> None:
        """Count one step, or raise `UndecidedError`."""
        self.taken += 1
        if self.taken > self.steps:
            raise UndecidedError(self.steps)


def propagate(
    cells: State, formulas: Iterable[Formula], others: Iterable[Cardinality] = ()
) -> list[Cardinality] | None:
    """Narrow a state by unit propagation.

    Parameters
    ----------
    cells : list of int
        The state, changed in place.
    formulas : iterable of Formula
        Formulas to satisfy.
    others : iterable of Cardinality
        Formulas to satisfy that force nothing in the state as it is.

    Returns
    -------
    list of Cardinality or None
        The formulas not yet satisfied by every assignment left; `None` if there is a conflict.
    """
    left, todo = list(others), list(formulas)
    while todo:
        changed: list[int] = []
        for formula in todo:
            if not formula.narrow(cells, changed, left):
                return None
        touched = 0
        for variable in changed:
            touched |= 1 << variable
        todo = [formula for formula in left if formula.variables & touched]
        if todo:
            left = [formula for formula in left if not formula.variables & touched]
    return left


def assign_pure(cells: State, formulas: list[Cardinality]) -> list[Cardinality]:
    """Assign the variables that occur only positively in literals of disjunctions.

    Returns the formulas that are left; those dropped are satisfied.
    """
    left = formulas
    while True:
        about, busy, said = 0, 0, cells.copy()
        for formula in left:
            about |= formula.variables
            if formula.count != 1:
                busy |= formula.variables
                continue
            for variable, mask in formula.literals:
                said[variable] &= mask
            for part in formula.others:
                busy |= part.variables
        quiet = 0
        for variable in set_bits(about & ~busy):
            if said[variable]:
                cells[variable] = said[variable]
                quiet |= 1 << variable
        if not quiet:
            return left
        left = [formula for formula in left if not formula.variables & quiet]


def solve(
    cells: State, formulas: Iterable[Formula], budget: Budget, others: Sequence[Cardinality] = ()
) -> State | None:
    """Return a state of which every assignment satisfies the formulas, or `None` if there is none.

    The others are formulas, too, that force nothing in the state as it is.

    Raises
    ------
    UndecidedError
        When the budget is exhausted.
    """
    budget.step()
    cells = cells.copy()
    left = propagate(cells, formulas, others)
    if left:
        left = assign_pure(cells, left)
    if not left:
        return None if left is None else cells
    for _, group in components(cells, left):
        settled = _branched(cells, group, budget)
        if settled is None:
            return None
        cells = settled
    return cells


def _branched(cells: State, formulas: list[Cardinality], budget: Budget) -> State | None:
    first: Formula = min(formulas, key=lambda formula: formula.variables.bit_count())
    while isinstance(first, Cardinality):
        first = next(part for part in first.parts if part.state(cells) is None)
    for side in (first, first.negated):
        settled = solve(cells, [side], budget, formulas)
        if settled is not None:
            return settled
    return None


def undecided(cells: State) -> int:
    """Return the unassigned variables, as the bits of an integer."""
    together = 0
    for variable, possible in enumerate(cells):
        if possible & (possible - 1):
            together |= 1 << variable
    return together


def components(cells: State, formulas: Iterable[Some]) -> list[tuple[int, list[Some]]]:
    """Return the connected components of formulas by unassigned variables, with these variables."""
    groups: list[tuple[int, list[Some]]] = []
    still_open = undecided(cells)
    for formula in formulas:
        variables, joined, apart = formula.variables & still_open, [formula], []
        for others, group in groups:
            if others & variables:
                variables |= others
                joined = group + joined
            else:
                apart.append((others, group))
        groups = [*apart, (variables, joined)]
    return groups
