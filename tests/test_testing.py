"""Tables of cases: what is wrong, what is untried, and which changes of a rule they notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.errors import InputErrors, RecordError
from bonemets.evidence.patchell import PATCHELL
from bonemets.facts import present
from bonemets.predicates import AllOf, all_of, any_of, at_least
from bonemets.review import COMPRESSION_RT
from bonemets.testing import check_table, mutants, rows, untried
from bonemets.units import hours
from bonemets.vocabulary import Histology
from tests.reasoning.toy import LINE

SPEC = Path(__file__).parent / "spec"


UNTRIED = {"gomez/as-published", "scorad/as-registered"}
"""Readings whose tables still lack rows for lines that changed."""


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_the_tables_of_the_readings_leave_nothing_untried(reading: Eligibility) -> None:
    path = SPEC / f"{reading.key.replace('/', '-')}.txt"
    report = check_table(reading, rows(path.read_text(encoding="utf-8")))
    if reading.key in UNTRIED:
        assert not report.wrong
        pytest.xfail("rows of the table are missing")
    assert str(report) == f"nothing is wrong or untried; {report.mutants} changes noticed"
    assert report.score == 1
    assert report.mutants >= 4


PARAPLEGIA = Eligibility(
    PATCHELL,
    COMPRESSION_RT,
    (
        Criterion("ECOG at most 2", Case.ecog <= 2),
        Criterion("paraplegia under 48 h", Case.paraplegia_duration < hours(48)),
    ),
    (Criterion("irradiated before", present(Case.prior_rt_to_target)),),
)
BASE = "base: ecog = 1; paraplegia_duration = 10 hours\nbase: prior_rt_to_target = no\n"


def test_a_full_table() -> None:
    table = f"""{BASE}
# both sides of each limit

                              | met
ecog = 2                      | met
ecog = 3                      | not met | ECOG at most 2
ecog =                        | unknown
paraplegia_duration = 47 hours| met
paraplegia_duration = 48 hours| not met | paraplegia under 48 h
paraplegia_duration = 49 hours| not met
paraplegia_duration =         | unknown | paraplegia under 48 h
prior_rt_to_target = yes      | not met | irradiated before
prior_rt_to_target =          | unknown
"""
    report = check_table(PARAPLEGIA, rows(table))
    assert report.wrong == report.untried == report.survivors == ()
    assert report.score == 1


def test_what_a_thin_table_leaves_untried() -> None:
    report = check_table(
        PARAPLEGIA,
        rows(f"{BASE}\n | met\necog = 3 | not met\nparaplegia_duration = 60 hours | not met"),
    )
    assert report.wrong == ()
    assert "duration of paraplegia < 48 hours: a value at the limit" in report.untried
    assert "duration of paraplegia < 48 hours: a value just above" in report.untried
    assert "prior RT to target: met" in report.untried
    assert 'without "irradiated before"' in report.survivors
    assert (
        'in "paraplegia under 48 h": duration of paraplegia < 48 hours with <=' in report.survivors
    )
    assert 'in "paraplegia under 48 h": duration of paraplegia < 48 hours with 72' not in (
        check_table(PARAPLEGIA, rows(f"{BASE}\nparaplegia_duration = 60 hours | not met")).survivors
    )
    assert 0 < report.score < 1
    assert f"not noticed, of {report.mutants} changes:" in str(report)


def test_what_is_wrong_is_said() -> None:
    table = f"{BASE}\necog = 3 | met\necog = 3 | not met | irradiated before"
    report = check_table(PARAPLEGIA, rows(table))
    assert report.wrong == (
        "ecog = 3: expected met, got not met",
        'ecog = 3: expected "irradiated before" to decide, got ECOG at most 2',
    )
    assert str(report).startswith("wrong:\n  ecog = 3")


def test_a_table_that_cannot_be_read() -> None:
    with pytest.raises(RecordError, match=r"line 1: expected met, not met or unknown after a \|"):
        rows("ecog = 1")
    with pytest.raises(InputErrors, match="line 2 cannot be read"):
        rows("\nekog = 1 | met")


def test_a_change_that_no_case_can_notice_is_no_change() -> None:
    whole = Case.metastases >= 1
    report = check_table(whole, rows("metastases = 1 | met\nmetastases = | unknown"))
    assert "metastases >= 1 with 0" not in report.survivors
    assert check_table(LINE, ()).score == 1


def test_what_is_changed() -> None:
    kinds = (Histology.SARCOMA, Histology.GLIOMA)
    question = at_least(
        2, Case.ecog <= 2, Case.histology.is_in(kinds), any_of(Case.age > 70, Case.pain >= 3)
    )
    said = [said for said, _ in mutants(all_of(question, LINE, ~present(Case.spinal)))]
    for change in (
        "ECOG performance status <= 2 with <",
        "ECOG performance status <= 2 with >=",
        "ECOG performance status <= 2 with 1",
        "histology is sarcoma or glioma without sarcoma",
        "histology is sarcoma or glioma denied",
        "age > 70 or pain >= 3 joined otherwise",
        f"{question} with 1",
        f"{question} with 3",
        'without "ECOG performance status <= 2"',
        f'without "{LINE}"',
        "spinal lesion denied",
    ):
        assert change in said, change
    for _, mutant in mutants(question):
        assert mutant != question
    assert all("joined" not in said for said, _ in mutants(AllOf((Case.ecog <= 2,))))
    narrow = at_least(2, Case.ecog <= 2, Case.age > 70)
    assert not any(said.startswith("without") for said, _ in mutants(narrow))


def test_the_ends_of_a_field_have_one_side() -> None:
    assert set(untried(any_of(Case.ecog <= 4, Case.pain >= 0, LINE), [])) == {
        "ECOG performance status <= 4: met",
        "ECOG performance status <= 4: not met",
        "ECOG performance status <= 4: unknown",
        "ECOG performance status <= 4: a value just below",
        "ECOG performance status <= 4: a value at the limit",
        "pain >= 0: met",
        "pain >= 0: not met",
        "pain >= 0: unknown",
        "pain >= 0: a value at the limit",
        "pain >= 0: a value just above",
    }
