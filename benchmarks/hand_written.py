"""The twelve readings as a programmer would write them by hand: the yardstick of the benchmark.

Plain functions over plain values in the declared units, three answers, an early way out.  They say
nothing of reasons, units, places or imprecise values; the benchmark checks that they agree.
"""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]
HEMATOLOGIC = {"lymphoma", "leukemia", "myeloma"}
RADIOSENSITIVE = {*HEMATOLOGIC, "seminoma", "non-seminoma germ-cell tumor"}
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
    unknown = False
    if (v := c["solid_tumor"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["cord_compression"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["life_expectancy"]) is None:
        unknown = True
    elif not v > 3:
        return "not met"
    if (v := c["compression_levels"]) is None:
        unknown = True
    elif v != 1:
        return "not met"
    if (v := c["total_paraplegia"]) is not False:
        if (duration := c["paraplegia_duration"]) is None:
            unknown = True
        elif not duration < 48:
            if v is True:
                return "not met"
            unknown = True
    if (v := c["prior_rt_to_target"]) is not False:
        if v is True:
            return "not met"
        unknown = True
    if (v := c["cauda_equina_compression"]) is not False:
        if v is True:
            return "not met"
        unknown = True
    return "unknown" if unknown else "met"


def patchell_published(c: Facts) -> str:
    """Patchell as published."""
    unknown = False
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    for name in ("histology_confirmed", "cord_compression", "symptomatic"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["compression_sites"]) is None:
        unknown = True
    elif v != 1:
        return "not met"
    if (v := c["life_expectancy"]) is None:
        unknown = True
    elif v < 3:
        return "not met"
    if (v := c["fit_for_surgery"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["total_paraplegia"]) is not False:
        if (duration := c["paraplegia_duration"]) is None:
            unknown = True
        elif duration > 48:
            if v is True:
                return "not met"
            unknown = True
    if c["cauda_equina_compression"] is not False and c["cord_compression"] is not True:
        if c["cauda_equina_compression"] is True and c["cord_compression"] is False:
            return "not met"
        unknown = True
    if (v := c["histology"]) is None:
        unknown = True
    elif v in RADIOSENSITIVE:
        return "not met"
    if (v := c["primary"]) is None:
        unknown = True
    elif v in NERVOUS:
        return "not met"
    for name in (
        "prior_rt_limits_dose",
        "unrelated_neurologic_disease",
        "previous_compression",
    ):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


def score_2_reviewed(c: Facts) -> str:
    """SCORE-2 as reviewed."""
    unknown = False
    if (v := c["cord_compression"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["life_expectancy"]) is None:
        unknown = True
    elif not v < 6:
        return "not met"
    return "unknown" if unknown else "met"


def score_2_registered(c: Facts) -> str:
    """SCORE-2 as registered."""
    unknown = False
    for name in ("cord_compression", "leg_motor_deficit"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["motor_deficit_duration"]) is None:
        unknown = True
    elif v > 30:
        return "not met"
    if (v := c["imaging"]) is None:
        unknown = True
    elif "MRI" not in v and "CT" not in v:
        return "not met"
    if (v := c["rades_2008"]) is None:
        unknown = True
    elif v > 35:
        return "not met"
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    for name in ("prior_rt_to_target", "prior_surgery_at_target"):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


def scorad_reviewed(c: Facts) -> str:
    """SCORAD as reviewed."""
    unknown = False
    if (v := c["cord_compression"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["compression_sites"]) is None:
        unknown = True
    elif v != 1:
        return "not met"
    return "unknown" if unknown else "met"


def scorad_registered(c: Facts) -> str:
    """SCORAD as registered."""
    unknown = False
    cord, cauda = c["cord_compression"], c["cauda_equina_compression"]
    if cord is not True and cauda is not True:
        if cord is False and cauda is False:
            return "not met"
        unknown = True
    if (v := c["levels"]) is None:
        unknown = True
    elif C1_TO_S2.isdisjoint(v):
        return "not met"
    if (v := c["imaging"]) is None:
        unknown = True
    elif "MRI" not in v and "CT" not in v:
        return "not met"
    if (v := c["imaging_age"]) is None:
        unknown = True
    elif v > 7:
        return "not met"
    if (v := c["decision_to_treatment"]) is None:
        unknown = True
    elif v > 48:
        return "not met"
    if (v := c["compression_sites"]) != 1 and (
        field := c["single_field_covers_compression"]
    ) is not True:
        if v is not None and field is False:
            return "not met"
        unknown = True
    if (proven := c["histology_confirmed"]) is not True:
        primary, psa = c["primary"], c["psa"]
        prostate = None if primary is None else primary == "prostate"
        high = None if psa is None else psa > 100
        if not (prostate is True and high is True):
            if proven is False and (prostate is False or high is False):
                return "not met"
            unknown = True
    if (v := c["life_expectancy"]) is None:
        unknown = True
    elif not v > WEEKS_8:
        return "not met"
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    for name in ("surgery_preferred", "chemotherapy_preferred", "prior_rt_to_target"):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    if (v := c["histology"]) is None:
        unknown = True
    elif v in HEMATOLOGIC or v == "glioma":
        return "not met"
    return "unknown" if unknown else "met"


def sc24_reviewed(c: Facts) -> str:
    """SC24 as reviewed."""
    unknown = False
    for name in ("spinal", "symptomatic"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["segments"]) is None:
        unknown = True
    elif v > 2:
        return "not met"
    for name in ("cord_compression", "cauda_equina_compression"):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


def sc24_published(c: Facts) -> str:
    """SC24 as published."""
    unknown = False
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    for name in ("spinal", "solid_tumor"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["imaging"]) is None:
        unknown = True
    elif "MRI" not in v:
        return "not met"
    if (v := c["pain"]) is None:
        unknown = True
    elif v < 2:
        return "not met"
    if (v := c["segments"]) is None:
        unknown = True
    elif v > 3:
        return "not met"
    if (v := c["ecog"]) is None:
        unknown = True
    elif v > 2:
        return "not met"
    if (v := c["sins"]) is None:
        unknown = True
    elif v >= 12:
        return "not met"
    if (v := c["histology"]) is None:
        unknown = True
    elif v in HEMATOLOGIC or v in {"seminoma", "small-cell lung cancer"}:
        return "not met"
    cord, cauda, deficit = (
        c["cord_compression"],
        c["cauda_equina_compression"],
        c["neurologic_deficit"],
    )
    if deficit is not False and not (cord is False and cauda is False):
        if deficit is True and (cord is True or cauda is True):
            return "not met"
        unknown = True
    for name in ("prior_rt_to_target", "prior_surgery_at_target", "pregnant_or_lactating"):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


def sabr_comet_reviewed(c: Facts) -> str:
    """SABR-COMET as reviewed."""
    unknown = False
    if (v := c["primary_controlled"]) is not True:
        if v is False:
            return "not met"
        unknown = True
    if (v := c["metastases"]) is None:
        unknown = True
    elif v >= 5:
        return "not met"
    if (v := c["femoral_metastasis"]) is not False:
        if v is True:
            return "not met"
        unknown = True
    if (v := c["distance_to_cord"]) is None:
        unknown = True
    elif v <= 3:
        return "not met"
    return "unknown" if unknown else "met"


def sabr_comet_published(c: Facts) -> str:
    """SABR-COMET as published."""
    unknown = False
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    if (v := c["metastases"]) is None:
        unknown = True
    elif v > 5:
        return "not met"
    if (v := c["ecog"]) is None:
        unknown = True
    elif v > 1:
        return "not met"
    if (v := c["life_expectancy"]) is None:
        unknown = True
    elif v < 6:
        return "not met"
    for name in ("primary_controlled", "all_metastases_treatable", "histology_confirmed"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["metastases_in_one_organ"]) is None:
        unknown = True
    elif v > 3:
        return "not met"
    if (v := c["distance_to_cord"]) is None:
        unknown = True
    elif v <= 3:
        return "not met"
    for name in (
        "femoral_metastasis",
        "cord_compression",
        "prior_rt_to_target",
        "malignant_pleural_effusion",
        "brain_metastasis_dominant",
        "comorbidity_precludes_rt",
        "pregnant_or_lactating",
    ):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


def _high_risk(c: Facts) -> bool | None:
    unknown = False
    if (v := c["size"]) is None:
        unknown = True
    elif v >= 2:
        return True
    bones, cortex = c["bones"], c["cortical_involvement"]
    if bones is None:
        unknown = True
    elif not JOINTS.isdisjoint(bones):
        return True
    partly = None if cortex is None else 100 / 3 <= cortex <= 200 / 3
    if partly is not False and (bones is None or not LONG_BONES.isdisjoint(bones)):
        if partly is True and bones is not None:
            return True
        unknown = True
    if (v := c["levels"]) is None:
        unknown = True
    elif not JUNCTIONAL.isdisjoint(v):
        return True
    if (v := c["posterior_elements"]) is not False:
        if v is True:
            return True
        unknown = True
    return None if unknown else False


def gillespie_reviewed(c: Facts) -> str:
    """Gillespie as reviewed."""
    unknown = False
    if (v := c["symptomatic"]) is not False:
        if v is True:
            return "not met"
        unknown = True
    if (risk := _high_risk(c)) is not True:
        if risk is False:
            return "not met"
        unknown = True
    return "unknown" if unknown else "met"


def gillespie_registered(c: Facts) -> str:
    """Gillespie as registered."""
    unknown = False
    for name in ("solid_tumor", "histology_confirmed"):
        if (v := c[name]) is not True:
            if v is False:
                return "not met"
            unknown = True
    if (v := c["metastases"]) is None:
        unknown = True
    elif v <= 5:
        return "not met"
    if (risk := _high_risk(c)) is not True:
        if risk is False:
            return "not met"
        unknown = True
    if (v := c["ecog"]) is None:
        unknown = True
    elif v > 2:
        return "not met"
    if (v := c["age"]) is None:
        unknown = True
    elif v < 18:
        return "not met"
    neutrophils, platelets = c["neutrophils"], c["platelets"]
    few_neutrophils = None if neutrophils is None else neutrophils < 1
    few_platelets = None if platelets is None else platelets < 50
    if few_neutrophils is not False and few_platelets is not False:
        if few_neutrophils and few_platelets:
            return "not met"
        unknown = True
    for name in (
        "opioids_for_lesion",
        "prior_rt_limits_dose",
        "cord_compression",
        "impending_fracture",
        "leptomeningeal_disease",
        "malignant_pleural_effusion",
        "comorbidity_precludes_rt",
        "pregnant_or_lactating",
        "delays_other_treatment",
    ):
        if (v := c[name]) is not False:
            if v is True:
                return "not met"
            unknown = True
    return "unknown" if unknown else "met"


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
