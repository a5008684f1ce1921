"""Pooled analysis of the randomized trials of SBRT for spine metastases, to 2024."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Figure,
    Finding,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.units import months

POOLED: Final = Source(
    "pooled-spine-trials",
    "Four randomized trials of spine SBRT, pooled, 2024; title not shown in the copy",
    Document.PAPER,
    2024,
    address="discovery.researcher.life",
    status=Status.SECONDARY,
    since_review=True,
)
ABSTRACT: Final = Locator(POOLED, "abstract", Status.COPY)

SBRT: Final = Arm("SBRT", Technique.SBRT, site="spine")
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, site="spine")

POOLED_SPINE_TRIALS: Final = Study(
    key="pooled-spine-trials",
    name="Spine trials, pooled 2024",
    design=Design.META_ANALYSIS,
    progress=Progress.REPORTED_SINCE,
    reports=(POOLED,),
    statements=(
        Statement("n", "4 randomized trials, 686 patients", ABSTRACT),
        Statement(
            "result", "the BED had no effect: medians of 50 and 28 Gy at alpha/beta 10 Gy", ABSTRACT
        ),
    ),
    arms=(SBRT, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 3 months",
            (Figure(SBRT, 31.9), Figure(CONVENTIONAL, 14.8)),
            ABSTRACT,
            when=months(3),
            statistic="risk ratio 2.26 (95 % CI 1.48-3.45)",
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 6 months",
            (Figure(SBRT, 34.4), Figure(CONVENTIONAL, 16.3)),
            ABSTRACT,
            when=months(6),
            statistic="risk ratio 1.83 (95 % CI 0.74-4.53)",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral fracture, pooled",
            (Figure(SBRT, 17.3), Figure(CONVENTIONAL, 18.4)),
            ABSTRACT,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "at 3 months; at 6 the interval holds 1",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            ABSTRACT,
            "overall, at 1, 3 and 6 months",
        ),
        Comparison(Outcome.FRACTURE, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, ABSTRACT),
    ),
    caveats=(Caveat("a higher BED is no reason for SBRT of the spine by these trials", ABSTRACT),),
)
