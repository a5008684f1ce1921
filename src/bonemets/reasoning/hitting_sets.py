"""The smallest sets that suffice, found by asking what the others miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from bonemets.reasoning.search import UndecidedError

T = TypeVar("T")

MOST_SETS: Final = 500
"""How many sets are kept to be tried before the reasoning gives up."""


def minimal_unsat_subset(
    items: Iterable[T], possible: Callable[[tuple[T, ...]], bool]
) -> tuple[T, ...]:
    """Return items that are impossible together, of which none can be left out.

    Parameters
    ----------
    items : iterable
        Impossible together.
    possible : callable
        Whether some of the items are possible together; what is impossible stays so with more.
    """
    kept, place = tuple(items), 0
    while place < len(kept):
        without = kept[:place] + kept[place + 1 :]
        if possible(without):
            place += 1
        else:
            kept = without
    return kept


def minimal_hitting_sets(
    missed: Callable[[frozenset[T]], Sequence[T] | None],
) -> Iterator[frozenset[T]]:
    """Yield all smallest sets that suffice, those with fewest members first.

    Parameters
    ----------
    missed : callable
        For a set: `None` where it suffices, else items of which every set that suffices has one,
        and this one has none.  No items where no set suffices.  Their order is that of the sets.

    Raises
    ------
    UndecidedError
        When there are more sets to try than can be kept.
    """
    found: list[frozenset[T]] = []
    candidates: list[frozenset[T]] = [frozenset()]
    while candidates:
        candidate = candidates.pop(0)
        lacks = missed(candidate)
        if lacks is None:
            found.append(candidate)
            yield candidate
            continue
        kept = [one for one in candidates if not one.isdisjoint(lacks)]
        failing = [candidate, *(one for one in candidates if one.isdisjoint(lacks))]
        every = [*found, *kept]
        for one in sorted((some | {item} for some in failing for item in lacks), key=len):
            if not any(other <= one for other in every):
                every.append(one)
        candidates = sorted(every[len(found) :], key=len)
        if len(candidates) > MOST_SETS:
            raise UndecidedError(MOST_SETS)
