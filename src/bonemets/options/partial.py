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
from bonemets.options.asking import answered
from bonemets.options.model import Strength
from bonemets.options.rank import Placed, Ranking
from bonemets.options.weigh import Outlook, Weighed, weigh

MOST_ANSWERS: Final = 600
"""How many answers are tried for a pair before nothing is claimed."""
MOST_FACTS: Final = 2
"""How many facts together are named as settling an order."""


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
        For an open order, the smallest sets of facts of which each settles it, whatever they turn
        out to be; none where it takes more than `MOST_FACTS` of them, or not all was searched.
    """

    one: Placed
    other: Placed
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
            needed = f"it takes more than {MOST_FACTS} facts to settle it"
            return f"{said}; {needed if self.searched else 'not searched to the end'}"
        known = " or ".join(" and ".join(names) for names in self.until)
        return f"{said} until {known} {'is' if len(self.until[0]) == 1 else 'are'} known"


class _UndoneError(Exception):
    """Too many answers to try."""


class _Compared:
    """Two options of a ranking, compared in the answers that missing facts may have."""

    def __init__(self, ranking: Ranking, one: Placed, other: Placed) -> None:
        self.ranking, self.pair = ranking, (one.option, other.option)
        self.left = MOST_ANSWERS
        self.found: dict[Case, frozenset[Standing]] = {}

    def standings(self, case: Case) -> frozenset[Standing]:
        """Return how the options stand in the completions of a case."""
        if case not in self.found:
            self.found[case] = self._standings(case)
        return self.found[case]

    def _standings(self, case: Case) -> frozenset[Standing]:
        if not self.left:
            raise _UndoneError
        self.left -= 1
        one, other = (weigh(case, option, self.ranking.as_of) for option in self.pair)
        standing = self.certain(one, other)
        waits = waits_for(one, other)
        if standing is not Standing.OPEN or not waits:
            return frozenset({standing})
        found = frozenset[Standing]()
        for answer in answered(case, self.pair, waits[0]):
            found |= self.standings(answer)
            if len(found) > 1:
                break
        return found

    def settled(self, case: Case) -> Standing | None:
        """Return how the options stand in every completion of a case; `None` where it differs."""
        found = self.standings(case)
        return None if len(found) > 1 or Standing.OPEN in found else next(iter(found))

    def certain(self, one: Weighed, other: Weighed) -> Standing:
        """Return what the best and the worst of both leave no doubt of."""
        best, worst = (
            [self.ranking.key(weighed, outlook) for weighed in (one, other)]
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
            self.settled_by(answer, names[1:]) for answer in answered(case, self.pair, names[0])
        )


def waits_for(one: Weighed, other: Weighed) -> tuple[str, ...]:
    """Return the facts that could change how two options stand, the weightiest first."""
    strengths = list(Strength)
    waits: dict[str, Strength] = {}
    for weighed in (one, other):
        for name, strength in weighed.waits_for().items():
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
    >>> from bonemets.options.rank import rank
    >>> ranking = rank(Case(pain=6, spinal=False))
    >>> print(compare(ranking, "conventional-8-1", "conventional-20-5"))
    """
    first, second = sorted(
        (ranking.find(one), ranking.find(other)),
        key=lambda placed: (placed.place, placed.option.key),
    )
    return _compared(ranking, first, second)


def _compared(ranking: Ranking, one: Placed, other: Placed) -> Pair:
    search = _Compared(ranking, one, other)
    try:
        settled = search.settled(ranking.case)
        if settled:
            return Pair(one, other, settled)
        names = waits_for(one.weighed, other.weighed)
        for size in range(1, MOST_FACTS + 1):
            until = tuple(
                some
                for some in itertools.combinations(names, size)
                if search.settled_by(ranking.case, some)
            )
            if until:
                return Pair(one, other, Standing.OPEN, until)
    except _UndoneError:
        return Pair(one, other, Standing.OPEN, searched=False)
    return Pair(one, other, Standing.OPEN)


def partial_order(ranking: Ranking) -> tuple[Pair, ...]:
    """Return every two of the options that are offered, or could come to be first, compared."""
    return tuple(_compared(ranking, *two) for two in itertools.combinations(_concerned(ranking), 2))


def open_orders(ranking: Ranking) -> tuple[Pair, ...]:
    """Return what is open of the order: between neighbors, and at the first place."""
    leaders = ranking.first[:1]
    neighbors = itertools.pairwise(ranking.offered)
    rivals = itertools.product(leaders, ranking.contenders)
    pairs = {
        (one.option.key, other.option.key): (one, other) for one, other in (*neighbors, *rivals)
    }
    found = (_compared(ranking, *two) for two in pairs.values())
    return tuple(one for one in found if one.standing is Standing.OPEN)


def _concerned(ranking: Ranking) -> tuple[Placed, ...]:
    offered = {one.option.key for one in ranking.offered}
    rivals = (one for one in ranking.contenders if one.option.key not in offered)
    return (*ranking.offered, *rivals)
