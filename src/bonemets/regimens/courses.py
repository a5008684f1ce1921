"""Courses: phases one after another, several dose levels at once, and one course after another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, overload

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import EffectError, ModelError, RegimenError
from bonemets.regimens.alpha_beta import AlphaBeta, as_ratio
from bonemets.regimens.effects import (
    BED,
    EQD2,
    Computed,
    eqd2_of,
    not_negative,
    warn_extrapolation,
)
from bonemets.regimens.expression import Expression
from bonemets.regimens.kinetics import (
    ONCE_A_DAY,
    Delivery,
    TimeConvention,
    given_as,
    overall,
    real,
)
from bonemets.regimens.models import LQ, Model, days_of_treatment
from bonemets.regimens.regimen import Regimen, as_regimen, at_each, check_model, several
from bonemets.regimens.tissue import OverSamples, OverTissue, Samples, Tissue
from bonemets.units import Quantity


@attrs.frozen(repr=False)
class Phase(Expression):
    """A regimen as a part of a course, and how its fractions are given."""

    regimen: Regimen = attrs.field(converter=as_regimen)
    delivery: Delivery = attrs.field(default=ONCE_A_DAY, converter=given_as)

    def __attrs_post_init__(self) -> None:
        if self.delivery.days is not None:
            hint = "give it to the course"
            raise ModelError("overall_time", "none for a phase", str(self.delivery), hint)

    def __str__(self) -> str:
        return str(self.regimen)


def _phases(parts: Iterable[Phase | Regimen | str]) -> tuple[Phase, ...]:
    one = isinstance(parts, str | Regimen | Phase)
    phases = tuple(map(_phase, [parts] if one else several(parts)))
    if not phases:
        raise RegimenError("course", "one phase or more", "none")
    return phases


def _phase(part: Phase | Regimen | str) -> Phase:
    if isinstance(part, Phase):
        return part
    return Phase(as_regimen(part))


@attrs.frozen(repr=False)
class Course(Displayed, Expression):
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
    days: float | None = attrs.field(
        default=None, converter=overall, alias="overall_time", metadata={"unit": "days"}
    )

    @property
    def total(self) -> Quantity:
        """The total physical dose."""
        return units.made(math.fsum(one.regimen.gray for one in self.phases), "Gy")

    @property
    def fractions(self) -> int:
        """How many fractions there are in all."""
        return sum(one.regimen.fractions for one in self.phases)

    @overload
    def bed(self, alpha_beta: AlphaBeta, model: Model = ..., *, quiet: bool = ...) -> BED: ...
    @overload
    def bed(
        self, alpha_beta: Tissue, model: Model = ..., *, quiet: bool = ...
    ) -> OverTissue[BED]: ...
    @overload
    def bed(
        self, alpha_beta: Samples, model: Model = ..., *, quiet: bool = ...
    ) -> OverSamples[BED]: ...
    def bed(
        self, alpha_beta: AlphaBeta | Tissue | Samples, model: Model = LQ, *, quiet: bool = False
    ) -> BED | OverTissue[BED] | OverSamples[BED]:
        """Return the biologically effective dose, summed over the phases.

        Repopulation is counted once, over the whole course.
        """
        found = at_each(alpha_beta, lambda ratio: self._bed(ratio, model), model)
        warn_extrapolation(found.outside, quiet=quiet)
        return found

    @overload
    def eqd2(
        self,
        alpha_beta: AlphaBeta,
        model: Model = ...,
        *,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> EQD2: ...
    @overload
    def eqd2(
        self,
        alpha_beta: Tissue,
        model: Model = ...,
        *,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverTissue[EQD2]: ...
    @overload
    def eqd2(
        self,
        alpha_beta: Samples,
        model: Model = ...,
        *,
        time: TimeConvention | None = ...,
        quiet: bool = ...,
    ) -> OverSamples[EQD2]: ...
    def eqd2(
        self,
        alpha_beta: AlphaBeta | Tissue | Samples,
        model: Model = LQ,
        *,
        time: TimeConvention | None = None,
        quiet: bool = False,
    ) -> EQD2 | OverTissue[EQD2] | OverSamples[EQD2]:
        """Return the equivalent dose in 2 Gy fractions, summed over the phases."""

        def at(ratio: AlphaBeta) -> EQD2:
            bed = self._bed(ratio, model, counted=time is not TimeConvention.LEFT_OUT)
            return eqd2_of(bed, time)

        found = at_each(alpha_beta, at, model)
        warn_extrapolation(found.outside, quiet=quiet)
        return found

    def _bed(self, ratio: AlphaBeta, model: Model, *, counted: bool = True) -> BED:
        given = [(one.regimen.fractions, one.delivery) for one in self.phases]
        check_model(model, ratio, given, self.days)
        parts = [(one.regimen.gray, one.regimen.fractions, one.delivery) for one in self.phases]
        bed = model.bed_of_parts(parts, ratio.gray)
        if counted:
            bed = model.after_repopulation(bed, self.days)
        of_treatment = sum(days_of_treatment(*one) for one in given)
        days = None if self.days is None else (of_treatment, self.days)
        outside = model.caveat(parts, ratio.gray)
        return BED(Computed(bed), ratio, model, outside=outside, days=days)

    def __add__(self, other: Course | Phase | Regimen | str) -> Course:
        if not isinstance(other, Course):
            other = Course([other])
        if self.days is not None or other.days is not None:
            raise ModelError("course", "no overall time in what is joined", f"{self} and {other}")
        return Course((*self.phases, *other.phases))

    def __radd__(self, other: Phase | Regimen | str) -> Course:
        return Course([other]) + self

    def __str__(self) -> str:
        return " + ".join(map(str, self.phases))


def _levels(levels: Mapping[str, Regimen | str]) -> dict[str, Regimen]:
    if not isinstance(levels, Mapping):
        raise RegimenError("levels", "regimens by the names of their levels", levels)
    made = {name: as_regimen(one) for name, one in levels.items()}
    if len(made) < 2 or len({one.fractions for one in made.values()}) != 1:
        raise RegimenError(
            "levels",
            "two dose levels or more in the same fractions",
            ", ".join(map(str, made.values())),
        )
    return made


@attrs.frozen(repr=False)
class Levels(Expression):
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
        as_ratio(alpha_beta)
        found = {name: one.bed(alpha_beta, model, quiet=True) for name, one in self.levels.items()}
        warn_extrapolation(
            next((one.outside for one in found.values() if one.outside), ""), quiet=quiet
        )
        return found

    def eqd2(
        self, alpha_beta: AlphaBeta, model: Model = LQ, *, quiet: bool = False
    ) -> dict[str, EQD2]:
        """Return the equivalent dose in 2 Gy fractions of each level."""
        as_ratio(alpha_beta)
        found = {name: one.eqd2(alpha_beta, model, quiet=True) for name, one in self.levels.items()}
        warn_extrapolation(
            next((one.outside for one in found.values() if one.outside), ""), quiet=quiet
        )
        return found


def _recovery(value: float) -> float:
    if 0 <= real(value) <= 1:
        return real(value)
    raise EffectError("recovery", "a share from 0 to 1", value)


def _eqd2(value: object) -> EQD2:
    if not isinstance(value, EQD2):
        raise EffectError("course", "an EQD2, such as that of a regimen", value)
    not_negative(value)
    return value


@attrs.frozen(repr=False)
class Cumulative(Displayed, Expression):
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

    first: EQD2 = attrs.field(converter=_eqd2)
    second: EQD2 = attrs.field(converter=_eqd2)
    recovery: float = attrs.field(default=0.0, converter=_recovery)

    def __attrs_post_init__(self) -> None:
        self.first + self.second  # refuses what does not mix

    @property
    def counted(self) -> EQD2:
        """What is counted of the first course."""
        return attrs.evolve(self.first, gray=Computed(self.first.gray * (1 - self.recovery)))

    @property
    def total(self) -> EQD2:
        """The sum, as far as counted."""
        return self.counted + self.second

    def __str__(self) -> str:
        share = f" less {units.plain(100 * self.recovery)} %" if self.recovery else ""
        return f"{self.first}{share} + {self.second} = {self.total}"


def cumulative(
    first: Course | Regimen | str,
    second: Course | Regimen | str,
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
    as_ratio(alpha_beta)
    one, two = (part.eqd2(alpha_beta, quiet=True) for part in _courses(first, second))
    warn_extrapolation(one.outside or two.outside, quiet=quiet)
    return Cumulative(one, two, recovery)


def _courses(*given: Any) -> Iterable[Course]:
    return (one if isinstance(one, Course) else Course([one]) for one in given)
