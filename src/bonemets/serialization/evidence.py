"""Studies with their findings."""

from __future__ import annotations

from typing import Annotated, TypedDict

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.regimens.regimen import Technique
from bonemets.serialization.core import PlaceData, References, Sourced, SourceData, number, shape
from bonemets.serialization.core import source_data as _source
from bonemets.serialization.doses import RegimenData, regimen_or_none
from bonemets.serialization.predicates import PredicateData, predicate_data
from bonemets.serialization.values import measure


class StatementData(Sourced):
    """A fact about a study."""

    about: str
    text: str
    at: PlaceData


class ArmData(TypedDict):
    """What one group of a study was given."""

    name: str
    technique: Annotated[str, Technique]
    regimen: RegimenData | None
    n: int | None
    site: str


class FigureData(TypedDict):
    """One number of one arm."""

    arm: str
    value: float | None
    unit: str
    events: int | None
    of: int | None


class FindingData(Sourced):
    """What a study found."""

    outcome: Annotated[str, Outcome]
    text: str
    figures: list[FigureData]
    when_months: float | None
    per: str
    statistic: str
    """As printed."""
    at: PlaceData


class ComparisonData(Sourced):
    """What a study concluded about one arm against another."""

    outcome: Annotated[str, Outcome]
    arm: str
    relation: Annotated[str, Relation]
    versus: str
    note: str
    at: PlaceData


class CaveatData(Sourced):
    """What limits the use of a study or an option."""

    text: str
    when: PredicateData | None
    """The cases that it concerns; null for all."""
    at: PlaceData
    replaced_by: PlaceData | None
    """What was reported since and takes its place."""


class VersionData(TypedDict):
    """What one of two documents says."""

    text: str
    at: PlaceData


class DiscrepancyData(Sourced):
    """Two documents that disagree about a study."""

    about: str
    first: VersionData
    second: VersionData
    consequence: str


class StudyData(Sourced):
    """A study as published."""

    key: str
    name: str
    design: Annotated[str, Design]
    progress: Annotated[str, Progress]
    reports: list[SourceData]
    registrations: list[str]
    statements: list[StatementData]
    arms: list[ArmData]
    findings: list[FindingData]
    comparisons: list[ComparisonData]
    caveats: list[CaveatData]
    discrepancies: list[DiscrepancyData]


@shape.register
def study_data(value: Study, refs: References) -> StudyData:
    """Return the shape of a study."""
    return {
        "key": value.key,
        "name": value.name,
        "design": value.design.value,
        "progress": value.progress.value,
        "reports": [_source(one) for one in value.reports],
        "registrations": list(value.registrations),
        "statements": [_statement(one, refs) for one in value.statements],
        "arms": [_arm(one, refs) for one in value.arms],
        "findings": [_finding(one, refs) for one in value.findings],
        "comparisons": [_comparison(one, refs) for one in value.comparisons],
        "caveats": [caveat_data(one, refs) for one in value.caveats],
        "discrepancies": [_discrepancy(one, refs) for one in value.discrepancies],
    }


@shape.register
def _statement(value: Statement, refs: References) -> StatementData:
    return {"about": value.about, "text": value.text, "at": refs.place(value.at)}


@shape.register
def _arm(value: Arm, _refs: References) -> ArmData:
    return {
        "name": value.name,
        "technique": value.technique.value,
        "regimen": regimen_or_none(value.regimen),
        "n": value.n,
        "site": value.site,
    }


@shape.register
def _figure(value: Figure, _refs: References) -> FigureData:
    return {
        "arm": value.arm.name,
        "value": number(value.value),
        "unit": value.unit,
        "events": value.events,
        "of": value.of,
    }


@shape.register
def _finding(value: Finding, refs: References) -> FindingData:
    return {
        "outcome": value.outcome.value,
        "text": value.text,
        "figures": [_figure(one, refs) for one in value.figures],
        "when_months": measure(value.when, "month"),
        "per": value.per,
        "statistic": value.statistic,
        "at": refs.place(value.at),
    }


@shape.register
def _comparison(value: Comparison, refs: References) -> ComparisonData:
    return {
        "outcome": value.outcome.value,
        "arm": value.arm.name,
        "relation": value.relation.value,
        "versus": value.versus.name,
        "note": value.note,
        "at": refs.place(value.at),
    }


@shape.register
def caveat_data(value: Caveat, refs: References) -> CaveatData:
    """Return the shape of a caveat."""
    return {
        "text": value.text,
        "when": None if value.when is None else predicate_data(value.when),
        "at": refs.place(value.at),
        "replaced_by": None if value.replaced_by is None else refs.place(value.replaced_by),
    }


@shape.register
def _discrepancy(value: Discrepancy, refs: References) -> DiscrepancyData:
    return {
        "about": value.about,
        "first": {"text": value.first, "at": refs.place(value.first_at)},
        "second": {"text": value.second, "at": refs.place(value.second_at)},
        "consequence": value.consequence,
    }
