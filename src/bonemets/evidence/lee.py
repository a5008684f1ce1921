"""Lee: SBRT against conventional radiotherapy for painful metastases, randomized trials pooled."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import SYNTHESES_CONFLICT
from bonemets.evidence.model import (
    Arm,
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

LEE_ABSTRACT: Final = Source(
    "lee-abstract",
    "Meta-analysis of SBRT against external beam radiotherapy, abstract that matches Lee",
    Document.SECONDARY,
    address="discovery.researcher.life",
)

ABSTRACT: Final = Locator(LEE_ABSTRACT, "abstract", Status.SECONDARY)

SBRT: Final = Arm("SBRT", Technique.SBRT)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL)

LEE: Final = Study(
    key="lee",
    name="Lee, meta-analysis",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(LEE_ABSTRACT,),
    statements=(
        Statement("population", "spine and non-spine", SYNTHESES),
        Statement(
            "identity",
            "the citation is not known; an abstract without names matches its results",
            ABSTRACT,
        ),
        Statement("n", "6 randomized trials, 894 patients, not irradiated before", ABSTRACT),
    ),
    arms=(SBRT, CONVENTIONAL),
    comparisons=(
        Comparison(
            Outcome.LOCAL_CONTROL,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SYNTHESES,
            "less progression",
        ),
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SYNTHESES,
            "at 3 months",
        ),
        Comparison(Outcome.PAIN_FLARE, SBRT, Relation.WORSE, CONVENTIONAL, SYNTHESES),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            ABSTRACT,
            "overall at 3 months, odds ratio 1.10 (95 % CI 0.84-1.44)",
        ),
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "at 3 months, odds ratio 3.38 (95 % CI 1.88-6.07)",
        ),
        Comparison(
            Outcome.LOCAL_CONTROL,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "odds ratio of progression 0.15 (95 % CI 0.04-0.53)",
        ),
    ),
    caveats=(SYNTHESES_CONFLICT,),
    discrepancies=(
        Discrepancy(
            "outcome",
            "better complete response at 3 months",
            SYNTHESES,
            "overall response no different at 3 months",
            ABSTRACT,
            "with Ito it agrees on overall response; only complete response speaks for SBRT",
        ),
    ),
)
