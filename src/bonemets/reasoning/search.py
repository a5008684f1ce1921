"""The search for a choice that makes some formulas true.

It narrows the state by what is forced, splits what is left into parts that share no variable, and
branches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

import attrs

from bonemets.errors import BonemetsError
from bonemets.reasoning.formulas import Cardinality, Formula, State, places

Some = TypeVar("Some", bound=Formula)

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


def propagate(
    cells: State, formulas: Iterable[Formula], others: Iterable[Cardinality] = ()
) -> list[Cardinality] | None:
    """Narrow a state by all that some formulas force, beside others that force nothing yet.

    Returns
    -------
    list of Many or None
        What is not yet true in every choice left; `None` where none is left.
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
    """Choose cells for each variable of which one choice makes true all that is said.

    Returns what is left to be decided.  Nothing is lost: what is dropped is true.
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
        for variable in places(about & ~busy):
            if said[variable]:
                cells[variable] = said[variable]
                quiet |= 1 << variable
        if not quiet:
            return left
        left = [formula for formula in left if not formula.variables & quiet]


def found(
    cells: State, formulas: Iterable[Formula], budget: Budget, others: Sequence[Cardinality] = ()
) -> State | None:
    """Return a state in which every choice makes some formulas true, or `None` if there is none.

    The others are formulas, too, that force nothing in the state as it is.

    Raises
    ------
    UndecidedError
        When the budget is used up before either is known.
    """
    budget.step()
    cells = cells.copy()
    left = propagate(cells, formulas, others)
    if left:
        left = assign_pure(cells, left)
    if not left:
        return None if left is None else cells
    for _, group in apart(cells, left):
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
        settled = found(cells, [side], budget, formulas)
        if settled is not None:
            return settled
    return None


def undecided(cells: State) -> int:
    """Return the variables with more than one cell left, as the bits of an integer."""
    together = 0
    for variable, possible in enumerate(cells):
        if possible & (possible - 1):
            together |= 1 << variable
    return together


def apart(cells: State, formulas: Iterable[Some]) -> list[tuple[int, list[Some]]]:
    """Return formulas in groups that share no variable still open, with these variables."""
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
