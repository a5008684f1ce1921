"""Radiotherapy with cryoablation or ablation by heat, an area of research."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Caveat, Design, Progress, Statement, Study
from bonemets.review import OTHER_RESEARCH, REVIEW_2024

ABLATION: Final = Study(
    key="ablation",
    name="Radiotherapy with ablation",
    design=Design.RESEARCH,
    progress=Progress.ONGOING,
    reports=(REVIEW_2024,),
    statements=(
        Statement(
            "hypothesis",
            "cryoablation or ablation by heat, with radiotherapy or after it, may escalate "
            "ablative treatment",
            OTHER_RESEARCH,
        ),
    ),
    caveats=(Caveat("an area of research; no result is given", OTHER_RESEARCH),),
)
