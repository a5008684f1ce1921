"""Who was let into STOMP."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_AND_TREATABLE
from bonemets.evidence.stomp import ABSTRACT, RECALLED, STOMP
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import ng_per_dl
from bonemets.vocabulary import Imaging, Primary

AS_REVIEWED: Final = Eligibility(
    study=STOMP,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("prostate cancer", Case.primary.is_(Primary.PROSTATE)),
        FEW_AND_TREATABLE,
    ),
)

AS_PUBLISHED: Final = Eligibility(
    study=STOMP,
    read_from=ABSTRACT,
    include=(
        Criterion("prostate cancer", Case.primary.is_(Primary.PROSTATE)),
        Criterion("asymptomatic", absent(Case.symptomatic)),
        Criterion(
            "biochemical recurrence after treatment with intent to cure",
            present(Case.biochemical_recurrence),
        ),
        Criterion(
            "at most 3 metastases outside the brain",
            any_of(
                Case.metastases <= 3,
                all_of(
                    present(Case.brain_metastases),
                    NotEncoded("their number outside the brain", "a case counts them all"),
                ),
            ),
        ),
        Criterion("seen on choline PET-CT", Case.imaging.contains_any((Imaging.PET,))),
        Criterion(
            "testosterone above 50 ng/dL, printed as ng/mL", Case.testosterone > ng_per_dl(50)
        ),
    ),
    exclude=(Criterion("spinal cord compression", present(Case.cord_compression), RECALLED),),
    notes=(
        NotEncoded("local relapse excluded", "too vaguely recalled to decide on", RECALLED),
        NotEncoded("castration resistance excluded", "too vaguely recalled to decide on", RECALLED),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
