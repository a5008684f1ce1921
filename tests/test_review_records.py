"""What the founding review prints of a study is in its record, with the section it stands in.

The rows were written from the text of the review, sentence by sentence, before the records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bonemets.case import Case
from bonemets.criteria.definitions import (
    COMPLICATED,
    COMPLICATED_WIDELY,
    NON_SMALL_CELL_LUNG,
    OLIGOMETASTATIC,
    UNCOMPLICATED,
)
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Progress, Relation, Study
from bonemets.provenance import Locator, Status
from bonemets.review import REVIEW_2024
from bonemets.units import show, show_number

BY_KEY = {study.key: study for study in STUDIES}
OLIGO = "SBRT for Oligometastatic Disease"
PROPHYLACTIC = "Prophylactic Radiotherapy for Bone Metastases"
OTHER = "Other Areas of On-going Research"

PRINTED = [
    ("oligometastases-1995", OLIGO, "formally defined in 1995"),
    ("oligometastases-1995", OLIGO, "small number of foci"),
    ("oligometastases-1995", OLIGO, "anatomical and physiological"),
    ("oligometastases-1995", OLIGO, "curative radiotherapy"),
    ("oligometastases-1995", OLIGO, "phase II"),
    ("oligometastases-1995", OLIGO, "best number of metastases"),
    ("oligometastases-1995", OLIGO, "asymptomatic"),
    ("oligometastases-1995", OLIGO, "timing and extent of systemic therapy"),
    ("estro-astro", OLIGO, "1-5 metastatic foci"),
    ("estro-astro", OLIGO, "treated safely"),
    ("estro-astro", OLIGO, "controlled primary is optional"),
    ("sabr-comet", OLIGO, "fewer than 5"),
    ("sabr-comet", OLIGO, "35 Gy/5"),
    ("sabr-comet", OLIGO, "60 Gy/8"),
    ("sabr-comet", OLIGO, "54 Gy/3"),
    ("sabr-comet", OLIGO, "35 %"),
    ("sabr-comet", OLIGO, "3 mm"),
    ("sabr-comet", OLIGO, "22 months"),
    ("sabr-comet", OLIGO, "25 %"),
    ("sabr-comet", OLIGO, "5 years"),
    ("sabr-comet", OLIGO, "femoral"),
    ("sabr-comet-3", OLIGO, "phase III, ongoing"),
    ("sabr-comet-3", OLIGO, "overall survival"),
    ("sabr-comet-3", OLIGO, "controlled primary, solid tumor, up to 3 metastatic foci"),
    ("sabr-comet-10", OLIGO, "phase III, ongoing"),
    ("sabr-comet-10", OLIGO, "overall survival"),
    ("sabr-comet-10", OLIGO, "controlled primary, solid tumor, up to 10 metastatic foci"),
    ("core", OLIGO, "phase II/III"),
    ("core", OLIGO, "up to 3 oligometastatic foci"),
    ("core", OLIGO, "breast, prostate or non-small cell lung"),
    ("stomp", OLIGO, "phase II"),
    ("stomp", OLIGO, "30 Gy/3 SBRT"),
    ("oriole", OLIGO, "phase II"),
    ("oriole", OLIGO, "3 or fewer bone foci"),
    ("oriole", OLIGO, "19 %"),
    ("oriole", OLIGO, "61 %"),
    ("oriole", OLIGO, "63 %"),
    ("oriole", OLIGO, "6 months"),
    ("oriole", OLIGO, "one third"),
    ("gomez", OLIGO, "phase II"),
    ("gomez", OLIGO, "extracranial"),
    ("gomez", OLIGO, "more than half had SBRT or hypofractionation"),
    ("gomez", OLIGO, "12 months"),
    ("gomez", OLIGO, "4 months"),
    ("iyengar", OLIGO, "phase II"),
    ("nrg-lu002", OLIGO, "phase II, ongoing"),
    ("saron", OLIGO, "after chemotherapy; ongoing"),
    ("saron", OLIGO, "overall survival"),
    ("nrg-br002", OLIGO, "phase II/III; did not go on to phase III"),
    ("nrg-br002", OLIGO, "metastasectomy"),
    ("preempt", PROPHYLACTIC, "bulky bone tumors or lesions of the junctional spine"),
    ("preempt", PROPHYLACTIC, "best dose and approach"),
    ("spatial-fractionation", OTHER, "bulky tumors, with better local control and less toxicity"),
    ("ablation", OTHER, "cryoablation or ablation by heat"),
    ("immunotherapy-timing", OTHER, "relative to immunotherapy and other systemic therapy"),
    ("sins", "SBRT for Spinal Metastases Without Spinal Cord Compression", "stabilization"),
]


def said(study: Study) -> Iterator[tuple[Locator, str]]:
    """Yield everything a record says, with its place."""
    for statement in study.statements:
        yield statement.at, statement.text
    for finding in study.findings:
        yield finding.at, finding.text
        if finding.when is not None:
            yield finding.at, show(finding.when)
        for figure in finding.figures:
            yield finding.at, show_number(figure.value, figure.unit)
    for caveat in study.caveats:
        yield caveat.at, caveat.text
    for one in study.discrepancies:
        yield one.first_at, one.first
        yield one.second_at, one.second


@pytest.mark.parametrize(("key", "section", "words"), PRINTED)
def test_the_record_holds_what_the_review_prints(key: str, section: str, words: str) -> None:
    found = [
        at
        for at, text in said(BY_KEY[key])
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) and at.source is REVIEW_2024
    ]
    assert found
    assert {at.where for at in found} == {section}
    assert {at.status for at in found} == {Status.FIRST_HAND}


@pytest.mark.parametrize(
    ("key", "outcome", "relation"),
    [
        ("stomp", "survival without androgen deprivation", Relation.SUPERIOR),
        ("oriole", "progression", Relation.SUPERIOR),
        ("gomez", "progression-free survival", Relation.SUPERIOR),
        ("gomez", "overall survival", Relation.SUPERIOR),
        ("iyengar", "progression-free survival", Relation.SUPERIOR),
        ("nrg-br002", "progression-free survival", Relation.NO_DIFFERENCE),
        ("nrg-br002", "overall survival", Relation.NO_DIFFERENCE),
    ],
)
def test_the_record_concludes_what_the_review_concludes(
    key: str, outcome: str, relation: Relation
) -> None:
    found = [one for one in BY_KEY[key].comparisons if one.at.source is REVIEW_2024]
    assert relation in {one.relation for one in found if one.outcome == outcome}


@pytest.mark.parametrize(
    ("key", "about", "text"),
    [
        ("sabr-comet-3", "metastases in a lifetime", "8"),
        ("sabr-comet-3", "performance status", "0-2"),
        ("sabr-comet-10", "number of metastases", "4 to 10"),
        ("core", "organ systems and timing", "2 organ systems"),
        ("stomp", "treatment", "surgery or SBRT"),
        ("stomp", "strength of the result", "p = 0.11"),
        ("stomp", "unit of testosterone", "ng/dL"),
        ("oriole", "PSMA-PET figures", "16 % v 63 %"),
        ("oriole", "sites", "soft tissue"),
        ("oriole", "size of the effect", "19 % and 61 %"),
        ("gomez", "treatment", "surgery"),
        ("gomez", "brain", "treated brain metastases"),
        ("nrg-lu002", "progress", "no difference"),
        ("saron", "number of metastases", "1-5 in at most 3 organs"),
        ("nrg-br002", "number of metastases", "at most 4"),
        ("nrg-br002", "phase of the other studies", "phase III"),
        ("preempt", "identity", "after the review"),
        ("preempt", "symptoms and events", "under 5"),
        ("estro-astro", "largest number", "no data support a maximum"),
        ("sins", "pain item", "3, 2 and 1"),
        ("sins", "lowest band", "1-6"),
        ("sins", "junctional spine", "T11-L1"),
    ],
)
def test_a_difference_from_the_documents_is_recorded(key: str, about: str, text: str) -> None:
    [found] = [one for one in BY_KEY[key].discrepancies if one.about == about]
    assert text in found.second
    assert found.first
    assert found.consequence


@pytest.mark.parametrize(
    ("progress", "keys"),
    [
        (Progress.REPORTED_SINCE, {"nrg-lu002", "core"}),
        (
            Progress.ONGOING,
            {"sabr-comet-3", "sabr-comet-10", "saron", "preempt"}
            | {"spatial-fractionation", "ablation", "immunotherapy-timing"},
        ),
    ],
)
def test_how_far_a_study_has_come(progress: Progress, keys: set[str]) -> None:
    mine = {key for key, _, _ in PRINTED}
    assert {key for key in mine if BY_KEY[key].progress is progress} == keys


@pytest.mark.parametrize(
    ("key", "part", "facts", "expected"),
    [
        ("sins", "surgical opinion", {"sins": 6}, "not met"),
        ("sins", "surgical opinion", {"sins": 7}, "met"),
        ("sins", "surgical opinion", {"sins": 8}, "met"),
        ("sins", "surgical opinion", {}, "unknown"),
        ("oligometastases-1995", "preliminary", {"metastases": 5}, "met"),
        ("oligometastases-1995", "preliminary", {"metastases": 6}, "not met"),
        ("oligometastases-1995", "asymptomatic", {"symptomatic": False}, "met"),
        ("oligometastases-1995", "doses may not", {"metastases": 6}, "met"),
        ("oligometastases-1995", "doses may not", {"metastases": 5, "pain": 3}, "met"),
        ("oligometastases-1995", "doses may not", {"metastases": 5}, "unknown"),
        ("estro-astro", "convention", {"metastases": 5}, "not met"),
        ("estro-astro", "convention", {"metastases": 6}, "met"),
        ("sabr-comet-3", "8 metastases", {"metastases_in_lifetime": 8}, "not met"),
        ("sabr-comet-3", "8 metastases", {"metastases_in_lifetime": 9}, "met"),
        ("sabr-comet-10", "fewer than 4", {"metastases": 3}, "met"),
        ("sabr-comet-10", "fewer than 4", {"metastases": 4}, "not met"),
        ("core", "synchronous", {"metachronous": False}, "met"),
        ("nrg-lu002", "reported since", {"primary": "lung", "metastases": 3}, "met"),
        ("nrg-lu002", "reported since", {"primary": "lung", "metastases": 4}, "not met"),
        ("nrg-br002", "neither", {"primary": "breast"}, "met"),
        ("nrg-br002", "neither", {"primary": "kidney"}, "not met"),
        ("preempt", "kept out", {"metastases": 6, "pain": 4}, "not met"),
        ("preempt", "kept out", {"metastases": 6, "pain": 5}, "met"),
        ("preempt", "kept out", {"metastases": 5}, "met"),
    ],
)
def test_a_caveat_holds_for_the_cases_it_is_about(
    key: str, part: str, facts: dict[str, object], expected: str
) -> None:
    [caveat] = [one for one in BY_KEY[key].caveats if part in one.text]
    assert caveat.when is not None
    assert str(caveat.when.verdict(Case.read(facts))) == expected


WHOLE = {"impending_fracture": False, "pathologic_fracture": False}
WHOLE |= {"cord_compression": False, "cauda_equina_compression": False}
CLEAN = WHOLE | {"prior_rt_to_target": False, "prior_surgery_at_target": False}
CLEAN |= {"soft_tissue_component": False}


@pytest.mark.parametrize(
    ("facts", "uncomplicated", "complicated", "widely"),
    [
        (CLEAN, "met", "not met", "not met"),
        (WHOLE, "met", "not met", "unknown"),
        ({}, "unknown", "unknown", "unknown"),
        *((CLEAN | {name: True}, "not met", "met", "met") for name in WHOLE),
        *(
            (CLEAN | {name: True}, "met", "not met", "met")
            for name in ("prior_rt_to_target", "prior_surgery_at_target", "soft_tissue_component")
        ),
    ],
)
def test_complicated_as_trials_and_as_a_clinic_counted_it(
    facts: dict[str, object], uncomplicated: str, complicated: str, widely: str
) -> None:
    case = Case.read(facts)
    assert str(UNCOMPLICATED.verdict(case)) == uncomplicated
    assert str(COMPLICATED.verdict(case)) == complicated
    assert str(COMPLICATED_WIDELY.verdict(case)) == widely


@pytest.mark.parametrize(
    ("metastases", "treatable", "verdict"),
    [
        (1, True, "met"),
        (4, True, "met"),
        (5, True, "met"),
        (6, True, "not met"),
        (6, None, "not met"),
        (5, None, "unknown"),
        (5, False, "not met"),
        (None, False, "not met"),
        (None, True, "unknown"),
        ("5-6", True, "unknown"),
    ],
)
def test_oligometastatic_by_the_consensus(
    metastases: object, treatable: bool | None, verdict: str
) -> None:
    case = Case.read({"metastases": metastases, "all_metastases_treatable": treatable})
    assert str(OLIGOMETASTATIC.verdict(case)) == verdict


@pytest.mark.parametrize(
    ("primary", "histology", "verdict"),
    [
        ("lung", "carcinoma", "met"),
        ("lung", "small-cell lung cancer", "not met"),
        ("lung", None, "unknown"),
        ("breast", None, "not met"),
    ],
)
def test_non_small_cell_lung_cancer(primary: str, histology: str | None, verdict: str) -> None:
    case = Case.read({"primary": primary, "histology": histology})
    assert str(NON_SMALL_CELL_LUNG.verdict(case)) == verdict
