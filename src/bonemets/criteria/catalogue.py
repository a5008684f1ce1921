"""Every reading of the library, study by study."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import (
    gillespie,
    icorg_05_03,
    nguyen,
    patchell,
    pre_mode,
    rich_2018,
    robomet,
    rtog_0631,
    ryu_2010,
    sabr_comet,
    sc24,
    scorad,
    score_2,
    sprave,
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
    *gillespie.READINGS,
)
