"""Who was let into Sprave 2018."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import PAINFUL
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_LEVELS, NO_CORD_COMPRESSION, SYMPTOMATIC
from bonemets.evidence.sprave import BONE_DENSITY, RECALLED, REGISTER, SPRAVE
from bonemets.facts import present
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import mm
from bonemets.vocabulary import Imaging

AS_REVIEWED: Final = Eligibility(
    study=SPRAVE,
    read_from=SPINE_NO_COMPRESSION,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        SYMPTOMATIC,
        FEW_LEVELS,
    ),
    exclude=(NO_CORD_COMPRESSION,),
)

AS_REGISTERED: Final = Eligibility(
    study=SPRAVE,
    read_from=REGISTER,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        Criterion("painful, at least 1 of 10", PAINFUL, BONE_DENSITY),
        Criterion("planned on MRI", Case.imaging.contains_any((Imaging.MRI,))),
        Criterion("tumor more than 3 mm from the cord", Case.distance_to_cord > mm(3)),
    ),
    exclude=(Criterion("cord compression", present(Case.cord_compression)),),
    notes=(
        NotEncoded(
            "age 18-80, Karnofsky at least 70, at most 2 levels",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
        NotEncoded(
            "myeloma, lymphoma or a neurologic deficit excluded",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
