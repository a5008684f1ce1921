"""ASTRO 2011 and 2017 on bone metastases, both succeeded by the guideline of 2024."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    COMPRESSION,
    IRRADIATED,
    OUTSIDE_SPINE,
    PAINFUL_UNCOMPLICATED,
    SHORT_LIFE,
    SPINE,
    SYMPTOMATIC,
)
from bonemets.predicates import all_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.treatment import CONVENTIONAL_ALONE, RADIOTHERAPY, SBRT_ALONE, Treatment, regimens
from bonemets.units import weeks

ASTRO_2017: Final = Source(
    "astro-2017",
    "Lutz and others, ASTRO guideline, update, Pract Radiat Oncol 2017",
    Document.GUIDELINE,
    2017,
    address="guideline summary NGC-11142",
    status=Status.COPY,
)
SUMMARY: Final = Locator(ASTRO_2017, "key questions, as summarized", Status.SECONDARY)
ASTRO_2011: Final = Source(
    "astro-2011",
    "Lutz and others, ASTRO guideline, Int J Radiat Oncol Biol Phys 2011",
    Document.GUIDELINE,
    2011,
    pmid="21277118",
    status=Status.COPY,
)
ABSTRACT_2011: Final = Locator(ASTRO_2011, "abstract", Status.COPY)
_LATER: Final = "ASTRO 2024"
_FOUR: Final = regimens(GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10)

GUIDELINE: Final = Guideline(
    "astro-2017",
    "ASTRO 2017",
    ASTRO_2017,
    (
        Recommendation(
            "fractionation",
            "8 Gy/1, 20 Gy/5, 24 Gy/6 and 30 Gy/10 relieve pain alike; one fraction brings more "
            "retreatment",
            Stance.RECOMMENDED,
            SUMMARY,
            when=PAINFUL_UNCOMPLICATED,
            about=all_of(CONVENTIONAL_ALONE, _FOUR),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "one-fraction-in-the-spine",
            "8 Gy/1 is non-inferior in the spine, and sensible with a limited life expectancy",
            Stance.RECOMMENDED,
            SUMMARY,
            when=all_of(SPINE, *PAINFUL_UNCOMPLICATED.parts, SHORT_LIFE),
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1)),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "late-toxicity",
            "late toxicity gives no reason to avoid one fraction; whether it brings more fractures "
            "is open",
            Stance.STATEMENT,
            SUMMARY,
            when=SYMPTOMATIC,
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "again",
            "irradiate again where pain persists or returns more than a month after radiotherapy",
            Stance.STATEMENT,
            SUMMARY,
            when=all_of(SYMPTOMATIC, IRRADIATED),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "wait-a-month",
            "irradiation again is for pain that persists or returns more than a month after "
            "radiotherapy",
            Stance.RECOMMENDED,
            SUMMARY,
            when=all_of(SYMPTOMATIC, IRRADIATED, Case.prior_rt_interval < weeks(4)),
            about=Treatment.technique.is_(Technique.OBSERVATION),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "not-within-a-month",
            "irradiation again is for pain that persists or returns more than a month after "
            "radiotherapy",
            Stance.AGAINST,
            SUMMARY,
            when=all_of(SYMPTOMATIC, IRRADIATED, Case.prior_rt_interval < weeks(4)),
            unless=COMPRESSION,
            about=RADIOTHERAPY,
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "sbrt-in-trials",
            "SBRT of the spine, first or again, in trials or registries only",
            Stance.AGAINST,
            SUMMARY,
            when=all_of(SPINE, SYMPTOMATIC),
            about=SBRT_ALONE,
            strength="strong",
            quality="moderate quality",
            superseded_by=_LATER,
        ),
        Recommendation(
            "not-in-place-of-radiotherapy",
            "surgery, radionuclides, bisphosphonates and cement do not take the place of "
            "radiotherapy",
            Stance.AGAINST,
            SUMMARY,
            when=SYMPTOMATIC,
            about=Treatment.technique.is_(Technique.PROCEDURE),
            strength="strong",
            quality="moderate quality",
        ),
    ),
    superseded_by=_LATER,
)
GUIDELINE_2011: Final = Guideline(
    "astro-2011",
    "ASTRO 2011",
    ASTRO_2011,
    (
        Recommendation(
            "again",
            "re-irradiation of peripheral sites is safe and works",
            Stance.STATEMENT,
            ABSTRACT_2011,
            when=all_of(IRRADIATED, *OUTSIDE_SPINE.parts),
        ),
        Recommendation(
            "spine-sbrt",
            "SBRT of the spine for selected patients, ideally in trials",
            Stance.POSSIBLE,
            ABSTRACT_2011,
            when=all_of(SPINE, SYMPTOMATIC),
            about=SBRT_ALONE,
            superseded_by=_LATER,
        ),
    ),
    superseded_by=_LATER,
)
