"""What of an order is certain while facts are missing, and which facts would settle the rest.

Two options are compared in every answer that the missing facts may have, one fact after another,
until what is left cannot change their order.
"""

from __future__ import annotations

import enum
import itertools
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.options.assessment import OptionAssessment, Outlook, assess
from bonemets.options.deciding_fact import Deciding, answered, deciding
from bonemets.options.model import Strength
from bonemets.options.ranking import LEADING, RankedOption, Ranking
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError
from bonemets.reasoning.hitting_sets import minimal_unsat_subset
from bonemets.reasoning.search import UndecidedError

MOST_ANSWERS: Final = 2000
"""How many answers are tried before nothing is claimed: for a pair, or for all that are open."""


class Standing(enum.StrEnum):
    """How one option stands to another, whatever the missing facts are."""

    BEFORE = "before"
    AFTER = "after"
    TIED = "tied with"
    OPEN = "open against"


@attrs.frozen
class Pair:
    """Two options, how they stand, and the smallest sets of facts that would settle it.

    Attributes
    ----------
    one, other : Placed
        In the order as far as known.
    standing : Standing
    until : tuple of tuple of str
        For an open order, the facts of which each settles it, whatever it turns out to be; where
        none does alone, facts that do together, none of them idle.  None where that was not found.
    """

    one: RankedOption
    other: RankedOption
    standing: Standing
    until: tuple[tuple[str, ...], ...] = ()
    searched: bool = True
    """Whether all answers were tried."""

    def __str__(self) -> str:
        if self.standing is not Standing.OPEN:
            return (
                f"{self.one.option} {self.standing} {self.other.option}, "
                "whatever the facts not known"
            )
        said = f"{self.one.option} and {self.other.option}: order open"
        if not self.until:
            return f"{said}; no one fact is known to settle it"
        known = " or ".join(map(_listed, self.until))
        return f"{said} until {known} {'is' if len(self.until[0]) == 1 else 'are'} known"


def _listed(names: tuple[str, ...]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


class _UndoneError(Exception):
    """Too many answers to try."""


class _Compared:
    """Two options of a ranking, compared in the answers that missing facts may have."""

    def __init__(
        self, ranking: Ranking, one: RankedOption, other: RankedOption, budget: int
    ) -> None:
        self.ranking, self.ranked = ranking, (one, other)
        self.pair = (one.option, other.option)
        self.budget, self.tried = budget, 0
        self.answers: dict[tuple[Case, str], tuple[Case, ...]] = {}
        self.found: dict[Case, frozenset[Standing]] = {}

    def compared(self) -> Pair:
        """Return how the options stand, and what would settle it."""
        one, other = self.ranked
        case = self.ranking.case
        until: tuple[tuple[str, ...], ...] = ()
        try:
            settled = self.settled(case)
            if settled:
                return Pair(one, other, settled)
            names = open_facts(one.assessment, other.assessment)
            until = tuple((name,) for name in names if self.settled_by(case, (name,)))
            if not until and self.settled_by(case, names):
                until = (
                    minimal_unsat_subset(
                        names, lambda kept: not self.settled_by(case, tuple(kept))
                    ),
                )
        except _UndoneError:
            return Pair(one, other, Standing.OPEN, until, searched=False)
        return Pair(one, other, Standing.OPEN, until)

    def standings(self, case: Case) -> frozenset[Standing]:
        """Return how the options stand in the completions of a case."""
        if case not in self.found:
            self.found[case] = self._standings(case)
        return self.found[case]

    def _standings(self, case: Case) -> frozenset[Standing]:
        one, other = (assess(case, option, self.ranking.as_of) for option in self.pair)
        waits = open_facts(one, other)
        standing = self.certain(one, other)
        if standing is not Standing.OPEN and waits:
            standing = self.certain(one.without_presuming(waits), other.without_presuming(waits))
        if standing is not Standing.OPEN or not waits:
            return frozenset({standing})
        found = frozenset[Standing]()
        for answer in self.answered(case, waits[0]):
            found |= self.standings(answer)
            if len(found) > 1:
                break
        return found

    def answered(self, case: Case, name: str) -> tuple[Case, ...]:
        """Return the case with each answer to a fact, while there are answers left to try."""
        if (case, name) not in self.answers:
            found = self.answers[case, name] = tuple(answered(case, self.pair, name))
            self.tried += len(found)
            if self.tried > self.budget:
                raise _UndoneError
        return self.answers[case, name]

    def settled(self, case: Case) -> Standing | None:
        """Return how the options stand in every completion of a case; `None` where it differs."""
        found = self.standings(case)
        return None if len(found) > 1 or Standing.OPEN in found else next(iter(found))

    def certain(self, one: OptionAssessment, other: OptionAssessment) -> Standing:
        """Return what the best and the worst of both leave no doubt of."""
        best, worst = (
            [self.ranking.key(assessment, outlook) for assessment in (one, other)]
            for outlook in (Outlook.AT_BEST, Outlook.AT_WORST)
        )
        if worst[0] < best[1]:
            return Standing.BEFORE
        if worst[1] < best[0]:
            return Standing.AFTER
        return Standing.TIED if best[0] == worst[0] == best[1] == worst[1] else Standing.OPEN

    def settled_by(self, case: Case, names: tuple[str, ...]) -> bool:
        """Return whether some facts settle the order, whatever they turn out to be."""
        if self.settled(case):
            return True
        return bool(names) and all(
            self.settled_by(answer, names[1:]) for answer in self.answered(case, names[0])
        )


def open_facts(one: OptionAssessment, other: OptionAssessment) -> tuple[str, ...]:
    """Return the facts that could change how two options stand, the weightiest first."""
    strengths = list(Strength)
    waits: dict[str, Strength] = {}
    for assessment in (one, other):
        for name, strength in assessment.open_facts().items():
            waits[name] = min(strength, waits.get(name, strength), key=strengths.index)
    return tuple(sorted(waits, key=lambda name: strengths.index(waits[name])))


def compare(ranking: Ranking, one: str, other: str) -> Pair:
    """Return how two options stand, whatever the missing facts are.

    What the ranking presumes is presumed here as well.

    Parameters
    ----------
    ranking : Ranking
    one, other : str
        Keys of options.

    Examples
    --------
    >>> from bonemets.options.rank_case import rank
    >>> ranking = rank(Case(pain=6, spinal=False))
    >>> print(compare(ranking, "conventional-20-5", "conventional-30-10").standing)
    before
    """
    first, second = sorted(
        (ranking.find(one), ranking.find(other)),
        key=lambda ranked: (ranked.place, ranked.option.key),
    )
    return _Compared(ranking, first, second, MOST_ANSWERS).compared()


def partial_order(ranking: Ranking) -> tuple[Pair, ...]:
    """Return every two of the options that are offered, or could come to be first, compared."""
    pairs = itertools.combinations(_concerned(ranking), 2)
    return tuple(_Compared(ranking, *two, MOST_ANSWERS).compared() for two in pairs)


def open_orders(ranking: Ranking) -> tuple[Pair, ...]:
    """Return what is open of the order: between neighbors in the first places, and at the first."""
    leaders = ranking.first[:1]
    leading = sum(one.place <= LEADING for one in ranking.offered)
    neighbors = itertools.pairwise(ranking.offered[: leading + 1])
    rivals = itertools.product(leaders, ranking.contenders)
    pairs = {
        (one.option.key, other.option.key): (one, other) for one, other in (*neighbors, *rivals)
    }
    left, found = MOST_ANSWERS, list[Pair]()
    for two in pairs.values():
        search = _Compared(ranking, *two, min(left, MOST_ANSWERS // 3))
        found.append(search.compared())
        left = max(0, left - search.tried)
    return tuple(one for one in found if one.standing is Standing.OPEN)


def _concerned(ranking: Ranking) -> tuple[RankedOption, ...]:
    offered = {one.option.key for one in ranking.offered}
    rivals = (one for one in ranking.contenders if one.option.key not in offered)
    return (*ranking.offered, *rivals)


@attrs.frozen
class Inquiry:
    """A ranking with what was searched for it: what to ask, and what of the order is open."""

    ranking: Ranking
    deciding: tuple[Deciding, ...]
    open: tuple[Pair, ...]
    refused: ImpossibleCaseError | UndecidedError | None = None
    """Why nothing was found: the facts exclude each other, or the search was not done."""


def inquire(ranking: Ranking) -> Inquiry:
    """Return a ranking with the facts that would settle most, and the orders that are open.

    It tries many answers to the missing facts, so it may take seconds where ranking takes
    milliseconds.

    Examples
    --------
    >>> from bonemets.options.rank_case import rank
    >>> print(inquire(rank(Case(spinal=False, pain=6))).open[0])
    8 Gy/1 conventional radiotherapy and 20 Gy/5 conventional radiotherapy: order open until \
travel_is_a_burden is known
    """
    try:
        return Inquiry(ranking, deciding(ranking), open_orders(ranking))
    except (ImpossibleCaseError, UndecidedError) as error:
        return Inquiry(ranking, (), (), error)
