"""Who was let into SCORE-2."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.score_2 import RECALLED, REGISTER_COPY, SCORE_2
from bonemets.facts import present
from bonemets.predicates import any_of
from bonemets.review import COMPRESSION_RT
from bonemets.units import days, months
from bonemets.vocabulary import Imaging

AS_REVIEWED: Final = Eligibility(
    study=SCORE_2,
    read_from=COMPRESSION_RT,
    include=(
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("life expectancy under 6 months", Case.life_expectancy < months(6)),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=SCORE_2,
    read_from=REGISTER_COPY,
    include=(
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("motor deficit of the legs", present(Case.leg_motor_deficit)),
        Criterion("the deficit for at most 30 days", Case.motor_deficit_duration <= days(30)),
        Criterion(
            "confirmed by MRI or spinal CT", Case.imaging.contains_any((Imaging.MRI, Imaging.CT))
        ),
        Criterion("Rades 2008 survival score at most 35", Case.rades_2008 <= 35),
        Criterion("age at least 18", Case.age >= 18, RECALLED),
    ),
    exclude=(
        Criterion(
            "earlier radiotherapy or surgery of the affected spine",
            any_of(present(Case.prior_rt_to_target), present(Case.prior_surgery_at_target)),
            RECALLED,
        ),
    ),
    notes=(
        NotEncoded("written consent", "settled at enrollment", RECALLED),
        NotEncoded(
            "symptomatic brain metastases or another severe neurologic disorder excluded",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
        NotEncoded(
            "candidates for decompressive surgery excluded",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
