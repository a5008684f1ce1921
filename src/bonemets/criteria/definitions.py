"""Named definitions of the founding review that readings and options share, as predicates."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of

COMPRESSION: Final = any_of(present(Case.cord_compression), present(Case.cauda_equina_compression))

NO_COMPRESSION: Final = all_of(absent(Case.cord_compression), absent(Case.cauda_equina_compression))

UNCOMPLICATED: Final = all_of(
    absent(Case.impending_fracture), absent(Case.pathologic_fracture), NO_COMPRESSION
)

PAINFUL: Final = Case.pain >= 1

LEFT_OUT_OF_SBRT_TRIALS: Final = any_of(
    present(Case.pathologic_fracture), present(Case.surgery_preferred)
)
