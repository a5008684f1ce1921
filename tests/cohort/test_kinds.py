"""Rows of a kind of record of one's own are screened and counted as the record evaluates."""

from __future__ import annotations

import itertools
from typing import Any

import polars as pl
import pytest

from bonemets import BonemetsError, Case, Count, Criterion, Eligibility, Flag, Record, Verdict
from bonemets.cohort import attrition, overlap, screen, tally, which_field
from bonemets.cohort.screening import lines
from bonemets.criteria import patchell, sc24
from bonemets.errors import UnknownFieldError
from bonemets.facts import absent, present
from bonemets.record import at_most, follows


class Patient(Case):
    frail: Flag = Flag("Frail.")
    frailty: Count = Count("Clinical frailty scale.", minimum=1, maximum=9)
    falls: Count = Count("Falls in the last year.")
    falls_ever: Count = Count("Falls so far.")


Patient.implications = (
    *Case.implications,
    follows(Patient.frail, True, when=Patient.frailty >= 5),
    follows(Patient.frail, False, when=Patient.frailty <= 3),
)
Patient.bounds = (*Case.bounds, at_most(Patient.falls, Patient.falls_ever))


class Lesion(Record):
    deep: Flag = Flag("Deep.")


OURS = Eligibility(
    sc24.SC24,
    sc24.AS_REVIEWED.read_from,
    include=(Criterion("not frail", absent(Patient.frail)), Criterion("pain", Patient.pain >= 2)),
    exclude=(Criterion("falls", Patient.falls > 2),),
)
VALUES: dict[str, tuple[Any, ...]] = {
    "frail": (None, True, False),
    "frailty": (None, 3, 4, 5),
    "pain": (None, 1, 2),
    "symptomatic": (None, False),
    "falls": (None, 2, 3),
    "falls_ever": (None, 2),
}
ROWS = [dict(zip(VALUES, row, strict=True)) for row in itertools.product(*VALUES.values())]
FRAME = pl.DataFrame(ROWS, schema_overrides={"symptomatic": pl.Boolean, "frail": pl.Boolean})


def _expected(facts: dict[str, Any]) -> str:
    try:
        return str(OURS.verdict(Patient(**facts)))
    except BonemetsError:
        return "unknown"


def test_a_row_is_answered_as_the_record_is() -> None:
    found = screen(FRAME, OURS, kind=Patient).frame[OURS.key].to_list()
    assert found == [_expected(facts) for facts in ROWS]
    assert set(found) == set(map(str, Verdict))


def test_counts_take_the_kind() -> None:
    expected = [_expected(facts) for facts in ROWS]
    [counted] = tally(FRAME, OURS, kind=Patient)
    assert counted.eligible.certain == expected.count("met")
    assert attrition(FRAME, OURS, kind=Patient).total == len(ROWS)
    combined = overlap(FRAME, OURS, patchell.AS_REVIEWED, kind=Patient)
    assert sum(combined.counts.values()) == len(ROWS)
    missing = which_field(FRAME, OURS, kind=Patient)
    assert missing.total == expected.count("unknown")
    docs = {one.field: one.doc for one in missing.fields}
    assert docs["frail"] == "Frail."


def test_another_kind_of_record_has_its_own_fields() -> None:
    deep = Eligibility(
        sc24.SC24, OURS.read_from, include=(Criterion("deep", present(Lesion.deep)),)
    )
    frame = pl.DataFrame({"deep": [True, False, None], "pain": ["not read"] * 3})
    assert screen(frame, deep, kind=Lesion).frame[deep.key].to_list() == [
        "met",
        "not met",
        "unknown",
    ]


def test_a_fact_that_the_kind_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownFieldError, match=r"fields of Case, got \"frail\" \(give the kind"):
        screen(FRAME, OURS)
    with pytest.raises(UnknownFieldError, match="kind="):
        lines(FRAME, OURS)
