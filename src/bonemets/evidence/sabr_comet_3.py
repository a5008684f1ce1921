"""SABR-COMET-3: stereotactic radiotherapy to all of 1-3 metastases, against standard care."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

SABR_COMET_3_PROTOCOL: Final = Source(
    "sabr-comet-3-protocol",
    "SABR-COMET-3 protocol, BMC Cancer 2020;20:380",
    Document.PROTOCOL,
    2020,
    doi="10.1186/s12885-020-06876-4",
)
SABR_COMET_3_LISTING: Final = Source(
    "sabr-comet-3-listing",
    "Power, SABR-COMET-3, simplified by machine",
    Document.SECONDARY,
    address="withpower.com",
)
SABR_COMET_3_REGISTER: Final = Source(
    "sabr-comet-3-register",
    "Copies of the register, SABR-COMET-3",
    Document.REGISTER,
    registration="NCT03862911",
    address="studies.bethecure.ca; trials.cancervic.org.au; anzctr.org.au",
)

ABSTRACT: Final = Locator(SABR_COMET_3_PROTOCOL, "abstract", Status.COPY)
REGISTER: Final = Locator(SABR_COMET_3_REGISTER, "eligibility", Status.COPY)
LISTING: Final = Locator(SABR_COMET_3_LISTING, "eligibility", Status.SECONDARY)
RECALLED: Final = Locator(SABR_COMET_3_PROTOCOL, "recalled", Status.UNVERIFIED)

STANDARD: Final = Arm("standard care", Technique.OBSERVATION, site="any")
STEREOTACTIC: Final = Arm("standard care and SBRT to all sites", Technique.SBRT, site="any")

SABR_COMET_3: Final = Study(
    key="sabr-comet-3",
    name="SABR-COMET-3",
    design=Design.PHASE_3,
    progress=Progress.ONGOING,
    reports=(SABR_COMET_3_PROTOCOL,),
    registrations=("NCT03862911",),
    statements=(
        Statement("phase", "phase III, ongoing", OLIGOMETASTATIC),
        Statement(
            "population",
            "controlled primary, solid tumor, up to 3 metastatic foci",
            OLIGOMETASTATIC,
        ),
        Statement("primary endpoint", "overall survival", OLIGOMETASTATIC),
        Statement("n", "297 planned", ABSTRACT),
        Statement(
            "design",
            "1:2, stratified by histology (prostate, breast or renal against others) and by a "
            "disease-free interval of at most 2 years or more",
            ABSTRACT,
        ),
    ),
    arms=(STANDARD, STEREOTACTIC),
    caveats=(
        Caveat("no result yet at the review", OLIGOMETASTATIC),
        Caveat(
            "more than 8 metastases in a lifetime were kept out",
            REGISTER,
            Case.metastases_in_lifetime > 8,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "metastases in a lifetime",
            "not stated",
            OLIGOMETASTATIC,
            "at most 8",
            REGISTER,
            "the reviewed reading lets in patients with many metastases treated before",
        ),
        Discrepancy(
            "performance status",
            "not stated; SABR-COMET took ECOG 0-1",
            OLIGOMETASTATIC,
            "ECOG 0-2",
            REGISTER,
            "the two trials do not share a line",
        ),
    ),
)
