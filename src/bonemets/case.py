"""The case: every fact that a reading, an argument or a caveat asks for, declared once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from bonemets.facts import Category, Count, Fact, Flag, Measure, Ordinal, Several, absent, present
from bonemets.fields import NONE
from bonemets.record import Record, at_most, follows
from bonemets.units import days, hours, mm, months
from bonemets.vocabulary import (
    COARSE,
    COARSE_LEVELS,
    FEMUR,
    HEMATOLOGIC,
    LIMBS,
    Bilsky,
    Bone,
    Histology,
    Imaging,
    LesionType,
    Level,
    Primary,
)


class Case(Record):
    """One treatment question: one patient, one index lesion.  Every fact may be unknown.

    Raises
    ------
    QuantityError, FieldError
        For a value that a field does not permit, or facts that contradict each other.

    Examples
    --------
    >>> case = Case(life_expectancy="8 months", cord_compression=True)
    >>> case
    Case(life_expectancy='8 months', cord_compression=True)
    >>> sorted(case.inferred)
    ['distance_to_cord', 'spinal']
    >>> print(case.ecog)
    None
    >>> print(Case.ecog <= 2)
    ECOG performance status <= 2
    """

    # the patient
    age: Count = Count("Age in completed years.", maximum=120)
    ecog: Count = Count(
        "ECOG (WHO, Zubrod) performance status.", maximum=4, label="ECOG performance status"
    )
    karnofsky: Count = Count(
        "Karnofsky performance status.", maximum=100, label="Karnofsky performance status"
    )
    life_expectancy: Measure = Measure(
        "Estimated survival from today, judged by the treating clinician.", unit="month"
    )
    fit_for_surgery: Flag = Flag(
        "Medically fit for open spine surgery, judged by the surgeon.",
        negation="not fit for surgery",
    )
    fit_for_limb_surgery: Flag = Flag(
        "Medically fit for surgery of the affected long bone, judged by the surgeon.",
        negation="not fit for surgery of the bone",
    )
    declines_surgery: Flag = Flag(
        "The patient declines open surgery.", negation="does not decline surgery"
    )
    pregnant_or_lactating: Flag = Flag(
        "Pregnant or lactating.", negation="not pregnant or lactating"
    )
    comorbidity_precludes_rt: Flag = Flag(
        "A serious comorbidity rules radiotherapy out.", negation="no comorbidity precludes RT"
    )
    neutrophils: Measure = Measure("Absolute neutrophil count.", unit="10^3/uL")
    platelets: Measure = Measure("Platelet count.", unit="10^3/uL")
    leukocytes: Measure = Measure("White cell count.", unit="10^3/uL")
    testosterone: Measure = Measure("Testosterone in serum.", unit="ng/dL")
    travel_is_a_burden: Flag = Flag(
        "Traveling to each treatment is a burden to the patient.", negation="travel is not a burden"
    )

    # the disease
    primary: Category[Primary] = Category(
        Primary, "Site of the primary tumor.", label="primary tumor"
    )
    histology: Category[Histology] = Category(Histology, "Kind of tumor.")
    solid_tumor: Flag = Flag("A solid malignancy, as against one of blood or marrow.")
    histology_confirmed: Flag = Flag(
        "Malignancy proven by histology or cytology.", negation="histology not confirmed"
    )
    psa: Measure = Measure(
        "Highest PSA so far, in prostate cancer.", unit="ng/mL", label="highest PSA"
    )
    psa_now: Measure = Measure("PSA now, in prostate cancer.", unit="ng/mL", label="current PSA")
    psa_doubling_time: Measure = Measure("Doubling time of PSA, in prostate cancer.", unit="month")
    biochemical_recurrence: Flag = Flag(
        "PSA rose again after treatment of the prostate with intent to cure."
    )
    targetable_mutation: Flag = Flag("A change of EGFR or ALK that a drug targets.")
    primary_treated: Flag = Flag(
        "The primary tumor was treated with surgery or radiotherapy.",
        label="primary tumor treated",
        negation="primary tumor not treated",
    )
    primary_controlled: Flag = Flag(
        "The primary tumor is controlled: treated with intent to cure, no progression there.",
        label="primary tumor controlled",
        negation="primary tumor not controlled",
    )
    metastases: Count = Count(
        "Metastases in the whole body, the index lesion among them.", minimum=1
    )
    metastases_in_one_organ: Count = Count("Most metastases in any one organ system.", minimum=1)
    organs_with_metastases: Count = Count("Organ systems with metastases.", minimum=1)
    metastases_in_lifetime: Count = Count(
        "Metastases so far, those treated before among them.", minimum=1, label="metastases so far"
    )
    metachronous: Flag = Flag(
        "The metastases came after the primary tumor had been treated.",
        label="metachronous metastases",
        negation="metastases not metachronous",
    )
    all_metastases_treatable: Flag = Flag(
        "Every metastasis can be treated safely with SBRT.",
        label="all metastases treatable with SBRT",
        negation="not all metastases treatable with SBRT",
    )
    femoral_metastasis: Flag = Flag("Any metastasis in a femur, the index lesion among them.")
    brain_metastases: Flag = Flag("Any brain metastasis.")
    brain_metastasis_dominant: Flag = Flag(
        "A brain metastasis that needs surgery, or brain metastases and no other disease.",
        label="dominant brain metastasis",
    )
    leptomeningeal_disease: Flag = Flag("Leptomeningeal disease.")
    malignant_pleural_effusion: Flag = Flag("Malignant pleural effusion.")

    # the index lesion
    spinal: Flag = Flag("The index lesion is in the spine, sacrum included.", label="spinal lesion")
    levels: Several[Level] = Several(
        Level,
        "Vertebral levels the index lesion involves, all of them.",
        coarse=COARSE_LEVELS,
        spans=True,
        label="vertebral levels",
    )
    bones: Several[Bone] = Several(
        Bone,
        "Bones or joints outside the spine the index lesion involves, all of them.",
        coarse=COARSE,
    )
    posterior_elements: Flag = Flag(
        "The index lesion involves posterior elements of a vertebra.",
        label="posterior elements involved",
        negation="posterior elements not involved",
    )
    symptomatic: Flag = Flag(
        "The index lesion hurts or causes another symptom.", negation="not symptomatic"
    )
    pain: Count = Count(
        "Worst pain from the index lesion, 0 to 10 (Brief Pain Inventory).", maximum=10
    )
    opioids_for_lesion: Flag = Flag(
        "Opioids are needed for the index lesion.", label="opioids for the lesion"
    )
    size: Measure = Measure(
        "Largest dimension of the index lesion in bone.", unit="cm", label="lesion size"
    )
    volume: Measure = Measure("Volume of the index lesion.", unit="mL", label="lesion volume")
    soft_tissue_component: Flag = Flag("The index lesion extends out of the bone.")
    lesion_type: Category[LesionType] = Category(
        LesionType, "Whether the index lesion is lytic, blastic or mixed."
    )
    cortical_involvement: Measure = Measure(
        "Share of the cortical thickness the index lesion involves; 1/3 is more than 33 %.",
        unit="percent",
        maximum=100,
    )
    impending_fracture: Flag = Flag("An impending pathologic fracture at the index lesion.")
    pathologic_fracture: Flag = Flag("A pathologic fracture at the index lesion.")
    fracture_fixed: Flag = Flag(
        "A fracture of the long bone, existing or impending, was fixed by surgery."
    )
    retropulsion: Flag = Flag("Retropulsed bone in the spinal canal.")
    distance_to_cord: Measure = Measure(
        "Smallest distance of the index lesion to the spinal cord.",
        unit="mm",
        label="distance to the cord",
    )
    segments: Count = Count(
        "Consecutive spinal segments in the target.", minimum=1, label="spinal segments"
    )
    paraspinal_mass: Measure = Measure(
        "Largest dimension of a paraspinal mass; 0 cm where there is none.", unit="cm"
    )
    spine_unstable: Flag = Flag(
        "The spine is unstable and needs surgical stabilization, judged by the surgeon.",
        label="unstable spine",
        negation="spine not unstable",
    )
    sites_to_treat: Count = Count(
        "Separate painful sites to be treated now, the index lesion among them; contiguous levels "
        "are one site.",
        minimum=1,
        label="painful sites to treat",
    )
    sins: Count = Count("Spinal Instability Neoplastic Score.", maximum=18)
    mirels: Count = Count(
        "Mirels score, of a lesion in a long bone.", minimum=4, maximum=12, label="Mirels score"
    )
    imaging: Several[Imaging] = Several(Imaging, "How the index lesion was imaged, all of it.")
    imaging_age: Measure = Measure(
        "Time from the spinal imaging to treatment.", unit="day", label="age of imaging"
    )

    # neurology
    cord_compression: Flag = Flag("The spinal cord is compressed or displaced, on imaging.")
    cauda_equina_compression: Flag = Flag("The cauda equina is compressed, on imaging.")
    bilsky: Ordinal[Bilsky] = Ordinal(
        Bilsky, "Epidural spinal cord compression grade.", label="Bilsky grade"
    )
    compression_levels: Count = Count(
        "Vertebral levels at which there is compression.", minimum=1, label="levels of compression"
    )
    compression_sites: Count = Count(
        "Separate sites of compression; contiguous levels are one site.",
        minimum=1,
        label="sites of compression",
    )
    previous_compression: Flag = Flag(
        "An earlier episode of metastatic cord compression.", label="previous cord compression"
    )
    single_field_covers_compression: Flag = Flag(
        "One radiation field covers every compressed site.",
        label="single field covers the compression",
    )
    neurologic_deficit: Flag = Flag(
        "A neurologic sign or symptom of compression; pain alone does not count."
    )
    deficit_progressing: Flag = Flag(
        "A neurologic deficit from the index lesion is getting worse.",
        label="progressing neurologic deficit",
    )
    motor_strength: Count = Count(
        "Weakest motor strength below the index lesion, 0 to 5 (Medical Research Council).",
        maximum=5,
    )
    leg_motor_deficit: Flag = Flag("A motor deficit of the legs from the compression.")
    motor_deficit_duration: Measure = Measure(
        "How long the leg deficit has lasted.", unit="day", label="duration of leg motor deficit"
    )
    total_paraplegia: Flag = Flag("No motor function below the level of compression.")
    paraplegia_duration: Measure = Measure(
        "How long total paraplegia has lasted.", unit="hour", label="duration of paraplegia"
    )
    rades_2008: Count = Count(
        "Rades 2008 survival score.", minimum=20, maximum=45, label="Rades 2008 score"
    )
    unrelated_neurologic_disease: Flag = Flag("A neurologic disease unrelated to the compression.")

    # treatment before and around
    prior_rt_to_target: Flag = Flag("The target was irradiated before.")
    prior_rt_limits_dose: Flag = Flag(
        "Earlier radiotherapy rules the planned dose out within normal-tissue tolerance.",
        negation="prior RT does not limit dose",
    )
    prior_rt_interval: Measure = Measure(
        "Time since the last radiotherapy to the target.",
        unit="month",
        label="interval since prior RT",
    )
    prior_cord_eqd2: Measure = Measure(
        "Largest dose that earlier radiotherapy gave the spinal cord, as EQD2 at 2 Gy.", unit="Gy"
    )
    planned_sac_eqd2: Measure = Measure(
        "Largest dose that the planned SBRT gives the thecal sac, as EQD2 at 2 Gy.", unit="Gy"
    )
    total_sac_eqd2: Measure = Measure(
        "Largest dose to the thecal sac from earlier and planned courses, as EQD2 at 2 Gy.",
        unit="Gy",
    )
    radioisotope: Flag = Flag(
        "A radioisotope was given for bone metastases before.", label="prior radioisotope"
    )
    radioisotope_interval: Measure = Measure(
        "Time since the last radioisotope for bone metastases.",
        unit="day",
        label="interval since radioisotope",
    )
    prior_surgery_at_target: Flag = Flag("The affected part of the spine was operated on before.")
    surgery_interval: Measure = Measure(
        "Time since the surgery of the affected spine or long bone.", unit="week"
    )
    surgery_preferred: Flag = Flag(
        "Surgery is judged more appropriate than radiotherapy.", negation="surgery not preferred"
    )
    chemotherapy_preferred: Flag = Flag(
        "Chemotherapy is judged more appropriate than radiotherapy.",
        negation="chemotherapy not preferred",
    )
    decision_to_treatment: Measure = Measure(
        "Time from the decision to treat to the first fraction.",
        unit="hour",
        label="time from decision to treatment",
    )
    delays_other_treatment: Flag = Flag(
        "Radiotherapy would unacceptably delay planned treatment.",
        label="RT delays other treatment",
        negation="RT does not delay other treatment",
    )
    recent_androgen_deprivation: Flag = Flag(
        "Androgen deprivation within the last 6 months, or for 3 years or more in all."
    )
    first_line_duration: Measure = Measure(
        "How long first-line systemic therapy for metastases has lasted.",
        unit="month",
        label="duration of first-line therapy",
    )
    first_line_without_progression: Flag = Flag(
        "First-line systemic therapy was given, and the disease did not progress on it.",
        label="first-line therapy without progression",
    )

    sections: ClassVar[Mapping[str, Fact[Any, Any]]] = {
        "The patient": age,
        "The disease": primary,
        "The index lesion": spinal,
        "Neurology": cord_compression,
        "Treatment before and around": prior_rt_to_target,
    }


SOLID = (
    Histology.CARCINOMA,
    Histology.RENAL_CELL,
    Histology.SMALL_CELL_LUNG,
    Histology.MELANOMA,
    Histology.SARCOMA,
    Histology.SEMINOMA,
    Histology.GERM_CELL,
    Histology.GLIOMA,
)
Case.implications = (
    follows(Case.solid_tumor, True, when=Case.histology.is_in(SOLID)),
    follows(Case.solid_tumor, False, when=Case.histology.is_in(HEMATOLOGIC)),
    follows(
        Case.primary, Primary.CENTRAL_NERVOUS_SYSTEM, when=Case.histology.is_(Histology.GLIOMA)
    ),
    follows(Case.primary, Primary.KIDNEY, when=Case.histology.is_(Histology.RENAL_CELL)),
    follows(Case.primary, Primary.LUNG, when=Case.histology.is_(Histology.SMALL_CELL_LUNG)),
    follows(Case.brain_metastases, True, when=present(Case.brain_metastasis_dominant)),
    follows(Case.brain_metastasis_dominant, False, when=absent(Case.brain_metastases)),
    follows(Case.radioisotope, True, when=Case.radioisotope_interval > days(0)),
    follows(Case.prior_rt_to_target, True, when=Case.prior_rt_interval > months(0)),
    # where the lesion is
    follows(Case.femoral_metastasis, True, when=Case.bones.contains_any(FEMUR)),
    follows(
        Case.femoral_metastasis,
        False,
        when=Case.metastases.is_(1) & ~Case.bones.contains_any(FEMUR),
    ),
    follows(Case.spinal, True, when=present(Case.cord_compression)),
    follows(Case.spinal, True, when=present(Case.cauda_equina_compression)),
    follows(Case.spinal, True, when=present(Case.leg_motor_deficit)),
    follows(Case.spinal, True, when=present(Case.posterior_elements)),
    follows(Case.spinal, True, when=Case.bilsky >= Bilsky.G1A),
    follows(Case.spinal, True, when=Case.distance_to_cord <= mm(3)),
    follows(Case.spinal, True, when=Case.levels.contains_any(Level)),
    follows(Case.spinal, True, when=~Case.bones.contains_any(Bone)),
    follows(Case.spinal, False, when=~Case.levels.contains_any(Level)),
    follows(Case.spinal, False, when=Case.bones.contains_any(LIMBS)),
    follows(Case.cord_compression, False, when=absent(Case.spinal)),
    follows(Case.cauda_equina_compression, False, when=absent(Case.spinal)),
    follows(Case.posterior_elements, False, when=absent(Case.spinal)),
    follows(Case.levels, NONE, when=absent(Case.spinal)),
    follows(Case.bilsky, Bilsky.G0, when=absent(Case.spinal)),
    # compression and its signs
    follows(Case.cord_compression, True, when=Case.bilsky >= Bilsky.G2),
    follows(Case.cord_compression, False, when=Case.bilsky <= Bilsky.G1B),
    follows(Case.cauda_equina_compression, False, when=Case.bilsky.is_(Bilsky.G0)),
    follows(Case.distance_to_cord, mm(0), when=Case.bilsky >= Bilsky.G1C),
    follows(Case.distance_to_cord, mm(0), when=present(Case.cord_compression)),
    follows(Case.cord_compression, False, when=Case.distance_to_cord > mm(0)),
    follows(
        Case.cord_compression,
        True,
        when=present(Case.leg_motor_deficit) & absent(Case.cauda_equina_compression),
    ),
    follows(
        Case.cauda_equina_compression,
        True,
        when=present(Case.leg_motor_deficit) & absent(Case.cord_compression),
    ),
    follows(
        Case.leg_motor_deficit,
        False,
        when=absent(Case.cord_compression) & absent(Case.cauda_equina_compression),
    ),
    follows(Case.total_paraplegia, True, when=Case.paraplegia_duration > hours(0)),
    follows(Case.leg_motor_deficit, True, when=Case.motor_deficit_duration > days(0)),
    follows(Case.leg_motor_deficit, True, when=present(Case.total_paraplegia)),
    follows(Case.neurologic_deficit, True, when=present(Case.leg_motor_deficit)),
    follows(Case.leg_motor_deficit, False, when=absent(Case.neurologic_deficit)),
    follows(Case.total_paraplegia, False, when=absent(Case.leg_motor_deficit)),
    follows(Case.motor_strength, 0, when=present(Case.total_paraplegia)),
    follows(Case.total_paraplegia, False, when=Case.motor_strength >= 1),
    follows(Case.motor_strength, 5, when=absent(Case.neurologic_deficit)),
    follows(Case.neurologic_deficit, True, when=Case.motor_strength <= 4),
    follows(Case.leg_motor_deficit, False, when=Case.motor_strength.is_(5)),
    follows(Case.deficit_progressing, False, when=absent(Case.neurologic_deficit)),
    follows(Case.neurologic_deficit, True, when=present(Case.deficit_progressing)),
    follows(Case.compression_sites, 1, when=Case.compression_levels.is_(1)),
    # symptoms
    follows(Case.symptomatic, True, when=present(Case.neurologic_deficit)),
    follows(Case.symptomatic, True, when=present(Case.opioids_for_lesion)),
    follows(Case.symptomatic, True, when=Case.pain >= 1),
    follows(Case.pain, 0, when=absent(Case.symptomatic)),
    follows(Case.opioids_for_lesion, False, when=absent(Case.symptomatic)),
    follows(Case.neurologic_deficit, False, when=absent(Case.symptomatic)),
)
Case.bounds = (
    at_most(Case.metastases, Case.metastases_in_lifetime),
    at_most(Case.organs_with_metastases, Case.metastases),
    at_most(Case.sites_to_treat, Case.metastases),
    at_most(Case.metastases_in_one_organ, Case.metastases),
    at_most(Case.compression_sites, Case.compression_levels),
)
