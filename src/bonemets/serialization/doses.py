"""Regimens, courses and their effects."""

from __future__ import annotations

import math
from typing import Any, NotRequired, TypeAlias, TypedDict

from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.courses import Course, Cumulative, Levels, Phase
from bonemets.regimens.effects import EQDX, Effect
from bonemets.regimens.isoeffect import Fractions, Order
from bonemets.regimens.kinetics import Delivery, Repair, Repopulation
from bonemets.regimens.models import Model
from bonemets.regimens.ratio_order import RatioBand
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Estimate, OverSamples, OverTissue, Samples, Tissue
from bonemets.serialization.core import PlaceData, References, Sourced, number, shape


class RegimenData(TypedDict):
    """A total dose in equal fractions."""

    total_gy: float
    fractions: int
    dose_per_fraction_gy: float


class AlphaBetaData(TypedDict):
    """An alpha/beta ratio."""

    alpha_beta_gy: float


class EffectData(TypedDict):
    """A BED or an equivalent dose."""

    kind: str
    """BED, EQD2, or EQD with another fraction size in gray."""
    gy: float
    alpha_beta_gy: float
    model: str
    time: NotRequired[str]
    """What became of time, where the model of an equivalent dose counts repopulation."""
    outside: str
    """The range in which the model is trusted, where a fraction lies outside it; else empty."""


class EstimateData(Sourced):
    """A published estimate of an alpha/beta ratio, with its 95 % interval."""

    gy: float
    low_gy: float | None
    high_gy: float | None
    at: PlaceData


class TissueData(Sourced):
    """The alpha/beta ratio of a tissue as a range."""

    key: str
    name: str
    low_gy: float
    high_gy: float
    central_gy: float | None
    estimates: list[EstimateData]
    note: str
    at: list[PlaceData]


class OverTissueData(Sourced):
    """An effect over the range of a tissue's ratio."""

    tissue: str
    """Its key."""
    name: str
    least: EffectData
    most: EffectData
    central: EffectData | None
    at: list[PlaceData]


AnyEffect: TypeAlias = EffectData | OverTissueData


class SamplesData(TypedDict):
    """Samples of an alpha/beta ratio."""

    samples_gy: list[float]


class OverSamplesData(TypedDict):
    """An effect at each sample of a ratio."""

    effects: list[EffectData]


class RatioBandData(TypedDict):
    """A range of alpha/beta ratios in which regimens have one order of BED."""

    above_gy: float
    below_gy: float | None
    """Null where there is no upper end."""
    order: list[RegimenData]
    """The highest BED first; an order of effect in a model, not of efficacy."""
    outside: str


class DeliveryData(TypedDict):
    """How fractions are given; null where it is not stated."""

    per_day: int
    hours_apart: float | None
    hours_long: float | None
    days: float | None


class PhaseData(TypedDict):
    """A regimen as a part of a course."""

    regimen: RegimenData
    delivery: DeliveryData


class CourseData(TypedDict):
    """Phases of one treatment."""

    total_gy: float
    fractions: int
    days: float | None
    phases: list[PhaseData]


class LevelsData(TypedDict):
    """Regimens to several dose levels of one plan."""

    levels: dict[str, RegimenData]


class CumulativeData(TypedDict):
    """Two courses added up as EQD2."""

    first: EffectData
    second: EffectData
    recovery: float
    total: EffectData


class IsoeffectiveData(TypedDict):
    """A whole number of fractions beside an effect."""

    regimen: RegimenData
    effect: EffectData


class FractionsData(TypedDict):
    """How many fractions have an effect."""

    real: float
    fewer: IsoeffectiveData | None
    more: IsoeffectiveData


class OrderData(TypedDict):
    """Which of two regimens has the higher BED at which alpha/beta ratio."""

    first: RegimenData
    second: RegimenData
    swap_gy: float | None
    """The ratio at which they are equal; null where they do not swap."""
    below: RegimenData | None
    above: RegimenData | None


class ModelData(TypedDict):
    """A dose-response model, or a part of one, in words."""

    text: str


@shape.register
def _(value: Regimen, _refs: References) -> RegimenData:
    return regimen_data(value)


def regimen_data(value: Regimen) -> RegimenData:
    """Return the shape of a regimen."""
    size = float(value.dose_per_fraction.magnitude)
    return {
        "total_gy": value.gray,
        "fractions": int(value.fractions),
        "dose_per_fraction_gy": size,
    }


def regimen_or_none(value: Regimen | None) -> RegimenData | None:
    """Return the shape of a regimen, where there is one."""
    return None if value is None else regimen_data(value)


@shape.register
def _(value: AlphaBeta, _refs: References) -> AlphaBetaData:
    return {"alpha_beta_gy": value.gray}


@shape.register
def _(value: Effect, _refs: References) -> EffectData:
    return effect_data(value)


def effect_data(value: Effect) -> EffectData:
    """Return the shape of an effect."""
    data: EffectData = {
        "kind": value.kind,
        "gy": value.gray,
        "alpha_beta_gy": value.alpha_beta.gray,
        "model": str(value.model),
        "outside": value.outside,
    }
    if isinstance(value, EQDX) and value.time is not None:
        data["time"] = value.time.value
    return data


@shape.register
def estimate_data(value: Estimate, refs: References) -> EstimateData:
    """Return the shape of an estimate."""
    at = refs.place(value.at)
    return {"gy": value.gray, "low_gy": value.low, "high_gy": value.high, "at": at}


@shape.register
def _(value: Tissue, refs: References) -> TissueData:
    return {
        "key": value.key,
        "name": value.name,
        "low_gy": value.low.gray,
        "high_gy": value.high.gray,
        "central_gy": None if value.central is None else value.central.gray,
        "estimates": [estimate_data(one, refs) for one in value.estimates],
        "note": value.note,
        "at": [refs.place(at) for at in value.at],
    }


@shape.register(OverTissue)
def over_tissue_data(value: OverTissue[Any], refs: References) -> OverTissueData:
    """Return the shape of an effect over a tissue."""
    return {
        "tissue": value.tissue.key,
        "name": value.tissue.name,
        "least": effect_data(value.least),
        "most": effect_data(value.most),
        "central": None if value.central is None else effect_data(value.central),
        "at": [refs.place(at) for at in value.tissue.at],
    }


@shape.register
def _(value: Samples, _refs: References) -> SamplesData:
    return {"samples_gy": [one.gray for one in value.ratios]}


@shape.register(OverSamples)
def _(value: OverSamples[Any], _refs: References) -> OverSamplesData:
    return {"effects": [effect_data(one) for one in value.effects]}


@shape.register
def _(value: RatioBand, _refs: References) -> RatioBandData:
    return band_data(value)


def band_data(value: RatioBand) -> RatioBandData:
    """Return the shape of a range of ratios."""
    return {
        "above_gy": float(value.low),
        "below_gy": None if value.high == math.inf else float(value.high),
        "order": [regimen_data(one) for one in value.order],
        "outside": value.outside,
    }


@shape.register
def _(value: Delivery, _refs: References) -> DeliveryData:
    return _delivery(value)


def _delivery(value: Delivery) -> DeliveryData:
    return {
        "per_day": int(value.per_day),
        "hours_apart": value.hours_apart,
        "hours_long": value.hours_long,
        "days": value.days,
    }


@shape.register
def _(value: Phase, _refs: References) -> PhaseData:
    return _phase(value)


def _phase(value: Phase) -> PhaseData:
    return {"regimen": regimen_data(value.regimen), "delivery": _delivery(value.delivery)}


@shape.register
def _(value: Course, _refs: References) -> CourseData:
    return {
        "total_gy": float(value.total.m_as("gray")),
        "fractions": int(value.fractions),
        "days": value.days,
        "phases": [_phase(one) for one in value.phases],
    }


@shape.register
def _(value: Levels, _refs: References) -> LevelsData:
    return {"levels": {str(name): regimen_data(one) for name, one in value.levels.items()}}


@shape.register
def _(value: Cumulative, _refs: References) -> CumulativeData:
    return {
        "first": effect_data(value.first),
        "second": effect_data(value.second),
        "recovery": value.recovery,
        "total": effect_data(value.total),
    }


def _beside(found: tuple[Regimen, Effect]) -> IsoeffectiveData:
    return {"regimen": regimen_data(found[0]), "effect": effect_data(found[1])}


@shape.register
def _(value: Fractions, _refs: References) -> FractionsData:
    return {
        "real": value.real,
        "fewer": None if value.fewer is None else _beside(value.fewer),
        "more": _beside(value.more),
    }


@shape.register
def _(value: Order, _refs: References) -> OrderData:
    return {
        "first": regimen_data(value.first),
        "second": regimen_data(value.second),
        "swap_gy": None if value.swap is None else number(value.swap.gray),
        "below": regimen_or_none(value.below),
        "above": regimen_or_none(value.above),
    }


@shape.register(Model)
@shape.register(Repair)
@shape.register(Repopulation)
def _(value: object, _refs: References) -> ModelData:
    return {"text": str(value)}
