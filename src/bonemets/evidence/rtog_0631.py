"""RTOG 0631: 16 or 18 Gy/1 SBRT against 8 Gy/1 for spinal metastases."""

from __future__ import annotations

from typing import Final

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
from bonemets.evidence.sources import RTOG_0631_NEWS, RTOG_0631_PAPER
from bonemets.provenance import Locator, Status
from bonemets.regimens.catalogue import GY8_FX1, GY16_FX1, GY18_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months

ABSTRACT: Final = Locator(RTOG_0631_PAPER, "abstract", Status.COPY)
NEWS: Final = Locator(RTOG_0631_NEWS, "report", Status.SECONDARY)
RECALLED: Final = Locator(RTOG_0631_PAPER, "recalled", Status.UNVERIFIED)

SBRT_16: Final = Arm("16 Gy/1 SBRT", Technique.SBRT, GY16_FX1)
SBRT_18: Final = Arm("18 Gy/1 SBRT", Technique.SBRT, GY18_FX1)
SBRT: Final = Arm("16 or 18 Gy/1 SBRT", Technique.SBRT)
CONVENTIONAL: Final = Arm("8 Gy/1 conventional", Technique.CONVENTIONAL, GY8_FX1)

RTOG_0631: Final = Study(
    key="rtog-0631",
    name="RTOG 0631",
    design=Design.PHASE_2_3,
    progress=Progress.COMPLETED,
    reports=(RTOG_0631_PAPER,),
    registrations=("NCT00922974",),
    statements=(
        Statement("n", "353 enrolled, 339 analyzed", ABSTRACT),
        Statement(
            "population", "1-3 sites of vertebral metastasis, each at most 2 bodies", ABSTRACT
        ),
        Statement("primary endpoint", "pain response at the index level at 3 months", NEWS),
    ),
    arms=(SBRT, SBRT_16, SBRT_18, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response at 3 months",
            (Figure(SBRT, 41.3), Figure(CONVENTIONAL, 60.5)),
            NEWS,
            when=months(3),
            statistic="one-sided p = 0.99, two-sided 0.01",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral fracture at 24 months",
            (Figure(SBRT, 19.5), Figure(CONVENTIONAL, 21.6)),
            RECALLED,
            when=months(24),
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.WORSE,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "within the first 3 months; no superiority, nor for radioresistant tumors",
        ),
    ),
    caveats=(
        Caveat("performance status was lower in the SBRT arm", SPINE_NO_COMPRESSION),
        Caveat(
            "contradicts SC24, which found 24 Gy/2 superior in complete response",
            SPINE_NO_COMPRESSION,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "n",
            "339",
            ABSTRACT,
            "217 + 136 = 353",
            NEWS,
            "353 were enrolled and 339 analyzed",
        ),
    ),
)
