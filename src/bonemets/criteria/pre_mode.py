"""Who was let into PRE-MODE."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.pre_mode import PRE_MODE, RECALLED, REGISTER
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.units import days
from bonemets.vocabulary import Imaging

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
        Criterion(
            "the deficit for at most 30 days", Case.motor_deficit_duration <= days(30), RECALLED
        ),
        Criterion(
            "seen on MRI or CT", Case.imaging.contains_any((Imaging.MRI, Imaging.CT)), RECALLED
        ),
        Criterion("age at least 18", Case.age >= 18, RECALLED),
    ),
    exclude=(
        Criterion(
            "earlier radiotherapy or surgery of the affected spine",
            any_of(present(Case.prior_rt_to_target), present(Case.prior_surgery_at_target)),
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
