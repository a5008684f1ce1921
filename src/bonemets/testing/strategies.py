"""Hypothesis strategies for property tests: records, questions, and records that meet a question.

Plain strategies hardly ever draw a value at a limit, so a strict comparison taken for an inclusive
one survives them.  These draw just below, at and just above every limit of the questions they are
given.  Needs the extra ``testing``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from bonemets.case import Case
from bonemets.errors import FieldError, MissingExtraError
from bonemets.fields import (
    Between,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Not,
    Predicate,
    limits,
)
from bonemets.record import Record

try:
    from hypothesis import strategies as st
except ImportError as _error:
    raise MissingExtraError("testing", "bonemets.testing.strategies", "hypothesis") from _error

R = TypeVar("R", bound=Record)


def plain_values(field: Field[Any], near: Iterable[Predicate] = ()) -> st.SearchStrategy[Any]:
    """Return plain values of a field, many of them at the limits of some questions."""
    return _values(field, limits(near).get(field.name, ()))


def _values(field: Field[Any], turns: Sequence[Any]) -> st.SearchStrategy[Any]:
    match field:
        case FlagField():
            return st.booleans()
        case CountField(minimum=fewest, maximum=most):
            many = fewest + 50 if most is None else most
            close = [v + d for v in turns for d in (-1, 0, 1) if fewest <= v + d <= many]
            exact = st.sampled_from(close or [fewest, many]) | st.integers(fewest, many)
            return exact | _ranges(exact)
        case MeasureField(minimum=low, maximum=high):
            top = 200.0 if high is None else high
            close = [w for v in turns for w in _around(v) if low <= w <= top]
            exact = st.sampled_from(close or [low, top]) | st.floats(low, top)
            return exact | _ranges(exact)
        case SeveralField():
            return st.frozensets(st.sampled_from([*turns, *field.members]), max_size=3)
        case CategoryField():
            return st.sampled_from([*turns, *field.members])
    raise TypeError(field)


def _around(value: float) -> tuple[float, ...]:
    return math.nextafter(value, -math.inf), value, math.nextafter(value, math.inf)


def _ranges(exact: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(exact, exact).filter(lambda p: p[0] != p[1]).map(lambda p: Between(*sorted(p)))


def records(kind: type[R], *near: Predicate, known: float = 0.8) -> st.SearchStrategy[R]:
    """Return records in which facts are known or not, at and around the limits of some questions.

    Parameters
    ----------
    kind : type of Record
    *near : Predicate
        Only the fields they ask for are drawn; all fields, without any.
    known : float, optional
        The share of those facts that is known.
    """
    turns = limits(near)
    asked = {name for predicate in near for name in predicate.fields()}
    values = {
        name: (field, _values(field, turns.get(name, ())))
        for name, field in kind.fields().items()
        if not asked or name in asked
    }

    @st.composite
    def drawn(draw: st.DrawFn) -> R:
        facts = {
            name: field.unpack(draw(value))
            for name, (field, value) in values.items()
            if draw(st.floats(0, 1)) < known
        }
        return consistent(kind, facts)

    return drawn()


def cases(*near: Predicate, known: float = 0.8) -> st.SearchStrategy[Case]:
    """Return cases, as `records` draws them.

    Examples
    --------
    >>> from bonemets.criteria import patchell
    >>> case = cases(patchell.AS_REVIEWED).example()  # doctest: +SKIP
    """
    return records(Case, *near, known=known)


def consistent(kind: type[R], facts: dict[str, Any]) -> R:
    """Return the record of some facts without those that contradict the others."""
    remaining = dict(facts)
    while True:
        try:
            return kind(**remaining)
        except FieldError as error:  # one that follows from others: drop them one by one
            remaining.pop(error.field if error.field in remaining else next(iter(remaining)))


@st.composite
def leaves(draw: st.DrawFn, kind: type[Record] = Case) -> Predicate:
    """Draw a question about one field."""
    field = draw(st.sampled_from(list(kind.fields().values())))
    match field:
        case CountField() | MeasureField():
            limit = draw(plain_values(field).filter(lambda value: not isinstance(value, Between)))
            if isinstance(field, CountField) and draw(st.booleans()):
                return IsIn(field, frozenset({limit}))
            return Compare(field, draw(st.sampled_from(["<", "<=", ">", ">="])), limit)
        case SeveralField():
            return ContainsAny(field, draw(_some(field)))
        case CategoryField():
            return IsIn(field, draw(_some(field)))
    return IsIn(field, frozenset({draw(st.booleans())}))


def _some(field: CategoryField[Any]) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(field.members), min_size=1)


def predicates(kind: type[Record] = Case) -> st.SearchStrategy[Predicate]:
    """Return questions of every kind of node, nested."""

    def nested(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
        parts = st.lists(inner, min_size=1, max_size=4).map(tuple)
        return (
            parts.map(AllOf)
            | parts.map(AnyOf)
            | inner.map(Not)
            | parts.flatmap(
                lambda some: st.integers(1, len(some)).map(lambda count: AtLeast(count, some))
            )
        )

    return st.recursive(leaves(kind), nested, max_leaves=8)
