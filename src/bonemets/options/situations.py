"""The situations that options are for, as questions to a case."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.evidence.populations import (
    COMPRESSION,
    SPINE,
    SYMPTOMATIC,
    WITHOUT_COMPRESSION,
)
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.units import percent
from bonemets.vocabulary import HEMATOLOGIC, Bilsky, Primary

ASYMPTOMATIC: Final = absent(Case.symptomatic)
WITHOUT_DEFICIT: Final = all_of(SYMPTOMATIC, ~all_of(COMPRESSION, present(Case.neurologic_deficit)))
AT_RISK: Final = all_of(ASYMPTOMATIC, gillespie.HIGH_RISK)

SPINE_WITHOUT_DEFICIT: Final = all_of(SPINE, *WITHOUT_DEFICIT.parts)
SPINE_WITHOUT_COMPRESSION: Final = all_of(SPINE, *WITHOUT_COMPRESSION.parts)
SUSPECTED_COMPRESSION: Final = any_of(COMPRESSION, present(Case.neurologic_deficit))
ABUTTED: Final = Case.bilsky.is_(Bilsky.G1C)
"""The cord is touched and not seen to be compressed, which is disputed ground."""

IN_LONG_BONE: Final = Case.bones.contains_any(gillespie.LONG_BONES)
THIN_CORTEX: Final = all_of(IN_LONG_BONE, Case.cortical_involvement > percent(200 / 3))

FEW_METASTASES: Final = all_of(present(Case.primary_controlled), Case.metastases <= 5)
FEW_OF_BREAST: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.BREAST))
FEW_OF_PROSTATE: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.PROSTATE))
FEW_OF_LUNG: Final = all_of(*FEW_METASTASES.parts, Case.primary.is_(Primary.LUNG))
BLOOD_OR_MARROW: Final = any_of(absent(Case.solid_tumor), Case.histology.is_in(HEMATOLOGIC))
