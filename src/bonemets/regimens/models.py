"""Models of effect: what a total dose in equal fractions is worth.

A model is a value: effects mix only where their models are equal, parameters and all.  The
linear-quadratic one, `LQ`, is the default; `bonemets.regimens.high_dose` holds two others.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Final, TypeAlias

import attrs

from bonemets import units
from bonemets.errors import ModelError
from bonemets.regimens.expression import Expression
from bonemets.regimens.incomplete_repair import DAY
from bonemets.regimens.kinetics import (
    DAYS_PER_FRACTION,
    WEEKDAYS,
    Delivery,
    Part,
    Repair,
    Repopulation,
    TimeConvention,
)

Days: TypeAlias = tuple[int, float]
"""The days of treatment of a course, and its overall time in days."""


def _instance(kind: type, expected: str) -> Any:
    """Return a validator for a part of a model that may be left out."""

    def check(model: object, attribute: attrs.Attribute[Any], value: object) -> None:
        del model
        if not isinstance(value, kind | None):
            raise ModelError(attribute.name, expected, value)

    return check


REPAIR: Final = _instance(Repair, 'one such as Repair("4 hours")')
REPOPULATION: Final = _instance(Repopulation, 'one such as Repopulation("0.6 Gy/day", "21 days")')


class Model(ABC, Expression):
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

    def bed_of_parts(self, parts: Sequence[Part], ratio: float) -> float:
        """Return the BED of regimens one after another, without repopulation."""
        return math.fsum(
            self.bed_without_repopulation(total, n, ratio, how) for total, n, how in parts
        )

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

    def caveat(self, parts: Sequence[Part], ratio: float) -> str:
        """Return words on what lies outside the range of trust, at a ratio; empty for nothing."""
        del ratio
        outside = next(filter(None, (self.outside(total / n) for total, n, _ in parts)), "")
        return outside or self._nights(parts)

    def _nights(self, parts: Sequence[Part]) -> str:
        deliveries = [how for _, _, how in parts]
        if self.repair is None or self.repair.counts_nights(deliveries) or _days_of(parts) == 1:
            return ""
        left = max(map(self.repair.left_overnight, deliveries))
        if left <= NEGLIGIBLE:
            return ""
        return (
            f"a night leaves {units.plain(round(100 * left, 1))} % of the damage, which is taken "
            "as repaired; Repair(..., overnight=True) counts it"
        )

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

    def check_range(self, low: float, high: float) -> None:
        """Refuse a range of ratios that a model does not take."""
        del low, high

    def check(self, given: Sequence[tuple[int, Delivery]], days: float | None) -> None:
        """Refuse what cannot be given, is left out of account, or has no effect.

        Raises
        ------
        ModelError
            Naming the parameter, and what would give it an effect.
        """
        several = long = False
        for fractions, delivery in given:
            _check_delivery(fractions, delivery)
            several |= delivery.per_day > 1
            long |= delivery.hours_long is not None
        _check_days(given, days)
        if self.repair is None and (several or long):
            what = "fractions of one day" if several else "the duration of a fraction"
            raise ModelError(
                "model", f"one with repair, for {what}", str(self), "as LinearQuadratic(repair=...)"
            )
        nights = _days_of((0, *one) for one in given) > 1
        if self.repair is not None and not (
            several or long or (nights and self.repair.overnight is not False)
        ):
            got = "once a day, complete overnight" if nights else "one fraction"
            hint = "give several fractions a day or a duration, or leave out the repair"
            raise ModelError("repair", "a delivery in which it has an effect", got, hint)
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
        self,
        bed: float,
        size: float,
        ratio: float,
        time: TimeConvention | None,
        days: Days | None = None,
    ) -> float:
        """Return the dose in acute fractions of one size, once a day, that has a BED.

        `days` are those of the course that has the BED, for `TimeConvention.OWN_TIME`.
        """
        each = self.bed_of_fraction(size, ratio) / size
        plain = bed / each
        if time is not TimeConvention.OWN_TIME or self.repopulation is None:
            return plain
        before, per_gray = _own_time(days, size)
        kickoff, rate = self.repopulation.kickoff, self.repopulation.rate
        if before + plain * per_gray <= kickoff:
            return plain
        slope = each - rate * per_gray
        if slope <= 0:
            hint = f"repopulation undoes {units.plain(size)} Gy fractions, {len(WEEKDAYS)} a week"
            raise ModelError("equivalent dose", "one that exists", self.repopulation, hint)
        return (bed + rate * (before - kickoff)) / slope

    def bed_of(
        self,
        dose: float,
        size: float,
        ratio: float,
        time: TimeConvention | None,
        days: Days | None = None,
    ) -> float:
        """Return the BED of an equivalent dose: the inverse of `equivalent`."""
        if time is TimeConvention.LEFT_OUT:
            raise ModelError("BED", "an equivalent dose that counts time", time)
        bed = dose * (self.bed_of_fraction(size, ratio) / size)
        if time is TimeConvention.OWN_TIME:
            before, per_gray = _own_time(days, size)
            return self.after_repopulation(bed, before + per_gray * dose)
        return bed


def _own_time(days: Days | None, size: float) -> tuple[float, float]:
    """Return the overall time of a schedule in fractions of a size: of none, and for each gray."""
    if days is None:
        hint = "ask the regimen or course: an effect alone does not know it"
        raise ModelError("time", "an overall time to start from", "none", hint)
    of_treatment, overall = days
    return overall - DAYS_PER_FRACTION * of_treatment, DAYS_PER_FRACTION / size


def _days_of(parts: Iterable[tuple[float, int, Delivery]]) -> int:
    return sum(days_of_treatment(fractions, how) for _, fractions, how in parts)


def days_of_treatment(fractions: int, delivery: Delivery) -> int:
    """Return on how many days fractions are given."""
    return -(-fractions // delivery.per_day)


def _check_delivery(fractions: int, delivery: Delivery) -> None:
    if fractions == 1 and delivery.per_day > 1:
        raise ModelError("per_day", "1 for a single fraction", delivery.per_day)
    if fractions > 1 and delivery.hours_of(fractions) >= DAY:
        got = f"{delivery.hours_of(fractions):g} hours"
        raise ModelError("duration", f"less than {DAY:g} hours for one of several", got)


def _check_days(given: Sequence[tuple[int, Delivery]], days: float | None) -> None:
    if days is None:
        return
    needed = sum(days_of_treatment(*one) for one in given) - 1
    if days < needed:
        fractions = sum(one for one, _ in given)
        a_day = "" if len(given) > 1 else f", {given[0][1].per_day} a day"
        raise ModelError(
            "overall_time",
            f"at least {needed} days for {fractions} fractions{a_day}",
            f"{days:g} days",
            f"were {days:g} weeks meant?" if days * 7 >= needed else f"a day has {DAY:g} hours",
        )
    hours = max(how.hours_of(fractions) for fractions, how in given)
    if days * DAY < hours and (days > 0 or hours >= DAY):  # 0 days: within one
        raise ModelError(
            "overall_time", f"at least the {hours:g} hours of irradiation", f"{days:g} days"
        )


NEGLIGIBLE: Final = 0.02
"""Share of the damage left overnight up to which nothing is said.  The limit is ours."""


@attrs.frozen(kw_only=True, repr=False)
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

    repair: Repair | None = attrs.field(default=None, validator=REPAIR)
    repopulation: Repopulation | None = attrs.field(default=None, validator=REPOPULATION)

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

    def bed_of_parts(self, parts: Sequence[Part], ratio: float) -> float:
        if self.repair is None:
            return super().bed_of_parts(parts, ratio)
        return self.repair.bed_of_parts(parts, ratio)

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
