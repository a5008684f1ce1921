"""The quadratic part of effect, with the damage that earlier fractions have left unrepaired.

Each fraction meets itself, by the Lea-Catcheside factor, and twice what is left of the fractions
before it.  All numbers are plain: gray, hours, and a rate of repair per hour.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

DAY = 24.0
"""Hours."""


class Run(NamedTuple):
    """Equal fractions, so many a day, on days that follow each other."""

    size: float
    fractions: int
    per_day: int = 1
    apart: float = 0.0
    """From the start of one fraction to the start of the next of the same day."""
    long: float = 0.0


def protraction(x: float) -> float:
    """Return the Lea-Catcheside factor G of one fraction, without cancellation for small `x`.

    Examples
    --------
    >>> round(protraction(1), 6), protraction(0)
    (0.735759, 1.0)
    """
    if x >= 1:
        return 2 * (x + math.expm1(-x)) / x**2
    total, term = 0.0, 1.0
    for power in range(20):
        total += term
        term *= -x / (power + 3)
    return total


def quadratic_dose(rate: float, runs: Iterable[Run], *, overnight: bool) -> float:
    """Return what stands before 1/R in the BED of fractions, in square gray.

    Without damage left it is the sum of the squares of the fractions.

    Parameters
    ----------
    rate : float
        ln 2 over the half-time of repair.
    runs : iterable of Run
        One after another, each beginning on a day of its own.
    overnight : bool
        Whether damage left after a night is counted; else a night repairs all of it.

    Examples
    --------
    >>> five_hours = math.log(2) / 5
    >>> round(quadratic_dose(five_hours, [Run(4, 5)], overnight=True), 2)
    84.72
    """
    total = left = 0.0
    for size, fractions, per_day, apart, long in runs:
        x = rate * long
        reach = size * (-math.expm1(-x) / x if x else 1.0)
        alone = size**2 * protraction(x)
        within = math.exp(-rate * apart), reach * math.exp(-rate * (apart - long))
        for place in range(fractions):
            total += alone + 2 * reach * left
            today = place % per_day
            if today + 1 < per_day and place + 1 < fractions:
                left = left * within[0] + within[1]
            elif overnight:
                night = DAY - today * apart
                left = left * math.exp(-rate * night) + reach * math.exp(-rate * (night - long))
            else:
                left = 0.0
    return total
