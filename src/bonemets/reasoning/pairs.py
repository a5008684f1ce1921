"""Pairs of completions of which one meets a formula and the other fails it.

To settle the formula, at least one of the variables in which the two differ must be known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bonemets.reasoning.formulas import Cardinality, Formula, State, disjunction, set_bits
from bonemets.reasoning.search import Budget, components, propagate, solve, undecided


class CompletionPairs:
    """Pairs of completions of a state of which one meets a goal and one fails it.

    The second completion has variables of its own where it may differ, and shares the others.

    Parameters
    ----------
    cells : list of int
        The state.
    goal : Formula
    rules : sequence of Cardinality
        Constraints on both completions that force nothing in the state.
    budget : Budget

    Attributes
    ----------
    none : bool
        Whether no completion meets the goal.
    """

    def __init__(
        self, cells: State, goal: Formula, rules: Sequence[Cardinality], budget: Budget
    ) -> None:
        self._cells, self._goal, self._rules, self._budget = cells, goal, rules, budget
        self._open = undecided(cells)
        self._met = cells.copy()
        left = propagate(self._met, [goal], rules)
        self.none: bool = left is None or solve(self._met, (), budget, left) is None
        self._groups = components(self._met, left or [])

    def alone(self) -> list[int]:
        """Return the variables that are the only difference of some pair."""
        able = self._goal.variables & self._open
        return [place for place in set_bits(able) if self.differing(1 << place)]

    def differing(self, free: int) -> list[int] | None:
        """Return the variables in which a pair differs that agrees on all but some, or `None`.

        Parameters
        ----------
        free : int
            The variables that may differ, as the bits of an integer.
        """
        own, size = self._bearing(free), len(self._cells)
        parts = [part for part in self._said() if part.variables & own]
        second: list[Formula] = [disjunction([part.negated.shifted(size, own) for part in parts])]
        second += [rule.shifted(size, own) for rule in self._rules if rule.variables & own]
        about = own | _variables(second)
        first = [one for variables, group in self._groups if variables & about for one in group]
        state = solve(self._met + self._cells, second, self._budget, first)
        if state is None:
            return None
        return [place for place in set_bits(own) if not state[place] & state[place + size]]

    def _said(self) -> Sequence[Formula]:
        """Return the conjuncts of the goal."""
        goal = self._goal
        return (
            goal.parts
            if isinstance(goal, Cardinality) and goal.count == len(goal.parts)
            else (goal,)
        )

    def _bearing(self, free: int) -> int:
        """Return those of some variables that the goal or its constraints depend on."""
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
