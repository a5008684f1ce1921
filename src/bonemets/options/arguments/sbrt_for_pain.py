"""What the review says of SBRT of painful metastases, whatever its dose."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.caveats import NO_GUIDE_TO_TECHNIQUE, SYNTHESES_CONFLICT
from bonemets.evidence.dosis import PROTOCOL as DOSIS_PROTOCOL
from bonemets.evidence.model import Caveat
from bonemets.evidence.nguyen import REGISTER as NGUYEN_REGISTER
from bonemets.evidence.populations import (
    IRRADIATED,
    LONGER_LIFE,
    SHORT_LIFE,
    SYMPTOMATIC,
    WITHOUT_COMPRESSION,
)
from bonemets.evidence.spine_sbrt_practice import SPINE_SBRT_PRACTICE
from bonemets.evidence.vertical import CRITERIA as VERTICAL_CRITERIA
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions
from bonemets.options.situations import BLOOD_OR_MARROW, SPINE_WITHOUT_COMPRESSION
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY24_FX3, GY30_FX5, GY40_FX5
from bonemets.review import (
    CONVENTIONAL_RT,
    NON_SPINE_SBRT,
    SPINE_NO_COMPRESSION,
    SPINE_SBRT,
    SYNTHESES,
)
from bonemets.treatment import SBRT, SBRT_ALONE, regimens

COMMON: Final = all_of(SBRT_ALONE, regimens(GY24_FX3, GY30_FX5, GY40_FX5))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "of the syntheses, Lee and Song (and Wong in the spine) found complete relief more often "
        "at 3 or 6 months, and Lee less progression",
        WITHOUT_COMPRESSION,
        SYNTHESES,
        about=SBRT_ALONE,
        theme=Theme.PAIN,
        key="syntheses-for",
        phrase="complete relief more often",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "with a longer life expectancy (taken as 6 months or more) relief that lasts may be worth "
        "the higher dose",
        all_of(SYMPTOMATIC, LONGER_LIFE),
        CONVENTIONAL_RT,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.RETREATMENT,
        key="sbrt-longer-life",
        phrase="lasting relief with longer survival",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "of the syntheses, Ito (and Wong in the spine) found no difference in overall response, "
        "quality of life or survival, and Lee more pain flares",
        WITHOUT_COMPRESSION,
        SYNTHESES,
        about=SBRT_ALONE,
        theme=Theme.PAIN,
        key="syntheses-against",
        phrase="no difference in response",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the trials took a life expectancy of at least 3 months, and the authors of SC24 advise "
        "against it below",
        all_of(SYMPTOMATIC, SHORT_LIFE),
        NGUYEN_REGISTER,
        about=SBRT_ALONE,
        theme=Theme.SURVIVAL,
        key="sbrt-short-life",
        phrase="less than 3 months to live",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the trials of SBRT for pain left targets irradiated before out",
        all_of(WITHOUT_COMPRESSION, IRRADIATED),
        VERTICAL_CRITERIA,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.EVIDENCE,
        key="sbrt-irradiated",
        phrase="irradiated before, not studied",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "radiosensitive tumors such as myeloma were left out",
        all_of(WITHOUT_COMPRESSION, BLOOD_OR_MARROW),
        VERTICAL_CRITERIA,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.EVIDENCE,
        key="sbrt-radiosensitive",
        phrase="radiosensitive tumor, not studied",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "no trial of it took more than 3 consecutive segments",
        all_of(SPINE_WITHOUT_COMPRESSION, Case.segments > 3),
        DOSIS_PROTOCOL,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.EVIDENCE,
        key="sbrt-four-levels",
        phrase="more than 3 segments",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "most reports treated 1-2 contiguous levels; it may be inappropriate for more than 2",
        all_of(SPINE_WITHOUT_COMPRESSION, Case.segments > 2),
        SPINE_NO_COMPRESSION,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.EVIDENCE,
        key="sbrt-three-levels",
        phrase="more than 2 levels",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "among the regimens common in the spine",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_SBRT,
        SPINE_SBRT_PRACTICE.design,
        about=COMMON,
        theme=Theme.EVIDENCE,
        key="sbrt-common",
        phrase="common in the spine",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "no study that the review names compared it in the spine; the best regimen is still sought",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_SBRT,
        about=COMMON,
        theme=Theme.EVIDENCE,
        key="sbrt-not-compared",
        phrase="not compared in the spine",
    ),
)
CAUTIONS: Final = (
    *cautions(SBRT_ALONE, SYNTHESES_CONFLICT, NO_GUIDE_TO_TECHNIQUE),
    *cautions(
        SBRT,
        Caveat(
            "SBRT takes longer to plan; a quarter declined it in VERTICAL, and about 20 % of those "
            "who chose it could not complete it",
            NON_SPINE_SBRT,
        ),
    ),
)
