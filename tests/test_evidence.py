"""The evidence: whole, sourced, consistent with itself and with the lists of discrepancies."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from pages.evidence import options_of

from bonemets import evidence, scores
from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, NotEncoded, candidacies
from bonemets.evidence import dosis, redmond
from bonemets.evidence.catalogue import GUIDELINES, STUDIES
from bonemets.evidence.model import Arm, Better, Outcome, Progress, Study
from bonemets.options.arguments import ARGUMENTS
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Option
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.review import REVIEW_2024
from bonemets.scores import bilsky, performance
from bonemets.scores.catalogue import TABLES

SCORES = (*TABLES, *performance.TABLES)
SCORES += (bilsky.PAPER, bilsky.READ)
SIX = ("patchell", "score-2", "scorad", "sc24", "sabr-comet", "gillespie")


def locators(value: Any) -> Iterator[Locator]:
    if isinstance(value, Locator):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from locators(item)
    elif attrs.has(type(value)) and not isinstance(value, Source):
        for field in attrs.fields(type(value)):
            yield from locators(getattr(value, field.name, None))


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.key)
def test_every_statement_has_a_place_and_every_arm_is_the_studys(study: Study) -> None:
    for statement in (*study.statements, *study.findings, *study.comparisons, *study.caveats):
        assert isinstance(statement.at, Locator)
    used = [figure.arm for finding in study.findings for figure in finding.figures]
    used += [arm for one in study.comparisons for arm in (one.arm, one.versus)]
    assert set(used) <= set(study.arms)
    assert study.reports


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.key)
def test_percentages_agree_with_their_counts(study: Study) -> None:
    for finding in study.findings:
        for figure in finding.figures:
            if figure.events is not None:
                assert figure.of is not None
                assert figure.value == pytest.approx(100 * figure.events / figure.of, abs=0.6)


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("patchell", 84),
        ("patchell", 57),
        ("score-2", 89.6),
        ("score-2", 87.6),
        ("score-2", 87.2),
        ("scorad", 69.3),
        ("scorad", 72.7),
        ("sabr-comet", 22),
        ("sabr-comet", 25),
        ("gillespie", 1.6),
        ("gillespie", 29),
        ("rich-2018", 61),
        ("rich-2018", 62),
        ("rich-2018", 23),
        ("rich-2018", 24),
        ("rich-2018", 74),
        ("rich-2018", 76),
        ("rich-2018", 20),
        ("rich-2018", 8),
        ("sprave", 28),
        ("sprave", 5),
    ],
)
def test_the_reviews_numbers_are_in_the_records(key: str, number: float) -> None:
    [study] = [study for study in STUDIES if study.key == key]
    values = [figure.value for finding in study.findings for figure in finding.figures]
    assert number in values


def test_each_of_the_six_trials_has_two_readings_and_they_differ_somewhere() -> None:
    for key in SIX:
        reviewed, fuller = [one.reading for one in READINGS if one.study.key == key]
        assert reviewed == "as reviewed"
        assert fuller in {"as published", "as registered"}
    keys = [reading.key for reading in READINGS]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_lines_are_placed_and_what_is_recalled_is_marked(reading: Eligibility) -> None:
    for line in (*reading.lines(), *reading.notes):
        place = reading.place(line)
        assert isinstance(place, Locator)
        assert ("recalled" in place.where) == (place.status is Status.UNVERIFIED)
    as_reviewed = reading.read_from.source.document is Document.REVIEW
    assert as_reviewed == (reading.reading == "as reviewed")
    if as_reviewed:
        assert reading.unverified() == ()
    assert all(isinstance(note, NotEncoded) and note.reason for note in reading.notes)


def test_the_unverified_lines_are_these() -> None:
    found = {(r.key, line.text) for r in READINGS for line in r.unverified()}
    assert found == {
        ("score-2/as-registered", "age at least 18"),
        ("score-2/as-registered", "earlier radiotherapy or surgery of the affected spine"),
        ("scorad/as-registered", "age at least 18"),
        ("sc24/as-published", "pregnancy"),
        ("rtog-0631/as-registered", "Zubrod at most 2"),
        ("rtog-0631/as-registered", "the cord compressed or displaced"),
        ("rtog-0631/as-registered", "a deficit that is quickly getting worse"),
        ("rtog-0631/as-registered", "earlier radiotherapy to the index spine"),
        ("sabr-comet/as-published", "proven malignancy"),
        ("sabr-comet/as-published", "at most 3 metastases in any one organ system"),
        ("sabr-comet/as-published", "spinal cord compression"),
        ("sabr-comet/as-published", "earlier radiotherapy to the site"),
        ("sabr-comet/as-published", "malignant pleural effusion"),
        ("sabr-comet/as-published", "dominant brain metastasis, or brain metastases alone"),
        ("sabr-comet/as-published", "comorbidity that rules radiotherapy out"),
        ("sabr-comet/as-published", "pregnancy or lactation"),
        ("sabr-comet-3/as-registered", "comorbidity that rules radiotherapy out"),
        ("sabr-comet-3/as-registered", "earlier radiotherapy to a target"),
        ("sabr-comet-3/as-registered", "malignant effusion"),
        ("sabr-comet-3/as-registered", "spinal cord compression"),
        ("sabr-comet-10/as-registered", "earlier radiotherapy to a target"),
        ("sabr-comet-10/as-registered", "malignant effusion"),
        ("sabr-comet-10/as-registered", "spinal cord compression"),
        ("sabr-comet-10/as-registered", "dominant brain metastasis"),
        ("core/as-registered", "intracranial metastases"),
        ("core/as-registered", "earlier radiotherapy near the target"),
        ("core/as-registered", "malignant effusion"),
        ("stomp/as-published", "spinal cord compression"),
        ("pre-mode/as-registered", "the deficit for at most 30 days"),
        ("pre-mode/as-registered", "seen on MRI or CT"),
        ("pre-mode/as-registered", "age at least 18"),
        ("pre-mode/as-registered", "earlier radiotherapy or surgery of the affected spine"),
        ("gomez/as-published", "malignant effusion"),
        ("gomez/as-published", "ECOG above 2"),
    }


def test_every_source_is_listed_once() -> None:
    rooms = [*Path(evidence.__path__[0]).glob("*.py"), *Path(scores.__path__[0]).glob("*.py")]
    listed = [
        ast.literal_eval(node.args[0])
        for room in rooms
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Source"
    ]
    assert len(set(listed)) == len(listed)
    cited = {at.source for study in STUDIES for at in locators(study)}
    cited |= {report for study in STUDIES for report in study.reports}
    cited |= {at.source for reading in READINGS for at in locators(reading.lines())}
    cited |= {at.source for table in SCORES for at in locators(table)}
    cited |= {guideline.source for guideline in GUIDELINES}
    cited |= {one.at.source for guideline in GUIDELINES for one in guideline.recommendations}
    cited |= {one.at.source for one in ARGUMENTS}
    assert {source.key for source in cited - {REVIEW_2024}} >= set(listed)


def test_an_option_is_an_arm_of_what_it_was_studied_in() -> None:
    for option in OPTIONS:
        for reading in option.studied_in:
            arms = reading.study.arms
            fits = [arm for arm in arms if _is(arm, option)]
            assert fits, (option.key, reading.key)


def _is(arm: Arm, option: Option) -> bool:
    if option.technique is Technique.OBSERVATION:
        return arm.technique is Technique.OBSERVATION
    later = option.treatment.after_surgery
    same = arm.technique is option.technique and arm.after_surgery is later
    return same and (arm.after_surgery or arm.regimen == option.regimen)


def test_arms_outside_bone_are_marked_and_never_an_option() -> None:
    outside = {
        arm.regimen
        for study in STUDIES
        for arm in study.arms
        if arm.site.startswith(("lung", "med"))
    }
    assert {str(regimen) for regimen in outside} == {"54 Gy/3", "60 Gy/8"}
    assert not outside & {option.regimen for option in OPTIONS}


def test_readings_that_differ_on_a_case_say_by_which_lines() -> None:
    case = Case.read(
        {"metastases": 5, "primary_controlled": "yes", "femoral_metastasis": "no"}
        | {"distance_to_cord": "20 mm", "age": 60, "ecog": 0, "life_expectancy": "24 months"}
        | {"all_metastases_treatable": "yes", "histology_confirmed": "yes"}
        | {"metastases_in_one_organ": 2, "cord_compression": "no", "prior_rt_to_target": "no"}
        | {"malignant_pleural_effusion": "no", "brain_metastasis_dominant": "no"}
        | {"comorbidity_precludes_rt": "no", "pregnant_or_lactating": "no"}
    )
    [found] = candidacies(case, [one for one in READINGS if one.study.key == "sabr-comet"])
    assert found.conflict
    assert str(found.verdict) == "unknown"
    assert [(str(r), str(line)) for r, line in found.differences()] == [
        ("SABR-COMET as reviewed", "fewer than 5 metastases")
    ]


def test_every_arm_is_of_an_option_or_says_why_not() -> None:
    outside = {"54 Gy/3", "60 Gy/8"}
    for arm in (arm for study in STUDIES for arm in study.arms if arm.regimen is not None):
        found = options_of(arm)
        assert (found == "none: outside bone") is (str(arm.regimen) in outside)
        keys = {option.key for option in OPTIONS}
        assert found.startswith("none: ") or set(found.split(", ")) <= keys
    [pooled] = [arm for arm in dosis.DOSIS.arms if arm.regimen is None]
    assert options_of(pooled) == "none: no single regimen"
    mixed = attrs.evolve(pooled, regimen=Regimen("40 Gy", 8))
    assert options_of(mixed) == "none: no option of this regimen"
    assert [options_of(arm) for arm in dosis.DOSIS.arms if arm != pooled] == [
        "sbrt-48.5-10",
        "sbrt-35-5",
    ]
    for arm in (*redmond.REDMOND_CONSENSUS.arms, *redmond.REDMOND_TRIAL.arms):
        assert options_of(arm) == "postoperative-sbrt"


LOWER_IS_BETTER = {
    "progression",
    "local failure",
    "skeletal-related event",
    "fracture",
    "retreatment",
    "toxicity",
    "pain flare",
    "death from treatment",
    "hospitalization",
    "spinal cord compression",
    "need of pain medication and steroids",
    "cost",
}


@pytest.mark.parametrize("outcome", Outcome, ids=str)
def test_an_outcome_knows_which_way_is_good_for_the_patient(outcome: Outcome) -> None:
    assert outcome.better is (Better.LOWER if outcome in LOWER_IS_BETTER else Better.HIGHER)


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.key)
def test_a_finding_holds_what_its_outcome_says(study: Study) -> None:
    bad = ("failure", "fracture", "toxicity", "death", "irradiated again", "event")
    good = ("control", "response", "walk", "alive", "survival", "relief", "improved")
    for finding in study.findings:
        text = finding.text.partition(",")[0]
        if any(word in text for word in bad):
            assert finding.outcome.better is Better.LOWER, finding
        elif any(word in text for word in good):
            assert finding.outcome.better is Better.HIGHER, finding


@pytest.mark.parametrize(
    "key", ["ramses-01", "pooled-spine-trials", "bindels-2024", "ongoing-trials"]
)
def test_what_came_after_the_review_says_so(key: str) -> None:
    [study] = [study for study in STUDIES if study.key == key]
    assert all(at.since_review for at in locators(study))
    assert study.progress in {Progress.REPORTED_SINCE, Progress.BEGUN_SINCE}


def test_the_unverified_facts_of_studies_and_readings_do_not_grow() -> None:
    placed = [
        one
        for study in STUDIES
        for one in (*study.statements, *study.findings, *study.comparisons, *study.caveats)
    ]
    lines = [
        reading.place(line) for reading in READINGS for line in (*reading.lines(), *reading.notes)
    ]
    cited = {at.source for study in STUDIES for at in locators(study)}
    cited |= {report for study in STUDIES for report in study.reports}
    recalled = (
        sum(one.at.unverified for one in placed)
        + sum(place.unverified for place in lines)
        + sum(source.status is Status.UNVERIFIED for source in cited)
    )
    assert recalled == 91
