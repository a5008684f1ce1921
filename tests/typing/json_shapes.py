"""What a type checker knows of JSON; mypy reads this, and nothing runs it."""

from __future__ import annotations

from typing import assert_type

from bonemets import Case, Regimen, from_json, rank, to_json
from bonemets.criteria.model import Eligibility
from bonemets.serialization.compact import CompactOptionData
from bonemets.serialization.rankings import MissingFactData, PlacedData


def shapes(text: str) -> None:
    ranking = rank(Case(pain=6))
    data = to_json(ranking)
    assert_type(data["options"], list[PlacedData])
    assert_type(data["ask"], list[MissingFactData])
    assert_type(data["options"][0]["place"], int)
    assert_type(to_json(ranking, compact=True)["options"], list[CompactOptionData])
    assert_type(to_json(Case())["inferred"], list[str])
    assert_type(to_json(Regimen("30 Gy", 10))["total_gy"], float)
    assert_type(from_json(text, Case), Case)
    assert_type(from_json(text, Regimen), Regimen)
    assert_type(from_json(text, Eligibility), Eligibility)
