"""Who was let into the trial of Redmond after surgery of the spine."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.redmond import REDMOND_TRIAL
from bonemets.facts import present
from bonemets.review import SPINE_WITH_COMPRESSION

AS_REVIEWED: Final = Eligibility(
    study=REDMOND_TRIAL,
    read_from=SPINE_WITH_COMPRESSION,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        Criterion("resected there", present(Case.prior_surgery_at_target)),
    ),
    notes=(NotEncoded("SBRT within 16 weeks of surgery", "a case does not hold when it was"),),
)

READINGS: Final = (AS_REVIEWED,)
