"""What the founding review holds against several studies at once."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat
from bonemets.facts import present
from bonemets.review import (
    NON_SPINE_SBRT,
    SPINE_NO_COMPRESSION,
    SPINE_WITH_COMPRESSION,
    SYNTHESES,
)
from bonemets.units import months

COMPLICATED_LEFT_OUT: Final = Caveat(
    "studies of SBRT tend to leave complicated metastases out, with a fracture or in need of "
    "surgery; with a higher risk of fracture possible, its use with a fracture, impending or "
    "existing, is unclear",
    NON_SPINE_SBRT,
    present(Case.pathologic_fracture)
    | present(Case.impending_fracture)
    | present(Case.surgery_preferred),
)
NO_GUIDE_TO_TECHNIQUE: Final = Caveat(
    "entry criteria like those of the trials of one against several conventional fractions: no "
    "strong evidence guides the choice among the techniques",
    NON_SPINE_SBRT,
)
PHASE_2_ONLY: Final = Caveat(
    "the data are limited to phase II; larger phase III trials were pending", NON_SPINE_SBRT
)
WAITING: Final = Caveat(
    "the time from consultation to treatment counts: conventional radiotherapy starts sooner",
    NON_SPINE_SBRT,
)

SPINE_REPORTS_CONFLICT: Final = Caveat(
    "reports on SBRT of the spine conflict; dose, fractionation and dose constraints are still to "
    "be defined",
    SPINE_NO_COMPRESSION,
)
FEW_LEVELS: Final = Caveat(
    "the trials treated 1-2 contiguous levels; more may be inappropriate",
    SPINE_NO_COMPRESSION,
    Case.segments > 2,
)
STABILITY: Final = Caveat(
    "multidisciplinary input, with the stability of the spine assessed by SINS",
    SPINE_NO_COMPRESSION,
    present(Case.spinal),
)

EARLY_DATA: Final = Caveat(
    "fairly preliminary data; whether surgery is possible needs multidisciplinary input",
    SPINE_WITH_COMPRESSION,
    present(Case.cord_compression) | present(Case.cauda_equina_compression),
)
LONG_SURVIVAL: Final = Caveat(
    "survival was 3 months in PRE-MODE and not reported in Ryu 2010 or ICORG 05-03: with a longer "
    "life expectancy applicability is unclear",
    SPINE_WITH_COMPRESSION,
    Case.life_expectancy > months(3),
)

SYNTHESES_CONFLICT: Final = Caveat(
    "the reviews of SBRT against conventional radiotherapy contradict each other", SYNTHESES
)
