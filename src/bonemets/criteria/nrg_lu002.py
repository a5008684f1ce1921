"""Who was let into NRG-LU002."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_AND_TREATABLE, NON_SMALL_CELL
from bonemets.evidence.nrg_lu002 import CRITERIA, NRG_LU002, REGISTER
from bonemets.facts import present
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import thousand_per_ul

AS_REVIEWED: Final = Eligibility(
    study=NRG_LU002,
    read_from=OLIGOMETASTATIC,
    include=(NON_SMALL_CELL, FEW_AND_TREATABLE),
)

AS_REGISTERED: Final = Eligibility(
    study=NRG_LU002,
    read_from=REGISTER,
    include=(
        Criterion("non-small cell lung cancer, stage IV", NON_SMALL_CELL_LUNG),
        Criterion("proven by pathology", present(Case.histology_confirmed), CRITERIA),
        Criterion("at most 3 discrete metastases", Case.metastases <= 3),
        Criterion("age at least 18", Case.age >= 18, CRITERIA),
        Criterion("Zubrod at most 2", Case.ecog <= 2, CRITERIA),
        Criterion(
            "stable disease or partial response after first-line therapy",
            present(Case.first_line_without_progression),
            CRITERIA,
        ),
        Criterion(
            "neutrophils at least 0.5 thousand per microliter",
            Case.neutrophils >= thousand_per_ul(0.5),
            CRITERIA,
        ),
        Criterion(
            "platelets at least 50 thousand per microliter",
            Case.platelets >= thousand_per_ul(50),
            CRITERIA,
        ),
    ),
    exclude=(Criterion("pregnancy", present(Case.pregnant_or_lactating), CRITERIA),),
    notes=(
        NotEncoded("at least 4 cycles", "a case does not count cycles", CRITERIA),
        NotEncoded("limits of liver and kidney function", "a case holds neither", CRITERIA),
        NotEncoded("staged by CT or PET-CT within 30 days", "settled at work-up", CRITERIA),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
