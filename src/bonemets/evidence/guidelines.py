"""Every guideline of the library."""

from __future__ import annotations

from typing import Final

from bonemets.evidence import (
    acr_2014,
    astro_2017,
    astro_2024,
    esmo_2020,
    estro_guidelines,
    lung_guidelines,
    nice,
    other_guidelines,
    spine_frameworks,
)

GUIDELINES: Final = (
    astro_2024.GUIDELINE,
    astro_2017.GUIDELINE,
    astro_2017.GUIDELINE_2011,
    acr_2014.GUIDELINE,
    acr_2014.GUIDELINE_COMPRESSION,
    estro_guidelines.GUIDELINE,
    estro_guidelines.GUIDELINE_SPINE,
    estro_guidelines.GUIDELINE_FEW,
    esmo_2020.GUIDELINE,
    nice.GUIDELINE,
    nice.GUIDELINE_QS56,
    nice.GUIDELINE_MYELOMA,
    lung_guidelines.GUIDELINE,
    lung_guidelines.GUIDELINE_SIGN,
    spine_frameworks.GUIDELINE,
    spine_frameworks.GUIDELINE_SINS,
    spine_frameworks.GUIDELINE_ISRS,
    spine_frameworks.GUIDELINE_HYTEC,
    spine_frameworks.GUIDELINE_REDMOND,
    other_guidelines.GUIDELINE,
    other_guidelines.GUIDELINE_RCR,
    other_guidelines.GUIDELINE_ONTARIO,
    other_guidelines.GUIDELINE_GERMAN,
    other_guidelines.GUIDELINE_NHS,
)
