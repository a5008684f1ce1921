"""Who was let into CORE."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.core import CORE, RECALLED, REGISTER
from bonemets.facts import present
from bonemets.predicates import any_of
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months
from bonemets.vocabulary import Primary

PRIMARY: Final = Criterion(
    "primary of breast, prostate or non-small cell lung",
    any_of(Case.primary.is_in((Primary.BREAST, Primary.PROSTATE)), NON_SMALL_CELL_LUNG),
)

AS_REVIEWED: Final = Eligibility(
    study=CORE,
    read_from=OLIGOMETASTATIC,
    include=(
        PRIMARY,
        Criterion("controlled primary tumor", present(Case.primary_controlled)),
        Criterion("at most 3 metastases", Case.metastases <= 3),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=CORE,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        PRIMARY,
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("WHO performance status at most 2", Case.ecog <= 2),
        Criterion("life expectancy above 6 months", Case.life_expectancy > months(6)),
        Criterion("at most 3 metastases", Case.metastases <= 3),
        Criterion(
            "at most 3 metastases in a lifetime, those ablated before among them",
            Case.metastases_in_lifetime <= 3,
        ),
        Criterion("in at most 2 organ systems", Case.organs_with_metastases <= 2),
        Criterion("all suitable for SBRT", present(Case.all_metastases_treatable)),
        Criterion("metachronous", present(Case.metachronous)),
        Criterion("primary controlled", present(Case.primary_controlled)),
    ),
    exclude=(
        Criterion("intracranial metastases", present(Case.brain_metastases), RECALLED),
        Criterion(
            "earlier radiotherapy near the target", present(Case.prior_rt_to_target), RECALLED
        ),
        Criterion("malignant effusion", present(Case.malignant_pleural_effusion), RECALLED),
    ),
    notes=(
        NotEncoded("a shortest disease-free interval", "the figure was cut off in what was read"),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
