"""Who was let into Gomez 2016."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_AND_TREATABLE, NON_SMALL_CELL
from bonemets.evidence.gomez import FIRST, GOMEZ, RECALLED
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months

AS_REVIEWED: Final = Eligibility(
    study=GOMEZ,
    read_from=OLIGOMETASTATIC,
    include=(
        NON_SMALL_CELL,
        FEW_AND_TREATABLE,
        Criterion("outside the brain", absent(Case.brain_metastases)),
    ),
)

AS_PUBLISHED: Final = Eligibility(
    study=GOMEZ,
    read_from=FIRST,
    include=(
        Criterion("non-small cell lung cancer, stage IV", NON_SMALL_CELL_LUNG),
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("at most 3 sites after systemic therapy", Case.metastases <= 3),
        Criterion(
            "no progression on first-line therapy", present(Case.first_line_without_progression)
        ),
        Criterion(
            "at least 3 months of an EGFR or ALK inhibitor, where mutated",
            any_of(absent(Case.targetable_mutation), Case.first_line_duration >= months(3)),
        ),
    ),
    exclude=(
        Criterion("malignant effusion", present(Case.malignant_pleural_effusion), RECALLED),
        Criterion("ECOG above 2", Case.ecog > 2, RECALLED),
    ),
    notes=(
        NotEncoded(
            "at least 4 cycles of a platinum doublet, where not mutated",
            "a case does not count cycles",
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
