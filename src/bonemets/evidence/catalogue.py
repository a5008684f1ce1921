"""Every study of the library, in the order the founding review meets them."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.ablation import ABLATION
from bonemets.evidence.core import CORE
from bonemets.evidence.estro_astro import ESTRO_ASTRO
from bonemets.evidence.gillespie import GILLESPIE
from bonemets.evidence.gomez import GOMEZ
from bonemets.evidence.immunotherapy_timing import IMMUNOTHERAPY_TIMING
from bonemets.evidence.iyengar import IYENGAR
from bonemets.evidence.nrg_br002 import NRG_BR002
from bonemets.evidence.nrg_lu002 import NRG_LU002
from bonemets.evidence.oligometastases_1995 import OLIGOMETASTASES_1995
from bonemets.evidence.oriole import ORIOLE
from bonemets.evidence.patchell import PATCHELL
from bonemets.evidence.preempt import PREEMPT
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.evidence.rtog_0631 import RTOG_0631
from bonemets.evidence.sabr_comet import SABR_COMET
from bonemets.evidence.sabr_comet_3 import SABR_COMET_3
from bonemets.evidence.sabr_comet_10 import SABR_COMET_10
from bonemets.evidence.saron import SARON
from bonemets.evidence.sc24 import SC24
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.evidence.sins import SINS
from bonemets.evidence.spatial_fractionation import SPATIAL_FRACTIONATION
from bonemets.evidence.sprave import SPRAVE
from bonemets.evidence.stomp import STOMP

STUDIES: Final = (
    RICH_2018,
    PATCHELL,
    SCORE_2,
    SCORAD,
    SPRAVE,
    SC24,
    RTOG_0631,
    SINS,
    OLIGOMETASTASES_1995,
    ESTRO_ASTRO,
    SABR_COMET,
    SABR_COMET_3,
    SABR_COMET_10,
    CORE,
    STOMP,
    ORIOLE,
    GOMEZ,
    IYENGAR,
    NRG_LU002,
    SARON,
    NRG_BR002,
    GILLESPIE,
    PREEMPT,
    SPATIAL_FRACTIONATION,
    ABLATION,
    IMMUNOTHERAPY_TIMING,
)
