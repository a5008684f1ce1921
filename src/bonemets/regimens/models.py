"""Models of effect: what a total dose in equal fractions is worth.

A model is a value: effects mix only where their models are equal, parameters and all.  The
linear-quadratic one, `LQ`, is the default; `bonemets.regimens.high_dose` holds two others.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar, Final

import attrs

from bonemets import units
from bonemets.errors import ModelError
from bonemets.regimens.kinetics import (
    DAY,
    PER_WEEK,
    Delivery,
    Repair,
    Repopulation,
    TimeConvention,
)


class Model(ABC):
    """How dose, fractions and the alpha/beta ratio make a BED.

    All numbers inside a model are plain: gray, and days of overall time.
    """

    __slots__ = ()

    name: ClassVar[str]
    label: ClassVar[str]
    """What is printed behind an effect."""
    repair: Repair | None = None
    repopulation: Repopulation | None = None

    @abstractmethod
    def bed_of_fraction(self, size: float, ratio: float) -> float:
        """Return the BED of one acute fraction."""

    def bed_without_repopulation(
        self, total: float, fractions: int, ratio: float, delivery: Delivery
    ) -> float:
        """Return the BED of a regimen without repopulation."""
        del delivery
        return fractions * self.bed_of_fraction(total / fractions, ratio)

    @abstractmethod
    def fraction_with_bed(self, bed: float, ratio: float) -> float:
        """Return the acute fraction that has a BED: the inverse of `bed_of_fraction`."""

    def size_with_bed(self, bed: float, fractions: int, ratio: float, delivery: Delivery) -> float:
        """Return the size of fractions that have a BED: inverts `bed_without_repopulation`."""
        del delivery
        return self.fraction_with_bed(bed / fractions, ratio)

    def before_repopulation(self, bed: float, days: float | None) -> float:
        """Return a BED before repopulation: the inverse of `after_repopulation`."""
        if self.repopulation is None or days is None:
            return bed
        return bed + self.repopulation.lost(days)

    def outside(self, size: float) -> str:
        """Return words that name the range of trust where a fraction lies outside it."""
        del size
        return ""

    def after_repopulation(self, bed: float, days: float | None) -> float:
        """Return what repopulation in an overall time leaves of a BED."""
        if self.repopulation is None or days is None:
            return bed
        left = bed - self.repopulation.lost(days)
        if left < 0:
            hint = f"{units.plain(days)} days undo the whole effect"
            raise ModelError("repopulation", "an effect that is not below 0", self, hint)
        return left

    def check_ratio(self, ratio: float) -> None:
        """Refuse an alpha/beta ratio that a model does not take."""
        del ratio

    def check(self, given: Iterable[tuple[int, Delivery]], days: float | None) -> None:
        """Refuse a parameter that has no effect, and a delivery that would be left out of account.

        Raises
        ------
        ModelError
            Naming the parameter, and what would give it an effect.
        """
        several = long = False
        for fractions, delivery in given:
            if delivery.per_day > 1 and fractions == 1:
                raise ModelError("per_day", "1 for a single fraction", delivery.per_day)
            several |= delivery.per_day > 1
            long |= delivery.hours_long is not None
            _check_days(fractions, delivery, days)
        if self.repair is None and (several or long):
            what = "fractions of one day" if several else "the duration of a fraction"
            raise ModelError(
                "model", f"one with repair, for {what}", str(self), "as LinearQuadratic(repair=...)"
            )
        if self.repair is not None and not (several or long):
            hint = "give several fractions a day or a duration, or leave out the repair"
            raise ModelError("repair", "a delivery in which it has an effect", "once a day", hint)
        if self.repopulation is None and days is not None:
            hint = "as LinearQuadratic(repopulation=...)"
            raise ModelError("overall_time", "a model with repopulation", str(self), hint)
        if self.repopulation is not None and days is None:
            raise ModelError(
                "repopulation", "an overall time", "none", "Delivery(overall_time=...)"
            )

    def check_time(self, time: TimeConvention | None) -> None:
        """Refuse an equivalent dose that does not say what it does with time, or need not."""
        if self.repopulation is None and time is not None:
            raise ModelError("time", "no convention without repopulation", time)
        if self.repopulation is not None and not isinstance(time, TimeConvention):
            choices = ", ".join(f"TimeConvention.{one.name}" for one in TimeConvention)
            raise ModelError("time", f"one of {choices}", time, "they give different doses")

    def equivalent(
        self, bed: float, size: float, ratio: float, time: TimeConvention | None
    ) -> float:
        """Return the dose in acute fractions of one size, once a day, that has a BED."""
        each = self.bed_of_fraction(size, ratio) / size
        plain = bed / each
        if time is not TimeConvention.OWN_TIME or self.repopulation is None:
            return plain
        days = 7 / PER_WEEK / size
        kickoff, rate = self.repopulation.kickoff, self.repopulation.rate
        if plain * days <= kickoff:
            return plain
        slope = each - rate * days
        if slope <= 0:
            hint = f"repopulation undoes {units.plain(size)} Gy fractions, {PER_WEEK} a week"
            raise ModelError("equivalent dose", "one that exists", self.repopulation, hint)
        return (bed - rate * kickoff) / slope

    def bed_of(self, dose: float, size: float, ratio: float, time: TimeConvention | None) -> float:
        """Return the BED of an equivalent dose: the inverse of `equivalent`."""
        if time is TimeConvention.LEFT_OUT:
            raise ModelError("BED", "an equivalent dose that counts time", time)
        bed = dose * (self.bed_of_fraction(size, ratio) / size)
        if time is TimeConvention.OWN_TIME:
            return self.after_repopulation(bed, 7 / PER_WEEK / size * dose)
        return bed


def _check_days(fractions: int, delivery: Delivery, days: float | None) -> None:
    needed = -(-fractions // delivery.per_day) - 1
    if days is not None and days < needed:
        raise ModelError(
            "overall_time",
            f"at least {needed} days for {fractions} fractions, {delivery.per_day} a day",
            f"{days:g} days",
            f"were {days:g} weeks meant?" if days * 7 >= needed else f"a day has {DAY:g} hours",
        )


@attrs.frozen(kw_only=True)
class LinearQuadratic(Model):
    """The linear-quadratic model: BED = D (1 + f d/R) - k (T - T_k).

    Total dose D in fractions of d, and alpha/beta ratio R; f is 1 for acute fractions with full
    repair in between (`Repair.factor`); the last term is repopulation.

    Parameters
    ----------
    repair : Repair, optional
    repopulation : Repopulation, optional

    Notes
    -----
    Fowler 1989, doi:10.1259/0007-1285-62-740-679; Bentzen 2012,
    doi:10.1016/j.radonc.2012.10.006.  It is reasonably validated up to about 10 Gy a fraction
    (Brenner 2008, doi:10.1016/j.semradonc.2008.04.004).

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta, Regimen
    >>> model = LinearQuadratic(repair=Repair("1.5 hours"))
    >>> twice = Delivery(per_day=2, interval="6 hours")
    >>> print(Regimen("30 Gy", 20).bed(AlphaBeta("10 Gy"), model, delivery=twice))
    34.78 Gy₁₀ (LQ with repair)
    """

    repair: Repair | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Repair))
    )
    repopulation: Repopulation | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.instance_of(Repopulation)),
    )

    name: ClassVar[str] = "linear-quadratic"
    trusted_to: ClassVar[float] = 10.0
    """Gray in one fraction up to which the model is reasonably validated."""

    def bed_of_fraction(self, size: float, ratio: float) -> float:
        return size * (1 + size / ratio)

    def bed_without_repopulation(
        self, total: float, fractions: int, ratio: float, delivery: Delivery
    ) -> float:
        if self.repair is None:
            return total * (1 + total / fractions / ratio)
        factor = self.repair.mean_factor(fractions, delivery)
        return total * (1 + factor * (total / fractions / ratio))

    def fraction_with_bed(self, bed: float, ratio: float) -> float:
        return root(bed, ratio)

    def size_with_bed(self, bed: float, fractions: int, ratio: float, delivery: Delivery) -> float:
        factor = 1.0 if self.repair is None else self.repair.mean_factor(fractions, delivery)
        return self.fraction_with_bed(bed / fractions, ratio / factor)

    def outside(self, size: float) -> str:
        return LQ_RANGE if size > self.trusted_to else ""

    @property
    def label(self) -> str:  # type: ignore[override]
        return labelled("LQ", self)

    def __str__(self) -> str:
        return described(self.name, self)


def root(bed: float, ratio: float) -> float:
    """Return d of d (1 + d/R) = BED, written so that a small BED loses no digits."""
    return 2 * bed / (1 + math.sqrt(1 + 4 * bed / ratio))


LQ_RANGE: Final = (
    "the linear-quadratic model is reasonably validated up to about 10 Gy in a fraction (Brenner "
    "2008), and larger fractions are outside that range"
)
LQ: Final[Model] = LinearQuadratic()


def labelled(short: str, model: Model) -> str:
    """Return a short name with what a model counts besides; nothing for the plain one."""
    parts = ("repair" if model.repair else "", "repopulation" if model.repopulation else "")
    counted = " and ".join(filter(None, parts))
    if not counted:
        return "" if short == "LQ" else short
    return f"{short} with {counted}"


def described(name: str, model: Model) -> str:
    """Return a name with the parameters of what a model counts besides."""
    return ", ".join(str(part) for part in (name, model.repair, model.repopulation) if part)
