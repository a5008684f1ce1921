"""Every study of the library, in the order the founding review meets them."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.ablation import ABLATION
from bonemets.evidence.complicated_share import COMPLICATED_SHARE
from bonemets.evidence.core import CORE
from bonemets.evidence.dosis import DOSIS
from bonemets.evidence.economic_analyses import ECONOMIC_ANALYSES
from bonemets.evidence.estro_acrop import ESTRO_ACROP_UNCOMPLICATED
from bonemets.evidence.estro_astro import ESTRO_ASTRO
from bonemets.evidence.gillespie import GILLESPIE
from bonemets.evidence.gomez import GOMEZ
from bonemets.evidence.icorg_05_03 import ICORG_05_03
from bonemets.evidence.immunotherapy_timing import IMMUNOTHERAPY_TIMING
from bonemets.evidence.ito_2022 import ITO_2022
from bonemets.evidence.iyengar import IYENGAR
from bonemets.evidence.lee import LEE
from bonemets.evidence.nguyen import NGUYEN
from bonemets.evidence.nongkynrih import NONGKYNRIH
from bonemets.evidence.nrg_br002 import NRG_BR002
from bonemets.evidence.nrg_lu002 import NRG_LU002
from bonemets.evidence.oligometastases_1995 import OLIGOMETASTASES_1995
from bonemets.evidence.oriole import ORIOLE
from bonemets.evidence.patchell import PATCHELL
from bonemets.evidence.pre_mode import PRE_MODE
from bonemets.evidence.preempt import PREEMPT
from bonemets.evidence.redmond import REDMOND_CONSENSUS, REDMOND_TRIAL
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.evidence.robomet import ROBOMET
from bonemets.evidence.rtog_0631 import RTOG_0631
from bonemets.evidence.ryu_2010 import RYU_2010
from bonemets.evidence.sabr_comet import SABR_COMET
from bonemets.evidence.sabr_comet_3 import SABR_COMET_3
from bonemets.evidence.sabr_comet_10 import SABR_COMET_10
from bonemets.evidence.saron import SARON
from bonemets.evidence.sc24 import SC24
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.evidence.sins import SINS
from bonemets.evidence.song_2023 import SONG_2023
from bonemets.evidence.spatial_fractionation import SPATIAL_FRACTIONATION
from bonemets.evidence.spencer_2019 import SPENCER_2019
from bonemets.evidence.spine_sbrt_practice import SPINE_SBRT_PRACTICE
from bonemets.evidence.sprave import SPRAVE
from bonemets.evidence.stomp import STOMP
from bonemets.evidence.vertical import VERTICAL
from bonemets.evidence.vertical_compartment import VERTICAL_COMPARTMENT
from bonemets.evidence.vertical_quality_of_life import VERTICAL_QUALITY_OF_LIFE
from bonemets.evidence.wong_2023 import WONG_2023
from bonemets.evidence.zeng_28_2 import ZENG_28_2

STUDIES: Final = (
    RICH_2018,
    COMPLICATED_SHARE,
    ECONOMIC_ANALYSES,
    NONGKYNRIH,
    PATCHELL,
    SCORE_2,
    SCORAD,
    NGUYEN,
    VERTICAL,
    VERTICAL_QUALITY_OF_LIFE,
    VERTICAL_COMPARTMENT,
    ROBOMET,
    ESTRO_ACROP_UNCOMPLICATED,
    SPINE_SBRT_PRACTICE,
    SPRAVE,
    SC24,
    RTOG_0631,
    DOSIS,
    ZENG_28_2,
    RYU_2010,
    ICORG_05_03,
    PRE_MODE,
    REDMOND_CONSENSUS,
    REDMOND_TRIAL,
    ITO_2022,
    LEE,
    SONG_2023,
    SPENCER_2019,
    WONG_2023,
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
