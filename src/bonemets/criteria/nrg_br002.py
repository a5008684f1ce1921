"""Who was let into NRG-BR002, by the last version of its protocol."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_AND_TREATABLE
from bonemets.evidence.nrg_br002 import NRG_BR002, REGISTER, REPORT
from bonemets.facts import present
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import cm, months
from bonemets.vocabulary import Primary

AS_REVIEWED: Final = Eligibility(
    study=NRG_BR002,
    read_from=OLIGOMETASTATIC,
    include=(
        Criterion("breast cancer", Case.primary.is_(Primary.BREAST)),
        FEW_AND_TREATABLE,
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=NRG_BR002,
    read_from=REGISTER,
    include=(
        Criterion("breast cancer", Case.primary.is_(Primary.BREAST)),
        Criterion("metastatic, proven by pathology", present(Case.histology_confirmed)),
        Criterion("at most 4 metastases outside the brain", Case.metastases <= 4, REPORT),
        Criterion("each at most 5 cm, asked of the index lesion", Case.size <= cm(5), REPORT),
        Criterion(
            "first-line systemic therapy for at most 12 months",
            Case.first_line_duration <= months(12),
            REPORT,
        ),
        Criterion(
            "primary controlled, for 90 days since definitive surgery",
            present(Case.primary_controlled),
        ),
        Criterion(
            "all disease amenable to SBRT or resection", present(Case.all_metastases_treatable)
        ),
    ),
    exclude=(Criterion("brain metastases", present(Case.brain_metastases)),),
    notes=(
        NotEncoded("estrogen, progesterone and HER2 status known", "settled at work-up"),
        NotEncoded("symptomatic bone metastases allowed", "it keeps nobody out"),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
