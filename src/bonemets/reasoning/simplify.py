"""Simplify predicates by laws of Kleene logic.

Excluded middle is not among them: ``a | ~a`` is unknown where ``a`` is.
"""

from __future__ import annotations

from typing import TypeVar

import attrs

from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.predicates import AllOf, AnyOf, AtLeast, Not, Predicate

Line = TypeVar("Line", bound=Criterion | NotEncoded)


def simplified(predicate: Predicate) -> Predicate:
    """Return a simpler predicate with the same verdict for every case.

    Nested parts are flattened; duplicates (``a & a``), absorbed parts (``a & (a | b)``) and double
    negations are dropped; *at least one (all) of* becomes *any (all) of*.  Criteria keep their
    text.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> fit, old = Case.ecog <= 2, Case.age >= 70
    >>> print(simplified(fit & (fit | old) & ~~fit))
    ECOG performance status <= 2
    """
    match predicate:
        case Criterion():
            return _simpler(predicate)
        case Eligibility(include=include, exclude=exclude):
            return attrs.evolve(
                predicate,
                include=tuple(map(_simpler, include)),
                exclude=tuple(map(_simpler, exclude)),
            )
        case Not():
            return ~simplified(predicate.part)
        case AllOf() | AnyOf():
            return _joined(type(predicate), predicate.parts)
        case AtLeast():
            return _counted(predicate)
    return predicate


def _simpler(line: Line) -> Line:
    if isinstance(line, Criterion):
        return attrs.evolve(line, predicate=simplified(line.predicate))
    return line


def _counted(predicate: AtLeast) -> Predicate:
    count, parts = predicate.count, predicate.parts
    if count in {1, len(parts)}:
        return _joined(AnyOf if count == 1 else AllOf, parts)
    return AtLeast(count, tuple(simplified(part) for part in parts))


def _joined(kind: type[AllOf | AnyOf], parts: tuple[Predicate, ...]) -> Predicate:
    flat: dict[Predicate, None] = {}
    for part in map(simplified, parts):
        flat.update(dict.fromkeys(part.parts if type(part) is kind else (part,)))
    other = AnyOf if kind is AllOf else AllOf
    kept = tuple(
        part
        for part in flat
        if not (isinstance(part, other) and not flat.keys().isdisjoint(part.parts))
    )
    return kept[0] if len(kept) == 1 else kind(kept)
