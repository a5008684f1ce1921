"""Who was let into Iyengar 2018."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NON_SMALL_CELL_LUNG
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.criteria.review_lines import FEW_AND_TREATABLE, NON_SMALL_CELL
from bonemets.evidence.iyengar import ABSTRACT, IYENGAR
from bonemets.facts import absent, present
from bonemets.review import OLIGOMETASTATIC

AS_REVIEWED: Final = Eligibility(
    study=IYENGAR,
    read_from=OLIGOMETASTATIC,
    include=(NON_SMALL_CELL, FEW_AND_TREATABLE),
)

AS_PUBLISHED: Final = Eligibility(
    study=IYENGAR,
    read_from=ABSTRACT,
    include=(
        Criterion("non-small cell lung cancer, stage IV", NON_SMALL_CELL_LUNG),
        Criterion("the primary and at most 5 metastases", Case.metastases <= 5),
        Criterion("no EGFR or ALK change that a drug targets", absent(Case.targetable_mutation)),
        Criterion(
            "partial response or stable disease after induction chemotherapy",
            present(Case.first_line_without_progression),
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
