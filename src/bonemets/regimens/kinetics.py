"""Time: how a regimen is delivered, how cells repair, and how they repopulate.

Sublethal damage is repaired at a rate mu = ln 2 / half-time.  Fractions of one day that follow each
other too soon, and fractions that take long, are then worth more or less than ``d**2``:

- several fractions a day (Thames 1985, doi:10.1080/09553008514550461): 1 + H, with H = exp(-mu T)
  for two;
- a fraction of length t (Lea and Catcheside; Dale 1985, doi:10.1259/0007-1285-58-690-515):
  G(x) = 2 (x - 1 + exp(-x)) / x**2, with x = mu t;
- both together: the Lea-Catcheside integral over the pulses of a day, which has these as limits.

Repair is complete overnight.  With a half-time of 5 h, as for the cord, 3.6 % of the damage is left
after 24 h, and the effect is larger than computed here.
"""

from __future__ import annotations

import contextlib
import enum
import math
from operator import index
from typing import Final, SupportsIndex

import attrs

from bonemets import units
from bonemets.errors import ModelError, QuantityError
from bonemets.units import Quantity

DAY: Final = 24.0
"""Hours."""
PER_WEEK: Final = 5
"""Fractions a week of the schedule in 2 Gy fractions that has an overall time of its own."""


class TimeConvention(enum.StrEnum):
    """What an equivalent dose means where a model counts repopulation.

    The three are published and differ: for 20 x 3 Gy in 28 days, at 10 Gy, with 0.66 Gy lost a day
    from day 21 on, they are 61.2, 80.7 and 65 Gy.
    """

    IN_BED = "time counted in the BED only"
    """The BED, less what repopulation costs, over the BED of 1 Gy in fractions of the new size."""
    OWN_TIME = "schedule of the new fraction size with an overall time of its own"
    """The dose of a schedule, five fractions a week, that has the same BED after its own time."""
    LEFT_OUT = "time left out"
    """The dose without repopulation on either side."""


def amount(value: Quantity | str, unit: str, where: str, *, zero: bool = False) -> float:
    """Return a parameter of a model as a plain number of `unit`."""
    try:
        number = units.magnitude(value, unit, where)
    except QuantityError as error:
        raise ModelError(where, error.expected, value, error.hint) from None
    if number == 0 and not zero:
        raise ModelError(where, "more than 0", value)
    return number


def _per_day(value: SupportsIndex) -> int:
    try:
        number = 0 if isinstance(value, bool) else index(value)
    except TypeError:
        number = 0
    if number < 1:
        raise ModelError("per_day", "a whole number from 1 up", value)
    return number


def _interval(value: Quantity | str | None) -> float | None:
    return None if value is None else amount(value, "hour", "interval", zero=True)


def _duration(value: Quantity | str | None) -> float | None:
    return None if value is None else amount(value, "hour", "duration")


def _overall(value: Quantity | str | None) -> float | None:
    return None if value is None else amount(value, "day", "overall_time")


@attrs.frozen(kw_only=True)
class Delivery:
    """How the fractions of a regimen are given.

    Parameters
    ----------
    per_day : int, optional
        Fractions on each day of treatment; what is left over is given on a day of its own.
    interval : Quantity or str, optional
        Time from the start of one fraction to the start of the next of the same day.
    duration : Quantity or str, optional
        Time that one fraction takes, at a constant dose rate.  Without it a fraction is acute.
    overall_time : Quantity or str, optional
        Time from the first fraction to the last.

    Raises
    ------
    ModelError
        For parts that contradict each other or do not fit into a day.

    Examples
    --------
    >>> print(Delivery(per_day=2, interval="6 hours"))
    2 a day, 6 hours apart
    """

    per_day: int = attrs.field(default=1, converter=_per_day)
    hours_apart: float | None = attrs.field(default=None, converter=_interval, alias="interval")
    hours_long: float | None = attrs.field(default=None, converter=_duration, alias="duration")
    days: float | None = attrs.field(default=None, converter=_overall, alias="overall_time")

    def __attrs_post_init__(self) -> None:
        apart, long = self.hours_apart, self.hours_long or 0.0
        if self.per_day == 1:
            if apart is not None:
                raise ModelError("interval", "none with one fraction a day", f"{apart:g} hours")
            return
        if apart is None:
            raise ModelError("interval", f"one between {self.per_day} fractions a day", "none")
        if apart < long:
            expected = f"at least the duration of a fraction, {long:g} hours"
            raise ModelError("interval", expected, f"{apart:g} hours", "it is from start to start")
        if (self.per_day - 1) * apart + long >= DAY:
            hint = "fractions of different days are taken as fully repaired"
            raise ModelError("interval", "fractions that fit into a day", str(self), hint)

    @property
    def acute_once_a_day(self) -> bool:
        """Whether repair makes no difference."""
        return self.per_day == 1 and self.hours_long is None

    def __str__(self) -> str:
        parts = (
            f"{self.per_day} a day" if self.per_day > 1 else "once a day",
            None if self.hours_apart is None else f"{units.plain(self.hours_apart)} hours apart",
            None if self.hours_long is None else f"{units.plain(self.hours_long)} hours each",
            None if self.days is None else f"{units.plain(self.days)} days in all",
        )
        return ", ".join(filter(None, parts))


ONCE_A_DAY: Final = Delivery()


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


def plain_number(value: object, where: str) -> float:
    """Return a parameter without a unit, above zero."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        with contextlib.suppress(OverflowError):
            if 0 < float(value) < math.inf:
                return float(value)
    raise ModelError(where, "a finite number above 0", value)


def _partition(value: float | None) -> float | None:
    return None if value is None else plain_number(value, "partition")


def _half_time(value: Quantity | str) -> float:
    return amount(value, "hour", "half-time of repair")


def _slow(value: Quantity | str | None) -> float | None:
    return None if value is None else _half_time(value)


def _rate(value: Quantity | str) -> float:
    return amount(value, "Gy/day", "rate of repopulation")


def _kickoff(value: Quantity | str) -> float:
    return amount(value, "day", "kickoff", zero=True)


@attrs.frozen
class Repair:
    """Repair of sublethal damage, at one rate or at two.

    Parameters
    ----------
    half_time : Quantity or str
        Half-time, the fast one where there are two.
    slow : Quantity or str, optional
        The slow half-time.
    partition : float, optional
        Weight of the slow part relative to the fast: c in 1/(1 + c) and c/(1 + c) (Pop 2000;
        Millar 2015).

    Examples
    --------
    >>> round(Repair("1.5 hours").factor(2, 6.0), 4)
    1.0625
    """

    half_time: float = attrs.field(converter=_half_time)
    slow: float | None = attrs.field(default=None, converter=_slow)
    partition: float | None = attrs.field(default=None, converter=_partition)

    def __attrs_post_init__(self) -> None:
        if (self.slow is None) != (self.partition is None):
            raise ModelError("repair", "a slow half-time and its partition, or neither", str(self))

    def factor(self, per_day: int, hours_apart: float = 0.0, hours_long: float = 0.0) -> float:
        """Return what stands before d/R in the BED of each of the fractions of one day.

        It is 1 for acute fractions far apart, and the number of fractions for none in between.
        """
        fast = _factor(math.log(2) / self.half_time, per_day, hours_apart, hours_long)
        if self.slow is None or self.partition is None:
            return fast
        slow = _factor(math.log(2) / self.slow, per_day, hours_apart, hours_long)
        return (fast + self.partition * slow) / (1 + self.partition)

    def mean_factor(self, fractions: int, delivery: Delivery) -> float:
        """Return the factor of a whole regimen, with a shorter day for what is left over."""
        apart, long = delivery.hours_apart or 0.0, delivery.hours_long or 0.0
        days, left = divmod(fractions, delivery.per_day)
        total = left * self.factor(left, apart, long) if left else 0.0
        if days:
            total += days * delivery.per_day * self.factor(delivery.per_day, apart, long)
        return total / fractions

    def __str__(self) -> str:
        if self.slow is None:
            return f"repair with half-time {units.plain(self.half_time)} h"
        return (
            f"repair with half-times {units.plain(self.half_time)} and {units.plain(self.slow)} h, "
            f"partition {self.partition}"
        )


def _factor(rate: float, per_day: int, hours_apart: float, hours_long: float) -> float:
    x = rate * hours_long
    ends = -math.expm1(-x) / x if x else 1.0
    pairs = sum(
        (per_day - k) * math.exp(-rate * (k * hours_apart - hours_long)) for k in range(1, per_day)
    )
    return protraction(x) + 2 / per_day * ends**2 * pairs


@attrs.frozen
class Repopulation:
    """Dose lost to repopulation: a rate a day after a kick-off time.

    Parameters
    ----------
    rate : Quantity or str
        BED lost a day, such as ``"0.66 Gy/day"``.
    kickoff : Quantity or str
        Overall time up to which none is lost; ``"0 days"`` where it is lost from the start.

    Notes
    -----
    Travis and Tucker 1987; Dale 1989.  No value is accepted for bone metastases, and most
    palliative courses end before any kick-off time in use.
    """

    rate: float = attrs.field(converter=_rate)
    kickoff: float = attrs.field(converter=_kickoff)

    @classmethod
    def doubling(
        cls, time: Quantity | str, *, alpha: Quantity | str, kickoff: Quantity | str
    ) -> Repopulation:
        """Return repopulation by its doubling time: ln 2 / (alpha time) a day.

        Examples
        --------
        >>> print(Repopulation.doubling("3 days", alpha="0.35 /Gy", kickoff="21 days"))
        repopulation of 0.66014 Gy/day after 21 days
        """
        days = amount(time, "day", "doubling time")
        rate = math.log(2) / (amount(alpha, "/Gy", "alpha") * days)
        return cls(units.made(rate, "Gy/day"), kickoff)

    def lost(self, days: float) -> float:
        """Return the BED lost in an overall time."""
        return self.rate * max(0.0, days - self.kickoff)

    def __str__(self) -> str:
        return (
            f"repopulation of {units.plain(self.rate)} Gy/day after "
            f"{units.plain(self.kickoff)} days"
        )
