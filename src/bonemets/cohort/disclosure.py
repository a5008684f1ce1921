"""Counts that give no small group away, neither by themselves nor by subtraction.

The cohort is cut into groups that are empty or of at least so many patients, and a count is shown
only where it is a sum of such groups.  Whatever is added up or subtracted from counts that are
shown is then made of whole groups too, so that no difference gives back what is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

import attrs

from bonemets.errors import RecordError

Key = TypeVar("Key", bound=Hashable)
NOT_SHOWN: Final = "–"


def count(number: int | None) -> str:
    """Return a number of patients as text, with a dash for one that is not shown."""
    return NOT_SHOWN if number is None else f"{number:,}"


@attrs.frozen
class Groups(Generic[Key]):
    """Disjoint groups of a cohort, of which only large ones may be told apart.

    Attributes
    ----------
    sizes : mapping
        How many patients each of the finest groups has.
    blocks : tuple of frozenset
        The groups joined as far as they must be.
    small : int
        The least number of patients that may be told apart.

    Examples
    --------
    >>> groups = Groups.joined({"in": 40, "out": 2, "not known": 9}, [{"in"}, {"out"}], small=5)
    >>> groups.count({"in"})
    40
    >>> print(groups.count({"out"}))
    None
    """

    sizes: Mapping[Key, int]
    blocks: tuple[frozenset[Key], ...]
    small: int

    @classmethod
    def joined(
        cls, sizes: Mapping[Key, int], wanted: Sequence[Collection[Key]], small: int
    ) -> Groups[Key]:
        """Return groups joined until none has from one to `small` - 1 patients.

        Parameters
        ----------
        sizes : mapping
            The number of patients of each group.
        wanted : sequence of collections of keys
            The sums one would like to show; groups are joined so that few of them are lost.
        small : int
            The least number of patients that may be told apart; 0 for all.
        """
        if small < 0:
            raise RecordError("small", "a number of patients from 0 up", small)
        keys = sorted((key for key, size in sizes.items() if size), key=_words)
        blocks = {frozenset({key}): sizes[key] for key in keys}
        sums = [frozenset(one) for one in wanted]
        while len(blocks) > 1 and min(blocks.values()) < small:
            least = min(blocks, key=lambda block: blocks[block])
            size = blocks.pop(least)
            partner = min(blocks, key=lambda block: (_lost(sums, least | block), blocks[block]))
            size += blocks.pop(partner)
            blocks[least | partner] = size
            sums = [one for one in sums if not _split(one, least | partner)]
        return cls(sizes, tuple(blocks), small)

    def count(self, keys: Collection[Key]) -> int | None:
        """Return how many patients some groups have together, or `None` where that is not shown."""
        inside = frozenset(keys)
        total = sum(self.sizes.get(key, 0) for key in inside)
        if 0 < total < self.small or any(_split(inside, block) for block in self.blocks):
            return None
        return total


def _words(key: Any) -> list[str]:
    """Return what groups go by where they are alike, so that they are joined in one way only."""
    return sorted(map(str, key)) if isinstance(key, frozenset) else [*map(str, key)]


def _split(one: frozenset[Key], block: frozenset[Key]) -> bool:
    return not (block <= one or block.isdisjoint(one))


def _lost(sums: Sequence[frozenset[Key]], block: frozenset[Key]) -> int:
    """Return how many sums could not be shown if a block may not be told apart."""
    return sum(1 for one in sums if _split(one, block))
