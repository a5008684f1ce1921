"""Every option of the library, as a table: its key, its treatment, and what it is for.

What argues for and against an option follows from its treatment (`arguments`), and the studies in
which it was an arm follow from their arms.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.acr_2014 import GY20_FX8, GY25_FX10, GY35_FX14, GY40_FX20
from bonemets.evidence.astro_2024 import GY16_FX2
from bonemets.evidence.populations import (
    COMPRESSION,
    IRRADIATED,
    IRRADIATED_SPINE,
    LONG_BONE_AT_RISK,
    MYELOMA,
    NO_COMPRESSION,
    OPERATED,
    OUTSIDE_SPINE,
    SPINE,
    SYMPTOMATIC,
    UNSTABLE_SPINE,
    WITHOUT_COMPRESSION,
)
from bonemets.facts import present
from bonemets.options.derivation import conventional, option, sbrt
from bonemets.options.situations import (
    ASYMPTOMATIC,
    AT_RISK,
    FEW_METASTASES,
    SPINE_WITHOUT_DEFICIT,
    SUSPECTED_COMPRESSION,
    WITHOUT_DEFICIT,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY8_FX1,
    GY10_FX1,
    GY12_FX1,
    GY16_FX1,
    GY18_FX1,
    GY20_FX1,
    GY20_FX5,
    GY24_FX1,
    GY24_FX2,
    GY24_FX3,
    GY24_FX6,
    GY25_FX5,
    GY27_FX3,
    GY28_FX2,
    GY30_FX3,
    GY30_FX5,
    GY30_FX10,
    GY35_FX5,
    GY40_FX5,
    GY48_5_FX10,
)
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.treatment import Intent, Surgery, treatment
from bonemets.units import weeks

_PAIN_COMPRESSION_OR_RISK: Final = any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK)
_FEW_OR_PAINFUL: Final = any_of(FEW_METASTASES, WITHOUT_DEFICIT)
_COMPRESSION_OR_PAIN: Final = any_of(WITHOUT_DEFICIT, COMPRESSION)
_SURGICAL: Final = Technique.SURGERY_THEN_RT

OPTIONS: Final = (
    option(
        "observation",
        "observation or systemic therapy, radiotherapy when symptoms come",
        treatment(Technique.OBSERVATION, intent=Intent.WATCHING),
        ASYMPTOMATIC,
    ),
    option(
        "wait-for-response",
        "waiting until 4 weeks after radiotherapy before it is given again",
        treatment(Technique.OBSERVATION, intent=Intent.WAITING),
        all_of(SYMPTOMATIC, IRRADIATED, Case.prior_rt_interval < weeks(4)),
    ),
    option(
        "supportive-care",
        "supportive and palliative care without radiotherapy",
        treatment(Technique.SUPPORTIVE_CARE),
        all_of(SYMPTOMATIC, Case.life_expectancy < weeks(4)),
    ),
    conventional(GY8_FX1, _PAIN_COMPRESSION_OR_RISK),
    conventional(GY10_FX1, COMPRESSION),
    conventional(GY16_FX2, SUSPECTED_COMPRESSION),
    conventional(GY20_FX5, _PAIN_COMPRESSION_OR_RISK),
    conventional(GY20_FX8, all_of(SYMPTOMATIC, *IRRADIATED_SPINE.parts)),
    conventional(GY24_FX6, all_of(SYMPTOMATIC, NO_COMPRESSION)),
    conventional(GY25_FX10, all_of(SYMPTOMATIC, *IRRADIATED_SPINE.parts)),
    conventional(GY30_FX10, _PAIN_COMPRESSION_OR_RISK),
    conventional(GY35_FX14, any_of(OUTSIDE_SPINE, SUSPECTED_COMPRESSION)),
    conventional(Regimen("39.495 Gy", 15), SUSPECTED_COMPRESSION),
    conventional(GY40_FX20, any_of(OUTSIDE_SPINE, SUSPECTED_COMPRESSION)),
    conventional(Regimen("41.994 Gy", 18), SUSPECTED_COMPRESSION),
    option(
        "surgery-30-10",
        "decompressive surgery, then 30 Gy/10",
        treatment(_SURGICAL, GY30_FX10, Surgery.DECOMPRESSION),
        COMPRESSION,
    ),
    option(
        "surgery-sbrt",
        "decompressive surgery, then SBRT",
        treatment(Technique.SBRT, None, Surgery.DECOMPRESSION),
        COMPRESSION,
    ),
    option(
        "stabilization-then-radiotherapy",
        "stabilization of the spine, then radiotherapy",
        treatment(_SURGICAL, None, Surgery.STABILIZATION),
        all_of(UNSTABLE_SPINE, SYMPTOMATIC, present(Case.fit_for_surgery)),
    ),
    option(
        "cement",
        "cement augmentation of a vertebra",
        treatment(Technique.PROCEDURE, None, Surgery.CEMENT),
        all_of(MYELOMA, SPINE, *WITHOUT_COMPRESSION.parts),
    ),
    option(
        "fixation-then-radiotherapy",
        "fixation of the long bone, then radiotherapy",
        treatment(_SURGICAL, None, Surgery.FIXATION),
        LONG_BONE_AT_RISK,
    ),
    option(
        "postoperative-radiotherapy",
        "conventional radiotherapy after surgery of the spine or a long bone",
        treatment(Technique.CONVENTIONAL, after_surgery=True),
        OPERATED,
    ),
    option(
        "postoperative-sbrt",
        "SBRT after surgery of the spine",
        treatment(Technique.SBRT, after_surgery=True),
        all_of(SPINE, present(Case.prior_surgery_at_target)),
    ),
    sbrt(GY12_FX1, any_of(OUTSIDE_SPINE, COMPRESSION)),
    sbrt(GY16_FX1, _COMPRESSION_OR_PAIN),
    sbrt(GY18_FX1, WITHOUT_DEFICIT),
    sbrt(GY20_FX1, _COMPRESSION_OR_PAIN),
    sbrt(GY24_FX1, SPINE_WITHOUT_DEFICIT),
    sbrt(GY24_FX2, SPINE_WITHOUT_DEFICIT),
    sbrt(GY28_FX2, SPINE_WITHOUT_DEFICIT),
    sbrt(GY24_FX3, SPINE_WITHOUT_DEFICIT),
    sbrt(GY27_FX3, AT_RISK, Intent.PROPHYLAXIS),
    sbrt(GY30_FX3, _FEW_OR_PAINFUL, Intent.PALLIATION_OR_ABLATION),
    sbrt(GY25_FX5, COMPRESSION, what="SBRT or IMRT"),
    sbrt(GY30_FX5, SPINE_WITHOUT_DEFICIT),
    sbrt(GY35_FX5, _FEW_OR_PAINFUL, Intent.PALLIATION_OR_ABLATION),
    sbrt(GY40_FX5, SPINE_WITHOUT_DEFICIT),
    sbrt(GY48_5_FX10, SPINE_WITHOUT_DEFICIT, what="SBRT to the involved part of the vertebra"),
)
