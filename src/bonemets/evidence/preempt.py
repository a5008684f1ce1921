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
    address="trialstoday.org; clinicaltrials.uihealthcare.org",
)
PREEMPT_NEWS: Final = Source(
    "preempt-news",
    "Roswell Park on NRG-CC014",
    Document.SECONDARY,
    address="roswellpark.bcst.md",
)

REGISTER: Final = Locator(PREEMPT_REGISTER, "eligibility", Status.COPY)
NEWS: Final = Locator(PREEMPT_NEWS, "report", Status.SECONDARY)
RECALLED: Final = Locator(PREEMPT_REGISTER, "recalled", Status.UNVERIFIED)

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
        Statement("population", "bulky is at least 2 cm; no multiple myeloma", NEWS),
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
            "PREEMPT, which was registered after the review appeared",
            RECALLED,
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
