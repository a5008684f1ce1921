"""ROBOMET: 20 Gy/1 SBRT against 8 Gy/1 for painful uncomplicated metastases."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import COMPLICATED_LEFT_OUT, NO_GUIDE_TO_TECHNIQUE, WAITING
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import months

ROBOMET_PROTOCOL: Final = Source(
    "robomet-protocol",
    "ROBOMET protocol, BMC Cancer 2019;19:876",
    Document.PROTOCOL,
    2019,
    doi="10.1186/s12885-019-6097-z",
)
ROBOMET_REGISTER: Final = Source(
    "robomet-register",
    "ClinicalTrials.gov, ROBOMET",
    Document.REGISTER,
    registration="NCT03831243",
)
ROBOMET_NEWS: Final = Source(
    "robomet-news",
    "ASCO Post on ROBOMET in J Clin Oncol 2025",
    Document.SECONDARY,
    2025,
    address="ascopost.com, May 2025",
    since_review=True,
)

PROTOCOL: Final = Locator(ROBOMET_PROTOCOL, "abstract")
REGISTER: Final = Locator(ROBOMET_REGISTER, "eligibility", Status.COPY)
NEWS: Final = Locator(ROBOMET_NEWS, "report", Status.SECONDARY)

STEREOTACTIC: Final = Arm("20 Gy/1 SBRT", Technique.SBRT, GY20_FX1, 63)
CONVENTIONAL: Final = Arm("8 Gy/1 conventional", Technique.CONVENTIONAL, GY8_FX1, 63)

ROBOMET: Final = Study(
    key="robomet",
    name="ROBOMET",
    design=Design.PHASE_3,
    progress=Progress.REPORTED_SINCE,
    reports=(ROBOMET_PROTOCOL, ROBOMET_NEWS),
    registrations=("NCT03831243",),
    statements=(
        Statement("phase", "phase III, ongoing", NON_SPINE_SBRT),
        Statement("design", "single-blind, several centers", PROTOCOL),
        Statement("design", "1:1, April 2019 to October 2022", NEWS),
        Statement("n", "126: 63 and 63", NEWS),
        Statement("population", "painful uncomplicated bone metastases", REGISTER),
        Statement("treatment", "8 Gy/1 by 3DCRT, 20 Gy/1 by SBRT", NON_SPINE_SBRT),
        Statement("endpoint", "overall pain response and durability", NON_SPINE_SBRT),
        Statement("primary endpoint", "complete pain response at the site at 1 month", NEWS),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 1 month, intention to treat",
            (Figure(STEREOTACTIC, 37), Figure(CONVENTIONAL, 25)),
            NEWS,
            when=months(1),
            statistic="p = 0.25",
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 3 months, intention to treat",
            (Figure(STEREOTACTIC, 33), Figure(CONVENTIONAL, 24)),
            NEWS,
            when=months(3),
            statistic="p = 0.32",
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 3 months, per protocol",
            (Figure(STEREOTACTIC, 54), Figure(CONVENTIONAL, 31)),
            NEWS,
            when=months(3),
            per="evaluable patient",
            statistic="p = 0.048",
        ),
        Finding(
            Outcome.TOXICITY,
            "toxicity of grade 2-3; one non-spine fracture of grade 3 in each arm",
            (Figure(STEREOTACTIC, 15), Figure(CONVENTIONAL, 14)),
            NEWS,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            NEWS,
            "at 1 and 3 months, intention to treat; better at 3 months per protocol",
        ),
    ),
    caveats=(
        Caveat("no result at the review", NON_SPINE_SBRT, replaced_by=NEWS),
        COMPLICATED_LEFT_OUT,
        NO_GUIDE_TO_TECHNIQUE,
        WAITING,
    ),
    discrepancies=(
        Discrepancy(
            "progress",
            "ongoing",
            NON_SPINE_SBRT,
            "reported in 2025; the primary endpoint was not met",
            NEWS,
            "an answer must say which of the two it rests on",
        ),
        Discrepancy(
            "endpoint",
            "overall pain response",
            NON_SPINE_SBRT,
            "complete pain response at 1 month",
            NEWS,
            "quote the result for complete response",
        ),
    ),
)
