"""Who was let into ROBOMET."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION, PAINFUL
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FRACTURED_OR_SURGICAL
from bonemets.evidence.robomet import REGISTER, ROBOMET
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import cm, months
from bonemets.vocabulary import Histology, Imaging

AS_REVIEWED: Final = Eligibility(
    study=ROBOMET,
    read_from=NON_SPINE_SBRT,
    include=(Criterion("painful, at least 1 of 10", PAINFUL),),
    exclude=(FRACTURED_OR_SURGICAL,),
)

AS_REGISTERED: Final = Eligibility(
    study=ROBOMET,
    read_from=REGISTER,
    include=(
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("pain at least 2 of 10", Case.pain >= 2),
        Criterion("evidence on imaging at the painful site", Case.imaging.contains_any(Imaging)),
        Criterion("at most 5 cm across", Case.size <= cm(5)),
        Criterion(
            "in the spine at most 3 consecutive segments",
            any_of(absent(Case.spinal), Case.segments <= 3),
        ),
        Criterion("at most 3 painful lesions", Case.sites_to_treat <= 3),
        Criterion("life expectancy above 3 months", Case.life_expectancy > months(3)),
    ),
    exclude=(
        Criterion("myeloma", Case.histology.is_in((Histology.MYELOMA,))),
        Criterion("earlier radiotherapy to the site", present(Case.prior_rt_to_target)),
        Criterion("an earlier radioisotope for bone metastases", present(Case.radioisotope)),
        Criterion(
            "a fracture, impending or existing",
            any_of(present(Case.impending_fracture), present(Case.pathologic_fracture)),
        ),
        Criterion("compression of cord or cauda equina", COMPRESSION),
    ),
    notes=(
        NotEncoded("one unaffected vertebra above and below", "a case holds one lesion", REGISTER),
        NotEncoded("unable to comply, or deprived of liberty", "asked of the patient", REGISTER),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
