"""Constraints: what a source allows an organ to be given, and whether a plan keeps to it.

A limit holds for one organ, one metric and one number of fractions.  Nothing is interpolated:
neither between sources, which disagree, nor between numbers of fractions.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import ConstraintError, QuantityError, nearest
from bonemets.logic import Verdict
from bonemets.provenance import Locator, Status
from bonemets.regimens.expression import Expression
from bonemets.regimens.kinetics import plain_number
from bonemets.regimens.listing import listed
from bonemets.regimens.regimen import Regimen, whole
from bonemets.units import Quantity


class Organ(enum.StrEnum):
    """What is spared, as the sources contour it."""

    CORD = "spinal cord"
    CORD_PRV = "spinal cord with a planning margin"
    THECAL_SAC = "thecal sac"
    CANAL = "spinal canal"
    CAUDA_EQUINA = "cauda equina"
    ESOPHAGUS = "esophagus"


def _organ(value: Organ | str) -> Organ:
    """Return an organ, by its name or its key: ``"spinal cord"`` or ``"cord"``."""
    if not isinstance(value, str):
        raise ConstraintError("organ", "one such as Organ.CORD", value)
    by_name = {name: one for one in Organ for name in (one.value, one.name.replace("_", " "))}
    names = {name.casefold(): one for name, one in by_name.items()}
    key = value.strip().casefold()
    if key not in names:
        known = ", ".join(Organ)
        raise ConstraintError("organ", f"one of {known}", value, nearest(value, list(names)))
    return names[key]


def _metric(value: object) -> Metric:
    if not isinstance(value, Metric):
        raise ConstraintError("metric", "one such as POINT_MAXIMUM or Metric(0.35)", value)
    return value


def _volume(value: float | None) -> float | None:
    return None if value is None else plain_number(value, "volume")


@attrs.frozen(repr=False)
class Metric(Expression):
    """The dose that the hottest volume of an organ gets at least; the point maximum without one.

    Examples
    --------
    >>> print(Metric(), Metric(0.35))
    Dmax D0.35cc
    """

    cc: float | None = attrs.field(default=None, converter=_volume)

    def __str__(self) -> str:
        return "Dmax" if self.cc is None else f"D{units.plain(self.cc)}cc"


POINT_MAXIMUM = Metric()


def _dose(value: Quantity | str) -> float:
    try:
        return units.magnitude(value, "Gy", "dose")
    except QuantityError as error:
        raise ConstraintError("dose", error.expected, value, error.hint) from None


def _dose_if_known(value: Quantity | str | None) -> float | None:
    return None if value is None else _dose(value)


@attrs.frozen(repr=False)
class Limit(Expression):
    """A dose in a number of fractions, and where it comes from if not from its table's place."""

    fractions: int = attrs.field(converter=whole)
    gray: float = attrs.field(converter=_dose, alias="dose", metadata={"unit": "Gy"})
    at: Locator | None = None


def _limit(value: object) -> Limit:
    if not isinstance(value, Limit):
        raise ConstraintError("limit", 'one such as Limit(3, "20.3 Gy")', value)
    return value


def _limits(values: Any) -> tuple[Limit, ...]:
    return tuple(map(_limit, listed(values) or [values]))


def _table(value: object) -> Constraints:
    if not isinstance(value, Constraints):
        raise ConstraintError("table", "the limits of one source, such as HYTEC_CORD", value)
    return value


def limits(text: str) -> tuple[Limit, ...]:
    """Return limits as they are written, doses over fractions.

    Examples
    --------
    >>> [(one.gray, one.fractions) for one in limits("14/1, 21.9/3")]
    [(14.0, 1), (21.9, 3)]
    """
    given = (Regimen.parse(one.strip()) for one in text.split(","))
    return tuple(Limit(one.fractions, one.total) for one in given)


@attrs.frozen(repr=False)
class Constraint(Displayed, Expression):
    """One limit of one source, for one organ, metric and number of fractions; met up to it."""

    table: Constraints = attrs.field(converter=_table)
    limit: Limit = attrs.field(converter=_limit)

    @property
    def at(self) -> Locator:
        """Where the limit comes from."""
        return self.limit.at or self.table.at

    def __str__(self) -> str:
        table, note = self.table, f" [{self.at.status}]" if self.at.status is not _READ else ""
        fractions = f"{self.limit.fractions} fraction{'s' if self.limit.fractions > 1 else ''}"
        return (
            f"{table.organ} {table.metric} <= {units.plain(self.limit.gray)} Gy in {fractions}, "
            f"{table.name}{note}"
        )


_READ = Status.FIRST_HAND


@attrs.frozen(repr=False)
class Constraints(Expression):
    """The limits of one source for one organ and metric, by number of fractions.

    Raises
    ------
    ConstraintError
        Unless fractions rise and the dose does not fall with them.
    """

    name: str
    organ: Organ = attrs.field(converter=_organ)
    metric: Metric = attrs.field(converter=_metric)
    limits: tuple[Limit, ...] = attrs.field(converter=_limits)
    at: Locator
    note: str = ""

    def __attrs_post_init__(self) -> None:
        for one, two in pairwise(self.limits):
            if one.fractions >= two.fractions or one.gray > two.gray:
                got = f"{one.gray:g} Gy/{one.fractions}, then {two.gray:g} Gy/{two.fractions}"
                raise ConstraintError(self.name, "more fractions, and no less dose in them", got)

    def in_fractions(self, fractions: int) -> Constraint:
        """Return the limit for a number of fractions.

        Raises
        ------
        ConstraintError
            Where the source has none: it is not interpolated.
        """
        for limit in self.limits:
            if limit.fractions == fractions:
                return Constraint(self, limit)
        known = ", ".join(str(limit.fractions) for limit in self.limits)
        hint = "nothing is interpolated"
        raise ConstraintError(self.name, f"one of {known} fractions", fractions, hint)

    def __str__(self) -> str:
        return f"{self.name}: {self.organ} {self.metric}"


@attrs.frozen(repr=False)
class OrganDose(Expression):
    """What a plan gives an organ; the dose may not be known.

    Examples
    --------
    >>> print(OrganDose(Organ.CORD, POINT_MAXIMUM, "16.2 Gy", 2))
    spinal cord Dmax 16.2 Gy in 2
    """

    organ: Organ = attrs.field(converter=_organ)
    metric: Metric = attrs.field(converter=_metric)
    gray: float | None = attrs.field(
        converter=_dose_if_known, alias="dose", metadata={"unit": "Gy"}
    )
    fractions: int = attrs.field(converter=whole)

    def __str__(self) -> str:
        dose = "not known" if self.gray is None else f"{units.plain(self.gray)} Gy"
        return f"{self.organ} {self.metric} {dose} in {self.fractions}"


@attrs.frozen
class Check(Displayed):
    """Whether a plan keeps a constraint, and by how much."""

    plan: OrganDose
    constraint: Constraint
    verdict: Verdict
    margin: Quantity | None
    """The limit less the dose: below zero where it is not met, `None` where it is not known."""

    def __str__(self) -> str:
        left = "" if self.margin is None else f", {units.plain(self.margin.magnitude)} Gy left"
        return f"{self.verdict}: {self.plan}, {self.constraint}{left}"


def _check_kinds(plan: object, constraint: object) -> None:
    if not isinstance(plan, OrganDose):
        raise ConstraintError("plan", "a dose to an organ such as OrganDose(...)", plan)
    if not isinstance(constraint, Constraint):
        hint = "a table gives one by in_fractions"
        raise ConstraintError("constraint", "the limit of one table", constraint, hint)


def check(plan: OrganDose, constraint: Constraint) -> Check:
    """Return whether a plan keeps a constraint: a dose at the limit does.

    Raises
    ------
    ConstraintError
        For another organ, metric or number of fractions.

    Examples
    --------
    >>> from bonemets.regimens.limits import HYTEC_CORD
    >>> plan = OrganDose(Organ.CORD, POINT_MAXIMUM, "16.2 Gy", 2)
    >>> print(check(plan, HYTEC_CORD.in_fractions(2)))
    met: spinal cord Dmax 16.2 Gy in 2, spinal cord Dmax <= 17 Gy in 2 fractions, HyTEC 2021 \
[read in a copy of the abstract or register], 0.8 Gy left
    """
    _check_kinds(plan, constraint)
    table, limit = constraint.table, constraint.limit
    if (plan.organ, plan.metric, plan.fractions) != (table.organ, table.metric, limit.fractions):
        expected = f"a dose to what the limit is for, {constraint}"
        raise ConstraintError("plan", expected, str(plan), "limits are not carried over")
    if plan.gray is None:
        return Check(plan, constraint, Verdict.UNKNOWN, None)
    left = round(limit.gray - plan.gray, 9)
    verdict = Verdict.MET if left >= 0 else Verdict.NOT_MET
    return Check(plan, constraint, verdict, units.made(left, "Gy"))


def ordered(tables: Iterable[Constraints]) -> None:
    """Refuse tables of one source in which a larger volume may be given more.

    Raises
    ------
    ConstraintError
        Naming the two limits.
    """
    by_volume = sorted(tables, key=lambda table: table.metric.cc or 0.0)
    for small, large in pairwise(by_volume):
        above = {limit.fractions: limit.gray for limit in small.limits}
        for limit in large.limits:
            if limit.gray > above.get(limit.fractions, limit.gray):
                one, two = small.in_fractions(limit.fractions), large.in_fractions(limit.fractions)
                raise ConstraintError("limits", "no more dose to a larger volume", f"{one}, {two}")
