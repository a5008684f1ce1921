"""Two models for large fractions, both linear-quadratic up to a transition and linear beyond."""

from __future__ import annotations

from typing import ClassVar

import attrs

from bonemets import units
from bonemets.errors import AlphaBetaError, MixedDoseError, ModelError
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, Effect, number
from bonemets.regimens.kinetics import Delivery, Repair, Repopulation, amount, plain_number
from bonemets.regimens.models import Model, described, labelled, root
from bonemets.units import Quantity


def _threshold(value: Quantity | str) -> float:
    return amount(value, "Gy", "threshold")


def _slope(value: float) -> float:
    return plain_number(value, "slope")


@attrs.frozen
class LinearQuadraticLinear(Model):
    """The linear-quadratic-linear model: beyond a dose D_T per fraction, effect grows linearly.

    BED = n [D_T (1 + D_T/R) + s (d - D_T)] for d above D_T; s is gamma/alpha.

    Parameters
    ----------
    threshold : Quantity or str
        Dose per fraction D_T at which the curve becomes a line.  It is uncertain; 2 R is a rule of
        thumb (Voyant 2014, doi:10.1016/j.rpor.2013.08.004).
    slope : float
        gamma/alpha.  The curve is continuous with any, and smooth only with 1 + 2 D_T/R, for which
        there is `smooth`.
    repair, repopulation : optional
        As in `LinearQuadratic`.

    Notes
    -----
    Astrahan 2008, doi:10.1118/1.2969065.  With a threshold below 2 Gy, EQD2 is not
    BED / (1 + 2/R).  Above the threshold, several fractions a day and long fractions are refused:
    the line has no repair term.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> cord = AlphaBeta("2 Gy")
    >>> print(Regimen("8 Gy", 1).eqd2(cord, LinearQuadraticLinear.smooth("4 Gy", cord)))
    EQD2₂ 16 Gy (LQ-L)
    """

    threshold: float = attrs.field(converter=_threshold)
    slope: float = attrs.field(converter=_slope)
    repair: Repair | None = attrs.field(
        default=None,
        kw_only=True,
        validator=attrs.validators.optional(attrs.validators.instance_of(Repair)),
    )
    repopulation: Repopulation | None = attrs.field(
        default=None,
        kw_only=True,
        validator=attrs.validators.optional(attrs.validators.instance_of(Repopulation)),
    )

    @classmethod
    def smooth(
        cls,
        threshold: Quantity | str,
        alpha_beta: AlphaBeta,
        *,
        repair: Repair | None = None,
        repopulation: Repopulation | None = None,
    ) -> LinearQuadraticLinear:
        """Return the model whose line is the tangent at the threshold, for one ratio."""
        slope = 1 + 2 * _threshold(threshold) / alpha_beta.gray
        return cls(threshold, slope, repair=repair, repopulation=repopulation)

    def is_smooth(self, alpha_beta: AlphaBeta) -> bool:
        """Return whether the line is the tangent at the threshold."""
        tangent = 1 + 2 * self.threshold / alpha_beta.gray
        return abs(self.slope - tangent) <= 1e-12 * tangent

    def bed_of_fraction(self, size: float, ratio: float) -> float:
        curved = min(size, self.threshold)
        return curved * (1 + curved / ratio) + self.slope * (size - curved)

    def fraction_with_bed(self, bed: float, ratio: float) -> float:
        left = bed - self.threshold * (1 + self.threshold / ratio)
        return root(bed, ratio) if left <= 0 else self.threshold + left / self.slope

    def size_with_bed(self, bed: float, fractions: int, ratio: float, delivery: Delivery) -> float:
        if self.repair is None or delivery.acute_once_a_day:
            return self.fraction_with_bed(bed / fractions, ratio)
        size = root(bed / fractions, ratio / self.repair.mean_factor(fractions, delivery))
        self._check_size(size, delivery)
        return size

    def bed_without_repopulation(
        self, total: float, fractions: int, ratio: float, delivery: Delivery
    ) -> float:
        size = total / fractions
        if self.repair is None or delivery.acute_once_a_day:
            return fractions * self.bed_of_fraction(size, ratio)
        self._check_size(size, delivery)
        return total * (1 + self.repair.mean_factor(fractions, delivery) * (size / ratio))

    def _check_size(self, size: float, delivery: Delivery) -> None:
        if size > self.threshold:
            raise ModelError(
                "delivery",
                f"acute fractions once a day above {units.plain(self.threshold)} Gy",
                delivery,
                "the linear part of the model has no repair",
            )

    @property
    def label(self) -> str:  # type: ignore[override]
        return labelled("LQ-L", self)

    def __str__(self) -> str:
        name = (
            f"linear-quadratic-linear above {units.plain(self.threshold)} Gy, "
            f"slope {units.plain(self.slope)}"
        )
        return described(name, self)


class SFED(Effect):
    """Single-fraction equivalent dose."""

    __slots__ = ()
    kind = "SFED"

    def __format__(self, spec: str) -> str:
        return f"SFED {number(self.gray, spec)} Gy ({self.model.label})"


def _alpha(value: Quantity | str) -> float:
    return amount(value, "/Gy", "alpha")


def _d0(value: Quantity | str) -> float:
    return amount(value, "Gy", "d0")


def _dq(value: Quantity | str) -> float:
    return amount(value, "Gy", "dq")


@attrs.frozen
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

    alpha: float = attrs.field(converter=_alpha)
    d0: float = attrs.field(converter=_d0)
    dq: float = attrs.field(converter=_dq)

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
        if effect.gray < self.bed_of_fraction(self.transition, effect.alpha_beta.gray):
            raise ModelError(
                "SFED",
                f"an effect of at least one fraction of {units.plain(self.transition)} Gy",
                str(effect),
                "isoeffect.in_fractions gives the dose of one fraction",
            )
        dose = self.alpha * self.d0 * effect.gray + self.dq
        return SFED(dose, effect.alpha_beta, self)

    def __str__(self) -> str:
        return (
            f"{self.name}, alpha {units.plain(self.alpha)} /Gy, D0 {units.plain(self.d0)} Gy, "
            f"Dq {units.plain(self.dq)} Gy"
        )
