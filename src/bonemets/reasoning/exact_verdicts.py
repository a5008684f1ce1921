"""Exact verdicts: those that hold whatever the missing facts are, with completions as proof."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

import attrs

from bonemets.display import Displayed
from bonemets.errors import FieldError
from bonemets.logic import Verdict
from bonemets.predicates import Predicate
from bonemets.reasoning.formulas import Cardinality, State
from bonemets.reasoning.hitting_sets import minimal_unsat_subset
from bonemets.reasoning.search import STEPS, Budget, propagate, solve
from bonemets.reasoning.space import Completion, Space, given, space_of
from bonemets.record import Record


class ImpossibleCaseError(FieldError):
    """The facts of a case cannot be true together.

    Attributes
    ----------
    facts : tuple of str
        A minimal set of fields whose values are contradictory.
    rules : tuple of str
        The rules that are violated, a minimal set.
    """

    def __init__(self, facts: tuple[str, ...], rules: tuple[str, ...], got: str) -> None:
        super().__init__(
            ", ".join(facts), f"facts that can be true together: {'; '.join(rules)}", got
        )
        self.facts: tuple[str, ...] = facts
        self.rules: tuple[str, ...] = rules

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.facts, self.rules, self.got)


@attrs.frozen(eq=False)
class Known:
    """The facts of a case that a predicate depends on, and the rules not yet satisfied.

    Attributes
    ----------
    space : Space
    cells : list of int
        The state of the case, narrowed by the rules.
    rules : list of Cardinality
    states : tuple of list of int
        A state that meets the predicate and one that fails it, where they exist.
    """

    space: Space
    cells: State
    rules: list[Cardinality]
    states: tuple[State | None, State | None]


@attrs.frozen(eq=False)
class Exact(Displayed):
    """The exact verdict of a case beside the verdict of the evaluator.

    Attributes
    ----------
    predicate : Predicate
    case : Record
    kleene : Verdict
        The verdict of the evaluator (strong Kleene logic).
    verdict : Verdict
        Met (not met) if every completion meets (fails) the predicate.
    known : Known
        The state that was searched.
    """

    predicate: Predicate
    case: Any
    kleene: Verdict
    verdict: Verdict
    known: Known = attrs.field(repr=False)

    @property
    def met(self) -> Completion | None:
        """A completion that meets the predicate, if there is one."""
        return self._completion(0)

    @property
    def not_met(self) -> Completion | None:
        """A completion that fails the predicate, if there is one."""
        return self._completion(1)

    def _completion(self, side: int) -> Completion | None:
        state = self.known.states[side]
        return None if state is None else self.known.space.completion(self.case, state)

    @property
    def beyond_kleene(self) -> bool:
        """Whether this verdict is settled and the evaluator's is unknown."""
        return self.verdict is not self.kleene

    def __str__(self) -> str:
        if self.beyond_kleene:
            return f"{self.verdict} whatever the missing facts are: {self.predicate}"
        return f"{self.verdict}: {self.predicate}"


def exact(predicate: Predicate, case: Record, *, steps: int = STEPS) -> Exact:
    """Return whether every completion of a case meets a predicate, or fails it.

    A completion gives each missing fact a value that is compatible with what is known and with the
    rules of the record (`Record.implications`).  The result never contradicts a settled verdict of
    the evaluator.

    Parameters
    ----------
    predicate : Predicate
    case : Record
    steps : int, optional
        Limit on the branches of the search.

    Raises
    ------
    ImpossibleCaseError
        When facts that the predicate depends on are contradictory.
    UndecidedError
        When the limit of steps is reached.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.units import months
    >>> either = (Case.life_expectancy < months(6)) | (Case.life_expectancy >= months(3))
    >>> found = exact(either, Case())
    >>> print(found.kleene, "-", found.verdict)
    unknown - met
    >>> print(exact(Case.life_expectancy < months(6), Case()).not_met)
    life_expectancy = 7 months
    """
    space = space_of(type(case), predicate)
    kleene = predicate.verdict(case)
    budget = Budget(steps)
    cells = space.state(case.__dict__)
    rules = propagate(cells, space.formulas)
    states: list[State | None] = [None, None]
    if rules is not None:
        for side, goal in enumerate((space.met[0], space.failed[0])):
            if kleene is not (Verdict.NOT_MET, Verdict.MET)[side]:
                states[side] = solve(cells, [goal], budget, rules)
    meets, fails = states
    if rules is None or (meets is None and fails is None):
        raise impossible(case, space, steps)
    verdict = Verdict.UNKNOWN
    if meets is None or fails is None:
        verdict = Verdict.MET if fails is None else Verdict.NOT_MET
    return Exact(predicate, case, kleene, verdict, Known(space, cells, rules, (meets, fails)))


def settled(predicate: Predicate, case: Record, *, steps: int = STEPS) -> Verdict:
    """Return the verdict of `exact`, cached for cases that the predicate does not distinguish.

    Raises
    ------
    ImpossibleCaseError, UndecidedError
        As `exact` does, where the evaluator's verdict is unknown.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.units import hours
    >>> print(settled(Case.paraplegia_duration > hours(48), Case(total_paraplegia=False)))
    not met
    """
    kleene = predicate.verdict(case)
    if kleene is not Verdict.UNKNOWN:
        return kleene
    space = space_of(type(case), predicate)
    key = tuple(space.state(case.__dict__))
    if key not in space.settled:
        if len(space.settled) >= _MOST_SETTLED:
            space.settled.clear()
        space.settled[key] = exact(predicate, case, steps=steps).verdict
    return space.settled[key]


_MOST_SETTLED: Final = 4096


def check(case: Record, *, steps: int = STEPS) -> None:
    """Raise if the facts of a case are contradictory, whatever the missing ones are.

    A case refuses direct contradictions when it is made; this also finds facts that leave no value
    for a missing one.

    Raises
    ------
    ImpossibleCaseError
        With a minimal set of facts and rules that are contradictory.
    """
    space = _whole(type(case))
    cells = space.state(case.__dict__)
    if solve(cells, space.formulas, Budget(steps)) is None:
        raise impossible(case, space, steps)


def _whole(kind: type[Record]) -> Space:
    premises = _PREMISES.setdefault(kind, tuple(rule.premise for rule in kind.implications))
    return space_of(kind, *premises)


_PREMISES: dict[type[Record], tuple[Predicate, ...]] = {}


def impossible(case: Record, space: Space, steps: int = STEPS) -> ImpossibleCaseError:
    """Return the error that names the contradictory facts of a case, and the rules."""
    facts = {name: plain for name, plain in given(case) if name in space.domains}
    formulas = dict(enumerate(space.formulas))
    nothing = dict.fromkeys(space.domains)
    budget = Budget(steps)

    def possible(names: Collection[str], kept: Collection[int]) -> bool:
        cells = space.state({**nothing, **{name: facts[name] for name in names}})
        return solve(cells, [formulas[one] for one in kept], budget) is not None

    names = minimal_unsat_subset(facts, lambda some: possible(some, formulas))
    kept = minimal_unsat_subset(formulas, lambda some: possible(names, some))
    got = ", ".join(f"{name} = {space.domains[name].field.format(facts[name])}" for name in names)
    return ImpossibleCaseError(names, tuple(space.rules[one].text for one in kept), got)
