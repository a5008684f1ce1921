"""Who was let into Ryu 2010."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.ryu_2010 import ABSTRACT, RYU_2010
from bonemets.predicates import any_of
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.vocabulary import Bilsky, Imaging

EPIDURAL: Final = Criterion(
    "epidural compression on imaging, of thecal sac, cord or cauda equina",
    any_of(COMPRESSION, Case.bilsky >= Bilsky.G1B),
)
STRONG_ENOUGH: Final = Criterion("motor strength at least 4 of 5", Case.motor_strength >= 4)

AS_REVIEWED: Final = Eligibility(
    study=RYU_2010, read_from=SPINE_WITH_COMPRESSION, include=(EPIDURAL, STRONG_ENOUGH)
)

AS_PUBLISHED: Final = Eligibility(
    study=RYU_2010,
    read_from=ABSTRACT,
    include=(
        EPIDURAL,
        Criterion("seen on MRI", Case.imaging.contains_any((Imaging.MRI,))),
        STRONG_ENOUGH,
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
