"""What is counted of cohorts; a count is null where it is not shown."""

from __future__ import annotations

from typing import TypedDict

from bonemets.cohort.attrition_table import Attrition, Bounds, Cost, Step
from bonemets.cohort.balance import Compared, Group
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.match_report import InvalidValue, MatchReport
from bonemets.cohort.missing_facts import MissingFact, MissingFacts
from bonemets.cohort.ranking import FirstOption
from bonemets.serialization.core import References, VerdictName, number, shape


class BoundsData(TypedDict):
    """A number of patients, as facts not known turn out."""

    certain: float
    possible: float


class CostData(TypedDict):
    """What one line costs, whatever the order."""

    line: str
    excluded: bool
    fails: BoundsData
    only: BoundsData
    """Patients who fail no other line."""
    shapley: BoundsData


class AttritionStepData(TypedDict):
    """One line of a reading where it stands in the order."""

    line: str
    excluded: bool
    certain: int | None
    possible: int | None
    out_here: int | None
    not_known_here: int | None
    out_from_open: int | None
    out_before: int | None


class AttritionData(TypedDict):
    """What each line of a reading costs a cohort, in one order."""

    reading: str
    total: int | None
    steps: list[AttritionStepData]
    small: int
    """The least number of patients that is shown."""


class CombinationData(TypedDict):
    """Patients to whom readings give the same verdicts."""

    verdicts: list[VerdictName]
    count: int | None


class OverlapData(TypedDict):
    """How many patients have which verdicts of some readings."""

    readings: list[str]
    total: int | None
    combinations: list[CombinationData]
    small: int


class WaitingData(TypedDict):
    """One fact, and the patients whose unknown verdict turns on it."""

    field: str
    doc: str
    waiting: int | None
    alone: int | None
    so_far: int | None


class MissingFactsData(TypedDict):
    """The patients of a cohort whose verdict is unknown, by what they wait for."""

    reading: str
    total: int | None
    unsettled: int | None
    """Those whose verdict no fact settles."""
    fields: list[WaitingData]
    small: int


class FrequencyData(TypedDict):
    """A value, and how often it occurs."""

    value: str
    count: int


class InvalidValueData(TypedDict):
    """Cells that hold what a field does not permit."""

    field: str
    expects: str
    count: int
    most: list[FrequencyData]


class MatchReportData(TypedDict):
    """What was read of a frame."""

    rows: int
    read: dict[str, list[str]]
    """The columns, by field."""
    missing: list[str]
    misspelt: dict[str, str]
    untyped: list[str]
    invalid: list[InvalidValueData]
    contradicted: int
    """Rows with facts that contradict each other."""


class GroupData(TypedDict):
    """What is recorded of a fact in a group; null where it is not defined."""

    known: int
    mean: float | None
    sd: float | None


class ComparedData(TypedDict):
    """One fact in the cohort, in the eligible, and in the others."""

    fact: str
    share: bool
    """The mean is a share."""
    cohort: GroupData
    eligible: GroupData
    others: GroupData
    difference: float | None
    """Standardized."""


class FirstOptionData(TypedDict):
    """What is first for a patient."""

    option: str | None
    decided_by: str | None
    settled: bool


def _count(value: int | None) -> int | None:
    return None if value is None else int(value)


@shape.register
def _bounds(value: Bounds, _refs: References) -> BoundsData:
    return {"certain": float(value.certain), "possible": float(value.possible)}


@shape.register
def _(value: Cost, refs: References) -> CostData:
    return {
        "line": value.line.text,
        "excluded": value.excluded,
        "fails": _bounds(value.fails, refs),
        "only": _bounds(value.only, refs),
        "shapley": _bounds(value.shapley, refs),
    }


@shape.register
def _step(value: Step, _refs: References) -> AttritionStepData:
    return {
        "line": value.line.text,
        "excluded": value.excluded,
        "certain": _count(value.certain),
        "possible": _count(value.possible),
        "out_here": _count(value.out_here),
        "not_known_here": _count(value.not_known_here),
        "out_from_open": _count(value.out_from_open),
        "out_before": _count(value.out_before),
    }


@shape.register
def _(value: Attrition, refs: References) -> AttritionData:
    return {
        "reading": value.reading.key,
        "total": _count(value.total),
        "steps": [_step(one, refs) for one in value.steps],
        "small": value.small,
    }


@shape.register
def _(value: Overlap, _refs: References) -> OverlapData:
    return {
        "readings": [one.key for one in value.readings],
        "total": _count(value.total),
        "combinations": [
            {"verdicts": [one.value for one in some.verdicts], "count": _count(some.count)}
            for some in value.combinations
        ],
        "small": value.small,
    }


@shape.register
def _waiting(value: MissingFact, _refs: References) -> WaitingData:
    return {
        "field": value.field,
        "doc": value.doc,
        "waiting": _count(value.waiting),
        "alone": _count(value.alone),
        "so_far": _count(value.so_far),
    }


@shape.register
def _(value: MissingFacts, refs: References) -> MissingFactsData:
    return {
        "reading": value.reading.key,
        "total": _count(value.total),
        "unsettled": _count(value.unsettled),
        "fields": [_waiting(one, refs) for one in value.fields],
        "small": value.small,
    }


@shape.register
def _invalid(value: InvalidValue, _refs: References) -> InvalidValueData:
    return {
        "field": value.field,
        "expects": value.expects,
        "count": int(value.count),
        "most": [{"value": text, "count": int(many)} for text, many in value.most],
    }


@shape.register
def _(value: MatchReport, refs: References) -> MatchReportData:
    return {
        "rows": int(value.rows),
        "read": {name: [str(one) for one in columns] for name, columns in value.read.items()},
        "missing": list(value.missing),
        "misspelt": dict(value.columns.misspelt),
        "untyped": list(value.columns.untyped),
        "invalid": [_invalid(one, refs) for one in value.invalid],
        "contradicted": int(value.contradicted),
    }


@shape.register
def _group(value: Group, _refs: References) -> GroupData:
    return {"known": int(value.known), "mean": number(value.mean), "sd": number(value.sd)}


@shape.register
def _(value: Compared, refs: References) -> ComparedData:
    return {
        "fact": value.fact,
        "share": bool(value.share),
        "cohort": _group(value.cohort, refs),
        "eligible": _group(value.eligible, refs),
        "others": _group(value.others, refs),
        "difference": number(value.difference),
    }


@shape.register
def _(value: FirstOption, _refs: References) -> FirstOptionData:
    return {
        "option": value.option,
        "decided_by": value.decided_by,
        "settled": value.settled,
    }
