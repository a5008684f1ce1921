"""Counterfactuals: minimal changes to a case that flip a verdict, with their margins."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Collection, Mapping
from typing import Any, Final

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.fields import Between, CountField, Field, MeasureField
from bonemets.logic import Verdict
from bonemets.predicates import Predicate
from bonemets.reasoning.domains import Spans, after, before
from bonemets.reasoning.exact_verdicts import exact
from bonemets.reasoning.hitting_sets import minimal_hitting_sets, minimal_unsat_subset
from bonemets.reasoning.search import STEPS, Budget, solve
from bonemets.reasoning.space import Space, given, space_of
from bonemets.record import Record
from bonemets.units import Quantity

MOST_CHANGES: Final = 20


class Course(enum.Enum):
    """How a fact of a patient can change."""

    FIXED = "does not change"
    RISES = "can only rise, or come to be"

    def __str__(self) -> str:
        return self.value


COURSES: Final[Mapping[str, Course]] = {
    **dict.fromkeys(
        ("primary", "histology", "solid_tumor", "spinal", "levels", "bones", "posterior_elements"),
        Course.FIXED,
    ),
    **dict.fromkeys(
        (
            "age",
            "psa",
            "histology_confirmed",
            "previous_compression",
            "prior_rt_to_target",
            "prior_surgery_at_target",
            "motor_deficit_duration",
            "paraplegia_duration",
        ),
        Course.RISES,
    ),
}
"""The facts of a case that cannot change, or in one direction only, by their definitions.

Durations last until today, and the PSA is the highest so far.
"""


@attrs.frozen
class Step:
    """One fact changed, and by how much.

    Attributes
    ----------
    field : Field
    now, then : object
        The plain values.
    limit : float or None
        The limit that is crossed, for a count or measure.
    course : Course or None
        Why the fact cannot change in this way, if it cannot.
    """

    field: Field[Any]
    now: Any
    then: Any
    limit: float | None = None
    course: Course | None = None

    @property
    def margin(self) -> Quantity | int | None:
        """The distance to the limit of a measure, or to the value of a count; else `None`."""
        if isinstance(self.field, CountField):
            return int(_distance(self.now, self.then))
        if isinstance(self.field, MeasureField):
            end = self.then if self.limit is None else self.limit
            return units.made(_distance(self.now, end), self.field.unit)
        return None

    @property
    def target(self) -> str:
        """The new value in words."""
        if isinstance(self.field, MeasureField) and self.limit not in {None, self.then}:
            side = "under" if self.then < self.limit else "above"
            return f"{side} {self.field.format(self.limit)}"
        return self.field.format(self.then)

    def __str__(self) -> str:
        margin, far = self.margin, ""
        if margin:
            text = str(margin) if isinstance(margin, int) else units.show(margin)
            far = f", {text} {'less' if self.then < _lowest(self.now) else 'more'}"
        mark = f" [{self.course}]" if self.course else ""
        return (
            f"{self.field.label} {self.target} instead of {self.field.format(self.now)}{far}{mark}"
        )


def _distance(now: Any, then: Any) -> float:
    return float(max(_lowest(now) - then, then - _highest(now), 0))


def _lowest(plain: Any) -> Any:
    return plain.low if isinstance(plain, Between) else plain


def _highest(plain: Any) -> Any:
    return plain.high if isinstance(plain, Between) else plain


@attrs.frozen(eq=False)
class Change(Displayed):
    """A minimal set of facts that, changed together, flip a verdict.

    Attributes
    ----------
    steps : tuple of Step
    case : Record
        The changed case.
    verdict : Verdict
        The exact verdict after the change: flipped, or unknown if it then depends on missing facts.
    """

    steps: tuple[Step, ...]
    case: Any
    verdict: Verdict

    @property
    def feasible(self) -> bool:
        """Whether every fact can change in this way."""
        return not any(step.course for step in self.steps)

    def __str__(self) -> str:
        would = "open" if self.verdict is Verdict.UNKNOWN else str(self.verdict)
        return f"{would} with {'; '.join(map(str, self.steps))}"


def nearest(
    predicate: Predicate,
    case: Record,
    *,
    feasible: bool = False,
    courses: Mapping[str, Course] | None = None,
    most: int = MOST_CHANGES,
    steps: int = STEPS,
) -> tuple[Change, ...]:
    """Return the minimal changes that flip a settled verdict, fewest facts first.

    Each fact changes as little as possible, field by field in the order declared.  Inferred facts
    change with the facts they follow from.

    Parameters
    ----------
    predicate : Predicate
    case : Record
    feasible : bool, optional
        Leave out changes of facts that cannot change.
    courses : mapping of str to Course, optional
        The facts that cannot change, or in one direction only; those of a `Case` by default.
    most : int, optional
        Limit on the changes returned.
    steps : int, optional
        Limit on the branches of the search.

    Returns
    -------
    tuple of Change
        Empty if the verdict is unknown or nothing flips it.

    Raises
    ------
    ImpossibleCaseError, UndecidedError
        As `exact` does.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria.patchell import AS_REVIEWED
    >>> case = Case(
    ...     solid_tumor=True, cord_compression=True, compression_levels=1,
    ...     life_expectancy="8 months", paraplegia_duration="54 hours",
    ...     prior_rt_to_target=False, cauda_equina_compression=False,
    ... )
    >>> for change in nearest(AS_REVIEWED, case):
    ...     print(change)
    met with duration of paraplegia under 48 hours instead of 54 hours, 6 hours less \
[can only rise, or come to be]
    >>> nearest(AS_REVIEWED, case, feasible=True)
    ()
    """
    verdict = exact(predicate, case, steps=steps).verdict
    if verdict is Verdict.UNKNOWN:
        return ()
    courses = COURSES if courses is None else courses
    space = space_of(type(case), predicate)
    side = space.failed[0] if verdict is Verdict.MET else space.met[0]
    search = _Search(space, case, courses if feasible else {}, Budget(steps), side)
    sets = itertools.islice(minimal_hitting_sets(search.missed), most)
    return tuple(_change(predicate, search, names, courses, steps) for names in sets)


class _Search:
    """Searches for completions on the other side of a predicate."""

    def __init__(
        self, space: Space, case: Any, courses: Mapping[str, Course], budget: Budget, goal: Any
    ) -> None:
        self.space, self.case, self.courses, self.budget = space, case, courses, budget
        self.facts = {name: plain for name, plain in given(case) if name in space.domains}
        self.formulas = [goal, *space.formulas]

    def reached(self, kept: Collection[str], values: Mapping[str, int] | None = None) -> bool:
        """Return whether the goal can be met with some facts fixed and others restricted."""
        known = {name: self.facts[name] if name in kept else None for name in self.space.domains}
        cells = self.space.state(known)
        for place, name in enumerate(self.space.domains):
            if name in self.facts and name not in kept:
                cells[place] = (values or {}).get(name, self.allowed(name))
        return solve(cells, self.formulas, self.budget) is not None

    def allowed(self, name: str) -> int:
        """Return the cells that a fact may change to."""
        cut, now = self.space.domains[name], self.facts[name]
        course = self.courses.get(name)
        if course is None:
            return cut.full
        possible = cut.possible(now)
        return possible if course is Course.FIXED else cut.full & ~((possible & -possible) - 1)

    def missed(self, names: frozenset[str]) -> tuple[str, ...] | None:
        """Return facts of which at least one more must change, or `None`."""
        kept = [name for name in self.facts if name not in names]
        if self.reached(kept):
            return None
        return minimal_unsat_subset(kept, self.reached)


def _change(
    predicate: Predicate,
    search: _Search,
    names: Collection[str],
    courses: Mapping[str, Course],
    steps: int,
) -> Change:
    space, facts = search.space, search.facts
    changing = [name for name in facts if name in names]
    kept = [name for name in facts if name not in names]
    chosen: dict[str, int] = {}
    values: dict[str, Any] = {}
    for name in changing:
        cut = space.domains[name]
        here = cut.possible(facts[name]).bit_length()
        near = sorted(  # of two that are as far as a float can tell, the one with fewer between
            (cut.nearest(place, facts[name])[0], abs(place + 1 - here), place)
            for place in range(len(cut.samples))
            if search.allowed(name) >> place & 1
        )
        chosen[name], values[name] = next(
            (1 << place, cut.nearest(place, facts[name])[1])
            for *_, place in near
            if search.reached(kept, chosen | {name: 1 << place})
        )
    fields = space.kind.fields()
    plain = {**dict(given(search.case)), **values}
    case = space.kind(**{name: fields[name].unpack(value) for name, value in plain.items()})
    made = tuple(_step(space, name, facts[name], values[name], courses) for name in changing)
    return Change(made, case, exact(predicate, case, steps=steps).verdict)


def _step(space: Space, name: str, now: Any, then: Any, courses: Mapping[str, Course]) -> Step:
    cut = space.domains[name]
    limit = None
    if isinstance(cut, Spans):
        near = (then, after(cut.field, then), before(cut.field, then))
        limit = next((one for one in near if one in cut.limits), None)
    course = courses.get(name)
    if course is Course.RISES and then >= _lowest(now):
        course = None
    return Step(cut.field, now, then, limit, course)
