"""The prophylactic trial after Gillespie 2024, probably PREEMPT (NRG-CC014)."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.predicates import any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import PROPHYLACTIC

PREEMPT_REGISTER: Final = Source(
    "preempt-register",
    "Copies of the register, NRG-CC014 (PREEMPT)",
    Document.REGISTER,
    registration="NCT06745024",
    address="trialstoday.org; clinicaltrials.uihealthcare.org; clinconnect.io; "
    "studyfinder.psu.edu; lvhn.org; withpower.com",
)

REGISTER: Final = Locator(PREEMPT_REGISTER, "eligibility", Status.COPY)

USUAL: Final = Arm("usual care", Technique.OBSERVATION)
PROPHYLACTIC_RT: Final = Arm(
    "usual care and radiotherapy, conventional or SBRT, up to 5 days", Technique.CONVENTIONAL
)

PREEMPT: Final = Study(
    key="preempt",
    name="PREEMPT (NRG-CC014)",
    design=Design.PHASE_3,
    progress=Progress.ONGOING,
    reports=(PREEMPT_REGISTER,),
    registrations=("NCT06745024",),
    statements=(
        Statement(
            "population",
            "an ongoing trial of prophylactic radiotherapy, bulky bone tumors or lesions of the "
            "junctional spine first",
            PROPHYLACTIC,
        ),
        Statement("design", "phase III, pragmatic, multicenter, two arms", REGISTER),
        Statement(
            "population",
            "solid tumor, more than 5 sites outside the brain, worst pain under 5, a high-risk "
            "lesion by any of four definitions, age at least 18",
            REGISTER,
        ),
        Statement("population", "bulky is at least 2 cm; no multiple myeloma", REGISTER),
        Statement(
            "population",
            "high risk by size, or by place: hip, shoulder, long bones, some levels of the spine",
            REGISTER,
        ),
        Statement(
            "population",
            "brain metastases only when treated before, and no leptomeningeal disease",
            REGISTER,
        ),
        Statement("n", "280 planned", REGISTER),
        Statement(
            "primary endpoint",
            "fracture, cord compression or surgery; radiotherapy for pain alone does not count",
            REGISTER,
        ),
    ),
    arms=(USUAL, PROPHYLACTIC_RT),
    caveats=(
        Caveat("the best dose and approach are not known yet", PROPHYLACTIC),
        Caveat(
            "5 metastases or fewer, or pain of 5 and more, were kept out",
            REGISTER,
            any_of(Case.metastases <= 5, Case.pain >= 5),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "identity",
            "an ongoing trial, without a name",
            PROPHYLACTIC,
            "PREEMPT, posted in December 2024, after the review, to confirm Gillespie 2024",
            REGISTER,
            "that the two are one is likely and not shown",
        ),
        Discrepancy(
            "symptoms and events",
            "asymptomatic lesions; radiotherapy for pain counts as an event",
            PROPHYLACTIC,
            "worst pain under 5; radiotherapy for pain alone does not count",
            REGISTER,
            "its rates will not compare with those of Gillespie 2024",
        ),
    ),
)
