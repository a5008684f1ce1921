"""Compile predicates to expressions over the columns of a frame.

A plan is a sequence of stages, each a set of named columns that later stages use.  Shared
subpredicates become columns of their own; facts are inferred as in a case; a row with contradictory
facts is unknown in every criterion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.case import Case
from bonemets.cohort.encodings import (
    MARK,
    Encoding,
    NativeColumn,
    Stage,
    all_true,
    any_true,
    counted,
    settled,
    unknown,
)
from bonemets.cohort.inference import (
    Conjunction,
    DerivedFact,
    contradictions,
    derivations,
    factored,
    literal,
)
from bonemets.cohort.spark import all_met, any_met, as_own_method
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.predicates import AllOf, AnyOf, AtLeast, Leaf, Not, Predicate
from bonemets.record import Record, chained

CONSISTENT: Final = f"{MARK}sound"
"""The column that is true where a row is consistent, and null where it is contradictory."""
_APART: Final = 4
"""Literals from which an inferred fact gets a Java method of its own."""


@attrs.define
class Plan:
    """The columns to compute, stage by stage, and the column of each criterion."""

    native_columns: list[NativeColumn]
    """Columns that the engine computes natively, first."""
    stages: list[Stage]
    """The columns that leaf predicates need, then the leaves."""
    shared: list[Stage]
    """The columns made from leaves: shared subpredicates, then the criteria."""
    lines: dict[str, str | None]
    """The column of each criterion; `None` where it is unknown in every row."""
    checked: bool
    """Whether there is a column `CONSISTENT`."""


def line_name(reading: Eligibility, number: int) -> str:
    """Return the name of the column of a criterion, numbered from 1 in the order of `lines`."""
    return f"{reading.key}/{number}"


class Compiler:
    """Compiles predicates over some columns, each subpredicate once.

    Parameters
    ----------
    cells : mapping of str to Cells
        The encoding of each field.
    checks : bool
        Whether contradictory rows are detected.
    java : bool
        Whether the engine compiles Java methods, which must stay short.
    kind : type of Record
        Whose implications and bounds hold.
    """

    def __init__(
        self,
        cells: Mapping[str, Encoding[Any]],
        *,
        checks: bool,
        java: bool = False,
        kind: type[Record] = Case,
    ) -> None:
        self.cells = cells
        self.checks = checks
        self.java = java
        self.kind = kind
        self.derivations: dict[DerivedFact, tuple[Conjunction, ...]] = derivations(
            kind.implications, cells
        )
        self.used: dict[str, Encoding[Any]] = {}
        self.native_columns: dict[str, NativeColumn] = {}
        self.prepared: list[Stage] = []
        self.raw: Stage = {}
        self.followed: Stage = {}
        self.leaves: Stage = {}
        self._raw: dict[Leaf, nw.Expr] = {}
        self._followed: dict[DerivedFact, nw.Expr] = {}
        self._leaves: dict[Leaf, nw.Expr | None] = {}
        self.shared: list[Stage] = []
        self._nodes: dict[Predicate, tuple[nw.Expr | None, int]] = {}
        self._uses: Counter[Predicate] = Counter()

    def plan(self, readings: Sequence[Eligibility]) -> Plan:
        """Return the plan for the criteria of some readings."""
        for reading in readings:
            for part in reading.parts:
                self._count(part)
        lines: dict[str, str | None] = {}
        answers: Stage = {}
        sound = self._consistent() if self.checks else None
        for reading in readings:
            for number, part in enumerate(reading.parts, start=1):
                name = line_name(reading, number)
                answer = self.ask(part)
                lines[name] = None if answer is None else f"{MARK}{name}"
                if answer is not None:
                    answers[f"{MARK}{name}"] = answer
        leaves = {**self.leaves, **({} if sound is None else {CONSISTENT: sound})}
        stages = [*self.prepared, self.raw, self.followed, leaves]
        return Plan(
            [*self.native_columns.values()],
            [stage for stage in stages if stage],
            [stage for stage in (*self.shared, answers) if stage],
            lines,
            sound is not None,
        )

    def _count(self, question: Predicate) -> None:
        """Count the predicates that each predicate is a part of."""
        self._uses[question] += 1
        if self._uses[question] == 1:
            for part in question.parts:
                self._count(part)

    def ask(self, question: Predicate) -> nw.Expr | None:
        """Return a predicate as an expression, or `None` where it is unknown in every row."""
        return self._asked(question)[0]

    def _asked(self, question: Predicate) -> tuple[nw.Expr | None, int]:
        """Return a predicate as an expression, and the number of shared stages it needs."""
        if isinstance(question, Leaf):
            return self._leaf(question), 0
        if question not in self._nodes:
            parts = [self._asked(part) for part in question.parts]
            made = self._node(question, [answer for answer, _ in parts])
            stage = max((stage for _, stage in parts), default=0)
            if made is not None and self._uses[question] > 1 and len(parts) > 1:
                while len(self.shared) <= stage:
                    self.shared.append({})
                name = f"{MARK}shared {len(self._nodes)}"
                self.shared[stage][name] = made
                made, stage = nw.col(name), stage + 1
            self._nodes[question] = made, stage
        return self._nodes[question]

    def _node(self, question: Predicate, parts: Sequence[nw.Expr | None]) -> nw.Expr | None:
        """Combine the expressions of the parts of a predicate."""
        known = [part for part in parts if part is not None]
        if not known:
            return None
        filled = known if len(known) == len(parts) else [*known, unknown()]
        match question:
            case AllOf() | Eligibility():
                return all_true(filled)
            case AnyOf():
                return any_true(filled)
            case Not():
                return ~known[0]
            case AtLeast(count=count):
                return _at_least(count, known, len(parts) - len(known))
            case Criterion():
                return known[0]
        raise TypeError(question)

    def _leaf(self, leaf: Leaf) -> nw.Expr | None:
        asked, met = literal(leaf, met=True)
        if asked not in self._leaves:
            made = self._effective(asked)
            if made is not None:
                name = f"{MARK}leaf {len(self.leaves)}"
                self.leaves[name] = made
                made = nw.col(name)
            self._leaves[asked] = made
        answer = self._leaves[asked]
        return answer if met or answer is None else ~answer

    def _effective(self, leaf: Leaf) -> nw.Expr | None:
        """Return a leaf from its own column and from inferred facts."""
        name = leaf.field.name
        by_answer: dict[bool, list[nw.Expr]] = {True: [], False: []}
        for target in self.derivations:
            if target[0] == name:
                answer = leaf.test({name: target[1]})
                by_answer[bool(answer)].append(self._follows(target))
        raw = self._cell(leaf) if name in self.cells else None
        if not any(by_answer.values()):
            return raw
        made = unknown() if raw is None else raw
        for answer, conditions in by_answer.items():
            if conditions:
                made = nw.when(self._any(conditions)).then(nw.lit(answer)).otherwise(made)
        return made

    def _follows(self, target: DerivedFact) -> nw.Expr:
        """Return whether a fact is entailed by columns."""
        if target not in self._followed:
            question = factored(self.derivations[target])
            made = self._of_cells(question)
            if self.java and len([*question.leaves()]) >= _APART:
                made = as_own_method(made)
            name = f"{MARK}follows {len(self.followed)}"
            self.followed[name] = made
            self._followed[target] = nw.col(name)
        return self._followed[target]

    def _any(self, answers: Sequence[nw.Expr]) -> nw.Expr:
        """Return an expression that is true where any is, and elsewhere false or null."""
        return any_met(answers) if self.java else any_true(answers)

    def _of_cells(self, question: Predicate) -> nw.Expr:
        """Return an expression that is true where raw columns meet a predicate, else false or null.

        The predicate combines leaves and negated leaves, as `factored` returns it.
        """
        match question:
            case Leaf():
                return self._cell(question)
            case Not(part=Leaf() as leaf):
                return ~self._cell(leaf)
        parts = [self._of_cells(part) for part in question.parts]
        if isinstance(question, AnyOf):
            return self._any(parts)
        return all_met(parts) if self.java else all_true(parts)

    def _cell(self, leaf: Leaf) -> nw.Expr:
        """Return a leaf from its own column."""
        if leaf not in self._raw:
            cells = self.prepare(leaf.field.name)
            self.native_columns |= {one.name: one for one in cells.native_columns(leaf)}
            name = f"{MARK}raw {len(self.raw)}"
            self.raw[name] = cells.ask(leaf)
            self._raw[leaf] = nw.col(name)
        return self._raw[leaf]

    def prepare(self, name: str) -> Encoding[Any]:
        """Return the encoding of a field, with its intermediate columns in the plan."""
        if name not in self.used:
            self.used[name] = self.cells[name]
            for place, stage in enumerate(self.cells[name].prepared()):
                if place == len(self.prepared):
                    self.prepared.append({})
                self.prepared[place] |= stage
        return self.used[name]

    def _consistent(self) -> nw.Expr | None:
        """Return true where the facts of a row can be true together, and null elsewhere."""
        fields = {name: cells.field for name, cells in self.cells.items()}
        together = contradictions(self.derivations, fields)
        found = [self._of_cells(factored(together))] if together else []
        for bound in chained(self.kind.bounds):
            if bound.lesser.name in self.cells and bound.greater.name in self.cells:
                lesser: Any = self.prepare(bound.lesser.name)
                greater: Any = self.prepare(bound.greater.name)
                found.append(lesser.least > greater.most)
        if not found:
            return None
        made = nw.when(self._any(found)).then(unknown()).otherwise(nw.lit(value=True))
        return as_own_method(made, never_false=True) if self.java else made


def _at_least(count: int, known: Sequence[nw.Expr], open_: int) -> nw.Expr:
    met = counted([nw.when(one) for one in known])
    failed = counted([nw.when(~one) for one in known])
    total = len(known) + open_
    return settled(met=met >= count, failed=failed > total - count)
