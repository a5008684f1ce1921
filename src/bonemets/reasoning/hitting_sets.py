"""Minimal unsatisfiable subsets and minimal hitting sets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from bonemets.reasoning.search import UndecidedError

T = TypeVar("T")

MOST_SETS: Final = 500
"""Limit on the candidate sets kept."""


def minimal_unsat_subset(
    items: Iterable[T], possible: Callable[[tuple[T, ...]], bool]
) -> tuple[T, ...]:
    """Return a minimal subset of items that is impossible.

    Parameters
    ----------
    items : iterable
        Items that are impossible together.
    possible : callable
        Whether a subset is possible; supersets of an impossible set must be impossible.
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
    """Yield the minimal sets that suffice, smallest first.

    Parameters
    ----------
    missed : callable
        For a candidate: `None` if it suffices, else items that it misses and of which every set
        that suffices has one; no items if none suffices.  Their order sets the order of results.

    Raises
    ------
    UndecidedError
        When there are too many candidates.
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
