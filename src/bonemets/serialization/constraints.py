"""Dose constraints, and the checks of cord doses against them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from bonemets.regimens.constraints import Check, Constraint, Constraints, Metric, Organ, OrganDose
from bonemets.regimens.reirradiation import Margin, NiederScore
from bonemets.serialization.core import PlaceData, References, Sourced, VerdictName, shape
from bonemets.serialization.predicates import PredicateData, predicate_data
from bonemets.serialization.values import QuantityData, measure


class LimitData(TypedDict):
    """A dose in a number of fractions."""

    fractions: int
    gy: float
    at: PlaceData


class ConstraintsData(Sourced):
    """The limits of one source for one organ and metric."""

    name: str
    organ: Annotated[str, Organ]
    metric: str
    limits: list[LimitData]
    at: PlaceData
    note: str


class ConstraintData(Sourced):
    """One limit of one source."""

    name: str
    organ: Annotated[str, Organ]
    metric: str
    limit: LimitData


class OrganDoseData(TypedDict):
    """What a plan gives an organ; null where it is not known."""

    organ: Annotated[str, Organ]
    metric: str
    gy: float | None
    fractions: int


class CheckData(Sourced):
    """Whether a plan keeps a constraint."""

    plan: OrganDoseData
    constraint: ConstraintData
    verdict: VerdictName
    margin_gy: float | None
    """The limit less the dose, below zero where it is not met."""


class MarginData(TypedDict):
    """One part of a rule, and by how much it is met."""

    rule: PredicateData
    verdict: VerdictName
    left: QuantityData | None


class NiederScoreData(TypedDict):
    """The score of Nieder, a range without the interval."""

    least: float
    most: float
    group: str | None


class MetricData(TypedDict):
    """The dose to the hottest volume; the point maximum where it is null."""

    cc: float | None


@shape.register
def _(value: Metric, _refs: References) -> MetricData:
    return {"cc": value.cc}


@shape.register
def _(value: Constraints, refs: References) -> ConstraintsData:
    return {
        "name": value.name,
        "organ": value.organ.value,
        "metric": str(value.metric),
        "limits": [
            {
                "fractions": int(one.fractions),
                "gy": one.gray,
                "at": refs.place(one.at or value.at),
            }
            for one in value.limits
        ],
        "at": refs.place(value.at),
        "note": value.note,
    }


@shape.register
def constraint_data(value: Constraint, refs: References) -> ConstraintData:
    """Return the shape of a constraint."""
    limit = value.limit
    return {
        "name": value.table.name,
        "organ": value.table.organ.value,
        "metric": str(value.table.metric),
        "limit": {
            "fractions": int(limit.fractions),
            "gy": limit.gray,
            "at": refs.place(value.at),
        },
    }


@shape.register
def organ_dose_data(value: OrganDose, _refs: References) -> OrganDoseData:
    """Return the shape of a dose to an organ."""
    return {
        "organ": value.organ.value,
        "metric": str(value.metric),
        "gy": value.gray,
        "fractions": int(value.fractions),
    }


@shape.register
def _(value: Check, refs: References) -> CheckData:
    return {
        "plan": organ_dose_data(value.plan, refs),
        "constraint": constraint_data(value.constraint, refs),
        "verdict": value.verdict.value,
        "margin_gy": measure(value.margin, "gray"),
    }


@shape.register
def _(value: Margin, refs: References) -> MarginData:
    return {
        "rule": predicate_data(value.rule),
        "verdict": value.verdict.value,
        "left": None if value.left is None else shape(value.left, refs),
    }


@shape.register
def _(value: NiederScore, _refs: References) -> NiederScoreData:
    return {"least": value.least, "most": value.most, "group": value.group}
