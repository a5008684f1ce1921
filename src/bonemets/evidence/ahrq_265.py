"""AHRQ comparative effectiveness review 265, on which ASTRO 2024 rests."""

from __future__ import annotations

from typing import Final

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
from bonemets.provenance import Document, Locator, Source
from bonemets.regimens.regimen import Technique

AHRQ: Final = Source(
    "ahrq-265",
    "AHRQ, comparative effectiveness review 265, August 2023",
    Document.PAPER,
    2023,
)
ABSTRACT: Final = Locator(AHRQ, "structured abstract")

SBRT: Final = Arm("SBRT", Technique.SBRT)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL)
ONE: Final = Arm("one fraction", Technique.CONVENTIONAL)
SEVERAL: Final = Arm("several fractions", Technique.CONVENTIONAL)
SIX_TO_EIGHT: Final = Arm("6-8 Gy in one fraction", Technique.CONVENTIONAL)
FOUR: Final = Arm("4 Gy in one fraction", Technique.CONVENTIONAL)

AHRQ_265: Final = Study(
    key="ahrq-265",
    name="AHRQ 265",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(AHRQ,),
    statements=(
        Statement("n", "53 randomized trials", ABSTRACT),
        Statement("conclusion", "reirradiation in one and several fractions alike", ABSTRACT),
    ),
    arms=(SBRT, CONVENTIONAL, ONE, SEVERAL, SIX_TO_EIGHT, FOUR),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            SEVERAL,
            Relation.SUPERIOR,
            ONE,
            ABSTRACT,
            "slightly, within 4 weeks, of moderate certainty; equal later",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SIX_TO_EIGHT,
            Relation.SUPERIOR,
            FOUR,
            ABSTRACT,
            "of low certainty",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "slightly to 20 weeks, of low certainty; at 30 weeks, of moderate certainty",
        ),
    ),
)
