"""Inference over columns: compile the implications of a case into expressions.

A case applies its implications until nothing changes.  For a frame the fixed point is computed
once, symbolically: for each derivable fact, the minimal conjunctions of literals over raw columns
that entail it.
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
"""A predicate on a raw column, and whether it is met or not met."""
Conjunction: TypeAlias = frozenset[Literal]
"""Literals that hold together."""
DerivedFact: TypeAlias = tuple[str, Any]
"""A field and the value entailed for it."""


def derivations(
    implications: Iterable[Implication], given: Container[str]
) -> dict[DerivedFact, tuple[Conjunction, ...]]:
    """Return, for each derivable fact, the minimal conjunctions that entail it.

    Parameters
    ----------
    implications : iterable of Implication
    given : container of str
        The fields that have a column.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> found = derivations(Case.implications, {"bilsky"})
    >>> for way in found["cord_compression", True]:
    ...     print(*[(str(leaf), met) for leaf, met in way])
    ('Bilsky grade is 2 or 3', True)
    """
    rules = list(implications)
    found: dict[DerivedFact, set[Conjunction]] = {}
    settled = False
    while not settled:
        settled = True
        for rule in rules:
            target = (rule.field.name, rule.value)
            known = found.get(target, set())
            more = _minimal({*known, *_raw(rule.premise, found, given)})
            if more and more != known:
                found[target], settled = more, False
    return {
        target: tuple(sorted(others, key=_order))
        for target, some in found.items()
        if (others := [way for way in some if not _says(way, target)])
    }


def _says(way: Conjunction, target: DerivedFact) -> bool:
    """Return whether a conjunction uses the flag that it entails."""
    return any(isinstance(one.field, FlagField) and one.field.name == target[0] for one, _ in way)


def contradictions(
    found: Mapping[DerivedFact, Collection[Conjunction]], given: Mapping[str, Field[Any]]
) -> tuple[Conjunction, ...]:
    """Return the minimal conjunctions that are contradictory.

    Parameters
    ----------
    found : mapping
        As `derivations` returns it.
    given : mapping of str to field
        The fields that a frame has a column for.
    """
    made: set[Conjunction] = set()
    for (name, value), some in found.items():
        rivals = [
            way for one, ways_ in found.items() if _rules_out(one, name, value) for way in ways_
        ]
        if name in given:
            rivals += [frozenset({one}) for one in _against(given[name], value)]
        made |= {way | rival for way in some for rival in rivals}
    return tuple(sorted(_minimal({way for way in made if _possible(way)}), key=_order))


def _possible(way: Conjunction) -> bool:
    """Return whether a conjunction is satisfiable, field by field."""
    left: dict[str, set[Any]] = {}
    for leaf, met in way:
        if isinstance(leaf, IsIn) and isinstance(leaf.field, CategoryField):
            members = set(leaf.field.members)
            some = left.setdefault(leaf.field.name, members)
            some &= leaf.values if met else members - leaf.values
    return all(left.values()) and len({leaf for leaf, _ in way}) == len(way)


def _rules_out(one: DerivedFact, name: str, value: Any) -> bool:
    return one[0] == name and one[1] != value


def _against(field: Any, value: Any) -> Iterator[Literal]:
    """Yield the literals that rule a value of a field out."""
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


def factored(some: Collection[Conjunction]) -> Predicate:
    """Return a predicate for the disjunction of conjunctions, common literals factored out.

    Examples
    --------
    >>> from bonemets import Case, present
    >>> either = present(Case.cord_compression) | present(Case.cauda_equina_compression)
    >>> found = conjunctions(either & present(Case.total_paraplegia), met=True)
    >>> print(factored(list(found)))
    (cauda equina compression or cord compression) and total paraplegia
    """
    ordered = sorted(_minimal({*some}), key=_order)
    rests: dict[Literal, frozenset[Conjunction]] = {}
    for one in dict.fromkeys(one for way in ordered for one in _sorted(way)):
        rests[one] = frozenset(way - {one} for way in ordered if one in way)
    alike: dict[frozenset[Conjunction], list[Literal]] = {}
    for one, rest in rests.items():
        alike.setdefault(rest, []).append(one)
    rest, shared = max(alike.items(), key=lambda item: (len(item[0]) * len(item[1]), len(item[1])))
    made: Predicate = reduce(operator.or_, [leaf if met else Not(leaf) for leaf, met in shared])
    if rest != {frozenset()}:
        made = made & factored(rest)
    left = [way for way in ordered if not any(way - {one} in rest for one in way & {*shared})]
    return made | factored(left) if left else made


def conjunctions(question: Predicate, *, met: bool) -> Iterator[Conjunction]:
    """Yield the conjunctions of literals that make a predicate met, or not met."""
    match question:
        case Leaf():
            yield frozenset({literal(question, met=met)})
        case Not(part=part):
            yield from conjunctions(part, met=not met)
        case AllOf(parts=parts) | AnyOf(parts=parts) if isinstance(question, AllOf) is not met:
            for part in parts:
                yield from conjunctions(part, met=met)
        case AtLeast(count=count, parts=parts):
            size = count if met else len(parts) - count + 1
            for some in itertools.combinations(parts, size):
                yield from _together(some, lambda part: conjunctions(part, met=met))
        case _:
            yield from _together(question.parts, lambda part: conjunctions(part, met=met))


def _together(
    parts: Iterable[Any], of: Callable[[Any], Iterable[Conjunction]]
) -> Iterator[Conjunction]:
    for chosen in itertools.product(*map(of, parts)):
        yield frozenset().union(*chosen)


def _raw(
    premise: Predicate, found: Mapping[DerivedFact, set[Conjunction]], given: Container[str]
) -> Iterator[Conjunction]:
    """Yield the conjunctions of raw literals that meet a premise, derived facts expanded."""

    def of(literal: Literal) -> Iterator[Conjunction]:
        leaf, met = literal
        if leaf.field.name in given:
            yield frozenset({literal})
        for (name, value), some in found.items():
            if name == leaf.field.name and leaf.test({name: value}) is met:
                yield from some

    for way in conjunctions(premise, met=True):
        yield from _together(way, of)


def _minimal(found: set[Conjunction]) -> set[Conjunction]:
    return {way for way in found if not any(other < way for other in found)}


def _order(way: Conjunction) -> tuple[int, list[str]]:
    return len(way), [f"{leaf} {met}" for leaf, met in _sorted(way)]


def _sorted(way: Conjunction) -> list[Literal]:
    return sorted(way, key=lambda one: f"{one[0]} {one[1]}")


def literal(leaf: Leaf, *, met: bool) -> Literal:
    """Return a normalized literal: a flag is always compared with true."""
    if isinstance(leaf, IsIn) and isinstance(leaf.field, FlagField) and len(leaf.values) == 1:
        return IsIn(leaf.field, frozenset({True})), met is (True in leaf.values)
    return leaf, met
