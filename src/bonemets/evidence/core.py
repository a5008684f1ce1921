"""CORE: SBRT of at most 3 metachronous metastases of breast, lung or prostate cancer."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.facts import absent
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

CORE_REGISTER: Final = Source(
    "core-register",
    "Copies of the register, CORE",
    Document.REGISTER,
    registration="NCT02759783, ISRCTN45961438",
    address="trial.medpath.com; hra.nhs.uk",
)

CORE_MEETING: Final = Source(
    "core-meeting",
    "Khoo, CORE, primary results, late-breaking abstract at ESTRO 2023",
    Document.PAPER,
    2023,
)
REGISTER: Final = Locator(CORE_REGISTER, "eligibility", Status.COPY)
SUMMARY: Final = Locator(CORE_REGISTER, "summary of an earlier record", Status.COPY)
MEETING: Final = Locator(CORE_MEETING, "abstract, in part", Status.COPY)
RECALLED: Final = Locator(CORE_REGISTER, "recalled", Status.UNVERIFIED)

STANDARD: Final = Arm("standard care", Technique.OBSERVATION, site="any")
STEREOTACTIC: Final = Arm("standard care and SBRT", Technique.SBRT, site="any")

CORE: Final = Study(
    key="core",
    name="CORE",
    design=Design.PHASE_2_3,
    progress=Progress.REPORTED_SINCE,
    reports=(CORE_REGISTER, CORE_MEETING),
    registrations=("NCT02759783", "ISRCTN45961438"),
    statements=(
        Statement("phase", "phase II/III, being tested", OLIGOMETASTATIC),
        Statement(
            "population",
            "controlled primary of breast, prostate or non-small cell lung; up to 3 "
            "oligometastatic foci",
            OLIGOMETASTATIC,
        ),
        Statement("design", "open, 1:1, multicenter", SUMMARY),
        Statement("n", "206 planned in an earlier record", SUMMARY),
        Statement("n", "245", REGISTER),
        Statement("treatment", "SBRT within 6 weeks, by site, mostly 3 treatments", SUMMARY),
        Statement("primary endpoint", "progression-free survival; feasibility", SUMMARY),
        Statement("progress", "the record is now marked completed", REGISTER),
        Statement(
            "reported since",
            "primary results presented in 2023; the figures were not read",
            MEETING,
        ),
    ),
    arms=(STANDARD, STEREOTACTIC),
    caveats=(
        Caveat("no result yet at the review", OLIGOMETASTATIC),
        Caveat(
            "synchronous metastases were kept out",
            REGISTER,
            absent(Case.metachronous),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "organ systems and timing",
            "up to 3 foci, no more said",
            OLIGOMETASTATIC,
            "at most 3 in at most 2 organ systems, metachronous only",
            REGISTER,
            "a count alone lets too many patients in",
        ),
    ),
)
