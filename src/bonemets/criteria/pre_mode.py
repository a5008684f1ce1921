"""Who was let into PRE-MODE."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.pre_mode import PRE_MODE, RECALLED, REGISTER
from bonemets.facts import absent, present
from bonemets.review import SPINE_WITH_COMPRESSION

AS_REVIEWED: Final = Eligibility(
    study=PRE_MODE,
    read_from=SPINE_WITH_COMPRESSION,
    include=(
        Criterion("cord compression", present(Case.cord_compression)),
        Criterion("not a candidate for surgery", absent(Case.fit_for_surgery)),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=PRE_MODE,
    read_from=REGISTER,
    include=(
        Criterion("metastatic cord compression", present(Case.cord_compression)),
        Criterion("a motor deficit of the legs from it", present(Case.leg_motor_deficit)),
    ),
    notes=(
        NotEncoded(
            "age at least 18, MRI or CT, a deficit for at most 30 days",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
        NotEncoded(
            "earlier radiotherapy or surgery of the affected spine excluded",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
