"""Who was let into DOSIS."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_LEVELS, NO_CORD_COMPRESSION, SYMPTOMATIC
from bonemets.evidence.dosis import DOSIS, PROTOCOL
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.vocabulary import Histology

AS_REVIEWED: Final = Eligibility(
    study=DOSIS,
    read_from=SPINE_NO_COMPRESSION,
    include=(Criterion("spinal metastasis", present(Case.spinal)), SYMPTOMATIC, FEW_LEVELS),
    exclude=(NO_CORD_COMPRESSION,),
)

AS_IN_THE_PROTOCOL: Final = Eligibility(
    study=DOSIS,
    read_from=PROTOCOL,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        Criterion("malignancy proven by histology", present(Case.histology_confirmed)),
        Criterion("age above 18", Case.age > 18),
        Criterion("Karnofsky at least 60", Case.karnofsky >= 60),
        Criterion(
            "left or back after surgery, inoperable, or at significant risk from surgery; the last "
            "two taken as not fit for it",
            any_of(present(Case.prior_surgery_at_target), absent(Case.fit_for_surgery)),
        ),
    ),
    exclude=(
        Criterion(
            "lymphoma, small-cell lung cancer or myeloma",
            Case.histology.is_in(
                (Histology.LYMPHOMA, Histology.SMALL_CELL_LUNG, Histology.MYELOMA)
            ),
        ),
        Criterion("a deficit that is getting worse", present(Case.deficit_progressing)),
        Criterion("more than 3 levels", Case.segments > 3),
        Criterion("more than 2 sites to treat", Case.sites_to_treat > 2),
        Criterion("unstable spine", present(Case.spine_unstable)),
        Criterion("earlier radiotherapy to the levels", present(Case.prior_rt_to_target)),
        Criterion("not able to walk, asked as total paraplegia", present(Case.total_paraplegia)),
    ),
    notes=(
        NotEncoded("in pain, or free of it on analgesics", "a case does not hold the analgesics"),
        NotEncoded("modified Mizumoto score at most 9", "a case does not hold the score"),
        NotEncoded("unable to walk for another reason than total paraplegia", "no fact holds it"),
        NotEncoded("bears fixation for 30 minutes; a tumor board agreed", "settled at planning"),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_IN_THE_PROTOCOL)
