"""The situations that options are for, and the arguments and caveats that options share."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION, UNCOMPLICATED
from bonemets.evidence.gillespie import GILLESPIE
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.model import Caveat
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.facts import absent, present
from bonemets.options.model import Argument, Side, Strength
from bonemets.predicates import all_of, any_of
from bonemets.review import (
    COMPRESSION_RT,
    CONVENTIONAL_RT,
    NON_SPINE_SBRT,
    PROPHYLACTIC,
    SPINE_NO_COMPRESSION,
)

SYMPTOMATIC: Final = present(Case.symptomatic)
ASYMPTOMATIC: Final = absent(Case.symptomatic)
PAINFUL_UNCOMPLICATED: Final = all_of(SYMPTOMATIC, UNCOMPLICATED)
AT_RISK: Final = all_of(ASYMPTOMATIC, gillespie.HIGH_RISK)
SPINE_WITHOUT_DEFICIT: Final = all_of(
    present(Case.spinal), SYMPTOMATIC, ~all_of(COMPRESSION, present(Case.neurologic_deficit))
)
SPINE_WITHOUT_COMPRESSION: Final = all_of(present(Case.spinal), SYMPTOMATIC, NO_COMPRESSION)
FEW_METASTASES: Final = all_of(present(Case.primary_controlled), Case.metastases <= 5)
FRACTURE: Final = any_of(present(Case.impending_fracture), present(Case.pathologic_fracture))

EQUAL_FOR_PAIN: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "pain relief is equal after one fraction and several: 61 % and 62 % respond",
    PAINFUL_UNCOMPLICATED,
    CONVENTIONAL_RT,
    RICH_2018.design,
)
FEWER_EVENTS: Final = Argument(
    Side.FOR,
    Strength.STRONG,
    "fewer skeletal-related events within a year: 1.6 % of high-risk lesions against 29 %",
    AT_RISK,
    PROPHYLACTIC,
    GILLESPIE.design,
    unless=COMPRESSION,
)
FEW_METASTASES_NOT_STUDIED: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "prophylactic radiotherapy was studied with more than 5 metastases only",
    all_of(ASYMPTOMATIC, Case.metastases <= 5),
    GILLESPIE_REGISTER,
    unless=COMPRESSION,
)
IMPENDING_NOT_STUDIED: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "prophylactic radiotherapy was not studied with an impending fracture",
    all_of(ASYMPTOMATIC, present(Case.impending_fracture)),
    GILLESPIE_REGISTER,
    unless=COMPRESSION,
)
PROPHYLAXIS: Final = (FEWER_EVENTS, FEW_METASTASES_NOT_STUDIED, IMPENDING_NOT_STUDIED)
SBRT_AND_FRACTURE: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "how to treat an existing or impending fracture with SBRT is unclear, and SBRT may add to the "
    "risk",
    FRACTURE,
    NON_SPINE_SBRT,
)
WAITING: Final = Caveat(
    "SBRT takes longer to plan; a quarter declined it in VERTICAL", NON_SPINE_SBRT
)
IRRADIATED_BEFORE: Final = Caveat(
    "irradiated before: the cumulative dose to cord and other organs must be reckoned",
    CONVENTIONAL_RT,
    present(Case.prior_rt_to_target),
)
UNSTABLE: Final = Caveat(
    "a SINS of 7 or more asks for a surgeon's opinion on stability",
    SPINE_NO_COMPRESSION,
    Case.sins >= 7,
)
OPEN_SURGERY_FIRST: Final = Caveat(
    "compression calls for a surgeon's opinion first, unless surgery is known to be no option",
    COMPRESSION_RT,
    all_of(COMPRESSION, ~any_of(absent(Case.fit_for_surgery), present(Case.declines_surgery))),
)
