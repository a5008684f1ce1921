"""Spatially fractionated (GRID) radiotherapy, an area of research."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Caveat, Design, Progress, Statement, Study
from bonemets.review import OTHER_RESEARCH, REVIEW_2024

SPATIAL_FRACTIONATION: Final = Study(
    key="spatial-fractionation",
    name="Spatially fractionated radiotherapy (GRID)",
    design=Design.RESEARCH,
    progress=Progress.ONGOING,
    reports=(REVIEW_2024,),
    statements=(
        Statement(
            "hypothesis",
            "dose escalation in bulky tumors, with better local control and less toxicity",
            OTHER_RESEARCH,
        ),
    ),
    caveats=(Caveat("an area of research; no result is given", OTHER_RESEARCH),),
)
