"""The situations that options are for, as questions to a case."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION, UNCOMPLICATED
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.units import months, percent
from bonemets.vocabulary import HEMATOLOGIC, Histology, Primary

SYMPTOMATIC: Final = present(Case.symptomatic)
ASYMPTOMATIC: Final = absent(Case.symptomatic)
PAINFUL_UNCOMPLICATED: Final = all_of(SYMPTOMATIC, UNCOMPLICATED)
WITHOUT_COMPRESSION: Final = all_of(SYMPTOMATIC, NO_COMPRESSION)
WITHOUT_DEFICIT: Final = all_of(SYMPTOMATIC, ~all_of(COMPRESSION, present(Case.neurologic_deficit)))
AT_RISK: Final = all_of(ASYMPTOMATIC, gillespie.HIGH_RISK)

SPINE_WITHOUT_DEFICIT: Final = all_of(present(Case.spinal), *WITHOUT_DEFICIT.parts)
SPINE_WITHOUT_COMPRESSION: Final = all_of(present(Case.spinal), *WITHOUT_COMPRESSION.parts)
SUSPECTED_COMPRESSION: Final = any_of(COMPRESSION, present(Case.neurologic_deficit))
NO_SURGERY: Final = any_of(absent(Case.fit_for_surgery), present(Case.declines_surgery))
OUTSIDE_SPINE: Final = all_of(absent(Case.spinal), SYMPTOMATIC)

FRACTURE: Final = any_of(present(Case.impending_fracture), present(Case.pathologic_fracture))
IN_LONG_BONE: Final = Case.bones.contains_any(gillespie.LONG_BONES)
THIN_CORTEX: Final = all_of(IN_LONG_BONE, Case.cortical_involvement > percent(200 / 3))

FEW_METASTASES: Final = all_of(present(Case.primary_controlled), Case.metastases <= 5)
FEW_OF_BREAST: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.BREAST))
FEW_OF_PROSTATE: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.PROSTATE))
FEW_OF_LUNG: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.LUNG))

LONGER_LIFE: Final = Case.life_expectancy >= months(6)
SHORT_LIFE: Final = Case.life_expectancy < months(3)

RADIORESISTANT: Final = Case.histology.is_in(
    (Histology.RENAL_CELL, Histology.SARCOMA, Histology.MELANOMA)
)
BLOOD_OR_MARROW: Final = any_of(absent(Case.solid_tumor), Case.histology.is_in(HEMATOLOGIC))
IRRADIATED_SPINE: Final = all_of(present(Case.prior_rt_to_target), present(Case.spinal))
