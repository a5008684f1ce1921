"""ASTRO 2024 on symptomatic bone metastases."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    COMPRESSION,
    GOOD_PERFORMANCE,
    IRRADIATED,
    IRRADIATED_SPINE,
    NO_COMPRESSION,
    NO_SURGERY,
    OPERATED,
    PAINFUL_UNCOMPLICATED,
    SPINE,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
)
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10
from bonemets.regimens.regimen import Regimen
from bonemets.treatment import (
    CONVENTIONAL,
    CONVENTIONAL_ALONE,
    SBRT_ALONE,
    Surgery,
    Treatment,
    regimens,
)
from bonemets.units import weeks

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
ABSTRACT: Final = Locator(ASTRO_2024, "abstract", Status.COPY)
LISTED: Final = Locator(ASTRO_2024, "recommendations, as listed", Status.SECONDARY)
RECALLED: Final = Locator(ASTRO_2024, "recalled", Status.UNVERIFIED)

GY16_FX2: Final = Regimen("16 Gy", 2)
GY20_FX8: Final = Regimen("20 Gy", 8)
STABILIZES: Final = Treatment.surgery.is_in((Surgery.FIXATION, Surgery.STABILIZATION))
AFTERWARDS: Final = all_of(CONVENTIONAL, present(Treatment.after_surgery))

GUIDELINE: Final = Guideline(
    "astro-2024",
    "ASTRO 2024",
    ASTRO_2024,
    (
        Recommendation(
            "bone-pain",
            "radiotherapy for bone pain",
            Stance.STATEMENT,
            LISTED,
            when=SYMPTOMATIC,
            strength="strong",
            quality="high quality, moderate in neuropathic pain",
        ),
        Recommendation(
            "spine",
            "radiotherapy of symptomatic disease of the spine; stability and surgery come first",
            Stance.STATEMENT,
            LISTED,
            when=all_of(SPINE, SYMPTOMATIC),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "four-weeks",
            "radiotherapy may improve quality of life with 4 weeks or more to live",
            Stance.STATEMENT,
            LISTED,
            when=all_of(SYMPTOMATIC, Case.life_expectancy >= weeks(4)),
            strength="conditional",
            quality="low quality",
        ),
        Recommendation(
            "surgery-in-compression",
            "in compression of the cord or cauda equina, surgery and then radiotherapy over "
            "radiotherapy alone",
            Stance.RECOMMENDED,
            LISTED,
            when=COMPRESSION,
            about=Treatment.surgery.is_(Surgery.DECOMPRESSION),
            strength="conditional",
            quality="low quality",
        ),
        Recommendation(
            "with-surgery",
            "after surgery of a bone outside the spine, and of the spine without compression, "
            "radiotherapy is recommended; no dose is named",
            Stance.RECOMMENDED,
            LISTED,
            when=any_of(absent(Case.spinal), NO_COMPRESSION),
            about=STABILIZES,
            strength="strong",
            quality="low quality",
        ),
        Recommendation(
            "after-surgery",
            "after surgery of a bone outside the spine, and of the spine without compression, "
            "radiotherapy is recommended; no dose is named",
            Stance.RECOMMENDED,
            LISTED,
            when=all_of(OPERATED, any_of(absent(Case.spinal), NO_COMPRESSION)),
            about=AFTERWARDS,
            strength="strong",
            quality="low quality",
        ),
        Recommendation(
            "dexamethasone",
            "in compression, dexamethasone beside radiotherapy",
            Stance.STATEMENT,
            LISTED,
            when=SUSPECTED_COMPRESSION,
            unless=NO_COMPRESSION,
            strength="strong",
            quality="low quality",
        ),
        Recommendation(
            "compression-without-surgery",
            "in compression without surgery, 8 Gy/1, 16 Gy/2, 20 Gy/5 or 30 Gy/10",
            Stance.RECOMMENDED,
            LISTED,
            when=all_of(SUSPECTED_COMPRESSION, NO_SURGERY),
            unless=NO_COMPRESSION,
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1, GY16_FX2, GY20_FX5, GY30_FX10)),
            strength="strong",
            quality="high quality",
        ),
        Recommendation(
            "conventional",
            "symptomatic metastases: 8 Gy/1, 20 Gy/5, 24 Gy/6 or 30 Gy/10",
            Stance.RECOMMENDED,
            ABSTRACT,
            when=SYMPTOMATIC,
            unless=COMPRESSION,
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10)),
        ),
        Recommendation(
            "sbrt",
            "conditionally recommended over conventional radiotherapy in selected patients with a "
            "good performance status (taken as ECOG 0-2)",
            Stance.RECOMMENDED,
            ABSTRACT,
            when=all_of(PAINFUL_UNCOMPLICATED, GOOD_PERFORMANCE),
            about=SBRT_ALONE,
            strength="conditional",
        ),
        Recommendation(
            "again",
            "named for re-irradiation, in the spine and outside it: 8 Gy/1, 20 Gy/5 or 24 Gy/6",
            Stance.RECOMMENDED,
            ABSTRACT,
            when=all_of(SYMPTOMATIC, IRRADIATED),
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1, GY20_FX5, GY24_FX6)),
        ),
        Recommendation(
            "again-in-the-spine",
            "named for re-irradiation of the spine: 20 Gy/8",
            Stance.RECOMMENDED,
            ABSTRACT,
            when=all_of(SYMPTOMATIC, *IRRADIATED_SPINE.parts),
            about=all_of(CONVENTIONAL_ALONE, regimens(GY20_FX8)),
        ),
        Recommendation(
            "sbrt-again",
            "re-irradiation of the spine by SBRT, conditionally, in selected patients",
            Stance.RECOMMENDED,
            RECALLED,
            when=all_of(SYMPTOMATIC, *IRRADIATED_SPINE.parts),
            about=SBRT_ALONE,
            strength="conditional",
        ),
        Recommendation(
            "whole-person",
            "choose by prognosis, earlier radiotherapy, risks and preferences",
            Stance.STATEMENT,
            ABSTRACT,
        ),
    ),
)
