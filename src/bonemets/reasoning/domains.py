"""Partitions of a field into the finitely many cells that some predicates distinguish.

All values of a cell give the same answers, so deciding cell by cell is exact.  Counts and measures
are cut at the limits, categories and sets by the lists of values that the predicates name.
"""

from __future__ import annotations

import math
import sys
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from bonemets.fields import (
    Between,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.predicates import Compare, ContainsAny, IsIn, Leaf
from bonemets.reasoning.hitting_sets import minimal_hitting_sets
from bonemets.reasoning.search import UndecidedError

MOST_CELLS: Final = 4096
"""Limit on the cells of a set."""


@attrs.frozen(eq=False)
class Domain(ABC):
    """A field and its cells, each with a representative value."""

    field: Field[Any]
    samples: tuple[Any, ...]

    @property
    def full(self) -> int:
        """All cells, as the bits of an integer."""
        return (1 << len(self.samples)) - 1

    def meeting(self, leaf: Leaf) -> int:
        """Return the cells in which a predicate is met."""
        return sum(
            1 << place
            for place, sample in enumerate(self.samples)
            if leaf.test({self.field.name: sample})
        )

    def possible(self, plain: Any) -> int:
        """Return the cells in which a known or imprecise value may lie."""
        return self.full if plain is None else self._holding(plain)

    @abstractmethod
    def _holding(self, plain: Any) -> int: ...

    def within(self, cells: int, plain: Any = None) -> Any:
        """Return a value in the first of some cells that is compatible with what is known."""
        return self._value((cells & -cells).bit_length() - 1, plain)

    def _value(self, place: int, plain: Any) -> Any:
        del plain
        return self.samples[place]

    @abstractmethod
    def nearest(self, place: int, plain: Any) -> tuple[float, Any]:
        """Return the distance of a cell from the known value, and its nearest value.

        The distance of a count or measure is in its unit; of a category, in positions of its
        list; of a set, in values added or removed.
        """


@attrs.frozen(eq=False)
class Spans(Domain):
    """A count or measure, cut into intervals, each represented by its lowest value."""

    limits: frozenset[float]
    """The limits and values that occur in the predicates."""

    def _holding(self, plain: Any) -> int:
        if not isinstance(plain, Between):
            return 1 << self._place(plain)
        return (2 << self._place(plain.high)) - (1 << self._place(plain.low))

    def _place(self, value: float) -> int:
        return bisect_right(self.samples, value) - 1

    def ends(self, place: int) -> tuple[Any, Any]:
        """Return the lowest and highest value of a cell."""
        if place + 1 < len(self.samples):
            return self.samples[place], before(self.field, self.samples[place + 1])
        highest = getattr(self.field, "maximum", None)
        most = sys.float_info.max if isinstance(self.field, MeasureField) else 10**9
        return self.samples[place], most if highest is None else highest

    def _value(self, place: int, plain: Any) -> Any:
        low, high = self.ends(place)
        if plain is not None:
            low, high = max(low, plain.low), min(high, plain.high)
        if isinstance(self.field, CountField):
            return low if place or len(self.samples) == 1 else high  # the one next to a limit
        return _round(low, high)

    def nearest(self, place: int, plain: Any) -> tuple[float, Any]:
        low, high = self.ends(place)
        lowest, highest = (plain.low, plain.high) if isinstance(plain, Between) else (plain, plain)
        if high < lowest:
            return lowest - high, high
        return max(low - highest, 0), max(low, lowest)


@attrs.frozen(eq=False)
class Members(Domain):
    """A flag or category; values that no predicate distinguishes share a cell."""

    places: dict[Any, int]

    def _holding(self, plain: Any) -> int:
        return 1 << self.places[plain]

    def nearest(self, place: int, plain: Any) -> tuple[float, Any]:
        order = list(self.places)
        inside = [member for member in order if self.places[member] == place]
        far = [abs(order.index(member) - order.index(plain)) for member in inside]
        return min(far), inside[far.index(min(far))]


@attrs.frozen(eq=False)
class Sets(Domain):
    """A set; sets that no predicate distinguishes share a cell."""

    leaves: tuple[Leaf, ...]
    members: tuple[Any, ...]

    @cached_property
    def places(self) -> dict[tuple[bool | None, ...], int]:
        """The index of a cell by the answers of the predicates."""
        return {_answers(self, sample): place for place, sample in enumerate(self.samples)}

    def _holding(self, plain: Any) -> int:
        return 1 << self.places[_answers(self, plain)]

    def nearest(self, place: int, plain: Any) -> tuple[float, Any]:
        wanted = _answers(self, self.samples[place])
        asked = [
            (leaf.values, met)
            for leaf, met in zip(self.leaves, wanted, strict=True)
            if isinstance(leaf, ContainsAny)
        ]
        barred = frozenset[Any]().union(*(values for values, met in asked if not met))
        kept = frozenset[Any](plain) - barred
        lists = [values for values, met in asked if met]

        def missed(added: frozenset[Any]) -> list[Any] | None:
            for one in lists:
                if one.isdisjoint(kept | added):
                    return [member for member in self.members if member in one - barred]
            return None

        value = kept | next(minimal_hitting_sets(missed))
        if _answers(self, value) != wanted:  # one set is named, and this is not it
            value = self.samples[place]
        return len(value ^ plain), value


def _answers(domain: Sets, value: Any) -> tuple[bool | None, ...]:
    return tuple(leaf.test({domain.field.name: value}) for leaf in domain.leaves)


def domain(field: Field[Any], leaves: Iterable[Leaf]) -> Domain:
    """Return the partition of a field by some predicates."""
    asked = tuple(dict.fromkeys(leaves))
    match field:
        case CountField() | MeasureField():
            return Spans(field, tuple(_starts(field, asked)), frozenset(_limits(asked)))
        case SeveralField():
            return Sets(field, tuple(_sets(field, asked)), asked, field.members)
        case FlagField():
            return _members(field, (False, True), asked)
        case CategoryField():
            return _members(field, field.members, asked)
    raise TypeError(field)


def after(field: Field[Any], value: float) -> float:
    """Return the next value that a count or measure can take."""
    if isinstance(field, CountField):
        return math.floor(value) + 1
    return math.nextafter(value, math.inf)


def before(field: Field[Any], value: float) -> float:
    """Return the last value below one that a count or measure can take."""
    if isinstance(field, CountField):
        return math.ceil(value) - 1
    return math.nextafter(value, -math.inf)


def _limits(leaves: Iterable[Leaf]) -> Iterator[float]:
    for leaf in leaves:
        yield from (leaf.limit,) if isinstance(leaf, Compare) else getattr(leaf, "values", ())


def _starts(field: CountField | MeasureField, leaves: Iterable[Leaf]) -> list[float]:
    lowest, highest = field.minimum, math.inf if field.maximum is None else field.maximum
    starts: set[float] = set()
    for leaf in leaves:
        if isinstance(leaf, Compare):
            above = leaf.relation in {"<=", ">"}
            starts.add(after(field, leaf.limit) if above else leaf.limit)
        for value in getattr(leaf, "values", ()):
            starts |= {value, after(field, value)}
    if isinstance(field, CountField):
        starts = {math.ceil(start) for start in starts}
    return [lowest, *sorted(start for start in starts if lowest < start <= highest)]


def _members(field: Field[Any], members: Iterable[Any], leaves: tuple[Leaf, ...]) -> Members:
    samples: dict[tuple[bool | None, ...], Any] = {}
    places: dict[Any, int] = {}
    for member in members:
        answers = tuple(leaf.test({field.name: member}) for leaf in leaves)
        samples.setdefault(answers, member)
        places[member] = list(samples).index(answers)
    return Members(field, tuple(samples.values()), places)


def _sets(field: SeveralField[Any], leaves: tuple[Leaf, ...]) -> Iterator[frozenset[Any]]:
    """Yield a set for each combination of answers that the predicates can have."""
    lists = [leaf.values for leaf in leaves if isinstance(leaf, ContainsAny)]
    named = [one for leaf in leaves if isinstance(leaf, IsIn) for one in leaf.values]
    yield from dict.fromkeys(named)
    groups: dict[int, Any] = {}
    for member in field.members:
        met = sum(1 << place for place, one in enumerate(lists) if member in one)
        groups.setdefault(met, member)
    reached: dict[int, frozenset[Any]] = {0: frozenset()}
    for met, member in groups.items():
        for others, chosen in list(reached.items()):
            reached.setdefault(met | others, chosen | {member})
        if len(reached) > MOST_CELLS:
            raise UndecidedError(MOST_CELLS)
    for chosen in reached.values():
        other = _other_than(named, chosen, field, lists)
        if other is not None:
            yield other


def _other_than(
    named: list[Any], chosen: frozenset[Any], field: SeveralField[Any], lists: list[frozenset[Any]]
) -> frozenset[Any] | None:
    """Return another set with the same answers that is none of those named, if there is one.

    Sets with the same answers are connected by changes of single members, so a few steps suffice.
    """

    def met(some: frozenset[Any]) -> list[bool]:
        return [not one.isdisjoint(some) for one in lists]

    wanted, seen, todo = met(chosen), {chosen}, [chosen]
    for one in todo:
        if one not in named:
            return one
        near = {one ^ {member} for member in field.members} - seen
        same = sorted((some for some in near if met(some) == wanted), key=sorted)
        seen.update(same)
        todo += same
    return None


def _round(low: float, high: float) -> float:
    """Return the number with the fewest digits between two."""
    if low == high:
        return low
    if high - low > 1:
        whole = math.ceil(low) if math.ceil(low) > low else low + 1
        return float(min(whole, high))
    middle = low + (high - low) / 2
    for digits in range(1, 16):
        short = round(middle, digits)
        if low <= short <= high:
            return short
    return low
