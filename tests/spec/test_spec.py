"""Each reading against its table of cases, written by hand from the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility
from bonemets.predicates import Compare, ContainsAny, IsIn, Leaf
from tests.spec.table import Table, read_table

HERE = Path(__file__).parent
TABLES = {
    reading.key: read_table(HERE / f"{reading.key.replace('/', '-')}.txt") for reading in READINGS
}
BY_KEY = {reading.key: reading for reading in READINGS}


@pytest.mark.parametrize(
    ("key", "changes", "verdict"),
    [
        pytest.param(key, row.changes, row.verdict, id=f"{key}: {row.text}")
        for key, table in TABLES.items()
        for row in table.rows
    ],
)
def test_the_verdict_is_what_the_document_says(
    key: str, changes: dict[str, str], verdict: str
) -> None:
    case = TABLES[key].case(changes)
    assert verdict == str(BY_KEY[key].verdict(case)), case


@pytest.mark.parametrize("key", BY_KEY)
def test_every_limit_is_tried_below_at_above_and_missing(key: str) -> None:
    reading, table = BY_KEY[key], TABLES[key]
    cases = [table.case(row.changes) for row in table.rows]
    untried = [f"{leaf} {place}" for leaf in _leaves(reading) for place in _untried(leaf, cases)]
    assert untried == []


def _leaves(reading: Eligibility) -> dict[Any, None]:
    return dict.fromkeys(leaf for leaf in reading.leaves() if isinstance(leaf, Leaf))


def _untried(leaf: Any, cases: list[Case]) -> list[str]:
    known = [case.__dict__[leaf.field.name] for case in cases]
    single = [value for value in known if value is not None and not hasattr(value, "low")]
    tried = {"missing": None in known}
    if isinstance(leaf, Compare):
        tried["below"] = any(value < leaf.limit for value in single)
        tried["at"] = leaf.limit in single
        tried["above"] = any(value > leaf.limit for value in single)
    elif isinstance(leaf, IsIn):
        tried |= {f"{value}": value in single for value in leaf.values}
        tried["another value"] = any(value not in leaf.values for value in single)
    elif isinstance(leaf, ContainsAny):
        tried["one of them"] = any(not leaf.values.isdisjoint(value) for value in single)
        tried["none of them"] = any(leaf.values.isdisjoint(value) for value in single)
    return [place for place, done in tried.items() if not done]


@pytest.mark.parametrize("key", BY_KEY)
def test_every_line_decides_some_case(key: str) -> None:
    reading, table = BY_KEY[key], TABLES[key]
    never = set(reading.parts)
    for row in table.rows:
        answer = reading.evaluate(table.case(row.changes))
        if str(answer.verdict) == "not met":
            never -= {part.predicate for part in answer.parts if str(part.verdict) == "not met"}
    assert never == set(), "lines that no case of the table fails"


def test_the_tables_are_the_readings() -> None:
    files = {path.stem for path in HERE.glob("*.txt")}
    assert files == {reading.key.replace("/", "-") for reading in READINGS}
    assert all(isinstance(table, Table) for table in TABLES.values())
