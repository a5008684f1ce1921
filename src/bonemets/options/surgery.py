"""Surgery, then radiotherapy."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import patchell
from bonemets.criteria.definitions import COMPRESSION
from bonemets.evidence.model import Design
from bonemets.evidence.patchell import ABSTRACT as PATCHELL_ABSTRACT
from bonemets.evidence.patchell import CRITERIA, NATURE, PATCHELL
from bonemets.evidence.redmond import RECALLED as REDMOND_RECALLED
from bonemets.evidence.redmond import REDMOND_CONSENSUS, REDMOND_TRIAL
from bonemets.facts import absent, present
from bonemets.options.guidelines import ASTRO_ABSTRACT
from bonemets.options.model import Argument, Option, Side, Strength, excluded_by
from bonemets.options.sbrt_arguments import (
    CORD_LIMITS,
    CORD_NEEDS_FIVE_MONTHS,
    SBRT_AND_FRACTURE,
    WAITING,
)
from bonemets.options.shared_arguments import (
    AGAINST_RADIOTHERAPY,
    AGAINST_RADIOTHERAPY_ALONE,
    IRRADIATED_BEFORE,
)
from bonemets.options.situations import FRACTURE, IN_LONG_BONE, NO_SURGERY, RADIORESISTANT
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT, SPINE_WITH_COMPRESSION
from bonemets.scores.mirels import ABSTRACT as MIRELS_ABSTRACT
from bonemets.units import days, hours, months

AS_FAR_AS_KNOWN: Final = all_of(
    present(Case.solid_tumor),
    present(Case.cord_compression),
    Case.life_expectancy > months(3),
    any_of(Case.compression_levels.is_(1), Case.compression_sites.is_(1)),
    any_of(absent(Case.total_paraplegia), Case.paraplegia_duration < hours(48)),
)

SURGERY_30_10: Final = Option(
    key="surgery-30-10",
    name="decompressive surgery, then 30 Gy/10",
    technique=Technique.SURGERY_THEN_RT,
    regimen=GY30_FX10,
    applies=COMPRESSION,
    studied_in=patchell.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.STRONG,
            "more patients can walk than after radiotherapy alone, 84 % against 57 %",
            any_of(*patchell.READINGS),
            PATCHELL_ABSTRACT,
            PATCHELL.design,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "the review strongly supports a surgeon's evaluation of all who meet the criteria of "
            "Patchell, as far as they are known here",
            AS_FAR_AS_KNOWN,
            COMPRESSION_RT,
            PATCHELL.design,
            asks=frozenset(),
        ),
        Argument(
            Side.AGAINST,
            Strength.DECISIVE,
            "not a candidate for open surgery, or declines it",
            NO_SURGERY,
            COMPRESSION_RT,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "total paraplegia beyond 48 h was not studied; whether to operate is ill-defined",
            all_of(present(Case.total_paraplegia), Case.paraplegia_duration > hours(48)),
            NATURE,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "compression of the cauda equina alone was not studied; operating is ill-defined",
            all_of(present(Case.cauda_equina_compression), absent(Case.cord_compression)),
            CRITERIA,
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "a deficit of more than 48 h: the review calls surgery ill-defined, though the trial's "
            "own limit is to total paraplegia",
            Case.motor_deficit_duration > days(2),
            COMPRESSION_RT,
            asks=frozenset(),
        ),
        excluded_by(patchell.AS_PUBLISHED),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "sources disagree whether the trial took patients irradiated there before",
            present(Case.prior_rt_to_target),
            COMPRESSION_RT,
        ),
        *AGAINST_RADIOTHERAPY,
    ),
    caveats=(
        *PATCHELL.caveats,
        IRRADIATED_BEFORE,
    ),
)

FIXATION: Final = Option(
    key="fixation-then-radiotherapy",
    name="fixation of the long bone, then radiotherapy",
    technique=Technique.SURGERY_THEN_RT,
    regimen=None,
    applies=all_of(absent(Case.spinal), IN_LONG_BONE, FRACTURE),
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "from a Mirels score of 8 on, fixation before radiotherapy; later summaries leave 8 to "
            "judgment",
            Case.mirels >= 8,
            MIRELS_ABSTRACT,
            Design.RETROSPECTIVE,
            asks=frozenset(),
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "after surgery of a bone outside the spine radiotherapy is recommended; no dose is "
            "named",
            FRACTURE,
            ASTRO_ABSTRACT,
            Design.GUIDELINE,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "whether to operate is an orthopedic surgeon's judgment, which is not known",
            FRACTURE,
            MIRELS_ABSTRACT,
            unless=any_of(present(Case.surgery_preferred), Case.mirels >= 9),
        ),
        *AGAINST_RADIOTHERAPY,
    ),
    caveats=(IRRADIATED_BEFORE,),
)

POSTOPERATIVE_SBRT: Final = Option(
    key="postoperative-sbrt",
    name="SBRT after surgery of the spine",
    technique=Technique.SBRT,
    regimen=None,
    applies=all_of(present(Case.spinal), present(Case.prior_surgery_at_target)),
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "local control above 90 % at 1 year within 16 weeks of resection (Redmond), in one arm",
            present(Case.prior_surgery_at_target),
            SPINE_WITH_COMPRESSION,
            REDMOND_TRIAL.design,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "a consensus holds it most appropriate in limited disease, radioresistant tumors, and "
            "salvage or re-irradiation",
            any_of(RADIORESISTANT, present(Case.prior_rt_to_target), Case.metastases <= 5),
            SPINE_WITH_COMPRESSION,
            REDMOND_CONSENSUS.design,
            asks=frozenset(),
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "its dose is in doubt, 35 Gy/5 as reviewed and 30 Gy/5 as recalled: take it from the "
            "paper, not from here",
            present(Case.spinal),
            REDMOND_RECALLED,
        ),
        CORD_NEEDS_FIVE_MONTHS,
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(*REDMOND_CONSENSUS.caveats, CORD_LIMITS, WAITING, IRRADIATED_BEFORE),
)
