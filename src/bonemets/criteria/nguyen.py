"""Who was let into Nguyen 2019."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import PAINFUL
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FRACTURED_OR_SURGICAL
from bonemets.evidence.nguyen import NGUYEN, REGISTER
from bonemets.facts import absent, present
from bonemets.predicates import all_of
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import days, months
from bonemets.vocabulary import Bone, Imaging

HANDS_AND_FEET: Final = (
    Bone.CARPAL,
    Bone.METACARPAL,
    Bone.PHALANX,
    Bone.TARSAL,
    Bone.METATARSAL,
)

AS_REVIEWED: Final = Eligibility(
    study=NGUYEN,
    read_from=NON_SPINE_SBRT,
    include=(
        Criterion("painful, at least 1 of 10", PAINFUL),
        Criterion("outside the spine", absent(Case.spinal)),
    ),
    exclude=(FRACTURED_OR_SURGICAL,),
)

AS_REGISTERED: Final = Eligibility(
    study=NGUYEN,
    read_from=REGISTER,
    include=(
        Criterion("malignancy proven by pathology", present(Case.histology_confirmed)),
        Criterion("bone metastasis on any imaging", Case.imaging.contains_any(Imaging)),
        Criterion("pain or dysesthesia", present(Case.symptomatic)),
        Criterion("life expectancy above 3 months", Case.life_expectancy > months(3)),
        Criterion("at most 3 separate fields at once, one to a site", Case.sites_to_treat <= 3),
    ),
    exclude=(
        Criterion("earlier radiotherapy to the site", present(Case.prior_rt_to_target)),
        Criterion("untreated cord compression", present(Case.cord_compression)),
        Criterion("a fracture at the site", present(Case.pathologic_fracture)),
        Criterion(
            "in a hand or foot",
            all_of(absent(Case.spinal), Case.bones.contains_any(HANDS_AND_FEET)),
        ),
        Criterion(
            "a radioisotope within 30 days",
            all_of(present(Case.radioisotope), Case.radioisotope_interval <= days(30)),
        ),
    ),
    notes=(
        NotEncoded("able to complete surveys", "asked of the patient", REGISTER),
        NotEncoded("earlier bone surgery allowed", "it keeps nobody out", REGISTER),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
