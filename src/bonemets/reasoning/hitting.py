"""The smallest sets that suffice, found by asking what the others miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def needed(items: Iterable[T], possible: Callable[[tuple[T, ...]], bool]) -> tuple[T, ...]:
    """Return items that are impossible together, of which none can be left out.

    Parameters
    ----------
    items : iterable
        Impossible together.
    possible : callable
        Whether some of the items are possible together; what is impossible stays so with more.
    """
    kept = tuple(items)
    for item in kept:
        without = tuple(one for one in kept if one != item)
        if not possible(without):
            kept = without
    return kept


def smallest(missed: Callable[[frozenset[T]], frozenset[T] | None]) -> list[frozenset[T]]:
    """Return all smallest sets that suffice; none where no set does.

    Parameters
    ----------
    missed : callable
        For a set: `None` where it suffices, else items of which every set that suffices has one,
        and this one has none.
    """
    found: list[frozenset[T]] = []
    candidates: list[frozenset[T]] = [frozenset()]
    while candidates:
        candidate = candidates.pop(0)
        lacks = missed(candidate)
        if lacks is None:
            found.append(candidate)
            continue
        kept = [one for one in candidates if one & lacks]
        grown = [
            one | {item}
            for one in (candidate, *(one for one in candidates if not one & lacks))
            for item in lacks
        ]
        every = [*found, *kept]
        for one in sorted(grown, key=len):
            if not any(other <= one for other in every):
                every.append(one)
                kept.append(one)
        candidates = sorted(kept, key=len)
    return found
