"""What ASCO argues of palliative care."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.asco_2024 import ABSTRACT
from bonemets.evidence.model import Design
from bonemets.evidence.populations import SYMPTOMATIC
from bonemets.options.model import Argument, Side, Strength, Theme
from bonemets.regimens.regimen import Technique
from bonemets.treatment import Treatment

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "palliative care is for all with advanced cancer, with or without treatment of it",
        SYMPTOMATIC,
        ABSTRACT,
        Design.GUIDELINE,
        about=Treatment.technique.is_(Technique.SUPPORTIVE_CARE),
        theme=Theme.BURDEN,
        key="palliative-care",
        phrase="palliative care is for all",
    ),
)
