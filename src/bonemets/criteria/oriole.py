"""Who was let into ORIOLE."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.oriole import ABSTRACT, ORIOLE, REGISTER
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import cm, ml, months, ng_per_dl, ng_per_ml, thousand_per_ul
from bonemets.vocabulary import Primary

AS_REVIEWED: Final = Eligibility(
    study=ORIOLE,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("prostate cancer", Case.primary.is_(Primary.PROSTATE)),
        Criterion("at most 3 metastases, in bone", Case.metastases <= 3),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=ORIOLE,
    read_from=REGISTER,
    include=(
        Criterion("prostate cancer", Case.primary.is_(Primary.PROSTATE)),
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("primary treated by surgery or radiotherapy", present(Case.primary_treated)),
        Criterion("at most 3 metastases", Case.metastases <= 3),
        Criterion("asymptomatic", absent(Case.symptomatic)),
        Criterion(
            "each at most 5 cm or under 250 mL, asked of the index lesion",
            any_of(Case.size <= cm(5), Case.volume < ml(250)),
        ),
        Criterion("PSA doubling time under 15 months", Case.psa_doubling_time < months(15)),
        Criterion("PSA above 1 ng/mL", Case.psa_now > ng_per_ml(1)),
        Criterion("PSA under 50 ng/mL", Case.psa_now < ng_per_ml(50)),
        Criterion("testosterone above 125 ng/dL", Case.testosterone > ng_per_dl(125)),
        Criterion("life expectancy at least 12 months", Case.life_expectancy >= months(12)),
        Criterion("ECOG at most 2", Case.ecog <= 2),
        Criterion(
            "leukocytes above 2 thousand per microliter", Case.leukocytes > thousand_per_ul(2)
        ),
        Criterion(
            "neutrophils above 1 thousand per microliter", Case.neutrophils > thousand_per_ul(1)
        ),
        Criterion(
            "platelets above 50 thousand per microliter", Case.platelets > thousand_per_ul(50)
        ),
    ),
    exclude=(
        Criterion(
            "androgen deprivation in the last 6 months, or for 3 years in all",
            present(Case.recent_androgen_deprivation),
            ABSTRACT,
        ),
    ),
    notes=(
        NotEncoded("written consent", "settled at enrollment"),
        NotEncoded(
            "the metastases developed within 6 months", "a date per metastasis; a case holds one"
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
