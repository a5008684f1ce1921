"""Who was let into the trials that Rich 2018 put together."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import UNCOMPLICATED
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.rich_2018 import RICH_2018
from bonemets.facts import present
from bonemets.review import CONVENTIONAL_RT

AS_REVIEWED: Final = Eligibility(
    study=RICH_2018,
    read_from=CONVENTIONAL_RT,
    include=(
        Criterion("symptomatic bone metastasis", present(Case.symptomatic)),
        Criterion(
            "uncomplicated: no fracture, impending or existing, and no compression", UNCOMPLICATED
        ),
    ),
)

READINGS: Final = (AS_REVIEWED,)
