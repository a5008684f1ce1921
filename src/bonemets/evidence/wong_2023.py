"""Wong 2023: SBRT against conventional radiotherapy in the spine, randomized trials pooled."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import SYNTHESES_CONFLICT
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import SYNTHESES

WONG_PAPER: Final = Source(
    "wong-2023",
    "Wong 2023, Radiother Oncol 189:109914",
    Document.PAPER,
    2023,
    doi="10.1016/j.radonc.2023.109914",
)

ABSTRACT: Final = Locator(WONG_PAPER, "abstract", Status.COPY)

SBRT: Final = Arm("SBRT", Technique.SBRT, site="spine")
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, site="spine")

WONG_2023: Final = Study(
    key="wong-2023",
    name="Wong 2023",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(WONG_PAPER,),
    statements=(
        Statement("population", "spine only", SYNTHESES),
        Statement("n", "3 randomized trials, 642 patients", ABSTRACT),
    ),
    arms=(SBRT, CONVENTIONAL),
    comparisons=(
        Comparison(
            Outcome.QUALITY_OF_LIFE,
            SBRT,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            SYNTHESES,
            "no immediate benefit",
        ),
        Comparison(Outcome.LOCAL_CONTROL, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES),
        Comparison(Outcome.OVERALL_SURVIVAL, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SYNTHESES,
            "pain at 3 and 6 months, postulated",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            ABSTRACT,
            "overall: risk ratio 1.12 (0.74-1.70) at 3 months, 1.29 (0.97-1.72) at 6",
        ),
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "risk ratio 2.52 (1.58-4.01) at 3 months, 2.48 (1.23-4.99) at 6; 2 of the 3 trials",
        ),
    ),
    caveats=(
        Caveat("RTOG 0631, large and negative, weighs more than the rest", SYNTHESES),
        SYNTHESES_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "outcome",
            "better pain at 3 and 6 months",
            SYNTHESES,
            "only complete response was better, from 2 of 3 trials; overall response was not",
            ABSTRACT,
            "quote the benefit for complete response only",
        ),
    ),
)
