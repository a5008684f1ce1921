"""What the meta-analysis of one fraction against several argues."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import PAINFUL_UNCOMPLICATED, RADIORESISTANT, SYMPTOMATIC
from bonemets.evidence.rich_2018 import COMPLICATED_LEFT_OUT, RICH_2018
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10
from bonemets.review import CONVENTIONAL_RT
from bonemets.treatment import CONVENTIONAL_ALONE, regimens

STUDIED: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "pain relief is equal after one fraction and several: 61 % and 62 % respond",
        PAINFUL_UNCOMPLICATED,
        CONVENTIONAL_RT,
        RICH_2018.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="rich-2018-equal",
        phrase="relief equal after one and several fractions",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "most patients of the trials had breast or prostate cancer; radioresistant tumors are "
        "hardly represented",
        all_of(SYMPTOMATIC, RADIORESISTANT),
        CONVENTIONAL_RT,
        asks=PRESUMED,
        about=CONVENTIONAL_ALONE,
        theme=Theme.EVIDENCE,
        key="radioresistant",
        phrase="radioresistant tumor",
    ),
)
CAUTIONS: Final = (
    *cautions(
        all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1)),
        Caveat(
            "20 % are irradiated again, against 8 % after several fractions",
            CONVENTIONAL_RT,
            SYMPTOMATIC,
        ),
    ),
    *cautions(CONVENTIONAL_ALONE, COMPLICATED_LEFT_OUT),
)
