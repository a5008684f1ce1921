"""What must be so of a case whatever its missing facts are, for all questions of the options.

The rules of the record are applied both ways to all that is known, once for a case; a question that
this settles counts as known.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, TypeVar

from bonemets.case import Case
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Leaf, Predicate
from bonemets.reasoning.formulas import Formula, State
from bonemets.reasoning.search import propagate
from bonemets.reasoning.space import KnownSpace

T = TypeVar("T")


class Question:
    """One question, and the space of the facts it turns on."""

    def __init__(self, predicate: Predicate) -> None:
        self.space = KnownSpace(Case, (predicate,))
        self.met: Formula = self.space.met[0]
        self.failed: Formula = self.space.failed[0]
        self.leaves: dict[Leaf, tuple[Formula, Formula]] = {
            leaf: (self.space.meets(leaf), self.space.fails(leaf))
            for leaf in predicate.leaves()
            if isinstance(leaf, Leaf)
        }
        self.found: dict[tuple[int, ...], State | None] = {}

    def narrowed(self, case: Case) -> State | None:
        """Return what the rules leave possible; `None` where the facts exclude each other."""
        cells = self.space.state(case.__dict__)
        key = tuple(cells)
        if key not in self.found:
            if len(self.found) >= _MOST:
                self.found.clear()
            self.found[key] = None if propagate(cells, self.space.formulas) is None else cells
        return self.found[key]


_MOST: Final = 4096
_QUESTIONS: Final = IdentityCache(Question)


class Answers:
    """The answers of one case, with what its rules settle."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._verdicts: dict[int, Verdict] = {}
        self._kept: dict[int, Any] = {}

    @cached_property
    def facts(self) -> dict[str, Any]:
        """The plain values."""
        return self.case.__dict__

    def verdict(self, predicate: Predicate) -> Verdict:
        """Return what a question comes to, where Kleene logic or the rules settle it."""
        key = id(predicate)
        if key not in self._verdicts:
            self._verdicts[key] = self._verdict(predicate)
        return self._verdicts[key]

    def _verdict(self, predicate: Predicate) -> Verdict:
        kleene = predicate.verdict(self.case)
        if kleene is not Verdict.UNKNOWN:
            return kleene
        question = _QUESTIONS(predicate)
        cells = question.narrowed(self.case)
        if cells is None:
            return kleene
        if question.met.state(cells):
            return Verdict.MET
        return Verdict.NOT_MET if question.failed.state(cells) else Verdict.UNKNOWN

    def answer(self, predicate: Predicate) -> Answer:
        """Return the answer to a question."""
        return Answer(predicate, self.verdict(predicate), self.case)

    def settled(self, *answers: Answer | None) -> frozenset[str]:
        """Return the fields not known of which the rules settle all that the questions ask."""
        still_open, asked = set[str](), set[str]()
        for one in answers:
            if one is None:
                continue
            question = _QUESTIONS(one.predicate)
            cells = question.narrowed(self.case)
            for leaf, (met, failed) in question.leaves.items():
                asked.add(leaf.field.name)
                if cells is None or not (met.state(cells) or failed.state(cells)):
                    still_open.add(leaf.field.name)
        return frozenset(asked - still_open)

    def kept(self, one: Any, make: Callable[[Answers, Any], T]) -> T:
        """Return what was made of an object before, or make it."""
        if id(one) not in self._kept:
            self._kept[id(one)] = make(self, one)
        return self._kept[id(one)]  # type: ignore[no-any-return]
