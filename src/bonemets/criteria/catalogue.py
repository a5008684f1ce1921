"""Every reading of the library, study by study."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import (
    core,
    gillespie,
    gomez,
    icorg_05_03,
    iyengar,
    nguyen,
    nrg_br002,
    oriole,
    patchell,
    pre_mode,
    rich_2018,
    robomet,
    rtog_0631,
    ryu_2010,
    sabr_comet,
    sabr_comet_3,
    sabr_comet_10,
    sc24,
    scorad,
    score_2,
    sprave,
    stomp,
    vertical,
)

READINGS: Final = (
    *rich_2018.READINGS,
    *patchell.READINGS,
    *score_2.READINGS,
    *scorad.READINGS,
    *nguyen.READINGS,
    *vertical.READINGS,
    *robomet.READINGS,
    *sprave.READINGS,
    *sc24.READINGS,
    *rtog_0631.READINGS,
    *ryu_2010.READINGS,
    *icorg_05_03.READINGS,
    *pre_mode.READINGS,
    *sabr_comet.READINGS,
    *sabr_comet_3.READINGS,
    *sabr_comet_10.READINGS,
    *core.READINGS,
    *stomp.READINGS,
    *oriole.READINGS,
    *gomez.READINGS,
    *iyengar.READINGS,
    *nrg_br002.READINGS,
    *gillespie.READINGS,
)
