"""Predicates as data that `from_json` reads back."""

from __future__ import annotations

from typing import Final, Literal, NotRequired, TypeAlias, TypedDict

from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.errors import RecordError
from bonemets.fields import CategoryField, MeasureField
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Leaf,
    Not,
    Predicate,
)
from bonemets.provenance import Locator
from bonemets.serialization.core import DocumentName, StatusName

DEEPEST: Final = 64
"""How many predicates may stand inside each other."""


class FullSourceData(TypedDict):
    """A document with everything that is declared of it, empty where it is not known."""

    key: str
    title: str
    document: DocumentName
    year: int | None
    doi: str
    pmid: str
    pmcid: NotRequired[str]
    registration: str
    address: str
    status: StatusName
    since_review: bool


class FullPlaceData(TypedDict):
    """A place with its document."""

    source: FullSourceData
    where: str
    status: StatusName


class CompareData(TypedDict):
    """A count or measure against a limit."""

    ask: Literal["compare"]
    field: str
    relation: Literal["<", "<=", ">", ">="]
    limit: float
    unit: NotRequired[str]
    """Of a measure."""
    written: NotRequired[str]
    """The limit as its author wrote it; it must say the same."""


class IsInData(TypedDict):
    """Whether a flag, count or category is one of some values."""

    ask: Literal["one of"]
    field: str
    values: list[bool | int | str]


class ContainsAnyData(TypedDict):
    """Whether a set includes any of some values."""

    ask: Literal["includes any"]
    field: str
    values: list[str]


class NotData(TypedDict):
    """Met when its part is not met."""

    ask: Literal["not"]
    part: PredicateData


class AllOfData(TypedDict):
    """Met when all parts are."""

    ask: Literal["all of"]
    parts: list[PredicateData]


class AnyOfData(TypedDict):
    """Met as soon as one part is."""

    ask: Literal["any of"]
    parts: list[PredicateData]


class AtLeastData(TypedDict):
    """Met when at least some number of its parts are."""

    ask: Literal["at least"]
    count: int
    parts: list[PredicateData]


class CriterionData(TypedDict):
    """A line of an eligibility list."""

    ask: Literal["criterion"]
    asks: PredicateData
    words: str
    at: FullPlaceData | None


class NotEncodedData(TypedDict):
    """A line that a case cannot hold."""

    ask: Literal["not encoded"]
    reason: str
    words: str
    at: FullPlaceData | None


class EligibilityData(TypedDict):
    """Who was let into a study, as one document reads."""

    ask: Literal["eligibility"]
    study: str
    read_from: FullPlaceData
    include: list[CriterionData | NotEncodedData]
    exclude: list[CriterionData | NotEncodedData]
    notes: list[NotEncodedData]


PredicateData: TypeAlias = (
    CompareData
    | IsInData
    | ContainsAnyData
    | NotData
    | AllOfData
    | AnyOfData
    | AtLeastData
    | CriterionData
    | NotEncodedData
    | EligibilityData
)


def predicate_data(predicate: Predicate, depth: int = 0) -> PredicateData:
    """Return a predicate as data.

    Raises
    ------
    RecordError
        For a kind of predicate that is not the library's, one without parts, or more than
        `DEEPEST` of them inside each other.
    """
    if depth > DEEPEST:
        raise RecordError("to_json", f"at most {DEEPEST} predicates inside each other", "more")
    match predicate:
        case Leaf():
            return _leaf(predicate)
        case Not():
            return {"ask": "not", "part": predicate_data(predicate.part, depth + 1)}
        case AllOf() | AnyOf() | AtLeast():
            return _counted(predicate, depth)
        case Criterion() | NotEncoded():
            return _line(predicate, depth)
        case Eligibility():
            return eligibility_data(predicate, depth)
    raise RecordError("to_json", "a predicate of this library", predicate)


def eligibility_data(value: Eligibility, depth: int = 0) -> EligibilityData:
    """Return an eligibility as data."""
    return {
        "ask": "eligibility",
        "study": value.study.key,
        "read_from": _place(value.read_from),
        "include": [_line(one, depth + 1) for one in value.include],
        "exclude": [_line(one, depth + 1) for one in value.exclude],
        "notes": [_note(one) for one in value.notes],
    }


def _counted(predicate: AllOf | AnyOf | AtLeast, depth: int) -> PredicateData:
    if not predicate.parts:
        raise RecordError("to_json", "one part or more", "none")
    parts = [predicate_data(one, depth + 1) for one in predicate.parts]
    if isinstance(predicate, AtLeast):
        return {"ask": "at least", "count": predicate.count, "parts": parts}
    if isinstance(predicate, AllOf):
        return {"ask": "all of", "parts": parts}
    return {"ask": "any of", "parts": parts}


def _line(line: Criterion | NotEncoded, depth: int) -> CriterionData | NotEncodedData:
    if isinstance(line, NotEncoded):
        return _note(line)
    return {
        "ask": "criterion",
        "asks": predicate_data(line.predicate, depth + 1),
        "words": line.text,
        "at": None if line.at is None else _place(line.at),
    }


def _note(line: NotEncoded) -> NotEncodedData:
    at = None if line.at is None else _place(line.at)
    return {"ask": "not encoded", "reason": line.reason, "words": line.text, "at": at}


def _leaf(leaf: Leaf) -> CompareData | IsInData | ContainsAnyData:
    field = leaf.field
    if isinstance(leaf, Compare):
        named: CompareData = {
            "ask": "compare",
            "field": field.name,
            "relation": leaf.relation,  # type: ignore[typeddict-item]
            "limit": leaf.limit,
            "written": leaf.written,
        }
        if isinstance(field, MeasureField):
            named |= {"limit": float(leaf.limit), "unit": field.unit}
        return named
    if not isinstance(leaf, IsIn | ContainsAny) or not leaf.values:
        raise RecordError("to_json", "a predicate of this library, of one value or more", leaf)
    if not isinstance(field, CategoryField):
        return {"ask": "one of", "field": field.name, "values": sorted(leaf.values)}
    texts = [one.value for one in field.members if one in leaf.values]
    if isinstance(leaf, ContainsAny):
        return {"ask": "includes any", "field": field.name, "values": texts}
    return {"ask": "one of", "field": field.name, "values": [*texts]}


def _place(at: Locator) -> FullPlaceData:
    source = at.source
    full: FullSourceData = {
        "key": source.key,
        "title": source.title,
        "document": source.document.value,
        "year": source.year,
        "doi": source.doi,
        "pmid": source.pmid,
        "registration": source.registration,
        "address": source.address,
        "status": source.status.value,
        "since_review": source.since_review,
    }
    if source.pmcid:
        full["pmcid"] = source.pmcid
    return {"source": full, "where": at.where, "status": at.status.value}
