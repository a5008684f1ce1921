"""Who was let into ICORG 05-03."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.icorg_05_03 import ABSTRACT, ICORG_05_03, RECALLED
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import SPINE_WITH_COMPRESSION

AS_REVIEWED: Final = Eligibility(
    study=ICORG_05_03,
    read_from=SPINE_WITH_COMPRESSION,
    include=(
        Criterion("malignant cord compression", present(Case.cord_compression)),
        Criterion("not a candidate for surgery", absent(Case.fit_for_surgery)),
    ),
)

AS_PUBLISHED: Final = Eligibility(
    study=ICORG_05_03,
    read_from=ABSTRACT,
    include=(
        Criterion("malignant cord compression", present(Case.cord_compression)),
        Criterion(
            "not going on to decompression: unfit for it, or declining it",
            any_of(absent(Case.fit_for_surgery), present(Case.declines_surgery)),
        ),
    ),
    notes=(
        NotEncoded(
            "age at least 18, compression on MRI, a low limit of Karnofsky",
            "too vaguely recalled to decide on",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
