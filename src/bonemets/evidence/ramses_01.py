"""RAMSES-01: more than 30 Gy/10 for cord compression with a favorable prognosis."""

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
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY30_FX10
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.units import months

RAMSES_PAPER: Final = Source(
    "ramses-paper",
    "Rades 2024, Cancers 16:1149",
    Document.PAPER,
    2024,
    doi="10.3390/cancers16061149",
    pmid="38539484",
    since_review=True,
)
RAMSES_LONG: Final = Source(
    "ramses-long",
    "Rades 2026, RAMSES-01 in the long term, Curr Oncol 33:149",
    Document.PAPER,
    2026,
    doi="10.3390/curroncol33030149",
    since_review=True,
)
RAMSES_OTHER: Final = Source(
    "ramses-other",
    "Another abstract of RAMSES-01 by the group",
    Document.SECONDARY,
    address="discovery.researcher.life",
    since_review=True,
)
ABSTRACT: Final = Locator(RAMSES_PAPER, "abstract", Status.COPY)
LONG: Final = Locator(RAMSES_LONG, "abstract", Status.COPY)
OTHER: Final = Locator(RAMSES_OTHER, "abstract", Status.COPY)

HIGHER: Final = Arm("15 x 2.633 or 18 x 2.333 Gy", Technique.CONVENTIONAL, n=50, site="spine")
FIFTEEN: Final = Arm(
    "15 x 2.633 Gy", Technique.CONVENTIONAL, Regimen("39.495 Gy", 15), site="spine"
)
EIGHTEEN: Final = Arm(
    "18 x 2.333 Gy", Technique.CONVENTIONAL, Regimen("41.994 Gy", 18), site="spine"
)
HISTORICAL: Final = Arm(
    "30 Gy/10, historical", Technique.CONVENTIONAL, GY30_FX10, 266, site="spine"
)

RAMSES_01: Final = Study(
    key="ramses-01",
    name="RAMSES-01",
    design=Design.NON_RANDOMIZED,
    progress=Progress.REPORTED_SINCE,
    reports=(RAMSES_PAPER, RAMSES_LONG),
    registrations=("NCT04043156",),
    statements=(
        Statement("phase", "phase II, against historical controls by propensity", ABSTRACT),
        Statement("n", "50 evaluable of 62 planned; 266 controls", ABSTRACT),
        Statement("population", "cord compression, more than 35 points, no surgery first", OTHER),
        Statement("treatment", "the cord at most an EQD2 of 46.6 Gy at 2 Gy", OTHER),
        Statement(
            "progress",
            "ended early: the score overestimated survival, and a new one was made",
            OTHER,
        ),
        Statement("result", "no myelopathy and no fracture in either group", LONG),
    ),
    arms=(HIGHER, FIFTEEN, EIGHTEEN, HISTORICAL),
    findings=(
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "local, at 12 months",
            (Figure(HIGHER, 96.8),),
            ABSTRACT,
            when=months(12),
            statistic="better than the controls, p = 0.039",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 12 months",
            (Figure(HIGHER, 69.9),),
            ABSTRACT,
            when=months(12),
        ),
        Finding(
            Outcome.MOTOR_RESPONSE,
            "motor function improved",
            (Figure(HIGHER, 56),),
            ABSTRACT,
            statistic="against the controls p = 0.057",
        ),
        Finding(
            Outcome.WALKING,
            "able to walk after radiotherapy",
            (Figure(HIGHER, 94),),
            ABSTRACT,
            statistic="not significantly different from the controls",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            HIGHER,
            Relation.SUPERIOR,
            HISTORICAL,
            LONG,
            "local, at 1, 2 and 3 years",
        ),
        Comparison(Outcome.WALKING, HIGHER, Relation.NO_DIFFERENCE, HISTORICAL, ABSTRACT),
        Comparison(Outcome.OVERALL_SURVIVAL, HIGHER, Relation.NO_DIFFERENCE, HISTORICAL, LONG),
    ),
    caveats=(
        Caveat("one arm; the control is historical, not randomized", ABSTRACT),
        Caveat("chosen by a score that overestimated survival", OTHER),
    ),
    discrepancies=(
        Discrepancy(
            "local progression-free survival at 12 months",
            "96.8 %",
            ABSTRACT,
            "97.6 %",
            OTHER,
            "abstracts of one group differ by a patient; nothing hangs on it",
        ),
    ),
)
