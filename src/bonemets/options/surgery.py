"""Decompressive surgery, then radiotherapy."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import patchell
from bonemets.criteria.definitions import COMPRESSION
from bonemets.evidence.patchell import ABSTRACT as PATCHELL_ABSTRACT
from bonemets.evidence.patchell import CRITERIA, NATURE, PATCHELL
from bonemets.facts import absent, present
from bonemets.options.model import Argument, Option, Side, Strength, left_out
from bonemets.options.situations import AGAINST_RADIOTHERAPY, IRRADIATED_BEFORE
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY30_FX10,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT
from bonemets.units import hours

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
            Side.AGAINST,
            Strength.DECISIVE,
            "not a candidate for open surgery, or declines it",
            any_of(absent(Case.fit_for_surgery), present(Case.declines_surgery)),
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
        left_out(patchell.AS_PUBLISHED),
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
