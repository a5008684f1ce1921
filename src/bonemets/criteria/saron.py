"""Who was let into SARON."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_AND_TREATABLE, NON_SMALL_CELL
from bonemets.evidence.saron import REGISTER, SARON
from bonemets.facts import absent, present
from bonemets.review import OLIGOMETASTATIC

AS_REVIEWED: Final = Eligibility(
    study=SARON,
    read_from=OLIGOMETASTATIC,
    include=(NON_SMALL_CELL, FEW_AND_TREATABLE),
    notes=(NotEncoded("after chemotherapy", "said of the treatment, not of who was let in"),),
)

AS_REGISTERED: Final = Eligibility(
    study=SARON,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        NON_SMALL_CELL,
        Criterion("proven by histology or cytology", present(Case.histology_confirmed)),
        Criterion("ECOG at most 1", Case.ecog <= 1),
        Criterion("synchronous", absent(Case.metachronous)),
        Criterion("at most 5 metastases", Case.metastases <= 5),
        Criterion("in at most 3 organs", Case.organs_with_metastases <= 3),
        Criterion(
            "all suitable for SBRT or radiosurgery",
            present(Case.all_metastases_treatable),
        ),
    ),
    notes=(
        NotEncoded("whole-body PET-CT and brain imaging within 45 days", "settled at work-up"),
        NotEncoded(
            "fit for 4 cycles of systemic therapy and for radical radiotherapy to the primary",
            "a case does not hold a judgment of either",
        ),
        NotEncoded("a limit of the volume of brain metastases", "cut off in what was read"),
        NotEncoded("the exclusions", "cut off in what was read"),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
