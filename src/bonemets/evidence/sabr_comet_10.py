"""SABR-COMET-10: stereotactic radiotherapy to all of 4-10 metastases, against standard care."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.evidence.sources import SABR_COMET_10_PROTOCOL
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY20_FX1, GY30_FX3, GY35_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

SABR_COMET_10_REGISTER: Final = Source(
    "sabr-comet-10-register",
    "Copies of the register, SABR-COMET-10",
    Document.REGISTER,
    registration="NCT03721341",
    address="clinicaltrialexchange.com; meddatax.com",
)

ABSTRACT: Final = Locator(SABR_COMET_10_PROTOCOL, "abstract")
REGISTER: Final = Locator(SABR_COMET_10_REGISTER, "eligibility", Status.COPY)
RECORD: Final = Locator(SABR_COMET_10_REGISTER, "record of September 2025", Status.COPY)
RECALLED: Final = Locator(SABR_COMET_10_PROTOCOL, "recalled", Status.UNVERIFIED)

STANDARD: Final = Arm("standard care", Technique.OBSERVATION, site="any")
ONE: Final = Arm("20 Gy/1 to all sites", Technique.SBRT, GY20_FX1, site="any")
THREE: Final = Arm("30 Gy/3 to all sites", Technique.SBRT, GY30_FX3, site="any")
FIVE: Final = Arm("35 Gy/5 to all sites", Technique.SBRT, GY35_FX5, site="any")

SABR_COMET_10: Final = Study(
    key="sabr-comet-10",
    name="SABR-COMET-10",
    design=Design.PHASE_3,
    progress=Progress.ONGOING,
    reports=(SABR_COMET_10_PROTOCOL,),
    registrations=("NCT03721341",),
    statements=(
        Statement("phase", "phase III, ongoing", OLIGOMETASTATIC),
        Statement(
            "population",
            "controlled primary, solid tumor, up to 10 metastatic foci",
            OLIGOMETASTATIC,
        ),
        Statement("primary endpoint", "overall survival", OLIGOMETASTATIC),
        Statement("n", "159 planned", ABSTRACT),
        Statement("n", "204 enrolled; active, not recruiting", RECORD),
        Statement("design", "1:2, stratified by histology and planned systemic therapy", ABSTRACT),
    ),
    arms=(STANDARD, ONE, THREE, FIVE),
    caveats=(
        Caveat("no result yet at the review", OLIGOMETASTATIC),
        Caveat("fewer than 4 metastases were kept out", REGISTER, Case.metastases < 4),
    ),
    discrepancies=(
        Discrepancy(
            "number of metastases",
            "up to 10",
            OLIGOMETASTATIC,
            "4 to 10",
            REGISTER,
            "one to three metastases are in by one reading and out by the other",
        ),
        Discrepancy(
            "n",
            "159 planned",
            ABSTRACT,
            "204 enrolled",
            RECORD,
            "the trial grew after its protocol was published",
        ),
    ),
)
