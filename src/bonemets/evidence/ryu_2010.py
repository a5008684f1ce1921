"""Ryu 2010: 12-20 Gy/1 SBRT for epidural compression with little or no weakness."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY12_FX1, GY16_FX1, GY20_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.units import months

RYU_2010_PAPER: Final = Source(
    "ryu-2010",
    "Ryu 2010, Cancer 116:2250-2257",
    Document.PAPER,
    2010,
    doi="10.1002/cncr.24993",
    status=Status.UNVERIFIED,
)

ABSTRACT: Final = Locator(RYU_2010_PAPER, "abstract", Status.COPY)

SBRT: Final = Arm("12-20 Gy/1 SBRT", Technique.SBRT, n=62, site="spine")
LEAST: Final = Arm("12 Gy/1 SBRT, the least", Technique.SBRT, GY12_FX1, site="spine")
MEDIAN: Final = Arm("16 Gy/1 SBRT, the median", Technique.SBRT, GY16_FX1, site="spine")
MOST: Final = Arm("20 Gy/1 SBRT, the most", Technique.SBRT, GY20_FX1, site="spine")

RYU_2010: Final = Study(
    key="ryu-2010",
    name="Ryu 2010",
    design=Design.NON_RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(RYU_2010_PAPER,),
    statements=(
        Statement("design", "prospective, one arm", ABSTRACT),
        Statement("n", "62 patients with 85 lesions; 36 with imaging before and after", ABSTRACT),
        Statement(
            "population",
            "epidural compression on imaging, motor strength at least 4 of 5",
            SPINE_WITH_COMPRESSION,
        ),
        Statement("population", "epidural compression on MRI, power 4 of 5 or better", ABSTRACT),
        Statement("treatment", "12 to 20 Gy/1", SPINE_WITH_COMPRESSION),
        Statement("treatment", "median 16 Gy, range 12-20, to segment and epidural mass", ABSTRACT),
        Statement("primary endpoint", "epidural tumor control and decompression", ABSTRACT),
        Statement("result", "no high-grade toxicity", SPINE_WITH_COMPRESSION),
        Statement("survival", "not reported", SPINE_WITH_COMPRESSION),
    ),
    arms=(SBRT, LEAST, MEDIAN, MOST),
    findings=(
        Finding(
            Outcome.NEUROLOGIC_FUNCTION,
            "improved neurologic function",
            (Figure(SBRT, 81),),
            SPINE_WITH_COMPRESSION,
            per="case",
        ),
        Finding(
            Outcome.EPIDURAL_RESPONSE,
            "radiologic response of epidural disease at 2 months",
            (Figure(SBRT, 80),),
            SPINE_WITH_COMPRESSION,
            when=months(2),
            per="not stated",
        ),
        Finding(
            Outcome.NEUROLOGIC_FUNCTION,
            "improved neurologic function",
            (Figure(SBRT, 81),),
            ABSTRACT,
        ),
        Finding(
            Outcome.EPIDURAL_RESPONSE,
            "mean reduction of epidural volume at 2 months",
            (Figure(SBRT, 65),),
            ABSTRACT,
            when=months(2),
            per="lesion",
            statistic="standard deviation 14",
        ),
        Finding(
            Outcome.EPIDURAL_RESPONSE,
            "thecal sac patency after treatment, from 55 % before",
            (Figure(SBRT, 76),),
            ABSTRACT,
            per="lesion",
            statistic="p < 0.001",
        ),
    ),
    caveats=(
        Caveat(
            "those treated had few symptoms of compression",
            SPINE_WITH_COMPRESSION,
            Case.motor_strength < 4,
        ),
        EARLY_DATA,
        LONG_SURVIVAL,
    ),
    discrepancies=(
        Discrepancy(
            "radiologic response",
            "a response rate of 80 % at 2 months",
            SPINE_WITH_COMPRESSION,
            "a mean reduction of epidural volume by 65 % at 2 months",
            ABSTRACT,
            "a rate is not a reduction; 80 % could not be traced",
        ),
    ),
)
