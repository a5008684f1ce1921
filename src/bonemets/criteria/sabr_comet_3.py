"""Who is let into SABR-COMET-3."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.sabr_comet_3 import ABSTRACT, LISTING, RECALLED, REGISTER, SABR_COMET_3
from bonemets.facts import present
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months

AS_REVIEWED: Final = Eligibility(
    study=SABR_COMET_3,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("controlled primary tumor", present(Case.primary_controlled)),
        Criterion("solid tumor", present(Case.solid_tumor)),
        Criterion("at most 3 metastases", Case.metastases <= 3),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=SABR_COMET_3,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        Criterion("at most 3 metastases now", Case.metastases <= 3),
        Criterion("at most 8 metastases in a lifetime", Case.metastases_in_lifetime <= 8),
        Criterion(
            "primary controlled, for at least three months since definitive treatment",
            present(Case.primary_controlled),
        ),
        Criterion("solid tumor", present(Case.solid_tumor), ABSTRACT),
        Criterion("malignancy proven by histology", present(Case.histology_confirmed)),
        Criterion("ECOG at most 2", Case.ecog <= 2),
        Criterion("life expectancy above 6 months", Case.life_expectancy > months(6)),
    ),
    exclude=(
        Criterion(
            "comorbidity that rules radiotherapy out",
            present(Case.comorbidity_precludes_rt),
            RECALLED,
        ),
        Criterion("earlier radiotherapy to a target", present(Case.prior_rt_to_target), RECALLED),
        Criterion("malignant effusion", present(Case.malignant_pleural_effusion), RECALLED),
        Criterion("spinal cord compression", present(Case.cord_compression), RECALLED),
        Criterion("pregnancy", present(Case.pregnant_or_lactating), LISTING),
    ),
    notes=(
        NotEncoded("another cancer within 5 years excluded", "no fact holds it", LISTING),
        NotEncoded(
            "organ dysfunction, and large brain metastases, excluded",
            "worded by a machine, with no limit",
            LISTING,
        ),
        NotEncoded(
            "not resectable at all sites, or surgery declined",
            "a judgment on every metastasis; a case holds one",
        ),
        NotEncoded(
            "CT or PET-CT within 8 weeks of enrollment and 12 of treatment, bone scan without PET",
            "settled at enrollment",
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
