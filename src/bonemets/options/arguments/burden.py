"""What visits and travel cost."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.economic_analyses import ECONOMIC_ANALYSES
from bonemets.evidence.nongkynrih import NONGKYNRIH
from bonemets.evidence.populations import (
    NO_COMPRESSION,
    PAINFUL_UNCOMPLICATED,
    SYMPTOMATIC,
)
from bonemets.facts import present
from bonemets.options.model import Argument, Side, Strength, Theme
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.review import CONVENTIONAL_RT
from bonemets.treatment import CONVENTIONAL_ALONE, Treatment, regimens

ONE: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "economic analyses tend to favor one fraction, with retreatment counted",
        PAINFUL_UNCOMPLICATED,
        CONVENTIONAL_RT,
        ECONOMIC_ANALYSES.design,
        about=ONE,
        theme=Theme.BURDEN,
        key="one-costs-less",
        phrase="one fraction costs less",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "where travel is a burden, more retreatment costs more than the shorter course saves",
        all_of(SYMPTOMATIC, present(Case.travel_is_a_burden)),
        CONVENTIONAL_RT,
        NONGKYNRIH.design,
        about=ONE,
        theme=Theme.BURDEN,
        key="travel-one-fraction",
        phrase="retreatment where travel is a burden",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "where travel is a burden, 20 Gy/5 palliates as well for less of it",
        all_of(SYMPTOMATIC, NO_COMPRESSION, present(Case.travel_is_a_burden)),
        CONVENTIONAL_RT,
        NONGKYNRIH.design,
        about=all_of(CONVENTIONAL_ALONE, Treatment.fractions >= 10),
        theme=Theme.BURDEN,
        key="travel-many-fractions",
        phrase="many visits where travel is a burden",
    ),
)
