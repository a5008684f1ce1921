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

STUDIES_IN_ORDER: Final = (
    "rich-2018",
    "complicated-share",
    "economic-analyses",
    "nongkynrih",
    "patchell",
    "score-2",
    "scorad",
    "nguyen",
    "vertical",
    "vertical-quality-of-life",
    "vertical-compartment",
    "robomet",
    "estro-acrop-uncomplicated",
    "spine-sbrt-practice",
    "sprave",
    "sc24",
    "rtog-0631",
    "dosis",
    "zeng-28-2",
    "ryu-2010",
    "icorg-05-03",
    "pre-mode",
    "redmond-consensus",
    "redmond-trial",
    "ito-2022",
    "lee",
    "song-2023",
    "spencer-2019",
    "wong-2023",
    "sins",
    "oligometastases-1995",
    "estro-astro",
    "sabr-comet",
    "sabr-comet-3",
    "sabr-comet-10",
    "core",
    "stomp",
    "oriole",
    "gomez",
    "iyengar",
    "nrg-lu002",
    "saron",
    "nrg-br002",
    "gillespie",
    "preempt",
    "spatial-fractionation",
    "ablation",
    "immunotherapy-timing",
)
"""The keys of the studies that the review names, in the order in which it meets them."""
