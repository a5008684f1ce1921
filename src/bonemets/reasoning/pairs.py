"""Pairs of completions, one of which meets a formula while the other fails it.

Of the variables in which the two differ, one must be known for the formula to be settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bonemets.reasoning.formulas import Cardinality, Formula, State, places, some
from bonemets.reasoning.search import Budget, apart, found, propagate, undecided


class Pairs:
    """The pairs of completions of a state, of which one meets a goal and one fails it.

    The first of a pair is searched for in the state that the goal leaves, found once.  The second
    has variables of its own where it may differ, and shares the others.

    Parameters
    ----------
    cells : list of int
        The state.
    goal : Formula
    rules : sequence of Many
        What both completions meet; they force nothing in the state.
    budget : Budget

    Attributes
    ----------
    none : bool
        Whether there are none, since no completion meets the goal.
    """

    def __init__(
        self, cells: State, goal: Formula, rules: Sequence[Cardinality], budget: Budget
    ) -> None:
        self._cells, self._goal, self._rules, self._budget = cells, goal, rules, budget
        self._open = undecided(cells)
        self._met = cells.copy()
        left = propagate(self._met, [goal], rules)
        self.none = left is None or found(self._met, (), budget, left) is None
        self._groups = apart(self._met, left or [])

    def alone(self) -> list[int]:
        """Return the variables in which alone some pair differs."""
        able = self._goal.variables & self._open
        return [place for place in places(able) if self.differing(1 << place)]

    def differing(self, free: int) -> list[int] | None:
        """Return in what a pair differs that agrees but for some variables; `None` if none does.

        Parameters
        ----------
        free : int
            The variables in which it may differ, as the bits of an integer.
        """
        own, size = self._bearing(free), len(self._cells)
        parts = [part for part in self._said() if part.variables & own]
        second: list[Formula] = [some([part.negated.moved(size, own) for part in parts])]
        second += [rule.moved(size, own) for rule in self._rules if rule.variables & own]
        about = own | _variables(second)
        first = [one for variables, group in self._groups if variables & about for one in group]
        state = found(self._met + self._cells, second, self._budget, first)
        if state is None:
            return None
        return [place for place in places(own) if not state[place] & state[place + size]]

    def _said(self) -> Sequence[Formula]:
        """Return the formulas that the goal says are all true."""
        goal = self._goal
        return (
            goal.parts
            if isinstance(goal, Cardinality) and goal.count == len(goal.parts)
            else (goal,)
        )

    def _bearing(self, free: int) -> int:
        """Return those of some variables that bear on the goal while the others are as they are."""
        free &= self._open
        own, before = self._goal.variables & free, 0
        while own != before:
            before = own
            own |= free & _variables(rule for rule in self._rules if rule.variables & own)
        return own


def _variables(formulas: Iterable[Formula]) -> int:
    together = 0
    for formula in formulas:
        together |= formula.variables
    return together
