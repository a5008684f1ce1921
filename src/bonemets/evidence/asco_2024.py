"""ASCO 2024 on palliative care."""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status

ASCO_2024: Final = Source(
    "asco-palliative-care-2024",
    "Sanders and others, ASCO guideline on palliative care, J Clin Oncol 2024",
    Document.GUIDELINE,
    2024,
    doi="10.1200/JCO.24.00542",
    status=Status.COPY,
    since_review=True,
)
ABSTRACT: Final = Locator(ASCO_2024, "abstract", Status.COPY)
