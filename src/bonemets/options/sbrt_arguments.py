"""The arguments and caveats that options of SBRT share."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import ryu_2010
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION
from bonemets.evidence.caveats import NO_GUIDE_TO_TECHNIQUE, SYNTHESES_CONFLICT
from bonemets.evidence.dosis import DOSIS
from bonemets.evidence.dosis import PROTOCOL as DOSIS_PROTOCOL
from bonemets.evidence.estro_acrop import ESTRO_ACROP_UNCOMPLICATED
from bonemets.evidence.model import Caveat
from bonemets.evidence.nguyen import REGISTER as NGUYEN_REGISTER
from bonemets.evidence.ryu_2010 import RYU_2010
from bonemets.evidence.vertical import CRITERIA as VERTICAL_CRITERIA
from bonemets.evidence.vertical import VERTICAL
from bonemets.facts import present
from bonemets.options.guidelines import ASTRO_ABSTRACT
from bonemets.options.model import Argument, Side, Strength
from bonemets.options.shared_arguments import (
    AGAINST_RADIOTHERAPY_ALONE,
    IRRADIATED_BEFORE,
)
from bonemets.options.situations import (
    BLOOD_OR_MARROW,
    FRACTURE,
    IRRADIATED_SPINE,
    LONGER_LIFE,
    NO_SURGERY,
    PAINFUL_UNCOMPLICATED,
    SHORT_LIFE,
    SPINE_WITHOUT_COMPRESSION,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
    WITHOUT_COMPRESSION,
)
from bonemets.predicates import all_of
from bonemets.regimens.reirradiation import HYTEC_AT
from bonemets.review import (
    CONVENTIONAL_RT,
    NON_SPINE_SBRT,
    SPINE_NO_COMPRESSION,
    SPINE_WITH_COMPRESSION,
    SYNTHESES,
)
from bonemets.units import months

WAITING: Final = Caveat(
    "SBRT takes longer to plan; a quarter declined it in VERTICAL, and about 20 % of those who "
    "chose it could not complete it",
    NON_SPINE_SBRT,
)
SBRT_AND_FRACTURE: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "how to treat an existing or impending fracture with SBRT is unclear, and SBRT may add to the "
    "risk",
    FRACTURE,
    NON_SPINE_SBRT,
)
SURGEON_FIRST: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "with compression a surgeon decides first whether to operate; those given SBRT were not "
    "candidates, or had few symptoms",
    COMPRESSION,
    SPINE_WITH_COMPRESSION,
    unless=NO_SURGERY,
)
AGAINST_SBRT: Final = (SBRT_AND_FRACTURE, SURGEON_FIRST, *AGAINST_RADIOTHERAPY_ALONE)
"""Whatever SBRT is meant for."""

FOR_PAIN: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "of the syntheses, Lee and Song (and Wong in the spine) found complete relief more often "
        "at 3 or 6 months, and Lee less progression",
        WITHOUT_COMPRESSION,
        SYNTHESES,
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "conditionally recommended over conventional radiotherapy in selected patients with a "
        "good performance status (taken as ECOG 0-2)",
        all_of(PAINFUL_UNCOMPLICATED, Case.ecog <= 2),
        ASTRO_ABSTRACT,
        asks=frozenset(),
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "with a longer life expectancy (taken as 6 months or more) relief that lasts may be worth "
        "the higher dose",
        all_of(SYMPTOMATIC, LONGER_LIFE),
        CONVENTIONAL_RT,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "of the syntheses, Ito (and Wong in the spine) found no difference in overall response, "
        "quality of life or survival, and Lee more pain flares",
        WITHOUT_COMPRESSION,
        SYNTHESES,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "ESTRO-ACROP does not support its routine use in uncomplicated metastases; select patients "
        "may be considered",
        PAINFUL_UNCOMPLICATED,
        NON_SPINE_SBRT,
        ESTRO_ACROP_UNCOMPLICATED.design,
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the trials took a life expectancy of at least 3 months, and the authors of SC24 advise "
        "against it below",
        all_of(SYMPTOMATIC, SHORT_LIFE),
        NGUYEN_REGISTER,
    ),
)
"""What speaks for and against SBRT of a painful metastasis, whatever its dose."""
NOT_STUDIED_FOR_PAIN: Final = (
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the trials of SBRT for pain left targets irradiated before out",
        all_of(WITHOUT_COMPRESSION, present(Case.prior_rt_to_target)),
        VERTICAL_CRITERIA,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "radiosensitive tumors such as myeloma were left out",
        all_of(WITHOUT_COMPRESSION, BLOOD_OR_MARROW),
        VERTICAL_CRITERIA,
        asks=frozenset(),
    ),
)
ABOUT_PAIN: Final = (SYNTHESES_CONFLICT, NO_GUIDE_TO_TECHNIQUE, WAITING, IRRADIATED_BEFORE)

NO_MORE_THAN_THREE_LEVELS: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "no trial of it took more than 3 consecutive segments",
    all_of(SPINE_WITHOUT_COMPRESSION, Case.segments > 3),
    DOSIS_PROTOCOL,
    asks=frozenset(),
)
ONE_OR_TWO_LEVELS: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "most reports treated 1-2 contiguous levels; it may be inappropriate for more than 2",
    all_of(SPINE_WITHOUT_COMPRESSION, Case.segments > 2),
    SPINE_NO_COMPRESSION,
    asks=frozenset(),
)
SBRT_WITHOUT_COMPRESSION: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "the review keeps it to metastases without compression",
    SUSPECTED_COMPRESSION,
    SPINE_NO_COMPRESSION,
    unless=NO_COMPRESSION,
)
CORD_NEEDS_FIVE_MONTHS: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "the spine was irradiated less than 5 months ago, the least interval of a lower risk to the "
    "cord",
    all_of(*IRRADIATED_SPINE.parts, Case.prior_rt_interval < months(5)),
    HYTEC_AT,
    asks=frozenset(),
)
CORD_LIMITS: Final = Caveat(
    "re-irradiation of the spine: thecal sac at most 70 Gy EQD2 at 2 Gy in both courses, at most "
    "25 Gy and half of it from SBRT, at least 5 months apart",
    HYTEC_AT,
    IRRADIATED_SPINE,
)
IN_SPINE: Final = (ONE_OR_TWO_LEVELS, SBRT_WITHOUT_COMPRESSION, CORD_NEEDS_FIVE_MONTHS)
DOSIS_FOUND: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "pain responded in 87 % after 48.5 Gy/10 or 35 Gy/5, and 80 % of those who reported had "
    "little pain at 5 years (DOSIS)",
    SPINE_WITHOUT_COMPRESSION,
    SPINE_NO_COMPRESSION,
    DOSIS.design,
)
RYU: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "neurologic function improved in 81 % after 12-20 Gy/1 (median 16 Gy) of epidural "
        "compression with a strength of at least 4 of 5",
        all_of(COMPRESSION, ryu_2010.STRONG_ENOUGH),
        SPINE_WITH_COMPRESSION,
        RYU_2010.design,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "those treated for epidural compression had a strength of at least 4 of 5",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        unless=ryu_2010.STRONG_ENOUGH,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "fairly preliminary with compression: one arm, survival not reported",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
    ),
)
VERTICAL_FOUND: Final = Argument(
    Side.AGAINST,
    Strength.WEAK,
    "VERTICAL found no difference from conventional radiotherapy in pain or quality of life, "
    "underpowered",
    WITHOUT_COMPRESSION,
    NON_SPINE_SBRT,
    VERTICAL.design,
)
