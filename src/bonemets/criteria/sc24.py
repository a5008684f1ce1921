"""Who was let into SC24."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FEW_LEVELS, NO_CORD_COMPRESSION, SYMPTOMATIC
from bonemets.evidence.sc24 import ABSTRACT, AUDIT, NEWS, QUADSHOT, RECALLED, SC24, SPONSOR
from bonemets.facts import present
from bonemets.predicates import all_of
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.vocabulary import Histology, Imaging

AS_REVIEWED: Final = Eligibility(
    study=SC24,
    read_from=SPINE_NO_COMPRESSION,
    include=(
        Criterion("spinal metastasis", present(Case.spinal)),
        SYMPTOMATIC,
        FEW_LEVELS,
    ),
    exclude=(NO_CORD_COMPRESSION,),
)

AS_PUBLISHED: Final = Eligibility(
    study=SC24,
    read_from=ABSTRACT,
    include=(
        Criterion("age at least 18", Case.age >= 18),
        Criterion("spinal metastasis", present(Case.spinal)),
        Criterion("documented on MRI", Case.imaging.contains_any((Imaging.MRI,))),
        Criterion("solid tumor", present(Case.solid_tumor), NEWS),
        Criterion("pain at least 2 on the Brief Pain Inventory", Case.pain >= 2),
        Criterion("at most 3 consecutive segments", Case.segments <= 3, SPONSOR),
        Criterion("ECOG at most 2", Case.ecog <= 2),
        Criterion("SINS under 12", Case.sins < 12, QUADSHOT),
    ),
    exclude=(
        Criterion(
            "seminoma, small-cell lung cancer or hematologic malignancy",
            Case.histology.is_in(
                (
                    Histology.SEMINOMA,
                    Histology.SMALL_CELL_LUNG,
                    Histology.LYMPHOMA,
                    Histology.LEUKEMIA,
                    Histology.MYELOMA,
                )
            ),
            SPONSOR,
        ),
        Criterion(
            "compression of cord or cauda equina with neurologic symptoms",
            all_of(COMPRESSION, present(Case.neurologic_deficit)),
        ),
        Criterion("earlier radiotherapy to the target", present(Case.prior_rt_to_target), AUDIT),
        Criterion("earlier surgery at the target", present(Case.prior_surgery_at_target), AUDIT),
        Criterion("pregnancy", present(Case.pregnant_or_lactating), RECALLED),
    ),
    notes=(
        NotEncoded("surgery needed excluded", "too vaguely recalled to decide on", RECALLED),
        NotEncoded("able to have MRI", "asked by the MRI itself", RECALLED),
        NotEncoded(
            "life expectancy above about 3 months",
            "read only as an authors' remark, not as a criterion",
            NEWS,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
