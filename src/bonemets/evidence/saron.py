"""SARON: SBRT of few synchronous metastases of non-small cell lung cancer."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

SARON_REGISTER: Final = Source(
    "saron-register",
    "Copies of the register, SARON",
    Document.REGISTER,
    registration="NCT02417662",
    address="trials.co; hra.nhs.uk; rttrialsqa.org.uk",
)

REGISTER: Final = Locator(SARON_REGISTER, "eligibility", Status.COPY)
EARLIER: Final = Locator(SARON_REGISTER, "earlier version", Status.COPY)
SPONSOR: Final = Locator(SARON_REGISTER, "sponsor's and quality assurance pages")

SYSTEMIC: Final = Arm("systemic therapy", Technique.OBSERVATION, site="any")
STEREOTACTIC: Final = Arm(
    "systemic therapy, radical radiotherapy to the primary and SBRT to metastases",
    Technique.SBRT,
    site="any",
)

SARON: Final = Study(
    key="saron",
    name="SARON",
    design=Design.PHASE_3,
    progress=Progress.ONGOING,
    reports=(SARON_REGISTER,),
    registrations=("NCT02417662",),
    statements=(
        Statement(
            "population",
            "oligometastatic non-small cell lung cancer, SBRT after chemotherapy; ongoing",
            OLIGOMETASTATIC,
        ),
        Statement("primary endpoint", "overall survival", OLIGOMETASTATIC),
        Statement("phase", "phase III, 1:1", SPONSOR),
        Statement("n", "340 planned", SPONSOR),
        Statement(
            "population",
            "synchronous; 1-5 lesions in at most 3 organs, all suitable for SBRT or radiosurgery",
            REGISTER,
        ),
        Statement(
            "population",
            "non-small cell lung cancer by histology or cytology, age at least 18, ECOG 0-1",
            REGISTER,
        ),
        Statement(
            "population",
            "whole-body PET-CT and imaging of the brain within 45 days; fit for 4 cycles of "
            "systemic therapy and radical radiotherapy to the primary",
            REGISTER,
        ),
    ),
    arms=(SYSTEMIC, STEREOTACTIC),
    caveats=(Caveat("no result yet at the review", OLIGOMETASTATIC),),
    discrepancies=(
        Discrepancy(
            "number of metastases",
            "1-3",
            EARLIER,
            "1-5 in at most 3 organs",
            REGISTER,
            "a reading has to name its version of the protocol",
        ),
    ),
)
