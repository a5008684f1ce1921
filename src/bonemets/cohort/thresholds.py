"""Where a limit lies in the unit of a column: the numbers of a column are never converted.

A case converts a number as an exact decimal and rounds it once.  That is monotone, so the numbers
that meet a limit begin at one float, which is found by bisection.  A column compared with it gives
the same answer as a case for every float, at the limit and on both sides of it.
"""

from __future__ import annotations

import itertools
import math
import struct
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Final

from bonemets import units
from bonemets.fields import MeasureField

_LARGEST: Final = 1.7976931348623157e308


@cache
def first(field: MeasureField, unit: str, limit: float, *, above: bool) -> float:
    """Return the least number of `unit` that is a measure of `limit` or more, or of more than it.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> first(Case.life_expectancy.field, "week", 3, above=False)
    13.044642857142858
    """

    def beyond(number: float) -> bool:
        there = converted(field, unit, number)
        return there > limit if above else there >= limit

    return _least(beyond)


def converted(field: MeasureField, unit: str, number: float) -> float:
    """Return a number of `unit` in the unit of a field, as a case converts it."""
    exact = Fraction(repr(number)) * (units.ratio(unit, field.unit) or 0)
    return float(exact) if exact <= Fraction(_LARGEST) else math.inf


def _least(holds: Callable[[float], bool]) -> float:
    """Return the least float from 0 up for which something holds from there on."""
    low, high = -1, _bits(math.inf)
    while high - low > 1:
        middle = (low + high) // 2
        if holds(_float(middle)):
            high = middle
        else:
            low = middle
    return _float(high)


def _bits(number: float) -> int:
    bits: int = struct.unpack("<q", struct.pack("<d", number))[0]
    return bits


def _float(bits: int) -> float:
    number: float = struct.unpack("<d", struct.pack("<q", bits))[0]
    return number


def thirds(field: MeasureField) -> dict[float, list[float]]:
    """Return the shares that a case reads as a third or two, cut or rounded, and what they are.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> thirds(Case.cortical_involvement.field)[100 / 3][:2]
    [33.3, 33.33]
    """
    found: dict[float, list[float]] = {}
    if field.unit == "percent":
        for third, digits in itertools.product((Fraction(100, 3), Fraction(200, 3)), range(1, 8)):
            cut = int(third * 10**digits)
            for near in (float(Fraction(cut + more, 10**digits)) for more in (0, 1)):
                read = units.magnitude(units.made(near, "percent"), "percent")
                if read != near:
                    found.setdefault(read, []).append(near)
    return {read: sorted(set(near)) for read, near in found.items()}
