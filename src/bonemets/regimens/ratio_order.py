"""Over which alpha/beta ratios an order of BED holds, and where it swaps, by `LQ`."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from fractions import Fraction

import attrs

from bonemets import units
from bonemets.regimens.isoeffect import order
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import Regimen, as_regimen, several


@attrs.frozen
class RatioBand:
    """A stretch of alpha/beta ratios over which the order of some BEDs is the same.

    It is an order of effect in a model, not of efficacy.

    Attributes
    ----------
    low, high : float
        Its ends in gray; at an end other than 0 and infinity, two of the BEDs are equal.
    order : tuple of Regimen
        The highest BED first.
    """

    low: float
    high: float
    order: tuple[Regimen, ...]

    @property
    def outside(self) -> str:
        """Words that name the range of trust where a fraction lies outside it."""
        sizes = (one.dose_per_fraction.m_as("gray") for one in self.order)
        return next(filter(None, map(LQ.outside, sizes)), "")

    def holds(self) -> str:
        """Return where it holds, in words."""
        if self.low == 0:
            below = f"below {units.plain(self.high)} Gy"
            return "every alpha/beta ratio" if self.high == math.inf else f"alpha/beta {below}"
        if self.high == math.inf:
            return f"alpha/beta above {units.plain(self.low)} Gy"
        return f"alpha/beta from {units.plain(self.low)} to {units.plain(self.high)} Gy"

    def __str__(self) -> str:
        return f"{' > '.join(map(str, self.order))} for {self.holds()}"


def rank_by_ratio(regimens: Iterable[Regimen | str]) -> tuple[RatioBand, ...]:
    """Return the stretches of alpha/beta ratios, from the lowest, with the order of BED in each.

    The regimens are taken as acute fractions once a day; one that comes twice counts once.

    Examples
    --------
    >>> for band in rank_by_ratio(["12 Gy/1", "30 Gy/10", "8 Gy/1"]):
    ...     print(band)
    12 Gy/1 > 30 Gy/10 > 8 Gy/1 for alpha/beta below 3 Gy
    30 Gy/10 > 12 Gy/1 > 8 Gy/1 for alpha/beta above 3 Gy
    """
    given = tuple(dict.fromkeys(map(as_regimen, several(regimens))))
    orders = (order(one, other) for one, other in itertools.combinations(given, 2))
    swaps = {one.swap.gray for one in orders if one.swap is not None}
    ends = [0.0, *sorted(swaps), math.inf]
    return tuple(
        RatioBand(
            low, high, tuple(sorted(given, key=lambda one: -_effect(one, _inside(low, high))))
        )
        for low, high in itertools.pairwise(ends)
    )


def _inside(low: float, high: float) -> Fraction:
    return Fraction(low) + 1 if high == math.inf else (Fraction(low) + Fraction(high)) / 2


def _effect(regimen: Regimen, ratio: Fraction) -> Fraction:
    total = Fraction(str(regimen.gray))
    return total + total**2 / regimen.fractions / ratio
