"""RAMSES-01: higher doses for cord compression with a favorable prognosis."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Figure,
    Finding,
    Outcome,
    Progress,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.units import years

RAMSES_PAPER: Final = Source(
    "ramses-01-paper",
    "RAMSES-01, Cancers 2024;16:1149",
    Document.PAPER,
    2024,
    pmid="38539484",
    status=Status.COPY,
    since_review=True,
)
RAMSES_LONG: Final = Source(
    "ramses-01-long",
    "RAMSES-01, long term, Curr Oncol 2026",
    Document.PAPER,
    2026,
    doi="10.3390/curroncol33030149",
    status=Status.COPY,
    since_review=True,
)
ABSTRACT: Final = Locator(RAMSES_PAPER, "abstract", Status.COPY)
LONG_TERM: Final = Locator(RAMSES_LONG, "abstract", Status.COPY)

GY39_495_FX15: Final = Regimen.by_fraction("2.633 Gy", 15)
GY42_FX18: Final = Regimen.by_fraction("2.333 Gy", 18)
EITHER: Final = Arm("15 x 2.633 or 18 x 2.333 Gy", Technique.CONVENTIONAL, n=50, site="spine")
FIFTEEN: Final = Arm("15 x 2.633 Gy", Technique.CONVENTIONAL, GY39_495_FX15, site="spine")
EIGHTEEN: Final = Arm("18 x 2.333 Gy", Technique.CONVENTIONAL, GY42_FX18, site="spine")
HISTORICAL: Final = Arm("30 Gy/10, historical", Technique.CONVENTIONAL, n=266, site="spine")

RAMSES_01: Final = Study(
    key="ramses-01",
    name="RAMSES-01",
    design=Design.NON_RANDOMIZED,
    progress=Progress.REPORTED_SINCE,
    reports=(RAMSES_PAPER, RAMSES_LONG),
    statements=(
        Statement(
            "population",
            "motor deficits from cord compression, a favorable prognosis by the Rades score (above "
            "35 points), no surgery",
            ABSTRACT,
        ),
        Statement("n", "50 evaluable, against 266 historical controls", ABSTRACT),
        Statement("stopped early", "the score overestimated survival", ABSTRACT),
        Statement("toxicity", "no myelopathy or fracture", LONG_TERM),
    ),
    arms=(EITHER, FIFTEEN, EIGHTEEN, HISTORICAL),
    findings=(
        Finding(
            Outcome.LOCAL_CONTROL,
            "local progression-free survival; 97.6 % in another abstract",
            (Figure(EITHER, 96.8),),
            ABSTRACT,
            when=years(1),
            statistic="p = 0.039 against historical controls",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at a year",
            (Figure(EITHER, 69.9),),
            ABSTRACT,
            when=years(1),
        ),
    ),
    caveats=(Caveat("one arm, with historical controls", ABSTRACT),),
)
