"""Which facts, if they were recorded, would settle the verdicts that are unknown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from bonemets.cohort.disclosure import Groups
from bonemets.criteria.model import Eligibility
from bonemets.predicates import Leaf

Waiting: TypeAlias = frozenset[str]
"""The names of the facts that together would settle a verdict."""

NOT_ENCODED: Final = "(cannot be asked of a case)"
"""Stands in the place of a fact for a line that no fact settles."""
CONTRADICTS: Final = "(facts contradict each other)"
"""Stands in the place of facts for a patient whose facts must be put right first."""
_NO_FACTS: Final = frozenset({NOT_ENCODED, CONTRADICTS})


@attrs.frozen
class MissingFact:
    """One fact, and the patients whose unknown verdict turns on it; `None` for one not shown.

    Attributes
    ----------
    field : str
    doc : str
    waiting : int or None
        Patients whose verdict waits for it, by itself or with others.
    alone : int or None
        Patients whose verdict it would settle by itself.
    so_far : int or None
        Patients whose verdict it would settle with the facts listed before it.
    """

    field: str
    doc: str
    waiting: int | None
    alone: int | None
    so_far: int | None


@attrs.frozen(eq=False)
class MissingFacts:
    """The patients of a cohort whose verdict is unknown, by what they wait for.

    Attributes
    ----------
    reading : Eligibility
    counts : mapping
        The number of patients for each set of facts that would settle the verdict.
    small : int
        The least number of patients that may be told apart; 0 for all.
    """

    reading: Eligibility
    counts: Mapping[Waiting, int]
    small: int = 0

    @property
    def total(self) -> int | None:
        """The patients whose verdict is unknown."""
        return self._groups.count(self.counts)

    @property
    def unsettled(self) -> int | None:
        """The patients whose verdict no fact settles."""
        return self._groups.count(self._beyond)

    @cached_property
    def fields(self) -> tuple[MissingFact, ...]:
        """The facts, in the order in which recording them settles most: each adds to the last."""
        doc = {
            leaf.field.name: leaf.field.doc
            for leaf in self.reading.leaves()
            if isinstance(leaf, Leaf)
        }
        return tuple(
            MissingFact(
                name,
                doc.get(name, ""),
                self._groups.count(self._waiting(name)),
                self._groups.count(self._settled({name})),
                self._groups.count(self._settled(self._order[: place + 1])),
            )
            for place, name in enumerate(self._order)
        )

    @cached_property
    def _groups(self) -> Groups[Waiting]:
        names = self._order
        sums = [list(self.counts), self._beyond, *map(self._waiting, names)]
        sums += [self._settled({name}) for name in names]
        sums += [self._settled(names[: place + 1]) for place in range(len(names))]
        return Groups.joined(self.counts, sums, self.small)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        left = sorted({name for one in self.counts for name in one} - _NO_FACTS)
        chosen: list[str] = []
        while left:
            best = max(left, key=lambda name: (self._gain(chosen, name), self._size(name)))
            left.remove(best)
            chosen.append(best)
        return tuple(chosen)

    @property
    def _beyond(self) -> list[Waiting]:
        return [one for one in self.counts if one & _NO_FACTS]

    def _gain(self, chosen: list[str], name: str) -> int:
        return sum(self.counts[one] for one in self._settled({*chosen, name}))

    def _size(self, name: str) -> int:
        return sum(self.counts[one] for one in self._waiting(name))

    def _waiting(self, name: str) -> list[Waiting]:
        return [one for one in self.counts if name in one]

    def _settled(self, names: Collection[str]) -> list[Waiting]:
        return [one for one in self.counts if one and one <= set(names)]
