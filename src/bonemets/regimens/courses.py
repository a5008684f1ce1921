"""Courses: phases one after another, several dose levels at once, and one course after another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import EffectError, ModelError, RegimenError
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, EQD2, TWO, warn_extrapolation
from bonemets.regimens.kinetics import ONCE_A_DAY, Delivery, TimeConvention, amount
from bonemets.regimens.models import LQ, Model
from bonemets.regimens.regimen import Regimen, check_model
from bonemets.units import Quantity


@attrs.frozen
class Phase:
    """A regimen as a part of a course, and how its fractions are given."""

    regimen: Regimen = attrs.field(validator=attrs.validators.instance_of(Regimen))
    delivery: Delivery = attrs.field(
        default=ONCE_A_DAY, validator=attrs.validators.instance_of(Delivery)
    )

    def __attrs_post_init__(self) -> None:
        if self.delivery.days is not None:
            hint = "give it to the course"
            raise ModelError("overall_time", "none for a phase", str(self.delivery), hint)

    def __str__(self) -> str:
        return str(self.regimen)


def _phases(parts: Iterable[Phase | Regimen | str]) -> tuple[Phase, ...]:
    phases = tuple(map(_phase, (parts,) if isinstance(parts, str) else parts))
    if not phases:
        raise RegimenError("course", "one phase or more", "none")
    return phases


def _phase(part: Phase | Regimen | str) -> Phase:
    if isinstance(part, Phase):
        return part
    return Phase(part if isinstance(part, Regimen) else Regimen.parse(part))


def _days(value: Quantity | str | None) -> float | None:
    return None if value is None else amount(value, "day", "overall_time")


@attrs.frozen
class Course(Displayed):
    """Phases to one volume, one after another; their effects add up, their fraction sizes do not.

    Parameters
    ----------
    phases : iterable of Phase, Regimen or str
        One regimen for each run of equal fractions; mixed fractionation is one phase for each size.
    overall_time : Quantity or str, optional
        From the first fraction to the last, for models with repopulation.

    Examples
    --------
    >>> course = Course(["9 Gy/3", "8 Gy/4"])
    >>> print(course, "is", course.bed(AlphaBeta("10 Gy")), course.eqd2(AlphaBeta("10 Gy")))
    9 Gy/3 + 8 Gy/4 is 21.3 Gy₁₀ EQD2₁₀ 17.75 Gy
    """

    phases: tuple[Phase, ...] = attrs.field(converter=_phases)
    days: float | None = attrs.field(default=None, converter=_days, alias="overall_time")

    @property
    def total(self) -> Quantity:
        """The total physical dose."""
        return units.made(math.fsum(one.regimen.gray for one in self.phases), "Gy")

    @property
    def fractions(self) -> int:
        """How many fractions there are in all."""
        return sum(one.regimen.fractions for one in self.phases)

    def bed(self, alpha_beta: AlphaBeta, model: Model = LQ, *, quiet: bool = False) -> BED:
        """Return the biologically effective dose, summed over the phases.

        Repopulation is counted once, over the whole course.
        """
        effect = self._bed(alpha_beta, model)
        warn_extrapolation(effect.outside, quiet=quiet)
        return effect

    def eqd2(
        self,
        alpha_beta: AlphaBeta,
        model: Model = LQ,
        *,
        time: TimeConvention | None = None,
        quiet: bool = False,
    ) -> EQD2:
        """Return the equivalent dose in 2 Gy fractions, summed over the phases."""
        bed = self._bed(alpha_beta, model, counted=time is not TimeConvention.LEFT_OUT)
        warn_extrapolation(bed.outside, quiet=quiet)
        model.check_time(time)
        gray = model.equivalent(bed.gray, TWO, alpha_beta.gray, time)
        return EQD2(gray, alpha_beta, model, time=time, outside=bed.outside)

    def _bed(self, ratio: AlphaBeta, model: Model, *, counted: bool = True) -> BED:
        given = [(one.regimen.fractions, one.delivery) for one in self.phases]
        check_model(model, ratio, given, self.days)
        parts = [(one.regimen, one.delivery) for one in self.phases]
        bed = math.fsum(
            model.bed_without_repopulation(one.gray, one.fractions, ratio.gray, how)
            for one, how in parts
        )
        if counted:
            bed = model.after_repopulation(bed, self.days)
        words = (model.outside(one.gray / one.fractions) for one, _ in parts)
        return BED(bed, ratio, model, outside=next(filter(None, words), ""))

    def __add__(self, other: Course) -> Course:
        if self.days is not None or other.days is not None:
            raise ModelError("course", "no overall time in what is joined", f"{self} and {other}")
        return Course((*self.phases, *other.phases))

    def __str__(self) -> str:
        return " + ".join(map(str, self.phases))


def _levels(levels: Mapping[str, Regimen | str]) -> dict[str, Regimen]:
    made = {
        name: one if isinstance(one, Regimen) else Regimen.parse(one)
        for name, one in levels.items()
    }
    if len(made) < 2 or len({one.fractions for one in made.values()}) != 1:
        raise RegimenError(
            "levels",
            "two dose levels or more in the same fractions",
            ", ".join(map(str, made.values())),
        )
    return made


@attrs.frozen
class Levels:
    """Several dose levels in the same fractions: a simultaneous integrated boost.

    It has one effect for each level and never one for all.

    Examples
    --------
    >>> levels = Levels({"boost": "48.5 Gy/10", "elective": "30 Gy/10"})
    >>> for name, effect in levels.bed(AlphaBeta("10 Gy")).items():
    ...     print(name, effect)
    boost 72.02 Gy₁₀
    elective 39 Gy₁₀
    """

    levels: dict[str, Regimen] = attrs.field(converter=_levels)

    def bed(
        self, alpha_beta: AlphaBeta, model: Model = LQ, *, quiet: bool = False
    ) -> dict[str, BED]:
        """Return the biologically effective dose of each level."""
        found = {name: one.bed(alpha_beta, model, quiet=True) for name, one in self.levels.items()}
        warn_extrapolation(
            next((one.outside for one in found.values() if one.outside), ""), quiet=quiet
        )
        return found

    def eqd2(
        self, alpha_beta: AlphaBeta, model: Model = LQ, *, quiet: bool = False
    ) -> dict[str, EQD2]:
        """Return the equivalent dose in 2 Gy fractions of each level."""
        found = {name: one.eqd2(alpha_beta, model, quiet=True) for name, one in self.levels.items()}
        warn_extrapolation(
            next((one.outside for one in found.values() if one.outside), ""), quiet=quiet
        )
        return found


def _recovery(value: float) -> float:
    if type(value) in {int, float} and 0 <= value <= 1:
        return float(value)
    raise EffectError("recovery", "a share from 0 to 1", value)


@attrs.frozen
class Cumulative(Displayed):
    """The equivalent doses of two courses to one place, with what is counted of the first.

    Parameters
    ----------
    first, second : EQD2
        Doses to the same place: maxima that do not coincide overstate the sum.
    recovery : float, optional
        Share of the first that normal tissue has recovered from, from 0 to 1; none if not given.
        Tumors do not recover, and the sums of HyTEC 2021 count none.

    Examples
    --------
    >>> cord = AlphaBeta("2 Gy")
    >>> sums = Cumulative(Regimen("30 Gy", 10).eqd2(cord), Regimen("20 Gy", 5).eqd2(cord))
    >>> print(sums.total)
    EQD2₂ 67.5 Gy
    """

    first: EQD2
    second: EQD2
    recovery: float = attrs.field(default=0.0, converter=_recovery)

    def __attrs_post_init__(self) -> None:
        self.first + self.second  # refuses what does not mix

    @property
    def counted(self) -> EQD2:
        """What is counted of the first course."""
        return attrs.evolve(self.first, gray=self.first.gray * (1 - self.recovery))

    @property
    def total(self) -> EQD2:
        """The sum, as far as counted."""
        return self.counted + self.second

    def __str__(self) -> str:
        share = f" less {units.plain(100 * self.recovery)} %" if self.recovery else ""
        return f"{self.first}{share} + {self.second} = {self.total}"


def cumulative(
    first: Course | Regimen,
    second: Course | Regimen,
    alpha_beta: AlphaBeta,
    *,
    recovery: float = 0.0,
    quiet: bool = False,
) -> Cumulative:
    """Return the equivalent doses of two courses by `LQ`, and their sum.

    Examples
    --------
    >>> cord = AlphaBeta("2 Gy")
    >>> print(cumulative(Regimen("30 Gy", 10), Regimen("8 Gy", 1), cord, recovery=0.25))
    EQD2₂ 37.5 Gy less 25 % + EQD2₂ 20 Gy = EQD2₂ 48.13 Gy
    """
    one, two = (part.eqd2(alpha_beta, quiet=True) for part in _courses(first, second))
    warn_extrapolation(one.outside or two.outside, quiet=quiet)
    return Cumulative(one, two, recovery)


def _courses(*given: Any) -> Iterable[Course]:
    return (one if isinstance(one, Course) else Course([one]) for one in given)
