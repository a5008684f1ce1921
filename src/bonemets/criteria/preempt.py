"""Who is let into PREEMPT, as far as its list could be read.

Of the four definitions of a high-risk lesion one could be read whole.  A lesion at a place that the
others name, whose details were cut off, is neither let in nor kept out; the places are those of
Gillespie 2024, which it is to confirm.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.gillespie import HIP_SHOULDER_OR_SACROILIAC, JUNCTIONAL, LONG_BONES
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import HARDLY_SYMPTOMATIC
from bonemets.evidence.preempt import PREEMPT, REGISTER
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.review import PROPHYLACTIC
from bonemets.units import cm

NAMED_PLACE: Final = any_of(
    present(Case.spinal),
    Case.bones.contains_any(HIP_SHOULDER_OR_SACROILIAC),
    Case.bones.contains_any(LONG_BONES),
)

AS_REVIEWED: Final = Eligibility(
    study=PREEMPT,
    read_from=PROPHYLACTIC,
    include=(
        HARDLY_SYMPTOMATIC,
        Criterion(
            "bulky, at least 2 cm, or in the junctional spine",
            any_of(Case.size >= cm(2), Case.levels.contains_any(JUNCTIONAL)),
        ),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=PREEMPT,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        Criterion("solid tumor", present(Case.solid_tumor)),
        Criterion(
            "more than 5 metastases outside the brain",
            all_of(
                Case.metastases > 5,
                any_of(
                    absent(Case.brain_metastases),
                    NotEncoded("their number outside the brain", "a case counts them all"),
                ),
            ),
        ),
        Criterion("worst pain from the lesion under 5", Case.pain < 5),
        Criterion(
            "high-risk lesion: bulky, at least 2 cm, or at a place that is named",
            any_of(
                Case.size >= cm(2),
                all_of(
                    NAMED_PLACE,
                    NotEncoded(
                        "the details of hip, shoulder, long bone or spine",
                        "cut off in what was read",
                    ),
                ),
            ),
        ),
    ),
    exclude=(Criterion("leptomeningeal disease", present(Case.leptomeningeal_disease)),),
    notes=(
        NotEncoded("brain metastases were treated before", "a case does not hold it"),
        NotEncoded("staged by CT or PET-CT", "settled at work-up"),
        NotEncoded("the other exclusions", "cut off in what was read"),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
