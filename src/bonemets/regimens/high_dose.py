"""Two models for large fractions, both linear-quadratic up to a transition and linear beyond."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import attrs

from bonemets import units
from bonemets.errors import AlphaBetaError, MixedDoseError, ModelError
from bonemets.regimens.alpha_beta import AlphaBeta, as_ratio
from bonemets.regimens.effects import BED, Computed, Effect, not_negative
from bonemets.regimens.kinetics import (
    Delivery,
    Part,
    Repair,
    Repopulation,
    amount,
    plain_number,
)
from bonemets.regimens.models import (
    REPAIR,
    REPOPULATION,
    Model,
    described,
    labelled,
    root,
)
from bonemets.units import Quantity


def _ratio_only(model: Model, attribute: attrs.Attribute[AlphaBeta], value: object) -> None:
    del model, attribute
    as_ratio(value)


def _threshold(value: Quantity | str) -> float:
    return amount(value, "Gy", "threshold")


def _slope(value: float | None) -> float | None:
    return None if value is None else plain_number(value, "slope")


@attrs.frozen(repr=False)
class LinearQuadraticLinear(Model):
    """The linear-quadratic-linear model: beyond a dose D_T per fraction, effect grows linearly.

    BED = n [D_T (1 + D_T/R) + s (d - D_T)] for d above D_T; s is gamma/alpha.

    Parameters
    ----------
    threshold : Quantity or str
        Dose per fraction D_T at which the curve becomes a line.  It is uncertain; 2 R is a rule of
        thumb (Voyant 2014, doi:10.1016/j.rpor.2013.08.004).
    slope : float, optional
        gamma/alpha.  The curve is continuous with any, and smooth only with 1 + 2 D_T/R, which it
        is at each ratio if not given.
    only_at : AlphaBeta, optional
        The only ratio the model is for.
    repair, repopulation : optional
        As in `LinearQuadratic`.

    Notes
    -----
    Astrahan 2008, doi:10.1118/1.2969065.  With a threshold below 2 Gy, EQD2 is not
    BED / (1 + 2/R).  Above the threshold, a model with repair is refused: the line has no repair
    term.  A slope that is given belongs to one ratio, so that it is refused over a range of them;
    where it is steeper than the tangent, and the effect above the linear-quadratic one, an
    `ExtrapolationWarning` says so.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> cord = AlphaBeta("2 Gy")
    >>> print(Regimen("8 Gy", 1).eqd2(cord, LinearQuadraticLinear.smooth("4 Gy", cord)))
    EQD2₂ 16 Gy (LQ-L)
    """

    threshold: float = attrs.field(converter=_threshold, metadata={"unit": "Gy"})
    slope: float | None = attrs.field(default=None, converter=_slope)
    only_at: AlphaBeta | None = attrs.field(
        default=None, kw_only=True, eq=False, validator=attrs.validators.optional(_ratio_only)
    )
    repair: Repair | None = attrs.field(default=None, kw_only=True, validator=REPAIR)
    repopulation: Repopulation | None = attrs.field(
        default=None, kw_only=True, validator=REPOPULATION
    )

    @classmethod
    def smooth(
        cls,
        threshold: Quantity | str,
        alpha_beta: AlphaBeta | None = None,
        *,
        repair: Repair | None = None,
        repopulation: Repopulation | None = None,
    ) -> LinearQuadraticLinear:
        """Return the model whose line is the tangent at the threshold.

        Parameters
        ----------
        threshold : Quantity or str
        alpha_beta : AlphaBeta, optional
            The only ratio the model is for; if not given, the slope follows the ratio asked at.
        repair, repopulation : optional

        Examples
        --------
        >>> from bonemets.regimens import Regimen, Tissue
        >>> model = LinearQuadraticLinear.smooth("4 Gy")
        >>> print(Regimen("12 Gy", 1).bed(Tissue.assumed("2 Gy", "10 Gy"), model))
        20 Gy₁₀ (LQ-L) to 52 Gy₂ (LQ-L)
        """
        slope = None
        if alpha_beta is not None:
            slope = 1 + 2 * _threshold(threshold) / as_ratio(alpha_beta).gray
        return cls(threshold, slope, only_at=alpha_beta, repair=repair, repopulation=repopulation)

    def slope_at(self, ratio: float) -> float:
        """Return gamma/alpha at a ratio in gray."""
        return self._tangent(ratio) if self.slope is None else self.slope

    def _tangent(self, ratio: float) -> float:
        return 1 + 2 * self.threshold / ratio

    def is_smooth(self, alpha_beta: AlphaBeta) -> bool:
        """Return whether the line is the tangent at the threshold."""
        tangent = self._tangent(as_ratio(alpha_beta).gray)
        return abs(self.slope_at(alpha_beta.gray) - tangent) <= 1e-12 * tangent

    def check_ratio(self, ratio: float) -> None:
        if self.only_at is not None and self.only_at.gray != ratio:
            hint = f'LinearQuadraticLinear.smooth("{units.plain(self.threshold)} Gy") takes any'
            made_for = f"{units.plain(self.only_at.gray)} Gy, for which the model was made"
            raise ModelError("alpha_beta", made_for, f"{units.plain(ratio)} Gy", hint)

    def check_range(self, low: float, high: float) -> None:
        if self.slope is not None:
            got = f"{units.plain(low)} to {units.plain(high)} Gy"
            hint = f'LinearQuadraticLinear.smooth("{units.plain(self.threshold)} Gy") takes a range'
            raise ModelError("slope", "one ratio, to which it belongs", got, hint)

    def caveat(self, parts: Sequence[Part], ratio: float) -> str:
        above = any(
            self.bed_of_fraction(total / n, ratio)
            > (1 + 1e-12) * (total / n) * (1 + total / n / ratio)
            for total, n, _ in parts
        )
        if above:
            return (
                f"the slope {units.plain(self.slope_at(ratio))} is steeper than the tangent at "
                f"alpha/beta {units.plain(ratio)} Gy, {units.plain(self._tangent(ratio))}, and the "
                "effect above that of the linear-quadratic model"
            )
        return super().caveat(parts, ratio)

    def bed_of_fraction(self, size: float, ratio: float) -> float:
        curved = min(size, self.threshold)
        return curved * (1 + curved / ratio) + self.slope_at(ratio) * (size - curved)

    def fraction_with_bed(self, bed: float, ratio: float) -> float:
        left = bed - self.threshold * (1 + self.threshold / ratio)
        return root(bed, ratio) if left <= 0 else self.threshold + left / self.slope_at(ratio)

    def size_with_bed(self, bed: float, fractions: int, ratio: float, delivery: Delivery) -> float:
        if self.repair is None:
            return self.fraction_with_bed(bed / fractions, ratio)
        size = root(bed / fractions, ratio / self.repair.mean_factor(fractions, delivery))
        self._check_size(size, delivery)
        return size

    def bed_without_repopulation(
        self, total: float, fractions: int, ratio: float, delivery: Delivery
    ) -> float:
        size = total / fractions
        if self.repair is None:
            return fractions * self.bed_of_fraction(size, ratio)
        self._check_size(size, delivery)
        return total * (1 + self.repair.mean_factor(fractions, delivery) * (size / ratio))

    def bed_of_parts(self, parts: Sequence[Part], ratio: float) -> float:
        if self.repair is None:
            return super().bed_of_parts(parts, ratio)
        for total, n, delivery in parts:
            self._check_size(total / n, delivery)
        return self.repair.bed_of_parts(parts, ratio)

    def _check_size(self, size: float, delivery: Delivery) -> None:
        if size > self.threshold:
            raise ModelError(
                "delivery",
                f"no repair to count above {units.plain(self.threshold)} Gy a fraction",
                delivery,
                "the linear part of the model has no repair",
            )

    @property
    def label(self) -> str:  # type: ignore[override]
        return labelled("LQ-L", self)

    def __str__(self) -> str:
        slope = "smooth" if self.slope is None else f"slope {units.plain(self.slope)}"
        name = f"linear-quadratic-linear above {units.plain(self.threshold)} Gy, {slope}"
        return described(name, self)


class SFED(Effect):
    """Single-fraction equivalent dose."""

    __slots__ = ()
    kind = "SFED"


def _alpha(value: Quantity | str) -> float:
    return amount(value, "/Gy", "alpha")


def _d0(value: Quantity | str) -> float:
    return amount(value, "Gy", "d0")


def _dq(value: Quantity | str) -> float:
    return amount(value, "Gy", "dq")


units.leave_to(SFED)


@attrs.frozen(repr=False)
class UniversalSurvivalCurve(Model):
    """The universal survival curve: linear-quadratic, and beyond a transition the final slope.

    Three parameters are free; the transition dose and the alpha/beta ratio follow, because the two
    parts touch: D_T = 2 D_q / (1 - alpha D_0) and beta = (1 - alpha D_0)**2 / (4 D_0 D_q).
    Beyond D_T, BED = (D - n D_q) / (alpha D_0).

    Parameters
    ----------
    alpha : Quantity or str
        In ``"/Gy"``.
    d0, dq : Quantity or str
        The final slope and the quasi-threshold of the multitarget curve.

    Raises
    ------
    ModelError
        Unless alpha D_0 is below 1.

    Notes
    -----
    Park 2008, doi:10.1016/j.ijrobp.2007.10.059.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> lung = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
    >>> print(format(Regimen("54 Gy", 3).bed(lung.alpha_beta, lung), ".0f"))
    118 Gy₈.₆₀₄₈ (USC)
    """

    name: ClassVar[str] = "universal survival curve"
    label: ClassVar[str] = "USC"

    alpha: float = attrs.field(converter=_alpha, metadata={"unit": "/Gy"})
    d0: float = attrs.field(converter=_d0, metadata={"unit": "Gy"})
    dq: float = attrs.field(converter=_dq, metadata={"unit": "Gy"})

    def __attrs_post_init__(self) -> None:
        if self.alpha * self.d0 >= 1:
            raise ModelError("alpha times d0", "less than 1", f"{self.alpha * self.d0:g}")

    @property
    def transition(self) -> float:
        """The dose per fraction at which the two parts touch, in gray."""
        return 2 * self.dq / (1 - self.alpha * self.d0)

    @property
    def alpha_beta(self) -> AlphaBeta:
        """The ratio that follows from the three parameters."""
        ratio = 4 * self.alpha * self.d0 * self.dq / (1 - self.alpha * self.d0) ** 2
        return AlphaBeta(units.made(ratio, "Gy"))

    def check_ratio(self, ratio: float) -> None:
        if ratio != self.alpha_beta.gray:
            hint = "give alpha_beta of the model: it follows from alpha, d0 and dq"
            got = f"{units.plain(ratio)} Gy"
            raise AlphaBetaError("alpha_beta", f"{units.plain(self.alpha_beta.gray)} Gy", got, hint)

    def bed_of_fraction(self, size: float, ratio: float) -> float:
        if size <= self.transition:
            return size * (1 + size / ratio)
        return (size - self.dq) / (self.alpha * self.d0)

    def fraction_with_bed(self, bed: float, ratio: float) -> float:
        if bed <= self.bed_of_fraction(self.transition, ratio):
            return root(bed, ratio)
        return self.alpha * self.d0 * bed + self.dq

    def sfed(self, effect: Effect) -> SFED:
        """Return the single-fraction equivalent dose of an effect by this model.

        Raises
        ------
        MixedDoseError
            For an effect by another model.
        ModelError
            For an effect less than that of one fraction at the transition: there the published
            formula, alpha D_0 BED + D_q, gives more than the dose of a small fraction itself.

        Examples
        --------
        >>> from bonemets.regimens import Regimen
        >>> lung = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
        >>> print(lung.sfed(Regimen("54 Gy", 3).bed(lung.alpha_beta, lung)))
        SFED 50.4 Gy (USC)
        """
        if not isinstance(effect, BED) or effect.model != self:
            raise MixedDoseError(
                f"a single-fraction equivalent needs a BED by {self}, not {effect}"
            )
        not_negative(effect)
        if effect.gray < self.bed_of_fraction(self.transition, effect.alpha_beta.gray):
            raise ModelError(
                "SFED",
                f"an effect of at least one fraction of {units.plain(self.transition)} Gy",
                str(effect),
                "isoeffect.in_fractions gives the dose of one fraction",
            )
        dose = self.alpha * self.d0 * effect.gray + self.dq
        return SFED(Computed(dose), effect.alpha_beta, self)

    def __str__(self) -> str:
        return (
            f"{self.name}, alpha {units.plain(self.alpha)} /Gy, D0 {units.plain(self.d0)} Gy, "
            f"Dq {units.plain(self.dq)} Gy"
        )
