"""The arguments and caveats that several options share."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION
from bonemets.evidence.economic_analyses import ECONOMIC_ANALYSES
from bonemets.evidence.gillespie import GILLESPIE, REPOSITORY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.model import Caveat, Design
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.evidence.scorad import SPONSOR as SCORAD_SPONSOR
from bonemets.evidence.vertical import CRITERIA as VERTICAL_CRITERIA
from bonemets.facts import present
from bonemets.options.guidelines import ASTRO_ABSTRACT, ASTRO_RECOMMENDATIONS
from bonemets.options.model import Argument, Side, Strength, excluded_by
from bonemets.options.situations import (
    ASYMPTOMATIC,
    AT_RISK,
    IRRADIATED_SPINE,
    PAINFUL_UNCOMPLICATED,
    RADIORESISTANT,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
)
from bonemets.predicates import all_of
from bonemets.regimens.reirradiation import NIEDER_AT
from bonemets.review import COMPRESSION_RT, CONVENTIONAL_RT, PROPHYLACTIC
from bonemets.units import months, weeks, years

EQUAL_FOR_PAIN: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "pain relief is equal after one fraction and several: 61 % and 62 % respond",
    PAINFUL_UNCOMPLICATED,
    CONVENTIONAL_RT,
    RICH_2018.design,
)
ONE_COSTS_LESS: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "economic analyses tend to favor one fraction, with retreatment counted",
    PAINFUL_UNCOMPLICATED,
    CONVENTIONAL_RT,
    ECONOMIC_ANALYSES.design,
)
HARDLY_REPRESENTED: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "most patients of the trials had breast or prostate cancer; radioresistant tumors are hardly "
    "represented",
    all_of(SYMPTOMATIC, RADIORESISTANT),
    CONVENTIONAL_RT,
    asks=frozenset(),
)
GIVEN_AGAIN: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "named for re-irradiation, in the spine and outside it",
    all_of(SYMPTOMATIC, present(Case.prior_rt_to_target)),
    ASTRO_ABSTRACT,
    Design.GUIDELINE,
    asks=frozenset(),
)
TOO_SOON_FOR_THE_CORD: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "the spine was irradiated less than 6 months ago; a small risk to the cord was shown from "
    "6 months on",
    all_of(*IRRADIATED_SPINE.parts, Case.prior_rt_interval < months(6)),
    NIEDER_AT,
    asks=frozenset(),
)
WEEKS_TO_LIVE: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "a guideline counts on radiotherapy for quality of life from a life expectancy of 4 weeks on",
    all_of(SYMPTOMATIC, Case.life_expectancy < weeks(4)),
    ASTRO_RECOMMENDATIONS,
    asks=frozenset(),
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
    excluded_by(
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
    WEEKS_TO_LIVE,
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
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the spine is judged unstable; stabilizing it comes before radiotherapy",
        all_of(present(Case.spinal), present(Case.spine_unstable)),
        VERTICAL_CRITERIA,
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
IRRADIATED_BEFORE: Final = Caveat(
    "irradiated before: the cumulative dose to cord and other organs must be reckoned",
    CONVENTIONAL_RT,
    present(Case.prior_rt_to_target),
)
