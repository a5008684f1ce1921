"""ESMO 2020 on bone health in cancer, with its levels and grades."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    COMPRESSION,
    LONG_BONE_AT_RISK,
    OPERATED,
    PAINFUL_UNCOMPLICATED,
    SYMPTOMATIC,
    UNSTABLE_SPINE,
)
from bonemets.facts import present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.treatment import CONVENTIONAL_ALONE, OPERATES, Surgery, Treatment, regimens

ESMO_2020: Final = Source(
    "esmo-2020",
    "ESMO guideline on bone health in cancer, 2020",
    Document.GUIDELINE,
    2020,
    address="summary at univadis.co.uk, with grades",
    status=Status.COPY,
)
SUMMARY: Final = Locator(ESMO_2020, "recommendations, as summarized", Status.SECONDARY)

GUIDELINE: Final = Guideline(
    "esmo-2020",
    "ESMO 2020",
    ESMO_2020,
    (
        Recommendation(
            "choice",
            "external beam radiotherapy is the choice for localized moderate to severe bone pain",
            Stance.STATEMENT,
            SUMMARY,
            when=all_of(SYMPTOMATIC, Case.pain >= 4),
            strength="A",
            quality="level I",
        ),
        Recommendation(
            "one-fraction",
            "one fraction of 8 Gy for painful uncomplicated metastases",
            Stance.RECOMMENDED,
            SUMMARY,
            when=PAINFUL_UNCOMPLICATED,
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1)),
            strength="A",
            quality="level I",
        ),
        Recommendation(
            "prophylaxis",
            "an antiemetic and dexamethasone to prevent nausea and flare",
            Stance.STATEMENT,
            SUMMARY,
            when=SYMPTOMATIC,
            strength="B",
            quality="level II",
        ),
        Recommendation(
            "after-surgery",
            "radiotherapy follows the fixation of a long bone, or decompression or stabilization "
            "of the spine",
            Stance.RECOMMENDED,
            SUMMARY,
            when=any_of(LONG_BONE_AT_RISK, COMPRESSION, UNSTABLE_SPINE),
            about=all_of(OPERATES, present(Treatment.irradiates)),
            strength="B",
            quality="level III",
        ),
        Recommendation(
            "after-earlier-surgery",
            "radiotherapy follows the fixation of a long bone, or decompression or stabilization "
            "of the spine",
            Stance.RECOMMENDED,
            SUMMARY,
            when=OPERATED,
            about=present(Treatment.after_surgery),
            strength="B",
            quality="level III",
        ),
        Recommendation(
            "impending-fracture",
            "fix an impending fracture before it breaks",
            Stance.RECOMMENDED,
            SUMMARY,
            when=LONG_BONE_AT_RISK,
            about=Treatment.surgery.is_(Surgery.FIXATION),
            strength="B",
            quality="level III",
        ),
    ),
)
