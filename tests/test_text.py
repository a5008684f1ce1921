"""What is written for people: each line can be checked, nothing hides, and no color unasked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

from bonemets.case import Case
from bonemets.criteria import patchell, sabr_comet, score_2
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import candidacies
from bonemets.display import NOTICE
from bonemets.errors import ArgumentError, BonemetsError, RecordError
from bonemets.evidence.catalogue import STUDIES
from bonemets.options.catalogue import OPTIONS
from bonemets.options.rank_case import rank
from bonemets.presentation import WIDTH, effects, explain, verdicts
from bonemets.regimens import AlphaBeta, Regimen
from bonemets.regimens.tissues import TISSUES
from bonemets.serialization.writing import to_json
from bonemets.testing.strategies import cases
from tests.spec.table import read_table

EMPTY = Case()


@given(cases(*READINGS, known=0.5))
def test_every_line_of_a_reading_is_shown_with_its_verdict(case: Case) -> None:
    for reading in READINGS:
        answer = reading.evaluate(case)
        running = " ".join(explain(answer).split())
        for part in answer.parts:
            words = str(part.predicate).removeprefix("not ")
            leads = ("", "not ", "excluded: ", "excluded if: ", "not excluded: ")
            assert any(f" {part.verdict} {lead}{words}" in running for lead in leads)


def test_what_is_recalled_is_marked_where_it_is_shown() -> None:
    text = explain(score_2.AS_REGISTERED.evaluate(EMPTY))
    assert "age at least 18 [unverified]" in text
    assert "kept aside: written consent (settled at enrollment)" in text
    assert "[unverified]" not in explain(patchell.AS_REVIEWED.evaluate(EMPTY))
    assert "to settle it, ask for: solid tumor, cord compression" in explain(
        patchell.AS_REVIEWED.evaluate(EMPTY)
    )


@given(cases(known=0.5))
def test_no_option_is_hidden_and_no_line_runs_on(case: Case) -> None:
    ranking = rank(case)
    text = explain(ranking)
    running = " ".join(text.split())
    for option in OPTIONS:
        assert option.name in running
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert text.endswith(NOTICE)
    marks = {int(mark) for mark in re.findall(r"\[(\d+)\]", text.split("\n[1]")[0])}
    listed = {int(mark) for mark in re.findall(r"^\[(\d+)\]", text, re.MULTILINE)}
    assert marks <= listed
    assert "\x1b" not in text
    studied = any(one.assessment.candidacies for one in ranking.ranked if one.assessment.offered())
    assert ("\x1b[3" in explain(ranking, color=True)) is studied


def test_an_argument_that_a_fact_could_lift_is_said_once() -> None:
    text = " ".join(explain(rank(Case(cord_compression=True, symptomatic=True))).split())
    said = "non-inferiority to 20 Gy/5 was not confirmed"
    assert text.count(said) == 4  # of two options, and of both in the order
    assert "(taken as under 3 months); stands unless lifted by life expectancy [" in text


def test_a_ranking_that_facts_could_change_says_so() -> None:
    text = explain(rank(Case(pain=6)))
    assert "facts listed below could change the first place" in text
    assert "what could change the first place, most useful first" in text
    assert "what to ask for, most useful first" in explain(rank(EMPTY))


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.key)
def test_a_study_shows_all_it_holds(study: object) -> None:
    text = " ".join(explain(study).split())
    for one in STUDIES:
        if one is study:
            for finding in one.findings:
                for figure in finding.figures:
                    assert str(figure) in text
            for difference in one.discrepancies:
                assert difference.consequence in text
            assert to_json(one)["key"] == one.key


def test_differing_readings_are_explained() -> None:
    table = read_table(Path(__file__).parent / "spec" / "sabr-comet-as-published.txt")
    [found] = candidacies(table.case({"metastases": "5"}), sabr_comet.READINGS)
    assert found.conflict
    assert (
        "the readings of SABR-COMET differ on this case: as reviewed it asks for fewer than 5 "
        "metastases\n\nreferences:\n"
    ) in explain(found).replace("\n  ", " ")
    case = Case(metastases=5, primary_controlled=True)
    [found] = candidacies(case, sabr_comet.READINGS)
    assert not found.conflict
    assert list(found.differences()) == []
    assert "as reviewed" in explain(verdicts([found]))
    assert "\x1b[31m" in explain(verdicts([found]), color=True)


def test_a_plain_question_is_explained_as_well() -> None:
    assert explain((Case.ecog <= 2).evaluate(Case(ecog=1))) == (
        "ECOG performance status <= 2: met\n"
        "  met      ECOG performance status <= 2    ECOG performance status = 1"
    )


@pytest.mark.parametrize("value", [None, "case", 3, [], [EMPTY, 3]])
def test_what_cannot_be_explained_is_refused(value: object) -> None:
    with pytest.raises(ArgumentError, match="explain: expected a value of this library"):
        explain(value)


def test_what_has_no_json_shape_is_refused() -> None:
    with pytest.raises(RecordError, match="expected a value of this library"):
        to_json(object())
    assert to_json(BonemetsError("only a message")) == {"message": "only a message"}


def test_a_table_of_effects() -> None:
    found = effects([Regimen.parse("8/1"), Regimen.parse("30/10")], [AlphaBeta("10 Gy"), *TISSUES])
    table, notes, places = explain(found).split("\n\n")
    caption, *lines = table.splitlines()
    assert caption == "BED and EQD2 by the linear-quadratic model:"
    assert len(lines) == 1 + 2 * (1 + len(TISSUES))
    assert lines[0].split() == ["regimen", "per", "fraction", "at", "BED", "EQD2"]
    assert lines[1].split()[-1] == "Gy"
    assert notes == (
        "- 30 Gy/10 has the higher BED than 8 Gy/1 at every alpha/beta ratio\n"
        "An order of BED is not one of efficacy."
    )
    marks = {int(mark) for mark in re.findall(r"\[(\d+)\]", table)}
    listed = {int(mark) for mark in re.findall(r"^\[(\d+)\]", places, re.MULTILINE)}
    assert marks == listed
    for tissue, line in zip(TISSUES, lines[2:], strict=False):
        assert ("[unverified]" in line) == any(at.unverified for at in tissue.at)


def test_a_table_of_effects_marks_what_is_stretched() -> None:
    text = explain(effects([Regimen.parse("24/1"), Regimen.parse("30/3")], [AlphaBeta("10 Gy")]))
    lines = text.splitlines()[1:]
    assert lines[1].split("  ")[-2:] == ["81.6 Gy₁₀†", "EQD2₁₀ 68 Gy†"]
    assert "†" not in lines[2]
    assert sum(line.startswith("† the linear-quadratic model") for line in lines) == 1
    many = explain(effects([Regimen("8 Gy", n) for n in range(1, 6)], [AlphaBeta("10 Gy")]))
    assert "swap" not in many
    assert len(many.splitlines()) == 7
