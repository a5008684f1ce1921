"""Ito 2022: SBRT against conventional radiotherapy for painful metastases, trials pooled."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import SYNTHESES_CONFLICT
from bonemets.evidence.model import (
    Arm,
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
from bonemets.regimens.regimen import Technique
from bonemets.review import SYNTHESES
from bonemets.units import months

ITO_PAPER: Final = Source(
    "ito-2022",
    "Ito 2022, Radiat Oncol 17",
    Document.PAPER,
    2022,
    doi="10.1186/s13014-022-02128-w",
    pmid="36100905",
)

ABSTRACT: Final = Locator(ITO_PAPER, "abstract", Status.COPY)

SBRT: Final = Arm("SBRT", Technique.SBRT, n=522)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, n=442)

ITO_2022: Final = Study(
    key="ito-2022",
    name="Ito 2022",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(ITO_PAPER,),
    statements=(
        Statement("population", "spine and non-spine", SYNTHESES),
        Statement("n", "7 articles, 964 patients: 522 and 442", ABSTRACT),
    ),
    arms=(SBRT, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "overall response at 3 months",
            (Figure(SBRT, 45), Figure(CONVENTIONAL, 36)),
            ABSTRACT,
            when=months(3),
            statistic="no significant difference",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES, "overall"
        ),
        Comparison(Outcome.TOXICITY, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES),
        Comparison(Outcome.QUALITY_OF_LIFE, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES),
        Comparison(Outcome.OVERALL_SURVIVAL, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, SYNTHESES),
    ),
    caveats=(SYNTHESES_CONFLICT,),
    discrepancies=(
        Discrepancy(
            "outcome",
            "no difference in overall pain response",
            SYNTHESES,
            "complete response is not in the part of the abstract that was read",
            ABSTRACT,
            "no difference in overall response says nothing of complete response",
        ),
    ),
)
