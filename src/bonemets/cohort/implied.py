"""What follows for a fact from the facts that columns give, worked out before any row is seen.

A case fills in facts that follow from others, round by round.  A frame has no rounds: here every
way in which columns can settle a fact is found once, as a few sets of questions to raw columns.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from bonemets.predicates import AllOf, AnyOf, AtLeast, Leaf, Not, Predicate
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
    return {target: tuple(sorted(ways, key=_order)) for target, ways in found.items()}


def ways(question: Predicate, *, met: bool) -> Iterator[Way]:
    """Yield the sets of answers of leaves that make a question met, or not met."""
    match question:
        case Leaf():
            yield frozenset({(question, met)})
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
    return len(way), sorted(f"{leaf} {met}" for leaf, met in way)
