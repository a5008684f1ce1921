"""Time: how a regimen is delivered, how cells repair, and how they repopulate.

Sublethal damage is repaired at a rate mu = ln 2 / half-time.  Fractions that follow each other too
soon, and fractions that take long, are then worth more or less than ``d**2``:

- several fractions a day (Thames 1985, doi:10.1080/09553008514550461): 1 + H, with H = exp(-mu T)
  for two;
- a fraction of length t (Lea and Catcheside; Dale 1985, doi:10.1259/0007-1285-58-690-515):
  G(x) = 2 (x - 1 + exp(-x)) / x**2, with x = mu t;
- both together: the Lea-Catcheside integral over the pulses, which has these as limits.

These formulas take repair as complete overnight.  With a half-time of 5 h, as for the cord, 3.6 %
of the damage is left after 24 h: `Repair` counts it on request, and for fractions once a day, where
it has no other effect.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Collection, Sequence
from numbers import Real
from operator import index
from typing import Final, SupportsIndex, TypeAlias

import attrs

from bonemets import units
from bonemets.errors import ModelError, QuantityError
from bonemets.regimens.expression import Expression
from bonemets.regimens.incomplete_repair import DAY, Run, quadratic_dose
from bonemets.units import Quantity

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
DAYS_PER_FRACTION: Final = 7 / len(WEEKDAYS)
"""Days by which one fraction more prolongs a course, five a week."""


class TimeConvention(enum.StrEnum):
    """What an equivalent dose means where a model counts repopulation.

    The three are published and differ: for 20 x 3 Gy in 28 days, at 10 Gy, with 0.66 Gy lost a day
    from day 21 on, they are 61.2, 80.7 and 65 Gy.
    """

    IN_BED = "time counted in the BED only"
    """The BED, less what repopulation costs, over the BED of 1 Gy in fractions of the new size."""
    OWN_TIME = "schedule of the new fraction size with an overall time of its own"
    """The dose of a schedule that has the same BED after its own time.

    That is the time of the course, and 7/5 of a day for each fraction more or less, five a week.
    A course of 2 Gy fractions is its own EQD2, whatever its overall time.
    """
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


def overall(value: Quantity | str | None) -> float | None:
    """Return an overall time in days, where one is given."""
    return None if value is None else amount(value, "day", "overall_time", zero=True)


@attrs.frozen(kw_only=True, repr=False)
class Delivery(Expression):
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
        Time from the first fraction to the last: none for a single one.  `overall_time` gives it
        for a number of fractions from a day of the week on.

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
    hours_apart: float | None = attrs.field(
        default=None, converter=_interval, alias="interval", metadata={"unit": "hours"}
    )
    hours_long: float | None = attrs.field(
        default=None, converter=_duration, alias="duration", metadata={"unit": "hours"}
    )
    days: float | None = attrs.field(
        default=None, converter=overall, alias="overall_time", metadata={"unit": "days"}
    )

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
            raise ModelError("interval", "fractions that fit into a day", str(self))

    @property
    def acute_once_a_day(self) -> bool:
        """Whether repair makes a difference only overnight."""
        return self.per_day == 1 and self.hours_long is None

    def hours_of(self, fractions: int) -> float:
        """Return how long the fractions of one day take, from the start to the end."""
        between = (min(fractions, self.per_day) - 1) * (self.hours_apart or 0.0)
        return between + (self.hours_long or 0.0)

    def run(self, size: float, fractions: int) -> Run:
        """Return some fractions of a size, given so."""
        apart, long = self.hours_apart or 0.0, self.hours_long or 0.0
        return Run(size, fractions, self.per_day, apart, long)

    def __str__(self) -> str:
        parts = (
            f"{self.per_day} a day" if self.per_day > 1 else "once a day",
            None if self.hours_apart is None else f"{units.plain(self.hours_apart)} hours apart",
            None if self.hours_long is None else f"{units.plain(self.hours_long)} hours each",
            None if self.days is None else f"{units.plain(self.days)} days in all",
        )
        return ", ".join(filter(None, parts))


ONCE_A_DAY: Final = Delivery()


def given_as(value: object) -> Delivery:
    """Return a delivery, and refuse anything else."""
    if not isinstance(value, Delivery):
        raise ModelError("delivery", 'one such as Delivery(per_day=2, interval="6 hours")', value)
    return value


def plain_number(value: object, where: str) -> float:
    """Return a parameter without a unit, above zero."""
    number = real(value)
    if not 0 < number < math.inf:
        raise ModelError(where, "a finite number above 0", value)
    return number


def real(value: object) -> float:
    """Return a number, of numpy too, as a float; not a number for anything else."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return math.nan
    try:
        return float(value)
    except OverflowError:
        return math.nan


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


Part: TypeAlias = tuple[float, int, Delivery]
"""The total dose of some equal fractions in gray, how many they are, and how they are given."""


@attrs.frozen(repr=False)
class Repair(Expression):
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
    overnight : bool, optional
        Whether damage left after a night is counted, with days of treatment that follow each other:
        a weekend, in which more is repaired, is not known.  If not given, it is counted for acute
        fractions once a day, where repair has no other effect, and not with several fractions a
        day or long ones, as in their published formulas.

    Examples
    --------
    >>> round(Repair("1.5 hours").factor(2, 6.0), 4)
    1.0625
    """

    half_time: float = attrs.field(converter=_half_time, metadata={"unit": "hours"})
    slow: float | None = attrs.field(default=None, converter=_slow, metadata={"unit": "hours"})
    partition: float | None = attrs.field(default=None, converter=_partition)
    overnight: bool | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.overnight, bool | None):
            raise ModelError("overnight", "True, False or None", self.overnight)
        if (self.slow is None) != (self.partition is None):
            raise ModelError("repair", "a slow half-time and its partition, or neither", str(self))

    def factor(self, per_day: int, hours_apart: float = 0.0, hours_long: float = 0.0) -> float:
        """Return what stands before d/R in the BED of each of the fractions of one day.

        It is 1 for acute fractions far apart, and the number of fractions for none in between.
        """
        n = _per_day(per_day)
        if not (real(hours_apart) >= 0 and real(hours_long) >= 0):
            got = f"{hours_apart}, {hours_long}"
            raise ModelError("hours", "two numbers of hours, not below 0", got)
        runs = [Run(1, n, n, hours_apart, hours_long)]
        return self._mean(lambda rate: quadratic_dose(rate, runs, overnight=False)) / per_day

    def mean_factor(self, fractions: int, delivery: Delivery) -> float:
        """Return the factor of a whole regimen, with a shorter day for what is left over."""
        return self._squares([(fractions, fractions, delivery)]) / fractions

    def bed_of_parts(self, parts: Sequence[Part], ratio: float) -> float:
        """Return the linear-quadratic BED of fractions one after another, in acute ones or not."""
        return math.fsum(total for total, _, _ in parts) + self._squares(parts) / ratio

    def _squares(self, parts: Sequence[Part]) -> float:
        nights = self.counts_nights([how for _, _, how in parts])
        runs = [how.run(total / fractions, fractions) for total, fractions, how in parts]
        return self._mean(lambda rate: quadratic_dose(rate, runs, overnight=nights))

    def counts_nights(self, deliveries: Collection[Delivery]) -> bool:
        """Return whether damage left after a night is counted."""
        if self.overnight is None:
            return all(one.acute_once_a_day for one in deliveries)
        return self.overnight

    def left_overnight(self, delivery: Delivery) -> float:
        """Return the share of the damage of a day's last fraction that a night leaves."""
        night = DAY - delivery.hours_of(delivery.per_day)
        return self._mean(lambda rate: math.exp(-rate * night))

    def _mean(self, of_rate: Callable[[float], float]) -> float:
        fast = of_rate(math.log(2) / self.half_time)
        if self.slow is None or self.partition is None:
            return fast
        slow = of_rate(math.log(2) / self.slow)
        return (fast + self.partition * slow) / (1 + self.partition)

    def __str__(self) -> str:
        if self.slow is None:
            text = f"repair with half-time {units.plain(self.half_time)} h"
        else:
            text = (
                f"repair with half-times {units.plain(self.half_time)} and "
                f"{units.plain(self.slow)} h, partition {self.partition}"
            )
        return (
            text
            + {None: "", True: ", counted overnight", False: ", complete overnight"}[self.overnight]
        )


@attrs.frozen(repr=False)
class Repopulation(Expression):
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

    rate: float = attrs.field(converter=_rate, metadata={"unit": "Gy/day"})
    kickoff: float = attrs.field(converter=_kickoff, metadata={"unit": "days"})

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
