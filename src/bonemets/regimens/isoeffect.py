"""Isoeffect: other ways to the same effect, and where two regimens swap rank.

Every function inverts a model exactly; nothing is rounded unless whole fractions are asked for.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import EffectError, ModelError, RegimenError
from bonemets.regimens.alpha_beta import AlphaBeta, as_ratio
from bonemets.regimens.effects import BED, EQDX, fraction_size, not_negative, warn_extrapolation
from bonemets.regimens.kinetics import ONCE_A_DAY, Delivery, given_as
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import Regimen, as_regimen, check_model, whole
from bonemets.units import Quantity


def in_fractions(
    effect: BED | EQDX, fractions: int, *, delivery: Delivery = ONCE_A_DAY, quiet: bool = False
) -> Regimen:
    """Return the regimen in a number of fractions that has an effect, by the effect's model.

    Warns
    -----
    ExtrapolationWarning
        Where a fraction of either regimen lies outside the range in which the model is trusted.

    Examples
    --------
    >>> cord = AlphaBeta("2 Gy")
    >>> limit = Regimen("12.4 Gy", 1).eqd2(cord, quiet=True)
    >>> [f"{in_fractions(limit, n, quiet=True).gray:.1f}" for n in (2, 3, 4, 5)]
    ['17.0', '20.3', '23.0', '25.3']
    """
    bed, model = _bed(effect), effect.model
    n = whole(fractions)
    check_model(model, bed.alpha_beta, [(n, given_as(delivery))], delivery.days)
    gross = model.before_repopulation(bed.gray, delivery.days)
    size = model.size_with_bed(gross, n, bed.alpha_beta.gray, delivery)
    outside = model.caveat([(size * n, n, delivery)], bed.alpha_beta.gray)
    warn_extrapolation(effect.outside or outside, quiet=quiet)
    return Regimen(units.made(size * n, "Gy"), n)


@attrs.frozen
class Fractions:
    """How many fractions of a size have an effect: a real number, and the whole ones beside it."""

    real: float
    fewer: tuple[Regimen, BED] | None
    """The most fractions with no more than the effect; `None` where one is too many."""
    more: tuple[Regimen, BED]
    """The fewest fractions with no less than the effect."""


def in_size(effect: BED | EQDX, size: Quantity | str) -> Fractions:
    """Return how many acute fractions of a size, once a day, have an effect.

    Examples
    --------
    >>> found = in_size(Regimen("30 Gy", 10).bed(AlphaBeta("10 Gy")), "4 Gy")
    >>> print(round(found.real, 2), *map(str, found.more))
    6.96 28 Gy/7 39.2 Gy₁₀
    """
    bed = _timeless(effect, "fractions")
    each = fraction_size(size)
    real = bed.gray / effect.model.bed_of_fraction(each, bed.alpha_beta.gray)
    near = round(real)
    exact = near if near and math.isclose(real, near, rel_tol=1e-12) else None
    fewer, more = (exact, exact) if exact else (math.floor(real), math.ceil(real) or 1)

    def given(fractions: int) -> tuple[Regimen, BED]:
        regimen = Regimen.by_fraction(units.made(each, "Gy"), fractions)
        return regimen, regimen.bed(bed.alpha_beta, effect.model, quiet=True)

    return Fractions(real, given(fewer) if fewer else None, given(more))


def total_in_size(effect: BED | EQDX, size: Quantity | str) -> Quantity:
    """Return the total dose in fractions of another size: D1 (d1 + R) / (d2 + R) by `LQ`.

    Examples
    --------
    >>> print(total_in_size(Regimen("30 Gy", 10).bed(AlphaBeta("10 Gy")), "2 Gy"))
    32.5 gray
    """
    bed = _timeless(effect, "total dose")
    each = fraction_size(size)
    return units.made(effect.model.equivalent(bed.gray, each, bed.alpha_beta.gray, None), "Gy")


def size_in_total(effect: BED | EQDX, total: Quantity | str) -> Quantity:
    """Return the fraction size at which a total dose has an effect: (D1/D2)(d1 + R) - R.

    Raises
    ------
    ModelError
        For any model but `LQ`, and where the dose is no less than the BED.

    Examples
    --------
    >>> print(size_in_total(Regimen("30 Gy", 10).bed(AlphaBeta("10 Gy")), "32.5 Gy"))
    2.0 gray
    """
    bed = _timeless(effect, "fraction size")
    if effect.model != LQ:
        raise ModelError("fraction size", "an effect by the linear-quadratic model", effect.model)
    dose = fraction_size(total)
    if dose >= bed.gray:
        raise ModelError("total", f"less than the BED, {bed}", total, "no fraction is that small")
    return units.made(bed.alpha_beta.gray * (bed.gray - dose) / dose, "Gy")


@attrs.frozen
class Order(Displayed):
    """Which of two regimens has the higher BED and EQD2, by `LQ`, at which alpha/beta ratio.

    It is an order of effect in a model, not of efficacy.
    """

    first: Regimen
    second: Regimen
    swap: AlphaBeta | None
    """The ratio at which they are equal and swap rank; `None` where they do not."""
    below: Regimen | None
    """The higher one at ratios below the swap, or at every ratio; `None` where they are equal."""
    above: Regimen | None

    @property
    def dominant(self) -> Regimen | None:
        """The regimen that is higher at every ratio."""
        return self.below if self.swap is None else None

    def higher(self, alpha_beta: AlphaBeta) -> Regimen | None:
        """Return the higher one at a ratio, `None` where they are equal."""
        if self.swap is None or as_ratio(alpha_beta) < self.swap:
            return self.below
        return None if alpha_beta == self.swap else self.above

    def range_of(self, regimen: Regimen | str) -> tuple[float, float] | None:
        """Return the open range of ratios, in gray, where a regimen is higher; `None` for none."""
        regimen = as_regimen(regimen)
        if regimen not in {self.first, self.second}:
            raise RegimenError("regimen", f"{self.first} or {self.second}", str(regimen))
        if self.swap is None:
            return (0.0, math.inf) if regimen == self.below else None
        return (0.0, self.swap.gray) if regimen == self.below else (self.swap.gray, math.inf)

    def __str__(self) -> str:
        if self.swap is None:
            if self.below is None:
                return f"{self.first} and {self.second} are equal at every alpha/beta ratio"
            other = self.second if self.below == self.first else self.first
            return f"{self.below} has the higher BED than {other} at every alpha/beta ratio"
        return f"{self.below} has the higher BED below {self.swap}, {self.above} above; equal there"


def order(first: Regimen | str, second: Regimen | str) -> Order:
    """Return where two regimens, in acute fractions once a day, swap rank by `LQ`.

    The ratio is (n1 d1**2 - n2 d2**2) / (n2 d2 - n1 d1); below it, the one with the larger
    fractions is higher.

    Examples
    --------
    >>> print(order("12 Gy/1", "30 Gy/10"))
    12 Gy/1 has the higher BED below alpha/beta 3 Gy, 30 Gy/10 above; equal there
    >>> print(order(Regimen("8 Gy", 1), Regimen("20 Gy", 5)))
    20 Gy/5 has the higher BED than 8 Gy/1 at every alpha/beta ratio
    """
    first, second = as_regimen(first), as_regimen(second)
    one, two = Fraction(str(first.gray)), Fraction(str(second.gray))
    linear = one - two
    quadratic = one**2 / first.fractions - two**2 / second.fractions
    if linear * quadratic < 0:
        swap = AlphaBeta(units.made(float(-quadratic / linear), "Gy"))
        below, above = (first, second) if quadratic > 0 else (second, first)
        return Order(first, second, swap, below, above)
    if linear == quadratic == 0:
        return Order(first, second, None, None, None)
    higher = first if linear > 0 or quadratic > 0 else second
    return Order(first, second, None, higher, higher)


def _bed(effect: Any) -> BED:
    """Return the BED of an effect that a dose can have."""
    if not isinstance(effect, BED | EQDX):
        raise EffectError("effect", "a BED or an equivalent dose", effect)
    not_negative(effect)
    return effect if isinstance(effect, BED) else effect.bed()


def _timeless(effect: BED | EQDX, asked: str) -> BED:
    bed, model = _bed(effect), effect.model
    if model.repair is not None or model.repopulation is not None:
        hint = "how many a day, and in what time, is not known; use in_fractions"
        raise ModelError(asked, "a model without repair and repopulation", model, hint)
    return bed
