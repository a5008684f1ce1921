"""Every study of the library, in the order the founding review meets them."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.gillespie import GILLESPIE
from bonemets.evidence.patchell import PATCHELL
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.evidence.rtog_0631 import RTOG_0631
from bonemets.evidence.sabr_comet import SABR_COMET
from bonemets.evidence.sc24 import SC24
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.evidence.sins import SINS
from bonemets.evidence.sprave import SPRAVE

STUDIES: Final = (
    RICH_2018,
    PATCHELL,
    SCORE_2,
    SCORAD,
    SPRAVE,
    SC24,
    RTOG_0631,
    SINS,
    SABR_COMET,
    GILLESPIE,
)
