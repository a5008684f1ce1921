"""Every reading of the library, found in the modules of this package."""

from __future__ import annotations

from typing import Final

from bonemets.criteria.model import Eligibility
from bonemets.discovery import declared

READINGS: Final = tuple(
    sorted(
        declared("bonemets.criteria", Eligibility),
        key=lambda reading: reading.study.place_in_review,
    )
)
"""Study by study, in the order in which the founding review meets them, then the others by key."""
