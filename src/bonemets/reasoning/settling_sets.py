"""Minimal sets of facts that would settle a verdict, and the fact most worth asking for."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from bonemets.display import Displayed
from bonemets.fields import Field
from bonemets.logic import Verdict
from bonemets.predicates import Predicate
from bonemets.reasoning.exact_verdicts import Exact, Known, exact
from bonemets.reasoning.formulas import (
    Cardinality,
    Formula,
    Literal,
    State,
    cardinality,
    conjunction,
    disjunction,
    set_bits,
)
from bonemets.reasoning.hitting_sets import minimal_hitting_sets
from bonemets.reasoning.pairs import CompletionPairs
from bonemets.reasoning.search import STEPS, Budget, components, solve
from bonemets.record import Record


def settling(
    predicate: Predicate, case: Record, *, steps: int = STEPS
) -> tuple[frozenset[str], ...]:
    """Return the minimal sets of facts that settle a verdict, whatever their values.

    A set suffices and no proper subset does.  An imprecise fact counts as missing.

    Parameters
    ----------
    predicate : Predicate
    case : Record
    steps : int, optional
        Limit on the branches of the search.

    Returns
    -------
    tuple of frozenset of str
        Names of fields, smallest set first.  One empty set if the verdict is settled; none if it
        depends on a criterion that is not encoded.

    Raises
    ------
    ImpossibleCaseError, UndecidedError
        As `exact` does.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import score_2
    >>> [sorted(facts) for facts in settling(score_2.AS_REVIEWED, Case(bilsky="2"))]
    [['life_expectancy']]
    """
    return _settling(exact(predicate, case, steps=steps), steps)


def _settling(answer: Exact, steps: int) -> tuple[frozenset[str], ...]:
    if answer.verdict is not Verdict.UNKNOWN:
        return (frozenset(),)
    known, space = answer.known, answer.known.space
    sets = _Settling(known, Budget(steps)).of(space.met[0], known.rules, open_=True)
    order = list(space.domains)
    named = (frozenset(str(space.variables[place]) for place in one) for one in sets)
    return tuple(sorted(named, key=lambda one: (len(one), sorted(map(order.index, one)))))


@attrs.frozen(eq=False)
class _Settling:
    """The minimal settling sets of formulas, as sets of variables.

    Independent parts of a conjunction or disjunction must each be settled.  For what cannot be
    split, a set is refuted by two completions that agree on it and differ on the formula.
    """

    known: Known
    budget: Budget

    def of(
        self, goal: Formula, rules: list[Cardinality], *, open_: bool = False
    ) -> list[frozenset[int]]:
        """Return the minimal sets of variables that settle a formula under some rules.

        The formula must not be settled by itself; with `open_`, nor by the rules.
        """
        goal = _reduced(goal, self.known.cells)
        together = isinstance(goal, Cardinality) and goal.count == len(goal.parts)
        splits = isinstance(goal, Cardinality) and (together or goal.count == 1)
        parts = goal.parts if isinstance(goal, Cardinality) and splits else (goal,)
        groups = [
            (
                [part for part in parts if part.variables & variables],
                [rule for rule in rules if rule.variables & variables],
            )
            for variables, _ in components(self.known.cells, [*parts, *rules])
            if goal.variables & variables
        ]
        if len(groups) == 1:  # what settles a formula settles what is contrary to it
            return self._whole(goal if together else goal.negated, groups[0][1])
        if not open_ and self._settled(goal, rules):
            return [frozenset()]
        each = [
            self.of(conjunction(inside) if together else disjunction(inside), linked)
            for inside, linked in groups
        ]
        return [frozenset[int]().union(*chosen) for chosen in itertools.product(*each)]

    def _settled(self, goal: Formula, rules: list[Cardinality]) -> bool:
        return any(
            solve(self.known.cells, [side], self.budget, rules) is None
            for side in (goal, goal.negated)
        )

    def _whole(self, goal: Formula, rules: list[Cardinality]) -> list[frozenset[int]]:
        if isinstance(goal, Literal) and not rules:
            return [frozenset({goal.variable})] if self._askable(goal.variable) else []
        pairs = CompletionPairs(self.known.cells, goal, rules, self.budget)
        if pairs.none:
            return [frozenset()]
        alone = frozenset(pairs.alone())
        if not all(map(self._askable, alone)):
            return []

        def missed(others: frozenset[int]) -> list[int] | None:
            differ = pairs.differing(~sum(1 << place for place in alone | others))
            return None if differ is None else [one for one in differ if self._askable(one)]

        return [alone | others for others in minimal_hitting_sets(missed)]

    def _askable(self, place: int) -> bool:
        return isinstance(self.known.space.variables[place], str)


def _reduced(formula: Formula, cells: State) -> Formula:
    """Return a formula without its settled parts."""
    if isinstance(formula, Literal):
        return formula
    minimal_unsat_subset, parts = formula.count, []
    for part in formula.parts:
        settled = part.state(cells)
        if settled is None:
            parts.append(_reduced(part, cells))
        minimal_unsat_subset -= settled is True
    return cardinality(minimal_unsat_subset, parts)


@attrs.frozen(eq=False)
class Asking(Displayed):
    """A fact worth asking for, with the predicates that it settles.

    Attributes
    ----------
    field : Field
    settles : tuple of Predicate
        Those it settles whatever its value.
    may_settle : tuple of Predicate
        Those that only some of its values settle.
    among : int
        Number of unknown predicates.
    """

    field: Field[Any]
    settles: tuple[Predicate, ...]
    may_settle: tuple[Predicate, ...]
    among: int

    def __str__(self) -> str:
        said = [
            f"{verb} {_counted(some, self.among)} ({', '.join(map(str, some))})"
            for verb, some in (("settles", self.settles), ("may settle", self.may_settle))
            if some
        ]
        return f"{self.field.label}: {'; '.join(said) or 'settles none by itself'}"


def _counted(questions: Sequence[Predicate], among: int) -> str:
    return f"{len(questions)} of {among} open question{'' if among == 1 else 's'}"


def asking(
    predicates: Iterable[Predicate], case: Record, *, steps: int = STEPS
) -> tuple[Asking, ...]:
    """Return the facts worth asking for, the most useful first.

    Facts are ordered by the number of predicates they settle whatever their value, then by the
    number they may settle, then as declared.  Facts in no minimal settling set are left out.

    Parameters
    ----------
    predicates : iterable of Predicate
    case : Record
    steps : int, optional
        Limit on the branches of the search for each predicate.

    Raises
    ------
    ImpossibleCaseError, UndecidedError
        As `exact` does.
    """
    answers = [exact(predicate, case, steps=steps) for predicate in predicates]
    open_ = [(one, _settling(one, steps)) for one in answers if one.verdict is Verdict.UNKNOWN]
    found_ = []
    for name, field in case.fields().items():
        wanted = [(one, sets) for one, sets in open_ if any(name in some for some in sets)]
        settles = tuple(one.predicate for one, sets in wanted if frozenset({name}) in sets)
        may = tuple(
            one.predicate
            for one, sets in wanted
            if frozenset({name}) not in sets and _may_settle(one.known, name, steps)
        )
        if wanted:
            found_.append(Asking(field, settles, may, len(open_)))
    return tuple(sorted(found_, key=lambda one: (-len(one.settles), -len(one.may_settle))))


def ask_next(predicates: Iterable[Predicate], case: Record, *, steps: int = STEPS) -> Asking | None:
    """Return the fact most worth asking for, or `None` if no fact can settle a predicate.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import scorad, score_2
    >>> case = Case(life_expectancy="4 months", compression_sites=1)
    >>> print(ask_next((scorad.AS_REVIEWED, score_2.AS_REVIEWED), case))
    cord compression: settles 2 of 2 open questions (SCORAD as reviewed, SCORE-2 as reviewed)
    """
    return next(iter(asking(predicates, case, steps=steps)), None)


def _may_settle(known: Known, name: str, steps: int) -> bool:
    """Return whether some value of a field settles a predicate."""
    space, cells = known.space, known.cells
    place = space.variables.index(name)
    budget = Budget(steps)
    wanted = (space.met[0], space.failed[0])
    for cell in set_bits(cells[place]):
        answer = Literal(place, 1 << cell, cells[place])
        sides = [
            (state and state[place] >> cell & 1)
            or solve(cells, [answer, side], budget, known.rules)
            for state, side in zip(known.states, wanted, strict=True)
        ]
        if sides.count(None) == 1:
            return True
    return False
