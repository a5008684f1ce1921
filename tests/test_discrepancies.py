"""Where the founding review and a primary source differ, by number, so that none is lost.

The numbers are those of the list of discrepancies that the records were prepared from; the words
are what a record must say of each, in one of its two statements or in its consequence.
"""

from __future__ import annotations

import pytest

from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Discrepancy
from bonemets.provenance import Status
from bonemets.review import REVIEW_2024

BY_KEY = {study.key: study for study in STUDIES}

LISTED = [
    (1, "gillespie", "number of metastases", "more than 5"),
    (2, "icorg-05-03", "technique", "external beam radiotherapy in both arms"),
    (3, "patchell", "total paraplegia", "an exclusion, for more than 48 h"),
    (3, "patchell", "total paraplegia at exactly 48 h", "undecided"),
    (3, "patchell", "which deficits the 48 h apply to", "only total paraplegia does"),
    (3, "patchell", "expected survival", "at least 3 months"),
    (3, "patchell", "extent of compression", "a single area"),
    (3, "patchell", "cauda equina", "only where the cord is not compressed"),
    (4, "score-2", "prognosis", "at most 35 points"),
    (4, "score-2", "deficit", "at most 30 days"),
    (5, "score-2", "response after 20 Gy/5", "87.2 %"),
    (6, "scorad", "sites", "several that fit one field"),
    (6, "scorad", "structures", "cauda equina"),
    (6, "scorad", "criteria the review leaves out", "above 8 weeks"),
    (7, "sabr-comet", "number of metastases", "five among them"),
    (8, "sabr-comet", "doses", "54 Gy/3 and 60 Gy/8 are never offered for bone"),
    (9, "sc24", "segments", "up to 3 consecutive segments"),
    (9, "sc24", "endpoint", "complete response"),
    (10, "sc24", "compression", "no neurologically symptomatic compression"),
    (10, "sc24", "criteria the review leaves out", "ECOG 0-2"),
    (10, "sc24", "instability", "SINS below 12"),
    (11, "redmond-trial", "dose", "30 Gy/5"),
    (12, "oriole", "PSMA-PET figures", "16 % v 63 % within the SBRT arm"),
    (13, "oriole", "sites", "bone or soft tissue"),
    (14, "nguyen", "outcomes", "an erratum"),
    (15, "zeng-28-2", "design", "retrospective"),
    (15, "zeng-28-2", "fracture", "in the whole cohort"),
    (16, "wong-2023", "outcome", "only complete response"),
    (17, "vertical-compartment", "identity", "very probably VERTICAL itself"),
    (18, "robomet", "progress", "the primary endpoint was not met"),
    (18, "nrg-lu002", "progress", "no difference"),
    (19, "core", "organ systems and timing", "at most 2 organ systems, metachronous only"),
    (20, "saron", "number of metastases", "1-5 in at most 3 organs"),
    (21, "sabr-comet-10", "number of metastases", "4 to 10"),
    (22, "dosis", "dose", "boosts to the involved part"),
    (22, "dosis", "choice of schedule", "Mizumoto"),
    (22, "dosis", "levels", "up to 3 involved levels"),
    (23, "sprave", "fracture", "8.7 % v 4.3 % at 3 months"),
    (24, "nguyen", "BED", "12 Gy/1 is 26.4 Gy and 30 Gy/10 is 39 Gy"),
    (24, "sc24", "higher BED as the reason", "52.8 Gy against 50.4 Gy"),
    (25, "gillespie", "junctional spine", "two constants"),
    (25, "sins", "junctional spine", "two constants"),
    (26, "nrg-br002", "phase of the other studies", "SARON are phase III"),
]


FOUND_SINCE = {
    "patchell": ["prior radiotherapy", "histology", "criteria the review leaves out"],
    "scorad": ["registration", "denominator"],
    "sabr-comet": ["first survival result", "criteria the review leaves out", "exclusions"],
    "gillespie": [
        "symptoms",
        "size",
        "criteria the review leaves out",
        "unit of the event rate",
        "survival",
    ],
    "complicated-share": ["share"],
    "economic-analyses": ["cost-effectiveness"],
    "nongkynrih": ["subject"],
    "nguyen": ["response by dose", "site", "size", "criteria the review leaves out"],
    "vertical": ["SBRT arm", "criteria the review leaves out"],
    "robomet": ["endpoint"],
    "sprave": ["compression"],
    "rtog-0631": ["n", "dose", "compression", "sites"],
    "ryu-2010": ["radiologic response"],
    "icorg-05-03": ["question", "n", "surgery"],
    "pre-mode": ["technique", "deficit", "surgery"],
    "redmond-consensus": ["document"],
    "redmond-trial": ["local control"],
    "ito-2022": ["outcome"],
    "lee": ["outcome"],
    "song-2023": ["time", "oligometastatic disease"],
    "spencer-2019": ["design"],
}
"""Discrepancies that came to light while the records were written."""


def _discrepancy(key: str, about: str) -> Discrepancy:
    [found] = [one for one in BY_KEY[key].discrepancies if one.about == about]
    assert found.consequence
    assert found.first != found.second
    return found


@pytest.mark.parametrize(("number", "key", "about", "words"), LISTED)
def test_a_listed_discrepancy_is_recorded_with_what_follows(
    number: int, key: str, about: str, words: str
) -> None:
    assert number
    found = _discrepancy(key, about)
    assert found.first_at != found.second_at
    assert words in f"{found.first} {found.second} {found.consequence}"


@pytest.mark.parametrize("key", FOUND_SINCE)
def test_a_discrepancy_found_since_is_recorded(key: str) -> None:
    for about in FOUND_SINCE[key]:
        assert _discrepancy(key, about)


def test_every_number_of_the_list_is_there() -> None:
    assert sorted({number for number, *_ in LISTED}) == list(range(1, 27))


def test_no_discrepancy_is_recorded_twice() -> None:
    for study in STUDIES:
        abouts = [one.about for one in study.discrepancies]
        assert len(abouts) == len(set(abouts)), study.key


@pytest.mark.parametrize("number", [5, 11, 12])
def test_what_rests_on_memory_alone_says_so(number: int) -> None:
    for one, key, about, _ in LISTED:
        if one == number:
            [found] = [each for each in BY_KEY[key].discrepancies if each.about == about]
            assert found.first_at.source is REVIEW_2024
            assert found.second_at.status is Status.UNVERIFIED
