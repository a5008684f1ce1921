"""Every study and guideline of the library, found in the modules of this package."""

from __future__ import annotations

from typing import Final

from bonemets.discovery import declared
from bonemets.evidence.guideline import Guideline
from bonemets.evidence.model import Study

STUDIES: Final = tuple(
    sorted(declared("bonemets.evidence", Study), key=lambda study: study.place_in_review)
)
"""In the order in which the founding review meets them, then the others by key."""

GUIDELINES: Final = declared("bonemets.evidence", Guideline)
"""By the names of their modules, and as written in each."""
