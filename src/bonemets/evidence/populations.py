"""Populations that guidelines speak of, as questions to a case."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.units import months, percent
from bonemets.vocabulary import FEMUR, HEMATOLOGIC, Bilsky, Bone, Histology, Primary

SYMPTOMATIC: Final = present(Case.symptomatic)
SPINE: Final = present(Case.spinal)
COMPRESSION: Final = any_of(
    present(Case.cord_compression),
    present(Case.cauda_equina_compression),
    present(Case.leg_motor_deficit),
)
"""A motor deficit of the legs from compression tells of it, whichever is compressed."""
NO_COMPRESSION: Final = all_of(absent(Case.cord_compression), absent(Case.cauda_equina_compression))
SUSPECTED_COMPRESSION: Final = any_of(COMPRESSION, present(Case.neurologic_deficit))
"""Until imaging is known to exclude it."""
WITHOUT_COMPRESSION: Final = all_of(SYMPTOMATIC, NO_COMPRESSION)
UNCOMPLICATED: Final = all_of(
    absent(Case.impending_fracture), absent(Case.pathologic_fracture), NO_COMPRESSION
)
PAINFUL_UNCOMPLICATED: Final = all_of(SYMPTOMATIC, UNCOMPLICATED)
OUTSIDE_SPINE: Final = all_of(absent(Case.spinal), SYMPTOMATIC)
NO_SURGERY: Final = any_of(absent(Case.fit_for_surgery), present(Case.declines_surgery))
IRRADIATED: Final = present(Case.prior_rt_to_target)
IRRADIATED_SPINE: Final = all_of(IRRADIATED, SPINE)

FRACTURE: Final = any_of(present(Case.impending_fracture), present(Case.pathologic_fracture))
LONG_BONES: Final = (
    *FEMUR,
    Bone.TIBIA,
    Bone.FIBULA,
    Bone.HUMERAL_HEAD,
    Bone.HUMERUS_BELOW_HEAD,
    Bone.RADIUS,
    Bone.ULNA,
)
LONG_BONE: Final = Case.bones.contains_any(LONG_BONES)
WEIGHT_BEARING: Final = Case.bones.contains_any((*FEMUR, Bone.TIBIA))
HALF_THE_CORTEX: Final = all_of(
    WEIGHT_BEARING, SYMPTOMATIC, Case.cortical_involvement > percent(50)
)
LONG_BONE_AT_RISK: Final = all_of(
    LONG_BONE,
    any_of(FRACTURE, Case.mirels >= 9, HALF_THE_CORTEX),
)
OPERATED: Final = any_of(present(Case.prior_surgery_at_target), present(Case.fracture_fixed))
UNSTABLE: Final = any_of(present(Case.spine_unstable), Case.sins >= 13)
UNSTABLE_SPINE: Final = all_of(SPINE, UNSTABLE)

LONGER_LIFE: Final = Case.life_expectancy >= months(6)
SHORT_LIFE: Final = Case.life_expectancy < months(3)
POOR_PERFORMANCE: Final = any_of(Case.ecog >= 3, Case.karnofsky <= 50)
GOOD_PERFORMANCE: Final = Case.ecog <= 2

LOW_EPIDURAL_GRADE: Final = Case.bilsky <= Bilsky.G1B
HIGH_EPIDURAL_GRADE: Final = Case.bilsky >= Bilsky.G2
RADIORESISTANT: Final = Case.histology.is_in(
    (Histology.RENAL_CELL, Histology.SARCOMA, Histology.MELANOMA)
)
RADIOSENSITIVE: Final = Case.histology.is_in(
    (*HEMATOLOGIC, Histology.SEMINOMA, Histology.GERM_CELL, Histology.SMALL_CELL_LUNG)
)
MYELOMA: Final = Case.histology.is_(Histology.MYELOMA)
LUNG: Final = Case.primary.is_(Primary.LUNG)
EPIDURAL: Final = Case.bilsky >= Bilsky.G1A
