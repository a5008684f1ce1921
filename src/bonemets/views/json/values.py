"""The one function that gives JSON, and what every answer holds: cases, errors, places."""

from __future__ import annotations

from functools import singledispatch
from typing import Any, Final

from bonemets.case import Case
from bonemets.doubts import Doubt
from bonemets.errors import BonemetsError, RefusedError, shown
from bonemets.provenance import Locator, Source

SHAPE: Final = 1
"""The version of the shapes."""


@singledispatch
def to_json(value: object) -> Any:
    """Return an answer of the library as plain JSON values.

    Parameters
    ----------
    value : Case, Entry, Answer, Candidacy, Ranking, Study, Regimen, BED, EQD2 or an error
    """
    raise TypeError(f"to_json: {shown(value)} has no JSON shape")


@to_json.register
def _(value: Case) -> Any:
    return {"facts": value.known(), "inferred": sorted(value.inferred)}


@to_json.register
def _(value: BonemetsError) -> Any:
    if not isinstance(value, RefusedError):
        return {"message": str(value)}
    parts = {"where": value.where, "expected": value.expected, "hint": value.hint}
    return {"message": str(value), **parts, "got": shown(value.got)}


@to_json.register
def _(value: Locator) -> Any:
    return {
        "source": value.source.key,
        "title": value.source.title,
        "where": value.where,
        "status": value.status,
    }


@to_json.register
def _(value: Source) -> Any:
    parts = {
        "key": value.key,
        "title": value.title,
        "document": value.document,
        "year": value.year,
        "doi": value.doi,
        "pmid": value.pmid,
        "registration": value.registration,
        "address": value.address,
        "status": value.status,
    }
    return {name: part for name, part in parts.items() if part}


@to_json.register
def _(value: Doubt) -> Any:
    return {"text": value.text, "at": [to_json(one) for one in value.at]}
