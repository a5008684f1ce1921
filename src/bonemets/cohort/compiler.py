"""From questions to expressions: the one place where a tree is given its meaning on a frame.

A plan is a row of stages, each some columns by name that later stages use.  What several questions
share is a column of its own, made once; a fact that follows from others is followed here as in a
case; a row whose facts contradict each other is unknown in every line.
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
    Cells,
    Encoding,
    Stage,
    counted,
    either,
    every,
    settled,
    unknown,
)
from bonemets.cohort.inference import Settled, conflicts, factored, literal, supports
from bonemets.cohort.spark import all_met, any_met, apart
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.predicates import AllOf, AnyOf, AtLeast, Leaf, Not, Predicate
from bonemets.record import chained

SOUND: Final = f"{MARK}sound"
"""The column that is true where the facts of a row agree, and null where they contradict."""
_APART: Final = 4
"""From how many questions on a Java method of its own makes what follows from them."""


@attrs.define
class Plan:
    """The columns to make, stage by stage, and where the answers are."""

    tells: list[Encoding]
    """What the engine is to tell first."""
    stages: list[Stage]
    """The columns that leaves are made of, and last the leaves."""
    shared: list[Stage]
    """The columns made of leaves: the answers to the lines."""
    lines: dict[str, str | None]
    """The column with the answers to each line; none where it is open in every row."""
    checked: bool
    """Whether the column `SOUND` is there."""


def line_name(reading: Eligibility, number: int) -> str:
    """Return the name of the column of a line, numbered from 1 in the order of `lines`."""
    return f"{reading.key}/{number}"


class Compiler:
    """Gives questions over some columns their expressions, each made once.

    Parameters
    ----------
    cells : mapping of str to Cells
        What the columns hold, by field.
    checks : bool
        Whether rows whose facts contradict each other are looked for.
    java : bool
        Whether the engine writes Java, which is to be short.
    """

    def __init__(
        self, cells: Mapping[str, Cells[Any]], *, checks: bool, java: bool = False
    ) -> None:
        self.cells = cells
        self.checks = checks
        self.java = java
        self.supports = supports(Case.implications, cells)
        self.used: dict[str, Cells[Any]] = {}
        self.tells: dict[str, Encoding] = {}
        self.prepared: list[Stage] = []
        self.raw: Stage = {}
        self.followed: Stage = {}
        self.leaves: Stage = {}
        self._raw: dict[Leaf, nw.Expr] = {}
        self._followed: dict[Settled, nw.Expr] = {}
        self._leaves: dict[Leaf, nw.Expr | None] = {}
        self.shared: list[Stage] = []
        self._nodes: dict[Predicate, tuple[nw.Expr | None, int]] = {}
        self._uses: Counter[Predicate] = Counter()

    def plan(self, readings: Sequence[Eligibility]) -> Plan:
        """Return the plan of the lines of some readings."""
        for reading in readings:
            for part in reading.parts:
                self._count(part)
        lines: dict[str, str | None] = {}
        answers: Stage = {}
        sound = self._sound() if self.checks else None
        for reading in readings:
            for number, part in enumerate(reading.parts, start=1):
                name = line_name(reading, number)
                answer = self.ask(part)
                lines[name] = None if answer is None else f"{MARK}{name}"
                if answer is not None:
                    answers[f"{MARK}{name}"] = answer
        leaves = {**self.leaves, **({} if sound is None else {SOUND: sound})}
        stages = [*self.prepared, self.raw, self.followed, leaves]
        return Plan(
            [*self.tells.values()],
            [stage for stage in stages if stage],
            [stage for stage in (*self.shared, answers) if stage],
            lines,
            sound is not None,
        )

    def _count(self, question: Predicate) -> None:
        """Count how often a question is asked, once for each of those it is a part of."""
        self._uses[question] += 1
        if self._uses[question] == 1:
            for part in question.parts:
                self._count(part)

    def ask(self, question: Predicate) -> nw.Expr | None:
        """Return the answers to a question, or none where it is open in every row."""
        return self._asked(question)[0]

    def _asked(self, question: Predicate) -> tuple[nw.Expr | None, int]:
        """Return the answers to a question, and after how many shared stages they can be had."""
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
        """Return the answers to a question from those to its parts."""
        known = [part for part in parts if part is not None]
        if not known:
            return None
        filled = known if len(known) == len(parts) else [*known, unknown()]
        match question:
            case AllOf() | Eligibility():
                return every(filled)
            case AnyOf():
                return either(filled)
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
        """Return the answers of a leaf from its column and from what follows from others."""
        name = leaf.field.name
        by_answer: dict[bool, list[nw.Expr]] = {True: [], False: []}
        for target in self.supports:
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

    def _follows(self, target: Settled) -> nw.Expr:
        """Return whether a fact follows from columns."""
        if target not in self._followed:
            question = factored(self.supports[target])
            made = self._of_cells(question)
            if self.java and len([*question.leaves()]) >= _APART:
                made = apart(made)
            name = f"{MARK}follows {len(self.followed)}"
            self.followed[name] = made
            self._followed[target] = nw.col(name)
        return self._followed[target]

    def _any(self, answers: Sequence[nw.Expr]) -> nw.Expr:
        """Return an answer that is true where any is, and where none is, false or null."""
        return any_met(answers) if self.java else either(answers)

    def _of_cells(self, question: Predicate) -> nw.Expr:
        """Return an answer that is true where columns meet a question, else false or null.

        The question joins leaves and negated leaves, as `factored` makes it.
        """
        match question:
            case Leaf():
                return self._cell(question)
            case Not(part=Leaf() as leaf):
                return ~self._cell(leaf)
        parts = [self._of_cells(part) for part in question.parts]
        if isinstance(question, AnyOf):
            return self._any(parts)
        return all_met(parts) if self.java else every(parts)

    def _cell(self, leaf: Leaf) -> nw.Expr:
        """Return the answers of a leaf from its own column."""
        if leaf not in self._raw:
            cells = self.prepare(leaf.field.name)
            self.tells |= {one.name: one for one in cells.tells(leaf)}
            name = f"{MARK}raw {len(self.raw)}"
            self.raw[name] = cells.ask(leaf)
            self._raw[leaf] = nw.col(name)
        return self._raw[leaf]

    def prepare(self, name: str) -> Cells[Any]:
        """Return the cells of a field, prepared."""
        if name not in self.used:
            self.used[name] = self.cells[name]
            for place, stage in enumerate(self.cells[name].prepared()):
                if place == len(self.prepared):
                    self.prepared.append({})
                self.prepared[place] |= stage
        return self.used[name]

    def _sound(self) -> nw.Expr | None:
        """Return true where the facts of a row agree, or may, and null where they contradict."""
        fields = {name: cells.field for name, cells in self.cells.items()}
        together = conflicts(self.supports, fields)
        found = [self._of_cells(factored(together))] if together else []
        for bound in chained(Case.bounds):
            if bound.lesser.name in self.cells and bound.greater.name in self.cells:
                lesser: Any = self.prepare(bound.lesser.name)
                greater: Any = self.prepare(bound.greater.name)
                found.append(lesser.least > greater.most)
        if not found:
            return None
        made = nw.when(self._any(found)).then(unknown()).otherwise(nw.lit(value=True))
        return apart(made, never_false=True) if self.java else made


def _at_least(count: int, known: Sequence[nw.Expr], open_: int) -> nw.Expr:
    met = counted([nw.when(one) for one in known])
    failed = counted([nw.when(~one) for one in known])
    total = len(known) + open_
    return settled(met=met >= count, failed=failed > total - count)
