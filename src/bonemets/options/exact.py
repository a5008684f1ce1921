"""What must be so of a case whatever its missing facts are, for all questions of the options.

The rules of the record are applied both ways to all that is known, once for a case; a question that
this settles counts as known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import Any, Final, TypeVar

from bonemets.case import Case
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Argument, Option, Referral, UrgentMeasure
from bonemets.options.referrals import REFERRALS
from bonemets.options.urgent import URGENT
from bonemets.predicates import Answer, Leaf, Predicate
from bonemets.reasoning.formulas import Formula, State
from bonemets.reasoning.search import propagate
from bonemets.reasoning.space import KnownSpace

T = TypeVar("T")

_MOST: Final = 4096
"""How many states are kept of each space."""


def asked(*listed: Option | Argument | Referral | UrgentMeasure) -> Iterator[Predicate]:
    """Yield the questions to the case."""
    for one in listed:
        if isinstance(one, Option):
            yield one.applies
            yield from asked(*one.arguments)
        else:
            yield one.when
            if one.unless is not None:
                yield one.unless
            if isinstance(one, Argument) and one.hint is not None:
                yield one.hint


class Questions:
    """Some questions in one space, with the formulas of each."""

    def __init__(self, *predicates: Predicate) -> None:
        leaves = {
            leaf: None for one in predicates for leaf in one.leaves() if isinstance(leaf, Leaf)
        }
        self.predicates = (*predicates, *leaves)  # held, so that no id is used again
        self.space = KnownSpace(Case, self.predicates)
        pairs = zip(self.space.met, self.space.failed, strict=True)
        self.formulas: dict[int, tuple[Formula, Formula]] = {}
        self.leaves: dict[Leaf, tuple[Formula, Formula]] = {}
        for one, pair in zip(self.predicates, pairs, strict=True):
            self.formulas[id(one)] = pair
            if isinstance(one, Leaf):
                self.leaves[one] = pair
        self._found: dict[tuple[int, ...], tuple[State, int]] = {}

    def narrowed(self, case: Case) -> tuple[State, int]:
        """Return what the rules leave possible, and the variables they narrow as bits.

        None are narrowed where the facts exclude each other.
        """
        before = self.space.state(case.__dict__)
        key = tuple(before)
        if key not in self._found:
            if len(self._found) >= _MOST:
                self._found.clear()
            after, changed = before.copy(), 0
            if propagate(after, self.space.formulas) is not None:
                for place, (one, other) in enumerate(zip(before, after, strict=True)):
                    changed |= (one != other) << place
            self._found[key] = (after if changed else before, changed)
        return self._found[key]


@cache
def _of_the_options() -> Questions:
    return Questions(*{id(one): one for one in asked(*OPTIONS, *REFERRALS, *URGENT)}.values())


_OF_ONE: Final = IdentityCache(Questions)


class Answers:
    """The answers of one case, with what its rules settle.

    Parameters
    ----------
    case : Case
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._verdicts: dict[int, Verdict] = {}
        self._kept: dict[int, Any] = {}

    def __reduce__(self) -> tuple[type[Answers], tuple[Case]]:
        return Answers, (self.case,)

    @cached_property
    def _narrowed(self) -> tuple[State, int]:
        return _of_the_options().narrowed(self.case)

    def verdict(self, predicate: Predicate) -> Verdict:
        """Return what a question comes to, where Kleene logic or the rules settle it."""
        key = id(predicate)
        found = self._verdicts.get(key)
        if found is None:
            found = self._verdicts[key] = self._verdict(predicate)
        return found

    def _verdict(self, predicate: Predicate) -> Verdict:
        kleene = predicate.verdict(self.case)
        if kleene is not Verdict.UNKNOWN:
            return kleene
        pair = _of_the_options().formulas.get(id(predicate))
        if pair is not None:
            return _settled(pair, *self._narrowed)
        alone = _OF_ONE(predicate)
        return _settled(alone.formulas[id(predicate)], *alone.narrowed(self.case))

    def answer(self, predicate: Predicate) -> Answer:
        """Return the answer to a question."""
        return Answer(predicate, self.verdict(predicate), self.case)

    def open_fields(self, *answers: Answer) -> tuple[str, ...]:
        """Return the fields that would settle some answers, without those that the rules settle."""
        whole, names = _of_the_options(), dict[str, None]()
        for answer in answers:
            if answer.verdict is not Verdict.UNKNOWN:
                continue
            for leaf in answer.decisive():
                one = leaf.predicate
                if isinstance(one, Leaf):
                    pair = whole.leaves.get(one)
                    settled = pair and _settled(pair, *self._narrowed)
                    if settled in {None, Verdict.UNKNOWN}:
                        names[one.field.name] = None
        return tuple(names)

    def kept(self, one: T, make: Callable[[Answers, T], Any]) -> Any:
        """Return what was made of an object before, or make it."""
        if id(one) not in self._kept:
            self._kept[id(one)] = make(self, one)
        return self._kept[id(one)]


def _settled(pair: tuple[Formula, Formula], cells: State, changed: int) -> Verdict:
    met, failed = pair
    if met.variables & changed:
        if met.state(cells):
            return Verdict.MET
        if failed.state(cells):
            return Verdict.NOT_MET
    return Verdict.UNKNOWN
