"""Who is let into SABR-COMET-10."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.sabr_comet_10 import RECALLED, REGISTER, SABR_COMET_10
from bonemets.facts import present
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months

AS_REVIEWED: Final = Eligibility(
    study=SABR_COMET_10,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("controlled primary tumor", present(Case.primary_controlled)),
        Criterion("solid tumor", present(Case.solid_tumor)),
        Criterion("at most 10 metastases", Case.metastases <= 10),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=SABR_COMET_10,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        Criterion("at least 4 metastases", Case.metastases >= 4),
        Criterion("at most 10 metastases", Case.metastases <= 10),
        Criterion(
            "primary controlled, for at least three months since definitive treatment",
            present(Case.primary_controlled),
        ),
        Criterion("Karnofsky above 60", Case.karnofsky > 60),
        Criterion("life expectancy above 6 months", Case.life_expectancy > months(6)),
        Criterion(
            "every metastasis safely treatable, by a plan made before",
            present(Case.all_metastases_treatable),
        ),
    ),
    exclude=(
        Criterion(
            "comorbidity that rules radiotherapy out, interstitial lung disease among them",
            present(Case.comorbidity_precludes_rt),
        ),
        Criterion("earlier radiotherapy to a target", present(Case.prior_rt_to_target), RECALLED),
        Criterion("malignant effusion", present(Case.malignant_pleural_effusion), RECALLED),
        Criterion("spinal cord compression", present(Case.cord_compression), RECALLED),
        Criterion("dominant brain metastasis", present(Case.brain_metastasis_dominant), RECALLED),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
