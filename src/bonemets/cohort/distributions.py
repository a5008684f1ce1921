"""What a synthetic cohort is drawn from: assumptions that make rows plausible, and nothing more.

No number here is an estimate of how often anything occurs.  Three hidden scores of each patient,
how frail, how much disease, how severe the index lesion is, tie the facts together; what a fact may
be, and its limits, come from its declaration and from the readings.
"""

from __future__ import annotations

from typing import Any, Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION
from bonemets.facts import Fact, absent, present
from bonemets.fields import NONE
from bonemets.predicates import Predicate, all_of
from bonemets.record import follows
from bonemets.vocabulary import Histology, Level, Primary

CORRELATED: Final[dict[Fact[Any, Any], tuple[float, float, float]]] = {
    # how much of a fact's score comes from frailty, disease and lesion; the rest is its own
    Case.age: (0.4, 0.0, 0.0),
    Case.ecog: (0.8, 0.2, 0.1),
    Case.karnofsky: (-0.8, -0.2, -0.1),
    Case.life_expectancy: (-0.6, -0.5, 0.0),
    Case.rades_2008: (-0.6, -0.3, -0.2),
    Case.fit_for_surgery: (-0.7, -0.2, 0.0),
    Case.comorbidity_precludes_rt: (0.6, 0.0, 0.0),
    Case.neutrophils: (-0.3, -0.2, 0.0),
    Case.platelets: (-0.3, -0.2, 0.0),
    Case.leukocytes: (-0.3, -0.2, 0.0),
    Case.travel_is_a_burden: (0.5, 0.0, 0.2),
    Case.primary_controlled: (0.0, -0.5, 0.0),
    Case.metastases: (0.0, 0.9, 0.0),
    Case.metastases_in_one_organ: (0.0, 0.8, 0.0),
    Case.organs_with_metastases: (0.0, 0.8, 0.0),
    Case.metastases_in_lifetime: (0.0, 0.9, 0.0),
    Case.all_metastases_treatable: (0.0, -0.7, 0.0),
    Case.brain_metastases: (0.0, 0.5, 0.0),
    Case.sites_to_treat: (0.0, 0.6, 0.2),
    Case.symptomatic: (0.0, 0.1, 0.7),
    Case.pain: (0.1, 0.0, 0.8),
    Case.opioids_for_lesion: (0.1, 0.0, 0.7),
    Case.size: (0.0, 0.2, 0.7),
    Case.volume: (0.0, 0.2, 0.7),
    Case.soft_tissue_component: (0.0, 0.1, 0.6),
    Case.cortical_involvement: (0.0, 0.0, 0.7),
    Case.impending_fracture: (0.0, 0.0, 0.6),
    Case.sins: (0.0, 0.0, 0.7),
    Case.mirels: (0.0, 0.0, 0.7),
    Case.bilsky: (0.0, 0.1, 0.8),
    Case.cord_compression: (0.0, 0.1, 0.8),
    Case.cauda_equina_compression: (0.0, 0.1, 0.5),
    Case.distance_to_cord: (0.0, 0.0, -0.7),
    Case.neurologic_deficit: (0.1, 0.0, 0.8),
    Case.deficit_progressing: (0.0, 0.0, 0.6),
    Case.leg_motor_deficit: (0.2, 0.0, 0.8),
    Case.motor_strength: (-0.2, 0.0, -0.8),
    Case.total_paraplegia: (0.2, 0.0, 0.8),
}

SHARES: Final = {
    # of those for whom the fact makes sense; a quarter where none is said
    Case.solid_tumor: 0.9,
    Case.histology_confirmed: 0.9,
    Case.fit_for_surgery: 0.6,
    Case.pregnant_or_lactating: 0.01,
    Case.declines_surgery: 0.1,
    Case.comorbidity_precludes_rt: 0.03,
    Case.primary_treated: 0.6,
    Case.primary_controlled: 0.5,
    Case.brain_metastases: 0.15,
    Case.leptomeningeal_disease: 0.03,
    Case.malignant_pleural_effusion: 0.08,
    Case.spinal: 0.65,
    Case.symptomatic: 0.85,
    Case.neurologic_deficit: 0.3,
    Case.leg_motor_deficit: 0.5,
    Case.total_paraplegia: 0.3,
    Case.cord_compression: 0.3,
    Case.cauda_equina_compression: 0.1,
    Case.previous_compression: 0.05,
    Case.single_field_covers_compression: 0.9,
    Case.unrelated_neurologic_disease: 0.03,
    Case.prior_rt_to_target: 0.2,
    Case.prior_rt_limits_dose: 0.1,
    Case.radioisotope: 0.1,
    Case.surgery_preferred: 0.1,
    Case.chemotherapy_preferred: 0.1,
    Case.delays_other_treatment: 0.05,
}

WEIGHTS: Final[dict[Fact[Any, Any], dict[Any, float]]] = {
    # how often each value of a list is drawn against the others; 1 where none is said
    Case.primary: {
        Primary.BREAST: 20,
        Primary.PROSTATE: 25,
        Primary.LUNG: 20,
        Primary.KIDNEY: 6,
        Primary.COLORECTAL: 6,
        Primary.OTHER: 8,
    },
    Case.histology: {Histology.CARCINOMA: 60, Histology.RENAL_CELL: 4, Histology.OTHER: 4},
}

SPREADS: Final[dict[Fact[Any, Any], tuple[float, float]]] = {
    # middle and spread of a count or measure; around its limits where none is said
    Case.age: (66, 11),
    Case.karnofsky: (75, 15),
    Case.ecog: (1.2, 0.9),
    Case.pain: (5.5, 2.5),
    Case.sins: (8, 3.5),
    Case.mirels: (8, 2),
    Case.rades_2008: (32, 6),
    Case.motor_strength: (3.5, 1.3),
}

WHERE: Final[dict[Fact[Any, Any], Predicate]] = {
    # the patients for whom a fact makes sense; for the others nothing is recorded
    Case.psa: Case.primary.is_(Primary.PROSTATE),
    Case.psa_now: Case.primary.is_(Primary.PROSTATE),
    Case.psa_doubling_time: Case.primary.is_(Primary.PROSTATE),
    Case.biochemical_recurrence: Case.primary.is_(Primary.PROSTATE),
    Case.recent_androgen_deprivation: Case.primary.is_(Primary.PROSTATE),
    Case.testosterone: Case.primary.is_(Primary.PROSTATE),
    Case.targetable_mutation: Case.primary.is_(Primary.LUNG),
    Case.brain_metastasis_dominant: present(Case.brain_metastases),
    Case.radioisotope_interval: present(Case.radioisotope),
    Case.prior_rt_interval: present(Case.prior_rt_to_target),
    Case.prior_cord_eqd2: all_of(present(Case.prior_rt_to_target), present(Case.spinal)),
    Case.distance_to_cord: present(Case.spinal),
    Case.bilsky: present(Case.spinal),
    Case.segments: present(Case.spinal),
    Case.paraspinal_mass: present(Case.spinal),
    Case.spine_unstable: present(Case.spinal),
    Case.sins: present(Case.spinal),
    Case.imaging_age: present(Case.spinal),
    Case.cortical_involvement: absent(Case.spinal),
    Case.mirels: absent(Case.spinal),
    Case.compression_levels: COMPRESSION,
    Case.compression_sites: COMPRESSION,
    Case.single_field_covers_compression: COMPRESSION,
    Case.motor_strength: present(Case.neurologic_deficit),
    Case.rades_2008: present(Case.cord_compression),
    Case.motor_deficit_duration: present(Case.leg_motor_deficit),
    Case.paraplegia_duration: present(Case.total_paraplegia),
}

RULES: Final = (
    # besides those of a case, which hold by what the words mean
    follows(Case.bones, NONE, when=present(Case.spinal)),
    follows(Case.posterior_elements, False, when=~Case.levels.contains_any(Level)),
)
"""What is made so in a synthetic cohort, though it need not be so in a patient."""
