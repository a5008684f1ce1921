"""The founding review and its sections, as places to point at."""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source

REVIEW_2024: Final = Source(
    "review-2024",
    "Grosinger and Alcorn, Curr Oncol Rep 2024;26:400-408",
    Document.REVIEW,
    2024,
)

CONVENTIONAL_RT: Final = Locator(
    REVIEW_2024, "General Considerations for Single and Multiple-Fraction Conventional Radiotherapy"
)
COMPRESSION_RT: Final = Locator(
    REVIEW_2024,
    "Conventional Fractionation Schedules for Symptomatic Compressive Spinal Metastases",
)
SBRT: Final = Locator(REVIEW_2024, "SBRT for Symptomatic Bone Metastases")
NON_SPINE_SBRT: Final = Locator(
    REVIEW_2024, "Palliative SBRT for Non-spine or Combined Spine and Non-spine Sites"
)
SPINE_SBRT: Final = Locator(REVIEW_2024, "Palliative SBRT for Spine-Only Metastases")
SPINE_NO_COMPRESSION: Final = Locator(
    REVIEW_2024, "SBRT for Spinal Metastases Without Spinal Cord Compression"
)
SPINE_WITH_COMPRESSION: Final = Locator(
    REVIEW_2024, "SBRT for Spinal Metastases Causing Spinal Cord Compression"
)
SYNTHESES: Final = Locator(
    REVIEW_2024,
    "Systematic Reviews and Meta-analyses for SBRT versus Conventional Palliative Radiotherapy",
)
OLIGOMETASTATIC: Final = Locator(REVIEW_2024, "SBRT for Oligometastatic Disease")
PROPHYLACTIC: Final = Locator(REVIEW_2024, "Prophylactic Radiotherapy for Bone Metastases")
OTHER_RESEARCH: Final = Locator(REVIEW_2024, "Other Areas of On-going Research")
