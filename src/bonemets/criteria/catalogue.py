"""Every reading of the library, study by study."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import gillespie, patchell, rich_2018, sabr_comet, sc24, scorad, score_2

READINGS: Final = (
    *rich_2018.READINGS,
    *patchell.READINGS,
    *score_2.READINGS,
    *scorad.READINGS,
    *sc24.READINGS,
    *sabr_comet.READINGS,
    *gillespie.READINGS,
)
