"""Scores with their tables."""

from __future__ import annotations

from typing import TypedDict

from bonemets.doubts import Doubt
from bonemets.scores.model import Band, Choice, Score, Table
from bonemets.scores.performance import Conversion
from bonemets.serialization.core import PlaceData, References, Sourced, shape


class BandData(Sourced):
    """A range of totals, both ends in it."""

    name: str
    lowest: int
    highest: int
    text: str
    at: PlaceData


class PossibleBandData(BandData):
    """A range of totals, and whether the total can still fall in it."""

    possible: bool


class PointsData(TypedDict):
    """An answer with its points."""

    answer: str
    points: int


class TableData(Sourced):
    """A table of points as published."""

    score: str
    name: str
    items: dict[str, list[PointsData]]
    bands: list[BandData]
    either_way: int
    """By how many points a total may be off, where the points are recalled."""
    at: PlaceData


class ScoreData(Sourced):
    """What a table makes of some answers."""

    score: str
    totals: list[int]
    """Every total that is still possible."""
    band: str | None
    """Null where it is open."""
    bands: list[PossibleBandData]
    ask: list[str]
    """Items on whose answers the band turns."""
    answers: dict[str, list[PointsData]]
    """By item, every answer that is still possible."""
    either_way: int
    """By how many points a total may be off, where the points are recalled."""
    at: PlaceData


class DoubtData(Sourced):
    """Facts that can be true together and hardly ever are."""

    text: str
    at: list[PlaceData]


class ConversionData(Sourced):
    """The lowest and the highest Karnofsky score of each ECOG grade."""

    grades: dict[str, list[int]]
    text: str
    at: PlaceData


@shape.register
def band_data(value: Band, refs: References) -> BandData:
    """Return the shape of a band."""
    return {
        "name": value.name,
        "lowest": value.lowest,
        "highest": value.highest,
        "text": value.text,
        "at": refs.place(value.at),
    }


@shape.register
def _(value: Table, refs: References) -> TableData:
    return {
        "score": value.key,
        "name": value.name,
        "items": {name: [_points(one) for one in kind] for name, kind in value.items.items()},
        "bands": [band_data(one, refs) for one in value.bands],
        "either_way": value.either_way,
        "at": refs.place(value.at),
    }


@shape.register
def score_data(value: Score, refs: References) -> ScoreData:
    """Return the shape of a score."""
    table, possible = value.table, value.bands
    return {
        "score": table.key,
        "totals": list(value.totals),
        "band": None if value.band is None else value.band.name,
        "bands": [{**band_data(one, refs), "possible": one in possible} for one in table.bands],
        "ask": list(value.ask()),
        "answers": {
            name: [_points(one) for one in table.items[name] if one in answers]
            for name, answers in value.answers.items()
        },
        "either_way": table.either_way,
        "at": refs.place(table.at),
    }


def _points(one: Choice) -> PointsData:
    return {"answer": str(one), "points": int(one.points)}


@shape.register
def doubt_data(value: Doubt, refs: References) -> DoubtData:
    """Return the shape of a doubt."""
    return {"text": value.text, "at": [refs.place(one) for one in value.at]}


@shape.register
def _(value: Conversion, refs: References) -> ConversionData:
    grades = {str(grade): [int(low), int(high)] for grade, (low, high) in value.grades.items()}
    return {"grades": grades, "text": value.text, "at": refs.place(value.at)}
