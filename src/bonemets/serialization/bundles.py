"""Records of files, and what FHIR bundles hold besides a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypedDict

from bonemets.interop.entry import Entry
from bonemets.interop.fhir.bundle import Unused, Used
from bonemets.interop.fhir.courses import Course
from bonemets.interop.fhir.doses import Stage
from bonemets.interop.fhir.effects import Disagreement
from bonemets.interop.fhir.reader import BundleContents
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.serialization.core import References, shape
from bonemets.serialization.doses import EffectData, RegimenData, effect_data, regimen_data
from bonemets.serialization.values import CaseData, FaultData, case_data, fault_data, measure


class EntryData(TypedDict):
    """One record of a file."""

    name: str
    case: CaseData | None
    faults: list[FaultData]


class CourseEffectsData(TypedDict):
    """The effects of a course at one ratio."""

    bed: EffectData
    eqd2: EffectData


class TreatmentData(TypedDict):
    """A course of treatment in a bundle; either its phases or what is refused is empty."""

    resource: str
    volume: str
    stage: Annotated[str, Stage]
    status: str
    phases: list[RegimenData]
    """Runs of equal fractions."""
    refused: str
    """Why no effect may be computed."""
    total_gy: float | None
    fractions: int | None
    site: str
    site_code: str
    reirradiation: bool | None
    technique: str
    effects: list[CourseEffectsData]
    """At each ratio asked for."""


class DisagreementData(TypedDict):
    """An effect that a bundle states and its doses do not give."""

    resource: str
    stated: EffectData
    computed: EffectData
    words: str


class UsedData(TypedDict):
    """What was read from a resource."""

    resource: str
    field: str
    read: str


class UnusedData(TypedDict):
    """A resource that gave nothing, and why."""

    resource: str
    reason: str


class BundleData(TypedDict):
    """What a FHIR bundle holds besides the case."""

    courses: list[TreatmentData]
    disagreements: list[DisagreementData]
    used: list[UsedData]
    unused: list[UnusedData]


class BundleContentsData(BundleData):
    """A bundle as read."""

    case: CaseData


@shape.register
def _(value: Entry, _refs: References) -> EntryData:
    return {
        "name": value.name,
        "case": None if value.case is None else case_data(value.case),
        "faults": [fault_data(one) for one in value.faults],
    }


@shape.register
def _(value: BundleContents, _refs: References) -> BundleContentsData:
    return {"case": case_data(value.case), **bundle_data(value)}


def bundle_data(value: BundleContents, ratios: Iterable[AlphaBeta] = ()) -> BundleData:
    """Return what a bundle holds besides its case.

    Parameters
    ----------
    value : BundleContents
    ratios : iterable of AlphaBeta, optional
        The ratios at which the effect of each course is given.
    """
    at, refs = tuple(ratios), References()
    return {
        "courses": [_treatment(one, at) for one in value.courses],
        "disagreements": [_disagreement(one, refs) for one in value.disagreements],
        "used": [_used(one, refs) for one in value.used],
        "unused": [_unused(one, refs) for one in value.unused],
    }


@shape.register
def _(value: Course, _refs: References) -> TreatmentData:
    return _treatment(value, ())


def _treatment(value: Course, ratios: tuple[AlphaBeta, ...]) -> TreatmentData:
    return {
        "resource": value.resource,
        "volume": value.volume,
        "stage": value.stage.value,
        "status": value.status,
        "phases": [regimen_data(phase) for phase in value.phases],
        "refused": value.refused,
        "total_gy": measure(value.total, "gray"),
        "fractions": value.fractions,
        "site": value.site,
        "site_code": value.site_code,
        "reirradiation": value.reirradiation,
        "technique": value.technique,
        "effects": [
            {"bed": effect_data(value.bed(ratio)), "eqd2": effect_data(value.eqd2(ratio))}
            for ratio in ratios
            if value.phases
        ],
    }


@shape.register
def _disagreement(value: Disagreement, _refs: References) -> DisagreementData:
    return {
        "resource": value.resource,
        "stated": effect_data(value.stated),
        "computed": effect_data(value.computed),
        "words": value.words,
    }


@shape.register
def _used(value: Used, _refs: References) -> UsedData:
    return {"resource": value.resource, "field": value.field, "read": value.read}


@shape.register
def _unused(value: Unused, _refs: References) -> UnusedData:
    return {"resource": value.resource, "reason": value.reason}
