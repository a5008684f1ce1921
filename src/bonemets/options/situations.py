"""The situations that options are for, and the arguments and caveats that options share."""

from __future__ import annotations

from typing import Final

from bonemets.case import HEMATOLOGIC, Case
from bonemets.criteria import gillespie
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION, UNCOMPLICATED
from bonemets.evidence.gillespie import GILLESPIE, REPOSITORY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.model import Caveat
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.evidence.scorad import SPONSOR as SCORAD_SPONSOR
from bonemets.facts import absent, present
from bonemets.options.model import Argument, Side, Strength, left_out
from bonemets.predicates import all_of, any_of
from bonemets.review import (
    COMPRESSION_RT,
    CONVENTIONAL_RT,
    NON_SPINE_SBRT,
    OLIGOMETASTATIC,
    PROPHYLACTIC,
    SPINE_NO_COMPRESSION,
)
from bonemets.units import percent, years

SYMPTOMATIC: Final = present(Case.symptomatic)
ASYMPTOMATIC: Final = absent(Case.symptomatic)
PAINFUL_UNCOMPLICATED: Final = all_of(SYMPTOMATIC, UNCOMPLICATED)
AT_RISK: Final = all_of(ASYMPTOMATIC, gillespie.HIGH_RISK)
SUSPECTED_COMPRESSION: Final = any_of(COMPRESSION, present(Case.neurologic_deficit))
SPINE_WITHOUT_DEFICIT: Final = all_of(
    present(Case.spinal), SYMPTOMATIC, ~all_of(COMPRESSION, present(Case.neurologic_deficit))
)
SPINE_WITHOUT_COMPRESSION: Final = all_of(present(Case.spinal), SYMPTOMATIC, NO_COMPRESSION)
FEW_METASTASES: Final = all_of(present(Case.primary_controlled), Case.metastases <= 5)
FRACTURE: Final = any_of(present(Case.impending_fracture), present(Case.pathologic_fracture))
THIN_CORTEX: Final = all_of(
    Case.bones.include_any(gillespie.LONG_BONES), Case.cortical_involvement > percent(200 / 3)
)

EQUAL_FOR_PAIN: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "pain relief is equal after one fraction and several: 61 % and 62 % respond",
    PAINFUL_UNCOMPLICATED,
    CONVENTIONAL_RT,
    RICH_2018.design,
)
PROPHYLAXIS: Final = (
    Argument(
        Side.FOR,
        Strength.STRONG,
        "fewer skeletal-related events within a year: 1.6 % of high-risk lesions against 29 %",
        AT_RISK,
        PROPHYLACTIC,
        GILLESPIE.design,
        unless=COMPRESSION,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the events were counted over a year; with less time to live there is less to gain",
        all_of(AT_RISK, Case.life_expectancy < years(1)),
        REPOSITORY,
        asks=frozenset(),
    ),
    left_out(
        gillespie.AS_REGISTERED,
        ASYMPTOMATIC,
        asks=(Case.metastases, Case.impending_fracture),
        unless=COMPRESSION,
    ),
)
AGAINST_RADIOTHERAPY: Final = (
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "a serious comorbidity is said to rule radiotherapy out",
        present(Case.comorbidity_precludes_rt),
        GILLESPIE_REGISTER,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "pregnancy and lactation were left out of the trials",
        present(Case.pregnant_or_lactating),
        GILLESPIE_REGISTER,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "earlier radiotherapy is said to rule the planned dose out within normal-tissue tolerance",
        present(Case.prior_rt_limits_dose),
        GILLESPIE_REGISTER,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "chemotherapy is judged more appropriate than radiotherapy",
        present(Case.chemotherapy_preferred),
        SCORAD_SPONSOR,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "radiotherapy is said to delay other planned treatment unacceptably",
        present(Case.delays_other_treatment),
        GILLESPIE_REGISTER,
        asks=frozenset(),
    ),
)
AGAINST_RADIOTHERAPY_ALONE: Final = (
    *AGAINST_RADIOTHERAPY,
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "surgery is judged more appropriate than radiotherapy",
        present(Case.surgery_preferred),
        SCORAD_SPONSOR,
        asks=frozenset(),
    ),
)
COMPRESSION_IS_URGENT: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "compression of the cord or cauda equina is an indication for urgent treatment of its own",
    SUSPECTED_COMPRESSION,
    COMPRESSION_RT,
    unless=NO_COMPRESSION,
)
SBRT_WITHOUT_COMPRESSION: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "the review keeps it to metastases without compression",
    SUSPECTED_COMPRESSION,
    SPINE_NO_COMPRESSION,
    unless=NO_COMPRESSION,
)
SBRT_AND_FRACTURE: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "how to treat an existing or impending fracture with SBRT is unclear, and SBRT may add to the "
    "risk",
    FRACTURE,
    NON_SPINE_SBRT,
)
SOLID_TUMORS_ONLY: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "the few metastases of the trials are those of solid tumors",
    any_of(absent(Case.solid_tumor), Case.histology.one_of(HEMATOLOGIC)),
    OLIGOMETASTATIC,
    asks=frozenset(),
)
WAITING: Final = Caveat(
    "SBRT takes longer to plan; a quarter declined it in VERTICAL", NON_SPINE_SBRT
)
IRRADIATED_BEFORE: Final = Caveat(
    "irradiated before: the cumulative dose to cord and other organs must be reckoned",
    CONVENTIONAL_RT,
    present(Case.prior_rt_to_target),
)
