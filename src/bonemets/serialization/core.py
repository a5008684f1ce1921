"""What every shape is made with: dispatch by type, and the documents that places refer to."""

from __future__ import annotations

import enum
import importlib
import math
from functools import singledispatch
from typing import Annotated, Any, Final, NotRequired, TypeAlias, TypedDict

from bonemets.errors import RecordError
from bonemets.logic import Verdict
from bonemets.provenance import Document, Locator, Source, Status

VerdictName: TypeAlias = Annotated[str, Verdict]
StatusName: TypeAlias = Annotated[str, Status]
DocumentName: TypeAlias = Annotated[str, Document]


class SourceData(TypedDict):
    """A document; identifiers that are not known are left out."""

    key: str
    title: str
    document: DocumentName
    year: NotRequired[int]
    doi: NotRequired[str]
    pmid: NotRequired[str]
    pmcid: NotRequired[str]
    registrations: NotRequired[list[str]]
    address: NotRequired[str]
    """Where a copy was read, in words."""
    url: NotRequired[str]
    """A link made from the identifiers."""
    status: StatusName
    """How the title and identifiers reached us."""
    since_review: bool
    """It came out after the founding review."""


class PlaceData(TypedDict):
    """A place in a document, and how it was read."""

    source: str
    """The key of the document in `sources`."""
    where: str
    status: StatusName


class Sourced(TypedDict):
    """What refers to documents."""

    sources: NotRequired[dict[str, SourceData]]
    """The documents that places refer to, by key; on the outermost object only."""


class LocatedData(PlaceData, Sourced):
    """A place by itself, with its document."""


class References:
    """The documents that one value refers to."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}

    def place(self, at: Locator) -> PlaceData:
        """Return a place, and keep its document."""
        self.add(at.source)
        return {"source": at.source.key, "where": at.where, "status": at.status.value}

    def add(self, source: Source) -> None:
        """Keep a document.

        Raises
        ------
        RecordError
            For a second document with the same key.
        """
        kept = self._sources.setdefault(source.key, source)
        if kept is not source and kept != source:
            raise RecordError("sources", f"one document with the key {source.key}", str(source))

    def table(self) -> dict[str, SourceData]:
        """Return the documents by key."""
        return {key: source_data(one) for key, one in sorted(self._sources.items())}


def source_data(value: Source) -> SourceData:
    """Return the shape of a document."""
    data: SourceData = {
        "key": value.key,
        "title": value.title,
        "document": value.document.value,
        "status": value.status.value,
        "since_review": value.since_review,
    }
    if value.year is not None:
        data["year"] = value.year
    if value.doi:
        data["doi"] = value.doi
    if value.pmid:
        data["pmid"] = value.pmid
    if value.pmcid:
        data["pmcid"] = value.pmcid
    if value.registration:
        data["registrations"] = list(value.registrations)
    if value.address:
        data["address"] = value.address
    if value.url is not None:
        data["url"] = value.url
    return data


@singledispatch
def shape(value: object, _refs: References) -> Any:
    """Return the shape of a value; each module of this package registers the types it knows."""
    raise RecordError("to_json", "a value of this library", value)


def write(value: object) -> Any:
    """Return a value with the documents that it refers to, whatever its type."""
    learn(value)
    refs = References()
    data = shape(value, refs)
    sources = refs.table()
    if sources:
        data["sources"] = sources
    return data


@singledispatch
def short(value: object) -> Any:
    """Return the compact shape of a value."""
    raise RecordError("to_json", "a ranking, which alone has a compact form", value)


def write_compact(value: object) -> Any:
    """Return the compact shape of a value, once the modules that know it are loaded."""
    learn(value)
    return short(value)


@shape.register
def _(value: Source, _refs: References) -> SourceData:
    return source_data(value)


@shape.register
def _(value: Locator, refs: References) -> LocatedData:
    at = refs.place(value)
    return {"source": at["source"], "where": at["where"], "status": at["status"]}


@shape.register
def _(value: enum.Enum, _refs: References) -> str:
    return str(value.value)


@shape.register(str)
@shape.register(bool)
@shape.register(int)
@shape.register(float)
@shape.register(type(None))
def _(value: Any, _refs: References) -> Any:
    return plain(value)


@shape.register(list)
@shape.register(tuple)
@shape.register(set)
@shape.register(frozenset)
def _(value: Any, _refs: References) -> list[Any]:
    found = [write(one) for one in value]
    return sorted(found, key=repr) if isinstance(value, set | frozenset) else found


@shape.register(dict)
def _(value: dict[Any, Any], _refs: References) -> dict[str, Any]:
    for key in value:
        if not isinstance(key, str):
            raise RecordError("to_json", "names as the keys of a mapping", key)
    return {plain(key): write(one) for key, one in value.items()}


def plain(value: Any) -> Any:
    """Return a text, number or nothing without the subclass it may have."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, float):
        return number(value)
    return int(value) if isinstance(value, int) and not isinstance(value, bool) else value


def number(value: float) -> float | None:
    """Return a finite number as it is, and `None` for NaN and infinity, which JSON does not have.

    Examples
    --------
    >>> number(0.5), number(float("nan"))
    (0.5, None)
    """
    return float(value) if math.isfinite(value) else None


_HOMES: Final = {
    "bonemets.errors": "values",
    "bonemets.units": "values",
    "bonemets.record": "values",
    "bonemets.interop.entry": "bundles",
    "bonemets.interop.fhir": "bundles",
    "bonemets.predicates": "answers",
    "bonemets.criteria": "answers",
    "bonemets.evidence": "evidence",
    "bonemets.regimens.constraints": "constraints",
    "bonemets.regimens.reirradiation": "constraints",
    "bonemets.regimens": "doses",
    "bonemets.scores": "scores",
    "bonemets.doubts": "scores",
    "bonemets.options": "compact",
    "bonemets.reasoning": "reasoning",
    "bonemets.cohort": "cohorts",
    "pint": "values",
}
"""Which module of this package knows the types of which package; the longest name counts.

They are loaded when a value comes, so that no extra is needed for what one does not use.
"""


def learn(value: object) -> None:
    """Load the modules that know the type of a value and its bases."""
    kind = type(value)
    if kind not in _LEARNED:
        _load(kind)
        _LEARNED.add(kind)


_LEARNED: Final[set[type]] = set()


def _load(kind: type) -> None:
    for base in kind.__mro__:
        parts = base.__module__.split(".")
        for end in range(len(parts), 0, -1):
            home = _HOMES.get(".".join(parts[:end]))
            if home is not None:
                importlib.import_module(f"bonemets.serialization.{home}")
                break
