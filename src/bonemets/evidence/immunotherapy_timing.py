"""When to irradiate relative to immunotherapy, an area of research."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Caveat, Design, Progress, Statement, Study
from bonemets.review import OTHER_RESEARCH, REVIEW_2024

IMMUNOTHERAPY_TIMING: Final = Study(
    key="immunotherapy-timing",
    name="Timing with immunotherapy",
    design=Design.RESEARCH,
    progress=Progress.ONGOING,
    reports=(REVIEW_2024,),
    statements=(
        Statement(
            "question",
            "when to give palliative radiotherapy relative to immunotherapy and other systemic "
            "therapy",
            OTHER_RESEARCH,
        ),
    ),
    caveats=(Caveat("an area of research; no result is given", OTHER_RESEARCH),),
)
