"""A regimen: a total dose in equal fractions."""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Callable, Collection, Sequence
from fractions import Fraction
from operator import index
from typing import Any, Final, SupportsIndex, overload

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import (
    ModelError,
    QuantityError,
    RegimenError,
)
from bonemets.provenance import Locator
from bonemets.regimens import notation
from bonemets.regimens.alpha_beta import AlphaBeta, as_ratio
from bonemets.regimens.effects import (
    BED,
    EQD2,
    EQDX,
    Computed,
    eqd2_of,
    eqdx_of,
    fraction_size,
    warn_extrapolation,
)
from bonemets.regimens.expression import Expression
from bonemets.regimens.kinetics import ONCE_A_DAY, Delivery, TimeConvention, given_as, real
from bonemets.regimens.listing import listed
from bonemets.regimens.models import LQ, Model, days_of_treatment
from bonemets.regimens.tissue import (
    OverSamples,
    OverTissue,
    Samples,
    Tissue,
    X,
    over_samples,
    over_tissue,
)
from bonemets.units import Quantity

IMPLAUSIBLE: Final = 40.0
"""Gray in one fraction above which a regimen is taken for a slip of unit.

The limit is ours: the largest fraction in the founding review is 24 Gy, and the least dose that is
given in one fraction, 8 Gy, is 800 when written in centigray.
"""
MOST_FRACTIONS: Final = 10_000


class Technique(enum.StrEnum):
    """How a treatment is given."""

    CONVENTIONAL = "conventional radiotherapy"
    SBRT = "stereotactic body radiotherapy"
    SURGERY_THEN_RT = "surgery, then conventional radiotherapy"
    OBSERVATION = "observation"
    SUPPORTIVE_CARE = "supportive care"
    PROCEDURE = "procedure without radiotherapy"


def _total(value: Quantity | str) -> float:
    try:
        total = units.magnitude(value, "Gy", "total")
    except QuantityError as error:
        raise RegimenError("total", error.expected, value, error.hint) from None
    if total == 0:
        raise RegimenError("total", "a dose above 0 Gy", value)
    return total


def whole(value: SupportsIndex, where: str = "fractions") -> int:
    """Return a number of fractions, or of something like them."""
    with contextlib.suppress(TypeError):
        if not isinstance(value, bool) and 1 <= index(value) <= MOST_FRACTIONS:
            return index(value)
    hint = f"{MOST_FRACTIONS} at most" if real(value) > MOST_FRACTIONS else ""
    raise RegimenError(where, "a whole number from 1 up", value, hint)


@attrs.frozen(order=False, repr=False)
class Regimen(Displayed, Expression):
    """A total dose in equal fractions.

    Parameters
    ----------
    total : Quantity or str
        Physical dose above zero.
    fractions : int
        One or more.

    Raises
    ------
    RegimenError
        For anything else, and for more than 40 Gy in a fraction, which is taken for centigray.

    Examples
    --------
    >>> regimen = Regimen("30 Gy", 10)
    >>> print(regimen, "is", units.show(regimen.dose_per_fraction), "a fraction")
    30 Gy/10 is 3 Gy a fraction
    >>> regimen == Regimen.parse("10 x 300 cGy")
    True
    """

    gray: float = attrs.field(converter=_total, alias="total", metadata={"unit": "Gy"})
    fractions: int = attrs.field(converter=whole)

    def __attrs_post_init__(self) -> None:
        if self.gray / self.fractions > IMPLAUSIBLE:
            raise RegimenError(
                "regimen",
                f"at most {units.plain(IMPLAUSIBLE)} Gy in a fraction",
                f"{units.plain(self.gray)} Gy in {self.fractions}",
                "were centigray meant? write cGy",
            )

    @property
    def total(self) -> Quantity:
        """The total dose."""
        return units.made(self.gray, "Gy")

    @property
    def dose_per_fraction(self) -> Quantity:
        """The dose of one fraction."""
        return units.made(self.gray / self.fractions, "Gy")

    @classmethod
    def by_fraction(cls, dose_per_fraction: Quantity | str, fractions: int) -> Regimen:
        """Return a regimen from the dose of one fraction.

        Examples
        --------
        >>> print(Regimen.by_fraction("4.85 Gy", 10))
        48.5 Gy/10
        """
        exact = Fraction(str(_total(dose_per_fraction))) * whole(fractions)
        return cls(units.made(float(exact), "Gy"), fractions)

    @classmethod
    def parse(cls, text: str) -> Regimen:
        """Return the regimen that a text stands for.

        Reads ``30 Gy/10``, ``30 Gy in 10 fractions``, ``30 Gy, 10 fractions``, ``3000 cGy in 10``,
        ``10 x 3 Gy``, ``3 Gy per fraction x 10``, ``10 fractions of 3 Gy``, ``30 Gy (10 x 3 Gy)``,
        ``8 Gy single fraction``, ``8 Gy SF``, and ``8/1`` where it can only be gray in fractions.

        Raises
        ------
        RegimenError
            For a text with no meaning or more than one, such as ``10 x 3``, ``8 Gy`` or ``300/10``.

        Examples
        --------
        >>> print(Regimen.parse("3000 cGy in 10"), Regimen.parse("8/1"))
        30 Gy/10 8 Gy/1
        """
        written = notation.read(text)
        fractions = int(written.n)
        if not written.total:
            return cls.by_fraction(written.each, fractions)
        regimen = cls(written.total, fractions)
        if written.each and cls.by_fraction(written.each, fractions) != regimen:
            raise RegimenError("regimen", "a total equal to fractions times dose", text)
        return regimen

    @overload
    def bed(
        self,
        alpha_beta: AlphaBeta,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        quiet: bool = ...,
    ) -> BED: ...
    @overload
    def bed(
        self, alpha_beta: Tissue, model: Model = ..., *, delivery: Delivery = ..., quiet: bool = ...
    ) -> OverTissue[BED]: ...
    @overload
    def bed(
        self,
        alpha_beta: Samples,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        quiet: bool = ...,
    ) -> OverSamples[BED]: ...
    def bed(
        self,
        alpha_beta: AlphaBeta | Tissue | Samples,
        model: Model = LQ,
        *,
        delivery: Delivery = ONCE_A_DAY,
        quiet: bool = False,
    ) -> BED | OverTissue[BED] | OverSamples[BED]:
        """Return the biologically effective dose, over a tissue as a range.

        Parameters
        ----------
        alpha_beta : AlphaBeta, Tissue or Samples
            There is no default.
        model : Model, optional
            The linear-quadratic one if not given.
        delivery : Delivery, optional
            Acute fractions, once a day, if not given.
        quiet : bool, optional
            Whether the warning is left out.  `Effect.outside` says the same.

        Warns
        -----
        ExtrapolationWarning
            Where a fraction lies outside the range in which the model is trusted.

        Raises
        ------
        AlphaBetaError, ModelError
            Where no ratio was named, or the model cannot answer.

        Examples
        --------
        >>> print(Regimen.parse("8/1").bed(AlphaBeta("10 Gy")))
        14.4 Gy₁₀
        """
        found = at_each(alpha_beta, lambda ratio: self._bed(ratio, model, delivery), model)
        warn_extrapolation(found.outside, quiet=quiet)
        return found

    @overload
    def eqd2(
        self,
        alpha_beta: AlphaBeta,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> EQD2: ...
    @overload
    def eqd2(
        self,
        alpha_beta: Tissue,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverTissue[EQD2]: ...
    @overload
    def eqd2(
        self,
        alpha_beta: Samples,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverSamples[EQD2]: ...
    def eqd2(
        self,
        alpha_beta: AlphaBeta | Tissue | Samples,
        model: Model = LQ,
        *,
        delivery: Delivery = ONCE_A_DAY,
        time: TimeConvention | None = None,
        quiet: bool = False,
    ) -> EQD2 | OverTissue[EQD2] | OverSamples[EQD2]:
        """Return the equivalent dose in 2 Gy fractions, over a tissue as a range.

        Parameters
        ----------
        alpha_beta, model, delivery, quiet
            As in `bed`.
        time : TimeConvention
            What becomes of time; needed, and taken, only where the model counts repopulation.
        """

        def at(ratio: AlphaBeta) -> EQD2:
            bed = self._bed(ratio, model, delivery, counted=time is not TimeConvention.LEFT_OUT)
            return eqd2_of(bed, time)

        found = at_each(alpha_beta, at, model)
        warn_extrapolation(found.outside, quiet=quiet)
        return found

    @overload
    def eqdx(
        self,
        size: Quantity | str,
        alpha_beta: AlphaBeta,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> EQDX: ...
    @overload
    def eqdx(
        self,
        size: Quantity | str,
        alpha_beta: Tissue,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverTissue[EQDX]: ...
    @overload
    def eqdx(
        self,
        size: Quantity | str,
        alpha_beta: Samples,
        model: Model = ...,
        *,
        delivery: Delivery = ...,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverSamples[EQDX]: ...
    def eqdx(
        self,
        size: Quantity | str,
        alpha_beta: AlphaBeta | Tissue | Samples,
        model: Model = LQ,
        *,
        delivery: Delivery = ONCE_A_DAY,
        time: TimeConvention | None = None,
        quiet: bool = False,
    ) -> EQDX | OverTissue[EQDX] | OverSamples[EQDX]:
        """Return the equivalent dose in fractions of a size, over a tissue as a range.

        Examples
        --------
        >>> print(Regimen.parse("8/1").eqdx("3 Gy", AlphaBeta("10 Gy")))
        EQD3₁₀ 11.08 Gy
        """
        each = fraction_size(size)

        def at(ratio: AlphaBeta) -> EQDX:
            bed = self._bed(ratio, model, delivery, counted=time is not TimeConvention.LEFT_OUT)
            return eqdx_of(bed, each, time)

        found = at_each(alpha_beta, at, model)
        warn_extrapolation(found.outside, quiet=quiet)
        return found

    def _bed(
        self, ratio: AlphaBeta, model: Model, delivery: Delivery, *, counted: bool = True
    ) -> BED:
        as_ratio(ratio)
        if model is not LQ or delivery is not ONCE_A_DAY:
            check_model(model, ratio, [(self.fractions, given_as(delivery))], delivery.days)
        bed = model.bed_without_repopulation(self.gray, self.fractions, ratio.gray, delivery)
        if model is LQ:
            outside = model.outside(self.gray / self.fractions)
            return BED(Computed(bed), ratio, model, outside=outside)
        days = delivery.days
        if counted:
            bed = model.after_repopulation(bed, days)
        outside = model.caveat([(self.gray, self.fractions, delivery)], ratio.gray)
        whole_days = days_of_treatment(self.fractions, delivery)
        timed = None if days is None else (whole_days, days)
        return BED(Computed(bed), ratio, model, outside=outside, days=timed)

    def __str__(self) -> str:
        return f"{units.plain(self.gray)} Gy/{self.fractions}"


def at_each(
    ratio: AlphaBeta | Tissue | Samples, effect: Callable[[AlphaBeta], X], model: Model
) -> X | OverTissue[X] | OverSamples[X]:
    """Return an effect at a ratio, or over the range or the samples of one."""
    if isinstance(ratio, Tissue):
        _check_range(model, [ratio.low, ratio.high])
        return over_tissue(ratio, effect)
    if isinstance(ratio, Samples):
        _check_range(model, ratio.ratios)
        return over_samples(ratio, effect)
    return effect(ratio)


def _check_range(model: object, ratios: Collection[AlphaBeta]) -> None:
    low, high = min(ratios).gray, max(ratios).gray
    if isinstance(model, Model) and low < high:
        model.check_range(low, high)


def check_model(
    model: Model,
    ratio: AlphaBeta,
    given: Sequence[tuple[int, Delivery]],
    days: float | None,
) -> None:
    """Refuse what is not a model, a ratio it does not take, and a parameter without effect."""
    if not isinstance(model, Model):
        raise ModelError("model", "a model such as LinearQuadratic()", model)
    as_ratio(ratio)
    model.check_ratio(ratio.gray)
    model.check(given, days)


def several(values: object) -> tuple[Any, ...]:
    """Return what is listed, and refuse what is no list; a text is not one of its letters."""
    found = listed(values)
    if found is None:
        raise RegimenError("regimens", "a list of them", values)
    return found


def as_regimen(value: object) -> Regimen:
    """Return a regimen, or that of a text, and refuse anything else."""
    return value if isinstance(value, Regimen) else Regimen.parse(value)  # type: ignore[arg-type]


@attrs.frozen
class Mention:
    """A regimen as a document names it: with a technique, at a place, for a use."""

    regimen: Regimen
    technique: Technique
    at: Locator
    use: str
