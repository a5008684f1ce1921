"""Facts worth a second look: true as written, and perhaps not as meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from bonemets import units
from bonemets.fields import Between, MeasureField
from bonemets.predicates import Compare, Predicate
from bonemets.provenance import Locator
from bonemets.record import Record

_MONTH: Final = units.months(1).m_as("day")
_LONGEST: Final = 60
"""Months up to which times are compared."""


@attrs.frozen
class Doubt:
    """What to look at again in a case, and the sources that say why, if any do."""

    text: str
    at: tuple[Locator, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} ({'; '.join(map(str, self.at))})" if self.at else self.text


def at_limits(case: Record, questions: Iterable[Predicate]) -> tuple[Doubt, ...]:
    """Return the times of a case that clinicians often write as equal to a limit, and that are not.

    13 weeks and 90 days are less than 3 months, so *at least 3 months* is not met.  It is a doubt
    and not a verdict: the answer stands by the value as given.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.units import months
    >>> case = Case(life_expectancy="90 days")
    >>> for doubt in at_limits(case, [Case.life_expectancy >= months(3)]):
    ...     print(doubt)
    life expectancy of 90 days is often written as 3 months: life expectancy >= 3 months \
would be met
    """
    leaves = dict.fromkeys(leaf for question in questions for leaf in question.leaves())
    found = dict[tuple[str, str], list[str]]()
    for leaf in leaves:
        if isinstance(leaf, Compare) and (written := _written(case, leaf)):
            found.setdefault(written, []).append(f"{leaf} would be {_flipped(case, leaf)}")
    return tuple(
        Doubt(f"{value} is often written as {limit}: {', '.join(flips)}")
        for (value, limit), flips in found.items()
    )


def _written(case: Record, leaf: Compare) -> tuple[str, str] | None:
    """Return a value and the limit that it is often written as, where that changes the answer."""
    field, value = leaf.field, case.__dict__.get(leaf.field.name)
    if not isinstance(field, MeasureField) or value is None or isinstance(value, Between):
        return None
    if _months(field, value).isdisjoint(_months(field, leaf.limit)):
        return None
    if leaf.test({field.name: value}) is leaf.test({field.name: leaf.limit}):
        return None
    limit = leaf.written or field.format(leaf.limit)
    return f"{field.label} of {field.format(value)}", limit


def _flipped(case: Record, leaf: Compare) -> str:
    return "not met" if leaf.test(case.__dict__) else "met"


def _months(field: MeasureField, value: float) -> frozenset[int]:
    """Return the whole months that a time is commonly taken for."""
    time: Any = units.made(value, field.unit)
    if not time.check("[time]"):
        return frozenset()
    days = time.m_as("day")
    return frozenset(
        month
        for month in range(1, _LONGEST + 1)
        if any(abs(days - one) < 1e-6 for one in _spellings(month))
    )


def _spellings(months: int) -> tuple[float, ...]:
    """Return the days of whole months as they are written: by month, in weeks, in years."""
    exact = months * _MONTH
    whole_weeks = 7 * round(exact / 7)
    four_weeks = (28 * months,) if months <= 3 else ()
    years = (365 * months / 12,) if months % 12 == 0 else ()
    return (exact, 30 * months, whole_weeks, *four_weeks, *years)
