"""The twelve readings as a programmer would write them by hand: the yardstick of the benchmark.

Plain functions over plain values in the declared units, three answers, an early way out.  They say
nothing of reasons, units, places or imprecise values; the benchmark checks that they agree.
"""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]
HEMATOLOGIC = {"lymphoma", "leukemia", "myeloma"}
RADIOSENSITIVE = {*HEMATOLOGIC, "seminoma", "non-seminoma germ-cell tumor"}
HEMATOLOGIC_OR_GLIOMA = {*HEMATOLOGIC, "glioma"}
SC24_LEFT_OUT = {*HEMATOLOGIC, "seminoma", "small-cell lung cancer"}
NERVOUS = {"central nervous system", "spinal column"}
WEEKS_8 = 8 * 7 * 24 / 730.5
LEVELS = [f"C{n}" for n in range(1, 8)] + [f"T{n}" for n in range(1, 13)]
C1_TO_S2 = {*LEVELS, "L1", "L2", "L3", "L4", "L5", "S1", "S2"}
JUNCTIONAL = {"C7", "T1", "T12", "L1", "L5", "S1"}
JOINTS = {
    "acetabulum",
    "femoral head",
    "femoral neck",
    "acromion",
    "glenoid",
    "humeral head",
    "sacroiliac joint",
}
LONG_BONES = {
    "humeral head",
    "humerus below head",
    "radius",
    "ulna",
    "clavicle",
    "femoral head",
    "femoral neck",
    "femur below neck",
    "tibia",
    "fibula",
    "metacarpal",
    "phalanx",
}


def patchell_reviewed(c: Facts) -> str:
    """Patchell as reviewed."""
    survival, levels = c["life_expectancy"], c["compression_levels"]
    paraplegia, duration = c["total_paraplegia"], c["paraplegia_duration"]
    long = None if duration is None else duration >= 48
    if (
        c["solid_tumor"] is False
        or c["cord_compression"] is False
        or (survival is not None and survival <= 3)
        or (levels is not None and levels != 1)
        or (paraplegia and long)
        or c["prior_rt_to_target"]
        or c["cauda_equina_compression"]
    ):
        return "not met"
    if paraplegia is not False and long is not False:
        return "unknown"
    known = c["solid_tumor"], c["cord_compression"], survival, levels
    rest = c["prior_rt_to_target"], c["cauda_equina_compression"]
    return "unknown" if None in known or None in rest else "met"


def patchell_published(c: Facts) -> str:
    """Patchell as published."""
    age, sites, survival = c["age"], c["compression_sites"], c["life_expectancy"]
    paraplegia, duration = c["total_paraplegia"], c["paraplegia_duration"]
    long = None if duration is None else duration > 48
    cord, cauda = c["cord_compression"], c["cauda_equina_compression"]
    if (
        (age is not None and age < 18)
        or c["histology_confirmed"] is False
        or cord is False
        or c["symptomatic"] is False
        or (sites is not None and sites != 1)
        or (survival is not None and survival < 3)
        or c["fit_for_surgery"] is False
        or (paraplegia and long)
        or c["histology"] in RADIOSENSITIVE
        or c["primary"] in NERVOUS
        or c["prior_rt_limits_dose"]
        or c["unrelated_neurologic_disease"]
        or c["previous_compression"]
    ):
        return "not met"
    if (paraplegia is not False and long is not False) or (cauda is not False and not cord):
        return "unknown"
    known = age, sites, survival, cord, c["histology_confirmed"], c["symptomatic"]
    rest = c["fit_for_surgery"], c["histology"], c["primary"], c["prior_rt_limits_dose"]
    last = c["unrelated_neurologic_disease"], c["previous_compression"]
    return "unknown" if None in known or None in rest or None in last else "met"


def score_2_reviewed(c: Facts) -> str:
    """SCORE-2 as reviewed."""
    cord, survival = c["cord_compression"], c["life_expectancy"]
    if cord is False or (survival is not None and survival >= 6):
        return "not met"
    return "unknown" if cord is None or survival is None else "met"


def score_2_registered(c: Facts) -> str:
    """SCORE-2 as registered."""
    duration, imaging = c["motor_deficit_duration"], c["imaging"]
    points, age = c["rades_2008"], c["age"]
    if (
        c["cord_compression"] is False
        or c["leg_motor_deficit"] is False
        or (duration is not None and duration > 30)
        or (imaging is not None and "MRI" not in imaging and "CT" not in imaging)
        or (points is not None and points > 35)
        or (age is not None and age < 18)
        or c["prior_rt_to_target"]
        or c["prior_surgery_at_target"]
    ):
        return "not met"
    known = c["cord_compression"], c["leg_motor_deficit"], duration, imaging, points, age
    rest = c["prior_rt_to_target"], c["prior_surgery_at_target"]
    return "unknown" if None in known or None in rest else "met"


def scorad_reviewed(c: Facts) -> str:
    """SCORAD as reviewed."""
    cord, sites = c["cord_compression"], c["compression_sites"]
    if cord is False or (sites is not None and sites != 1):
        return "not met"
    return "unknown" if cord is None or sites is None else "met"


def scorad_registered(c: Facts) -> str:
    """SCORAD as registered."""
    cord, cauda = c["cord_compression"], c["cauda_equina_compression"]
    levels, imaging, imaging_age = c["levels"], c["imaging"], c["imaging_age"]
    delay, survival, age = c["decision_to_treatment"], c["life_expectancy"], c["age"]
    sites, field = c["compression_sites"], c["single_field_covers_compression"]
    proven, primary, psa = c["histology_confirmed"], c["primary"], c["psa"]
    no_prostate = primary is not None and primary != "prostate"
    low = psa is not None and psa <= 100
    if (
        (cord is False and cauda is False)
        or (levels is not None and C1_TO_S2.isdisjoint(levels))
        or (imaging is not None and "MRI" not in imaging and "CT" not in imaging)
        or (imaging_age is not None and imaging_age > 7)
        or (delay is not None and delay > 48)
        or (field is False and sites is not None and sites != 1)
        or (proven is False and (no_prostate or low))
        or (survival is not None and survival <= WEEKS_8)
        or (age is not None and age < 18)
        or c["surgery_preferred"]
        or c["chemotherapy_preferred"]
        or c["prior_rt_to_target"]
        or c["histology"] in HEMATOLOGIC_OR_GLIOMA
    ):
        return "not met"
    if (
        not (cord or cauda)
        or not (field or sites == 1)
        or not (proven or (primary == "prostate" and psa is not None and psa > 100))
    ):
        return "unknown"
    known = levels, imaging, imaging_age, delay, survival, age, c["histology"]
    rest = c["surgery_preferred"], c["chemotherapy_preferred"], c["prior_rt_to_target"]
    return "unknown" if None in known or None in rest else "met"


def sc24_reviewed(c: Facts) -> str:
    """SC24 as reviewed."""
    segments = c["segments"]
    if (
        c["spinal"] is False
        or c["symptomatic"] is False
        or (segments is not None and segments > 2)
        or c["cord_compression"]
        or c["cauda_equina_compression"]
    ):
        return "not met"
    known = c["spinal"], c["symptomatic"], segments
    rest = c["cord_compression"], c["cauda_equina_compression"]
    return "unknown" if None in known or None in rest else "met"


def sc24_published(c: Facts) -> str:
    """SC24 as published."""
    age, imaging, pain, segments = c["age"], c["imaging"], c["pain"], c["segments"]
    ecog, sins, deficit = c["ecog"], c["sins"], c["neurologic_deficit"]
    cord, cauda = c["cord_compression"], c["cauda_equina_compression"]
    if (
        (age is not None and age < 18)
        or c["spinal"] is False
        or c["solid_tumor"] is False
        or (imaging is not None and "MRI" not in imaging)
        or (pain is not None and pain < 2)
        or (segments is not None and segments > 3)
        or (ecog is not None and ecog > 2)
        or (sins is not None and sins >= 12)
        or c["histology"] in SC24_LEFT_OUT
        or (deficit and (cord or cauda))
        or c["prior_rt_to_target"]
        or c["prior_surgery_at_target"]
        or c["pregnant_or_lactating"]
    ):
        return "not met"
    if deficit is not False and not (cord is False and cauda is False):
        return "unknown"
    known = age, imaging, pain, segments, ecog, sins, c["spinal"], c["solid_tumor"], c["histology"]
    rest = c["prior_rt_to_target"], c["prior_surgery_at_target"], c["pregnant_or_lactating"]
    return "unknown" if None in known or None in rest else "met"


def sabr_comet_reviewed(c: Facts) -> str:
    """SABR-COMET as reviewed."""
    metastases, distance = c["metastases"], c["distance_to_cord"]
    if (
        c["primary_controlled"] is False
        or (metastases is not None and metastases >= 5)
        or c["femoral_metastasis"]
        or (distance is not None and distance <= 3)
    ):
        return "not met"
    known = c["primary_controlled"], metastases, c["femoral_metastasis"], distance
    return "unknown" if None in known else "met"


def sabr_comet_published(c: Facts) -> str:
    """SABR-COMET as published."""
    age, metastases, ecog = c["age"], c["metastases"], c["ecog"]
    survival, distance = c["life_expectancy"], c["distance_to_cord"]
    in_one_organ = c["metastases_in_one_organ"]
    if (
        (age is not None and age < 18)
        or (metastases is not None and metastases > 5)
        or (ecog is not None and ecog > 1)
        or (survival is not None and survival < 6)
        or c["primary_controlled"] is False
        or c["all_metastases_treatable"] is False
        or c["histology_confirmed"] is False
        or (in_one_organ is not None and in_one_organ > 3)
        or (distance is not None and distance <= 3)
        or c["femoral_metastasis"]
        or c["cord_compression"]
        or c["prior_rt_to_target"]
        or c["malignant_pleural_effusion"]
        or c["brain_metastasis_dominant"]
        or c["comorbidity_precludes_rt"]
        or c["pregnant_or_lactating"]
    ):
        return "not met"
    known = age, metastases, ecog, survival, distance, in_one_organ, c["primary_controlled"]
    rest = c["all_metastases_treatable"], c["histology_confirmed"], c["femoral_metastasis"]
    more = c["cord_compression"], c["prior_rt_to_target"], c["malignant_pleural_effusion"]
    last = c["brain_metastasis_dominant"], c["comorbidity_precludes_rt"], c["pregnant_or_lactating"]
    found = None in known or None in rest or None in more or None in last
    return "unknown" if found else "met"


def _high_risk(c: Facts) -> bool | None:
    size, bones, levels = c["size"], c["bones"], c["levels"]
    cortex, posterior = c["cortical_involvement"], c["posterior_elements"]
    partly = None if cortex is None else 100 / 3 <= cortex <= 200 / 3
    long_bone = None if bones is None else not LONG_BONES.isdisjoint(bones)
    if (
        (size is not None and size >= 2)
        or (bones is not None and not JOINTS.isdisjoint(bones))
        or (partly and long_bone)
        or (levels is not None and not JUNCTIONAL.isdisjoint(levels))
        or posterior
    ):
        return True
    if partly is not False and long_bone is not False:
        return None
    return None if None in (size, bones, levels, posterior) else False


def gillespie_reviewed(c: Facts) -> str:
    """Gillespie as reviewed."""
    symptomatic = c["symptomatic"]
    if symptomatic or (risk := _high_risk(c)) is False:
        return "not met"
    return "unknown" if symptomatic is None or risk is None else "met"


def gillespie_registered(c: Facts) -> str:
    """Gillespie as registered."""
    metastases, ecog, age = c["metastases"], c["ecog"], c["age"]
    neutrophils, platelets = c["neutrophils"], c["platelets"]
    few_neutrophils = None if neutrophils is None else neutrophils < 1
    few_platelets = None if platelets is None else platelets < 50
    if (
        c["solid_tumor"] is False
        or c["histology_confirmed"] is False
        or (metastases is not None and metastases <= 5)
        or (risk := _high_risk(c)) is False
        or (ecog is not None and ecog > 2)
        or (age is not None and age < 18)
        or (few_neutrophils and few_platelets)
        or c["opioids_for_lesion"]
        or c["prior_rt_limits_dose"]
        or c["cord_compression"]
        or c["impending_fracture"]
        or c["leptomeningeal_disease"]
        or c["malignant_pleural_effusion"]
        or c["comorbidity_precludes_rt"]
        or c["pregnant_or_lactating"]
        or c["delays_other_treatment"]
    ):
        return "not met"
    if few_neutrophils is not False and few_platelets is not False:
        return "unknown"
    known = risk, metastases, ecog, age, c["solid_tumor"], c["histology_confirmed"]
    rest = c["opioids_for_lesion"], c["prior_rt_limits_dose"], c["cord_compression"]
    more = c["impending_fracture"], c["leptomeningeal_disease"], c["malignant_pleural_effusion"]
    last = c["comorbidity_precludes_rt"], c["pregnant_or_lactating"], c["delays_other_treatment"]
    found = None in known or None in rest or None in more or None in last
    return "unknown" if found else "met"


FUNCTIONS = (
    (
        patchell_reviewed,
        score_2_reviewed,
        scorad_reviewed,
        sc24_reviewed,
        sabr_comet_reviewed,
        gillespie_reviewed,
    ),
    (
        patchell_published,
        score_2_registered,
        scorad_registered,
        sc24_published,
        sabr_comet_published,
        gillespie_registered,
    ),
)
