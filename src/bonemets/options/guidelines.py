"""Guidelines beyond the founding review, which came out after it."""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status

ASTRO_2024: Final = Source(
    "astro-2024",
    "Alcorn and others, ASTRO guideline on symptomatic bone metastases, Pract Radiat Oncol 2024",
    Document.GUIDELINE,
    2024,
    doi="10.1016/j.prro.2024.04.018",
    pmid="38788923",
    status=Status.COPY,
    since_review=True,
)
ASTRO_ABSTRACT: Final = Locator(ASTRO_2024, "abstract", Status.COPY)
ASTRO_RECOMMENDATIONS: Final = Locator(ASTRO_2024, "recommendations, as listed", Status.SECONDARY)

ASCO_2024: Final = Source(
    "asco-palliative-care-2024",
    "Sanders and others, ASCO guideline on palliative care, J Clin Oncol 2024",
    Document.GUIDELINE,
    2024,
    doi="10.1200/JCO.24.00542",
    status=Status.COPY,
    since_review=True,
)
ASCO_ABSTRACT: Final = Locator(ASCO_2024, "abstract", Status.COPY)
