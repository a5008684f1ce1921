"""Who was let into RTOG 0631."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_LEVELS, SYMPTOMATIC
from bonemets.evidence.rtog_0631 import PHASE_2, RECALLED, REGISTER, RTOG_0631, SITE
from bonemets.facts import present
from bonemets.predicates import all_of, any_of
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import cm, mm, weeks
from bonemets.vocabulary import Bilsky, Histology, Imaging, Level

SACRAL: Final = (Level.S1, Level.S2, Level.S3, Level.S4, Level.S5)

AS_REVIEWED: Final = Eligibility(
    study=RTOG_0631,
    read_from=SPINE_NO_COMPRESSION,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        SYMPTOMATIC,
        FEW_LEVELS,
    ),
    exclude=(Criterion("compression of the neuraxis", COMPRESSION),),
)

AS_REGISTERED: Final = Eligibility(
    study=RTOG_0631,
    read_from=REGISTER,
    include=(
        Criterion("age at least 18", Case.age >= 18, SITE),
        Criterion("spinal metastasis", present(Case.spinal)),
        Criterion("at most 2 contiguous levels at the site", Case.segments <= 2),
        Criterion("at most 3 separate sites", Case.sites_to_treat <= 3),
        Criterion(
            "no epidural disease, or a gap of at least 3 mm between it and the cord",
            any_of(Case.bilsky.is_(Bilsky.G0), Case.distance_to_cord >= mm(3)),
        ),
        Criterion("a paraspinal mass of at most 5 cm, if any", Case.paraspinal_mass <= cm(5)),
        Criterion(
            "MRI within 4 weeks",
            all_of(Case.imaging.contains_any((Imaging.MRI,)), Case.imaging_age <= weeks(4)),
            SITE,
        ),
        Criterion("pain at least 5 of 10, as in its phase II", Case.pain >= 5, PHASE_2),
        Criterion("Zubrod at most 2", Case.ecog <= 2, RECALLED),
    ),
    exclude=(
        Criterion("below L5", Case.levels.contains_any(SACRAL)),
        Criterion(
            "myeloma or lymphoma",
            Case.histology.is_in((Histology.MYELOMA, Histology.LYMPHOMA)),
            SITE,
        ),
        Criterion("the cord compressed or displaced", present(Case.cord_compression), RECALLED),
        Criterion(
            "a deficit that is quickly getting worse",
            all_of(present(Case.neurologic_deficit), present(Case.deficit_progressing)),
            RECALLED,
        ),
        Criterion(
            "earlier radiotherapy to the index spine", present(Case.prior_rt_to_target), RECALLED
        ),
    ),
    notes=(
        NotEncoded(
            "other vertebral deposits under 20 % of the body",
            "a case holds one lesion",
            REGISTER,
        ),
        NotEncoded(
            "loss of more than half the vertebral height, or retropulsed bone, excluded",
            "recalled, and a case does not hold it",
            RECALLED,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
