"""Lines that the founding review states for several trials at once."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG, OLIGOMETASTATIC
from bonemets.criteria.model import Criterion

FEW_AND_TREATABLE: Final = Criterion(
    "oligometastatic, by the review's definition: at most 5, all treatable", OLIGOMETASTATIC
)
FEW_LEVELS: Final = Criterion(
    "at most 2 contiguous levels, as said of the trials in general", Case.segments <= 2
)
NON_SMALL_CELL: Final = Criterion("non-small cell lung cancer", NON_SMALL_CELL_LUNG)
