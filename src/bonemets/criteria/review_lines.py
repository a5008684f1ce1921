"""Lines that the founding review states of a whole section, so of every trial in it.

What a trial's own sentence says is added, and wins where the two differ.  A definition (what is
oligometastatic) is asked where the sentence of a trial uses the word and gives no number.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG, OLIGOMETASTATIC
from bonemets.criteria.model import Criterion
from bonemets.facts import absent, present
from bonemets.predicates import any_of

# SBRT for Symptomatic Bone Metastases, spine-only sites
SYMPTOMATIC: Final = Criterion(
    "symptomatic, as said of the section's trials", present(Case.symptomatic)
)
NO_CORD_COMPRESSION: Final = Criterion(
    "spinal cord compression, by the section's title", present(Case.cord_compression)
)
FEW_LEVELS: Final = Criterion(
    "at most 2 contiguous levels, as said of the section's trials", Case.segments <= 2
)
# non-spine or combined sites
FRACTURED_OR_SURGICAL: Final = Criterion(
    "a fracture, or in need of surgery, as said of the section's trials",
    any_of(present(Case.pathologic_fracture), present(Case.surgery_preferred)),
)
# prophylactic radiotherapy
HARDLY_SYMPTOMATIC: Final = Criterion(
    "asymptomatic or minimally symptomatic, taken as pain under 5",
    any_of(absent(Case.symptomatic), Case.pain < 5),
)
# oligometastatic disease
FEW_AND_TREATABLE: Final = Criterion(
    "oligometastatic, by the review's definition: at most 5, all treatable", OLIGOMETASTATIC
)
NON_SMALL_CELL: Final = Criterion("non-small cell lung cancer", NON_SMALL_CELL_LUNG)
