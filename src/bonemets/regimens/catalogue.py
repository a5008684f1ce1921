"""Every regimen the founding review names, with its technique and where the review names it."""

from __future__ import annotations

from typing import Final

from bonemets.regimens.regimen import Mention, Regimen, Technique
from bonemets.review import (
    COMPRESSION_RT,
    CONVENTIONAL_RT,
    NON_SPINE_SBRT,
    OLIGOMETASTATIC,
    PROPHYLACTIC,
    SPINE_NO_COMPRESSION,
    SPINE_SBRT,
    SPINE_WITH_COMPRESSION,
)

GY8_FX1: Final = Regimen("8 Gy", 1)
GY10_FX1: Final = Regimen("10 Gy", 1)
GY12_FX1: Final = Regimen("12 Gy", 1)
GY16_FX1: Final = Regimen("16 Gy", 1)
GY18_FX1: Final = Regimen("18 Gy", 1)
GY20_FX1: Final = Regimen("20 Gy", 1)
GY24_FX1: Final = Regimen("24 Gy", 1)
GY24_FX2: Final = Regimen("24 Gy", 2)
GY28_FX2: Final = Regimen("28 Gy", 2)
GY24_FX3: Final = Regimen("24 Gy", 3)
GY27_FX3: Final = Regimen("27 Gy", 3)
GY30_FX3: Final = Regimen("30 Gy", 3)
GY54_FX3: Final = Regimen("54 Gy", 3)
GY20_FX5: Final = Regimen("20 Gy", 5)
GY25_FX5: Final = Regimen("25 Gy", 5)
GY30_FX5: Final = Regimen("30 Gy", 5)
GY35_FX5: Final = Regimen("35 Gy", 5)
GY40_FX5: Final = Regimen("40 Gy", 5)
GY24_FX6: Final = Regimen("24 Gy", 6)
GY60_FX8: Final = Regimen("60 Gy", 8)
GY30_FX10: Final = Regimen("30 Gy", 10)
GY48_5_FX10: Final = Regimen("48.5 Gy", 10)

REVIEW_REGIMENS: Final = (
    Mention(GY8_FX1, Technique.CONVENTIONAL, CONVENTIONAL_RT, "painful uncomplicated metastases"),
    Mention(GY20_FX5, Technique.CONVENTIONAL, CONVENTIONAL_RT, "painful uncomplicated metastases"),
    Mention(GY24_FX6, Technique.CONVENTIONAL, CONVENTIONAL_RT, "painful uncomplicated metastases"),
    Mention(GY30_FX10, Technique.CONVENTIONAL, CONVENTIONAL_RT, "painful uncomplicated metastases"),
    Mention(GY30_FX10, Technique.SURGERY_THEN_RT, COMPRESSION_RT, "Patchell, cord compression"),
    Mention(GY30_FX10, Technique.CONVENTIONAL, COMPRESSION_RT, "Patchell and SCORE-2"),
    Mention(GY20_FX5, Technique.CONVENTIONAL, COMPRESSION_RT, "SCORE-2 and SCORAD"),
    Mention(GY8_FX1, Technique.CONVENTIONAL, COMPRESSION_RT, "SCORAD"),
    Mention(GY12_FX1, Technique.SBRT, NON_SPINE_SBRT, "Nguyen, the larger lesions"),
    Mention(GY16_FX1, Technique.SBRT, NON_SPINE_SBRT, "Nguyen, the smaller lesions"),
    Mention(GY18_FX1, Technique.SBRT, NON_SPINE_SBRT, "VERTICAL"),
    Mention(GY30_FX3, Technique.SBRT, NON_SPINE_SBRT, "VERTICAL"),
    Mention(GY35_FX5, Technique.SBRT, NON_SPINE_SBRT, "VERTICAL"),
    Mention(GY20_FX1, Technique.SBRT, NON_SPINE_SBRT, "ROBOMET"),
    Mention(GY16_FX1, Technique.SBRT, SPINE_SBRT, "lower end of 16-24 Gy/1"),
    Mention(GY24_FX1, Technique.SBRT, SPINE_SBRT, "upper end of 16-24 Gy/1"),
    Mention(GY24_FX2, Technique.SBRT, SPINE_SBRT, "common for the spine"),
    Mention(GY24_FX3, Technique.SBRT, SPINE_SBRT, "lower end of 24-30 Gy/3"),
    Mention(GY30_FX3, Technique.SBRT, SPINE_SBRT, "upper end of 24-30 Gy/3"),
    Mention(GY30_FX5, Technique.SBRT, SPINE_SBRT, "lower end of 30-40 Gy/5"),
    Mention(GY40_FX5, Technique.SBRT, SPINE_SBRT, "upper end of 30-40 Gy/5"),
    Mention(GY24_FX1, Technique.SBRT, SPINE_NO_COMPRESSION, "Sprave"),
    Mention(GY24_FX2, Technique.SBRT, SPINE_NO_COMPRESSION, "SC24"),
    Mention(GY16_FX1, Technique.SBRT, SPINE_NO_COMPRESSION, "RTOG 0631"),
    Mention(GY18_FX1, Technique.SBRT, SPINE_NO_COMPRESSION, "RTOG 0631"),
    Mention(GY48_5_FX10, Technique.SBRT, SPINE_NO_COMPRESSION, "Guckenberger, a boost level"),
    Mention(GY35_FX5, Technique.SBRT, SPINE_NO_COMPRESSION, "Guckenberger, a boost level"),
    Mention(GY28_FX2, Technique.SBRT, SPINE_NO_COMPRESSION, "Zeng"),
    Mention(GY12_FX1, Technique.SBRT, SPINE_WITH_COMPRESSION, "Ryu, lower end of 12-20 Gy/1"),
    Mention(GY20_FX1, Technique.SBRT, SPINE_WITH_COMPRESSION, "Ryu, upper end of 12-20 Gy/1"),
    Mention(GY10_FX1, Technique.SBRT, SPINE_WITH_COMPRESSION, "ICORG 05-03; external beam there"),
    Mention(GY25_FX5, Technique.SBRT, SPINE_WITH_COMPRESSION, "PRE-MODE, SBRT or IMRT"),
    Mention(GY35_FX5, Technique.SBRT, SPINE_WITH_COMPRESSION, "Redmond, after surgery"),
    Mention(GY35_FX5, Technique.SBRT, OLIGOMETASTATIC, "SABR-COMET, the bone schedule"),
    Mention(GY60_FX8, Technique.SBRT, OLIGOMETASTATIC, "SABR-COMET, not a bone schedule"),
    Mention(GY54_FX3, Technique.SBRT, OLIGOMETASTATIC, "SABR-COMET, not a bone schedule"),
    Mention(GY30_FX3, Technique.SBRT, OLIGOMETASTATIC, "STOMP"),
    Mention(GY30_FX10, Technique.CONVENTIONAL, PROPHYLACTIC, "Gillespie, conventional or SBRT"),
    Mention(GY27_FX3, Technique.SBRT, PROPHYLACTIC, "Gillespie, conventional or SBRT"),
    Mention(GY20_FX5, Technique.CONVENTIONAL, PROPHYLACTIC, "Gillespie, conventional or SBRT"),
    Mention(GY8_FX1, Technique.CONVENTIONAL, PROPHYLACTIC, "Gillespie, conventional or SBRT"),
)
