"""Who was let into SABR-COMET."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.sabr_comet import ABSTRACT, LONG_TERM, RECALLED, SABR_COMET, SPONSOR
from bonemets.facts import present
from bonemets.predicates import all_of
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import mm, months

NEAR_THE_CORD: Final = Criterion(
    "focus within 3 mm of the spinal cord, which none outside the spine is",
    all_of(present(Case.spinal), Case.distance_to_cord <= mm(3)),
    OLIGOMETASTATIC,
)

AS_REVIEWED: Final = Eligibility(
    study=SABR_COMET,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("well-controlled primary tumor", present(Case.primary_controlled)),
        Criterion("fewer than 5 metastases", Case.metastases < 5),
    ),
    exclude=(
        Criterion("metastasis in a femur", present(Case.femoral_metastasis)),
        NEAR_THE_CORD,
    ),
)

AS_PUBLISHED: Final = Eligibility(
    study=SABR_COMET,
    read_from=ABSTRACT,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        Criterion("at most 5 metastases", Case.metastases <= 5),
        Criterion("primary controlled", present(Case.primary_controlled)),
        Criterion("ECOG at most 1", Case.ecog <= 1),
        Criterion("life expectancy at least 6 months", Case.life_expectancy >= months(6)),
        Criterion(
            "every metastasis amenable to SBRT", present(Case.all_metastases_treatable), LONG_TERM
        ),
        Criterion("proven malignancy", present(Case.histology_confirmed), RECALLED),
        Criterion(
            "at most 3 metastases in any one organ system",
            Case.metastases_in_one_organ <= 3,
            RECALLED,
        ),
    ),
    exclude=(
        Criterion("metastasis in a femur", present(Case.femoral_metastasis), OLIGOMETASTATIC),
        NEAR_THE_CORD,
        Criterion("spinal cord compression", present(Case.cord_compression), RECALLED),
        Criterion("earlier radiotherapy to the site", present(Case.prior_rt_to_target), RECALLED),
        Criterion("malignant pleural effusion", present(Case.malignant_pleural_effusion), RECALLED),
        Criterion(
            "dominant brain metastasis, or brain metastases alone",
            present(Case.brain_metastasis_dominant),
            RECALLED,
        ),
        Criterion(
            "comorbidity that rules radiotherapy out",
            present(Case.comorbidity_precludes_rt),
            RECALLED,
        ),
        Criterion("pregnancy or lactation", present(Case.pregnant_or_lactating), RECALLED),
    ),
    notes=(
        NotEncoded(
            "definitive treatment of the primary at least 3 months ago",
            "a case holds no date of treatment",
            SPONSOR,
        ),
        NotEncoded(
            "not resectable at all sites, or resection declined",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
        NotEncoded(
            "complete response to first-line chemotherapy excluded",
            "no target left; too vaguely recalled to decide on",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
