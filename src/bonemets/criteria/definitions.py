"""Named definitions of the founding review that readings and options share, as predicates."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.vocabulary import Histology, Primary

COMPRESSION: Final = any_of(present(Case.cord_compression), present(Case.cauda_equina_compression))

NO_COMPRESSION: Final = all_of(absent(Case.cord_compression), absent(Case.cauda_equina_compression))

UNCOMPLICATED: Final = all_of(
    absent(Case.impending_fracture), absent(Case.pathologic_fracture), NO_COMPRESSION
)

PAINFUL: Final = Case.pain >= 1

COMPLICATED: Final = any_of(
    present(Case.impending_fracture), present(Case.pathologic_fracture), COMPRESSION
)

COMPLICATED_WIDELY: Final = any_of(
    *COMPLICATED.parts,
    present(Case.prior_rt_to_target),
    present(Case.prior_surgery_at_target),
    present(Case.soft_tissue_component),
)

OLIGOMETASTATIC: Final = all_of(Case.metastases <= 5, present(Case.all_metastases_treatable))

NON_SMALL_CELL_LUNG: Final = all_of(
    Case.primary.is_(Primary.LUNG), Case.histology.is_(Histology.CARCINOMA)
)
