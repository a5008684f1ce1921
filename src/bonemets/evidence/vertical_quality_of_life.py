"""Quality of life in VERTICAL."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import WAITING
from bonemets.evidence.model import (
    Arm,
    Comparison,
    Design,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT

VERTICAL_LIFE: Final = Source(
    "vertical-quality-of-life",
    "Quality of life in VERTICAL, Int J Radiat Oncol Biol Phys 2022;112:1203-1215",
    Document.PAPER,
    2022,
    status=Status.SECONDARY,
)
VERTICAL_LIFE_REPORT: Final = Source(
    "vertical-quality-of-life-report",
    "OrthoEvidence report on quality of life in VERTICAL",
    Document.SECONDARY,
    2022,
    address="myorthoevidence.com",
)

REPORT: Final = Locator(VERTICAL_LIFE_REPORT, "summary", Status.SECONDARY)

STEREOTACTIC: Final = Arm("SBRT", Technique.SBRT, n=55)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, n=55)

VERTICAL_QUALITY_OF_LIFE: Final = Study(
    key="vertical-quality-of-life",
    name="VERTICAL, quality of life",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(VERTICAL_LIFE, VERTICAL_LIFE_REPORT),
    registrations=("NCT02364115",),
    statements=(
        Statement("design", "a secondary analysis of VERTICAL", NON_SPINE_SBRT),
        Statement("n", "110: 55 and 55", REPORT),
        Statement("endpoint", "EORTC QLQ-C30 and BM22 up to 12 weeks", REPORT),
        Statement(
            "result",
            "both arms improved: functional interference by 12 weeks, emotional functioning by 8",
            REPORT,
        ),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    comparisons=(
        Comparison(
            Outcome.QUALITY_OF_LIFE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            NON_SPINE_SBRT,
            "comparable improvement",
        ),
        Comparison(
            Outcome.QUALITY_OF_LIFE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            REPORT,
            "at 12 weeks",
        ),
    ),
    caveats=(WAITING,),
)
