"""What follows for a fact from the facts that columns give, worked out before any row is seen.

A case fills in facts that follow from others, round by round.  A frame has no rounds: here every
way in which columns can settle a fact is found once, as a few sets of questions to raw columns.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from functools import reduce
from typing import Any, TypeAlias

from bonemets.fields import CategoryField, CountField, Field, FlagField, SeveralField
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Leaf,
    Not,
    Predicate,
)
from bonemets.record import Implication

Literal: TypeAlias = tuple[Leaf, bool]
"""A question to a raw column, and whether it is met or not met."""
Way: TypeAlias = frozenset[Literal]
"""Questions that together settle something."""
Settled: TypeAlias = tuple[str, Any]
"""A field's name, and the plain value that follows for it."""


def supports(
    implications: Iterable[Implication], given: Container[str]
) -> dict[Settled, tuple[Way, ...]]:
    """Return every smallest way in which facts follow from the fields that are given.

    Parameters
    ----------
    implications : iterable of Implication
    given : container of str
        The fields that a frame has a column for.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> found = supports(Case.implications, {"bilsky"})
    >>> for way in found["cord_compression", True]:
    ...     print(*[(str(leaf), met) for leaf, met in way])
    ('bilsky is 2 or 3', True)
    """
    rules = list(implications)
    found: dict[Settled, set[Way]] = {}
    settled = False
    while not settled:
        settled = True
        for rule in rules:
            target = (rule.field.name, rule.value)
            known = found.get(target, set())
            more = _smallest({*known, *_raw(rule.premise, found, given)})
            if more and more != known:
                found[target], settled = more, False
    return {
        target: tuple(sorted(others, key=_order))
        for target, some in found.items()
        if (others := [way for way in some if not _says(way, target)])
    }


def _says(way: Way, target: Settled) -> bool:
    """Return whether a way rests on the flag itself that it settles."""
    return any(isinstance(one.field, FlagField) and one.field.name == target[0] for one, _ in way)


def conflicts(
    found: Mapping[Settled, Collection[Way]], given: Mapping[str, Field[Any]]
) -> tuple[Way, ...]:
    """Return the smallest sets of answers that contradict each other.

    Parameters
    ----------
    found : mapping
        What follows from columns, as `supports` returns it.
    given : mapping of str to field
        The fields that a frame has a column for.
    """
    made: set[Way] = set()
    for (name, value), some in found.items():
        rivals = [
            way for one, ways_ in found.items() if _rules_out(one, name, value) for way in ways_
        ]
        if name in given:
            rivals += [frozenset({one}) for one in _against(given[name], value)]
        made |= {way | rival for way in some for rival in rivals}
    return tuple(sorted(_smallest({way for way in made if _possible(way)}), key=_order))


def _possible(way: Way) -> bool:
    """Return whether some facts give these answers, as far as each question alone tells."""
    left: dict[str, set[Any]] = {}
    for leaf, met in way:
        if isinstance(leaf, IsIn) and isinstance(leaf.field, CategoryField):
            members = set(leaf.field.members)
            some = left.setdefault(leaf.field.name, members)
            some &= leaf.values if met else members - leaf.values
    return all(left.values()) and len({leaf for leaf, _ in way}) == len(way)


def _rules_out(one: Settled, name: str, value: Any) -> bool:
    return one[0] == name and one[1] != value


def _against(field: Any, value: Any) -> Iterator[Literal]:
    """Yield the answers that say of a field that it has not some value."""
    match field:
        case FlagField():
            yield literal(IsIn(field, frozenset({value})), met=False)
        case SeveralField():
            yield from ((ContainsAny(field, frozenset({one})), False) for one in value)
            yield ContainsAny(field, frozenset(field.members) - value), True
        case CategoryField():
            yield IsIn(field, frozenset({value})), False
        case _:
            step = 1 if isinstance(field, CountField) else 0
            if field.maximum is None or value < field.maximum:
                yield Compare(field, ">=" if step else ">", value + step), True
            if value > field.minimum:
                yield Compare(field, "<=" if step else "<", value - step), True


def factored(some: Collection[Way]) -> Predicate:
    """Return one question that is met where any of some ways is, with what they share put first.

    Examples
    --------
    >>> from bonemets import Case, present
    >>> either = present(Case.cord_compression) | present(Case.cauda_equina_compression)
    >>> found = ways(either & present(Case.total_paraplegia), met=True)
    >>> print(factored(list(found)))
    (cauda equina compression or cord compression) and total paraplegia
    """
    ordered = sorted(_smallest({*some}), key=_order)
    rests: dict[Literal, frozenset[Way]] = {}
    for one in dict.fromkeys(one for way in ordered for one in _sorted(way)):
        rests[one] = frozenset(way - {one} for way in ordered if one in way)
    alike: dict[frozenset[Way], list[Literal]] = {}
    for one, rest in rests.items():
        alike.setdefault(rest, []).append(one)
    rest, shared = max(alike.items(), key=lambda item: (len(item[0]) * len(item[1]), len(item[1])))
    made: Predicate = reduce(operator.or_, [leaf if met else Not(leaf) for leaf, met in shared])
    if rest != {frozenset()}:
        made = made & factored(rest)
    left = [way for way in ordered if not any(way - {one} in rest for one in way & {*shared})]
    return made | factored(left) if left else made


def ways(question: Predicate, *, met: bool) -> Iterator[Way]:
    """Yield the sets of answers of leaves that make a question met, or not met."""
    match question:
        case Leaf():
            yield frozenset({literal(question, met=met)})
        case Not(part=part):
            yield from ways(part, met=not met)
        case AllOf(parts=parts) | AnyOf(parts=parts) if isinstance(question, AllOf) is not met:
            for part in parts:
                yield from ways(part, met=met)
        case AtLeast(count=count, parts=parts):
            size = count if met else len(parts) - count + 1
            for some in itertools.combinations(parts, size):
                yield from _together(some, lambda part: ways(part, met=met))
        case _:
            yield from _together(question.parts, lambda part: ways(part, met=met))


def _together(parts: Iterable[Any], of: Callable[[Any], Iterable[Way]]) -> Iterator[Way]:
    for chosen in itertools.product(*map(of, parts)):
        yield frozenset().union(*chosen)


def _raw(
    premise: Predicate, found: Mapping[Settled, set[Way]], given: Container[str]
) -> Iterator[Way]:
    """Yield the ways to meet a premise by raw columns, or by what is found to follow from them."""

    def of(literal: Literal) -> Iterator[Way]:
        leaf, met = literal
        if leaf.field.name in given:
            yield frozenset({literal})
        for (name, value), some in found.items():
            if name == leaf.field.name and leaf.test({name: value}) is met:
                yield from some

    for way in ways(premise, met=True):
        yield from _together(way, of)


def _smallest(found: set[Way]) -> set[Way]:
    return {way for way in found if not any(other < way for other in found)}


def _order(way: Way) -> tuple[int, list[str]]:
    return len(way), [f"{leaf} {met}" for leaf, met in _sorted(way)]


def _sorted(way: Way) -> list[Literal]:
    return sorted(way, key=lambda one: f"{one[0]} {one[1]}")


def literal(leaf: Leaf, *, met: bool) -> Literal:
    """Return a question and its answer, a flag always as whether it is true."""
    if isinstance(leaf, IsIn) and isinstance(leaf.field, FlagField) and len(leaf.values) == 1:
        return IsIn(leaf.field, frozenset({True})), met is (True in leaf.values)
    return leaf, met
