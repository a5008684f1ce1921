"""Who was let into Gillespie 2024, and its four definitions of a high-risk lesion.

Junctional spine is C7-T1, T12-L1 and L5-S1 here; the Spinal Instability Neoplastic Score draws it
wider, so the two do not share a constant.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.gillespie import GILLESPIE, REGISTER
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.review import PROPHYLACTIC
from bonemets.units import cm, percent, thousand_per_ul
from bonemets.vocabulary import Bone, Level

HIP_SHOULDER_OR_SACROILIAC: Final = (
    Bone.ACETABULUM,
    Bone.FEMORAL_HEAD,
    Bone.FEMORAL_NECK,
    Bone.ACROMION,
    Bone.GLENOID,
    Bone.HUMERAL_HEAD,
    Bone.SACROILIAC_JOINT,
)
LONG_BONES: Final = (
    Bone.HUMERAL_HEAD,
    Bone.HUMERUS_BELOW_HEAD,
    Bone.RADIUS,
    Bone.ULNA,
    Bone.CLAVICLE,
    Bone.FEMORAL_HEAD,
    Bone.FEMORAL_NECK,
    Bone.FEMUR_BELOW_NECK,
    Bone.TIBIA,
    Bone.FIBULA,
    Bone.METACARPAL,
    Bone.PHALANX,
)
JUNCTIONAL: Final = (Level.C7, Level.T1, Level.T12, Level.L1, Level.L5, Level.S1)

BULKY: Final = Criterion("(1) bulky: at least 2 cm", Case.size >= cm(2))
JOINT: Final = Criterion(
    "(2) hip, shoulder or sacroiliac joint", Case.bones.contains_any(HIP_SHOULDER_OR_SACROILIAC)
)
LONG_BONE: Final = Criterion(
    "(3) long bone, at least 1/3 and at most 2/3 of the cortical thickness",
    all_of(
        Case.bones.contains_any(LONG_BONES),
        Case.cortical_involvement >= percent(100 / 3),
        Case.cortical_involvement <= percent(200 / 3),
    ),
)
JUNCTIONAL_OR_POSTERIOR: Final = Criterion(
    "(4) junctional spine (C7-T1, T12-L1, L5-S1) or posterior elements",
    any_of(Case.levels.contains_any(JUNCTIONAL), present(Case.posterior_elements)),
)
HIGH_RISK: Final = any_of(BULKY, JOINT, LONG_BONE, JUNCTIONAL_OR_POSTERIOR)

AS_REVIEWED: Final = Eligibility(
    study=GILLESPIE,
    read_from=PROPHYLACTIC,
    include=(
        Criterion("asymptomatic", absent(Case.symptomatic)),
        Criterion("high-risk lesion by any of four definitions", HIGH_RISK),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=GILLESPIE,
    read_from=REGISTER,
    include=(
        Criterion("solid tumor", present(Case.solid_tumor)),
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("more than 5 metastases", Case.metastases > 5),
        Criterion("no opioids needed for the lesion", absent(Case.opioids_for_lesion)),
        Criterion("high-risk lesion by any of four definitions", HIGH_RISK),
        Criterion("ECOG at most 2", Case.ecog <= 2),
        Criterion("age at least 18", Case.age >= 18),
    ),
    exclude=(
        Criterion(
            "earlier radiotherapy at the site that rules a plan within tolerance out",
            all_of(present(Case.prior_rt_to_target), present(Case.prior_rt_limits_dose)),
        ),
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("impending pathologic fracture", present(Case.impending_fracture)),
        Criterion("leptomeningeal disease", present(Case.leptomeningeal_disease)),
        Criterion("malignant pleural effusion", present(Case.malignant_pleural_effusion)),
        Criterion(
            "neutrophils under 1 and platelets under 50 thousand per microliter",
            all_of(Case.neutrophils < thousand_per_ul(1), Case.platelets < thousand_per_ul(50)),
        ),
        Criterion(
            "comorbidity that rules radiotherapy out", present(Case.comorbidity_precludes_rt)
        ),
        Criterion("pregnancy or lactation", present(Case.pregnant_or_lactating)),
        Criterion(
            "planned management would be delayed unacceptably", present(Case.delays_other_treatment)
        ),
    ),
    notes=(
        NotEncoded("consent; contraception where it applies", "settled at enrollment"),
        NotEncoded(
            "the bulkiest sites, at most 5 lesions",
            "a ranking among lesions; a case holds one",
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
