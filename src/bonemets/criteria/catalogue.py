"""Every reading of the library, study by study."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import (
    core,
    gillespie,
    gomez,
    iyengar,
    nrg_br002,
    oriole,
    patchell,
    rich_2018,
    sabr_comet,
    sabr_comet_3,
    sabr_comet_10,
    sc24,
    scorad,
    score_2,
    stomp,
)

READINGS: Final = (
    *rich_2018.READINGS,
    *patchell.READINGS,
    *score_2.READINGS,
    *scorad.READINGS,
    *sc24.READINGS,
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
