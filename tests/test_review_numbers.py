"""Every number the founding review prints for a study is in its record, at its section.

The tables ``review_numbers_*.toml`` are written from the review.  A row holds a number, words that
must stand with it, and the section, by its name in `bonemets.review`.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bonemets import review, units
from bonemets.cli import main
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Study
from bonemets.provenance import Locator
from bonemets.regimens import Regimen

HERE = Path(__file__).parent
TABLES = {
    key: table
    for path in sorted(HERE.glob("review_numbers_*.toml"))
    for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
}
BY_KEY = {study.key: study for study in STUDIES}


def entries(study: Study) -> Iterator[tuple[Locator, str]]:
    """Yield what a record says, entry by entry, with its place."""
    for statement in study.statements:
        yield statement.at, f"{statement.about}: {statement.text}"
    for finding in study.findings:
        when = "" if finding.when is None else units.show(finding.when)
        for figure in finding.figures:
            words = (finding.outcome, finding.text, str(figure), when, finding.statistic)
            yield finding.at, "; ".join(words)
    for comparison in study.comparisons:
        yield comparison.at, str(comparison)
    for caveat in study.caveats:
        yield caveat.at, caveat.text


@pytest.mark.parametrize(
    ("key", "number", "words", "section"),
    [
        pytest.param(key, *row, id=f"{key}: {row[0]} {row[1]}")
        for key, table in TABLES.items()
        for row in table.get("numbers", ())
    ],
)
def test_the_number_stands_in_the_record_at_its_section(
    key: str, number: str, words: str, section: str
) -> None:
    place = getattr(review, section)
    here = [text for at, text in entries(BY_KEY[key]) if at == place]
    whole = re.compile(rf"(?<![\d.]){re.escape(number)}(?![\d.]*\d)")
    wanted = [word.strip().casefold() for word in words.split(";")]
    found = [
        text
        for text in here
        if whole.search(text) and all(word in text.casefold() for word in wanted)
    ]
    assert found, here


@pytest.mark.parametrize(
    ("key", "regimen"),
    [(key, text) for key, table in TABLES.items() for text in table.get("regimens", ())],
)
def test_the_regimen_is_an_arm(key: str, regimen: str) -> None:
    assert Regimen.parse(regimen) in {arm.regimen for arm in BY_KEY[key].arms}


@pytest.mark.parametrize(
    ("key", "claim"),
    [
        pytest.param(key, tuple(claim), id=f"{key}: {claim[1]} in {claim[0]}")
        for key, table in TABLES.items()
        for claim in table.get("claims", ())
    ],
)
def test_the_review_says_so_of_an_outcome(key: str, claim: tuple[str, str, str]) -> None:
    outcome, relation, section = claim
    place = getattr(review, section)
    found = {
        (str(one.outcome), str(one.relation)) for one in BY_KEY[key].comparisons if one.at == place
    }
    assert (outcome, relation) in found


@pytest.mark.parametrize("key", TABLES)
def test_a_table_is_of_a_study(key: str) -> None:
    assert key in BY_KEY
    assert set(TABLES[key]) <= {"numbers", "regimens", "claims"}


NOTHING_PRINTED = {
    "estro-acrop-uncomplicated",
    "redmond-consensus",
    "spencer-2019",
    "sins",
    "nrg-lu002",
    "saron",
    "preempt",
    "spatial-fractionation",
    "ablation",
    "immunotherapy-timing",
}
"""Studies of which the review prints no number; what it says of them is held word by word."""


def test_every_study_of_the_review_is_in_a_table_or_has_nothing_printed() -> None:
    assert set(TABLES) | NOTHING_PRINTED == set(review.STUDIES_IN_ORDER)
    assert not set(TABLES) & NOTHING_PRINTED


def test_every_section_of_the_review_is_covered() -> None:
    printed = {
        row[-1]
        for table in TABLES.values()
        for row in (*table.get("numbers", ()), *table.get("claims", ()))
    }
    sections = {name for name, value in vars(review).items() if isinstance(value, Locator)}
    assert sections - printed == {"SBRT", "OTHER_RESEARCH"}  # which print no number of a study


def test_the_export_holds_every_record_with_section_and_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["evidence", "--json"]) == 0
    results = json.loads(capsys.readouterr().out)["results"]
    assert [one["key"] for one in results] == list(BY_KEY)
    for one in results:
        study = BY_KEY[one["key"]]
        exported = {(row["at"]["where"], row["at"]["status"]) for row in _placed(one)}
        assert exported == {(at.where, str(at.status)) for at, _ in entries(study)}
        assert len(one["statements"]) == len(study.statements)
        assert len(one["findings"]) == len(study.findings)
        assert len(one["discrepancies"]) == len(study.discrepancies)


def _placed(one: Any) -> Iterator[Any]:
    for name in ("statements", "findings", "comparisons", "caveats"):
        yield from one[name]
