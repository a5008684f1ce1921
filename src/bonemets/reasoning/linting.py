"""Static checks of eligibility lists: criteria that are never met or never decide, with proof."""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Eligibility, NotEncoded, line_of
from bonemets.display import Displayed
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, Compare, Not, Predicate, thresholds
from bonemets.reasoning.domains import domain
from bonemets.reasoning.formulas import Formula
from bonemets.reasoning.hitting_sets import minimal_unsat_subset
from bonemets.reasoning.search import STEPS, Budget, solve
from bonemets.reasoning.space import Completion, Space, space_of
from bonemets.record import Record


class Severity(enum.IntEnum):
    """Severity of an issue, worst last."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Fault(enum.StrEnum):
    """Kinds of issues."""

    CONTRADICTION = "no case can meet it"
    TAUTOLOGY = "every case meets it"
    MET_BY_NOTHING_KNOWN = "met though nothing is known"
    NEVER_MET = "no case meets the line"
    ALWAYS_MET = "every case meets the line"
    SUBSUMED = "another line implies it"
    IMPLIED = "the other lines imply it together"
    NOT_ASKED = "a case cannot hold the line, so nothing is ever met"
    TWO_UNITS = "one fact is asked in two units"
    GAP = "between two limits nothing is asked"
    OVERLAP = "two limits overlap"


SEVERITY: Final = {
    Fault.CONTRADICTION: Severity.ERROR,
    Fault.TAUTOLOGY: Severity.ERROR,
    Fault.MET_BY_NOTHING_KNOWN: Severity.ERROR,
    Fault.NEVER_MET: Severity.ERROR,
    Fault.ALWAYS_MET: Severity.WARNING,
    Fault.SUBSUMED: Severity.WARNING,
    Fault.IMPLIED: Severity.WARNING,
    Fault.NOT_ASKED: Severity.WARNING,
    Fault.TWO_UNITS: Severity.NOTE,
    Fault.GAP: Severity.WARNING,
    Fault.OVERLAP: Severity.NOTE,
}


@attrs.frozen(eq=False)
class Issue(Displayed):
    """An issue found in an eligibility list.

    Attributes
    ----------
    fault : Fault
    predicate : Predicate
        The list or predicate with the issue.
    lines : tuple of Predicate
        The criterion concerned, then a minimal set of those that contradict or imply it.
    witness : Completion or None
        A case that shows it: for an implied criterion, one that fails it; for limits, a value in
        the gap or overlap.
    """

    fault: Fault
    predicate: Predicate
    lines: tuple[Predicate, ...] = ()
    witness: Completion | None = None

    @property
    def severity(self) -> Severity:
        """Its severity."""
        return SEVERITY[self.fault]

    @property
    def line(self) -> str:
        """The text of the criterion, or of the whole."""
        return _said(self.lines[0]) if self.lines else str(self.predicate)

    def __str__(self) -> str:
        others = "; ".join(f'"{_said(line)}"' for line in self.lines[1:])
        shown = f" (for example {self.witness})" if self.witness else ""
        return (
            f'{self.severity}: "{self.line}": {self.fault}{": " + others if others else ""}{shown}'
        )


def _said(line: Predicate) -> str:
    """Return the text of a criterion, marked where it is an exclusion."""
    named = line_of(line)
    if named is None:
        return str(line)
    return f"excluded: {named.text}" if isinstance(line, Not) else named.text


def lint(asked: Predicate, *, kind: type[Record] = Case, steps: int = STEPS) -> tuple[Issue, ...]:
    """Return the issues of an eligibility list, worst first.

    Parameters
    ----------
    asked : Predicate
        An eligibility or any other predicate.
    kind : type of Record, optional
        The kind of record.
    steps : int, optional
        Limit on the branches of each search.

    Raises
    ------
    UndecidedError
        When the limit of steps is reached.

    Examples
    --------
    >>> from bonemets.facts import present
    >>> for flaw in lint((Case.ecog <= 1) & (Case.ecog <= 2) & present(Case.spinal)):
    ...     print(flaw)
    warning: "ECOG performance status <= 2": another line implies it: \
"ECOG performance status <= 1" (for example ecog = 3)
    """
    return tuple(sorted(_Lint(asked, kind, steps).issues(), key=lambda flaw: -flaw.severity))


@attrs.frozen
class KnownIssue:
    """An issue that is accepted, with the reason.

    Attributes
    ----------
    where : str
        The key of a reading, or the subject of the limits.
    fault : Fault
    line : str
        The text of the criterion.
    reason : str
    """

    where: str
    fault: Fault
    line: str
    reason: str


class _Lint:
    def __init__(self, asked: Predicate, kind: type[Record], steps: int) -> None:
        self.predicate, self.kind, self.steps = asked, kind, steps
        self.space: Space = space_of(kind, asked)
        self.lines: tuple[Predicate, ...] = (
            asked.parts if isinstance(asked, AllOf | Eligibility) else (asked,)
        )

    def example(
        self, formulas: Iterable[Formula], lines: Iterable[Predicate] = ()
    ) -> Completion | None:
        """Return a case that satisfies some formulas, with the facts that some criteria use."""
        space = self.space
        state = solve(space.free, [*formulas, *space.formulas], Budget(self.steps))
        only = dict.fromkeys(name for line in lines for name in line.fields())
        return None if state is None else space.completion(self.kind(), state, only)

    def met_together(self, lines: Collection[Predicate]) -> bool:
        """Return whether some criteria can be met together."""
        return self.example(map(self.space.meets, lines)) is not None

    def issues(self) -> Iterator[Issue]:
        if self.predicate.verdict(self.kind()) is Verdict.MET:
            witness = Completion(self.kind(), (), {})
            yield Issue(Fault.MET_BY_NOTHING_KNOWN, self.predicate, witness=witness)
        if self.example(self.space.failed) is None:
            yield Issue(Fault.TAUTOLOGY, self.predicate)
        elif not self.met_together(self.lines):
            lines = minimal_unsat_subset(self.lines, self.met_together)
            fault = Fault.NEVER_MET if len(lines) == 1 < len(self.lines) else Fault.CONTRADICTION
            yield Issue(fault, self.predicate, lines)
        else:
            yield from self.idle()
        yield from self.not_asked()
        yield from self.two_units()

    def idle(self) -> Iterator[Issue]:
        """Yield the criteria that the others imply."""
        for place, line in enumerate(self.lines if len(self.lines) > 1 else ()):
            fails = self.space.fails(line)

            def open_(others: Collection[Predicate], fails: Formula = fails) -> bool:
                return self.example([fails, *map(self.space.meets, others)]) is not None

            others = self.lines[:place] + self.lines[place + 1 :]
            if not open_(others):
                by = minimal_unsat_subset(others, open_)
                fault = (
                    (Fault.ALWAYS_MET, Fault.SUBSUMED)[len(by)] if len(by) < 2 else Fault.IMPLIED
                )
                yield Issue(fault, self.predicate, (line, *by), self.example([fails], (line, *by)))

    def not_asked(self) -> Iterator[Issue]:
        for line in self.lines:
            if isinstance(line_of(line), NotEncoded):
                yield Issue(Fault.NOT_ASKED, self.predicate, (line,))

    def two_units(self) -> Iterator[Issue]:
        for name in self.predicate.fields():
            limits = [one for one in thresholds(self.predicate) if one.field.name == name]
            units = {_unit(one): one for one in reversed(limits) if _unit(one)}
            if len(units) > 1:
                yield Issue(Fault.TWO_UNITS, self.predicate, tuple(reversed(units.values())))


def _unit(limit: Compare) -> str:
    return re.sub(r"^[0-9.]+\s*", "", limit.written).removesuffix("s")


def bands(predicates: Sequence[Predicate]) -> tuple[Issue, ...]:
    """Return gaps and overlaps between the limits that predicates set to one field.

    Upper limits are compared with lower ones, field by field.  Limits that meet leave no gap, and
    limits that always occur together are a range.

    Examples
    --------
    >>> from bonemets.units import months
    >>> for flaw in bands((Case.life_expectancy < months(3), Case.life_expectancy >= months(6))):
    ...     print(flaw)
    warning: "life expectancy < 3 months": between two limits nothing is asked: \
"life expectancy >= 6 months" (for example life_expectancy = 4 months)
    """
    limits: dict[str, dict[Compare, list[Predicate]]] = {}
    for predicate in predicates:
        for limit in thresholds(predicate):
            limits.setdefault(limit.field.name, {}).setdefault(limit, []).append(predicate)
    return tuple(flaw for asked in limits.values() for flaw in _band(asked))


def _band(asked: dict[Compare, list[Predicate]]) -> Iterator[Issue]:
    field = next(iter(asked)).field
    cut = domain(field, asked)
    sides: dict[bool, tuple[int, Compare]] = {}
    for limit in asked:
        below = limit.relation in {"<", "<="}
        met = cut.meeting(limit)
        most, _ = sides.get(below, (0, limit))
        if met.bit_count() > most.bit_count():
            sides[below] = met, limit
    if len(sides) < 2:
        return
    (low, under), (high, above) = sides[True], sides[False]
    if asked[under] == asked[above]:  # a range that one and the same predicate asks for
        return
    for fault, cells in ((Fault.GAP, cut.full & ~(low | high)), (Fault.OVERLAP, low & high)):
        if cells:
            facts: dict[str, Any] = {field.name: field.unpack(cut.within(cells))}
            witness = Completion(Case(**facts), (field.name,), {})
            yield Issue(fault, asked[under][0], (under, above), witness)
