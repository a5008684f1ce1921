"""Surgery of the spine: Patchell, and what keeps it back."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import patchell
from bonemets.evidence.patchell import ABSTRACT as PATCHELL_ABSTRACT
from bonemets.evidence.patchell import CRITERIA, NATURE, PATCHELL
from bonemets.evidence.populations import (
    COMPRESSION,
    IRRADIATED,
    NO_SURGERY,
    SPINE,
)
from bonemets.facts import absent, present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT
from bonemets.treatment import Surgery, Treatment, regimens
from bonemets.units import days, hours, months

AS_FAR_AS_KNOWN: Final = all_of(
    present(Case.solid_tumor),
    present(Case.cord_compression),
    Case.life_expectancy > months(3),
    any_of(Case.compression_levels.is_(1), Case.compression_sites.is_(1)),
    any_of(absent(Case.total_paraplegia), Case.paraplegia_duration < hours(48)),
)
DECOMPRESSES: Final = Treatment.surgery.is_(Surgery.DECOMPRESSION)
OF_THE_SPINE: Final = Treatment.surgery.is_in((Surgery.DECOMPRESSION, Surgery.STABILIZATION))
STUDIED: Final = all_of(
    DECOMPRESSES,
    Treatment.technique.is_(Technique.SURGERY_THEN_RT),
    regimens(GY30_FX10),
)

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.STRONG,
        "more patients can walk than after radiotherapy alone, 84 % against 57 %",
        any_of(*patchell.READINGS),
        PATCHELL_ABSTRACT,
        PATCHELL.design,
        about=STUDIED,
        theme=Theme.FUNCTION,
        key="patchell",
        phrase="more can walk",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "the review strongly supports a surgeon's evaluation of all who meet the criteria of "
        "Patchell, as far as they are known here",
        AS_FAR_AS_KNOWN,
        COMPRESSION_RT,
        PATCHELL.design,
        asks=PRESUMED,
        about=STUDIED,
        theme=Theme.FUNCTION,
        key="patchell-as-far-as-known",
        phrase="meets Patchell as far as known",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "not a candidate for open surgery, or declines it",
        all_of(SPINE, NO_SURGERY),
        COMPRESSION_RT,
        about=OF_THE_SPINE,
        theme=Theme.BURDEN,
        key="no-surgery",
        phrase="no surgery",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "total paraplegia beyond 48 h was not studied; whether to operate is ill-defined",
        Case.paraplegia_duration > hours(48),
        NATURE,
        about=DECOMPRESSES,
        theme=Theme.FUNCTION,
        key="late-paraplegia",
        phrase="paraplegia beyond 48 h",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "compression of the cauda equina alone was not studied; operating is ill-defined",
        all_of(present(Case.cauda_equina_compression), absent(Case.cord_compression)),
        CRITERIA,
        about=DECOMPRESSES,
        theme=Theme.EVIDENCE,
        key="cauda-equina-alone",
        phrase="cauda equina alone",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "a deficit of more than 48 h: the review calls surgery ill-defined, though the trial's own "
        "limit is to total paraplegia",
        Case.motor_deficit_duration > days(2),
        COMPRESSION_RT,
        asks=PRESUMED,
        about=DECOMPRESSES,
        theme=Theme.EVIDENCE,
        key="late-deficit",
        phrase="deficit of more than 48 h",
    ),
    excluded_by(patchell.AS_PUBLISHED, about=STUDIED),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "sources disagree whether the trial took patients irradiated there before",
        all_of(COMPRESSION, IRRADIATED),
        COMPRESSION_RT,
        about=STUDIED,
        theme=Theme.EVIDENCE,
        key="patchell-irradiated",
        phrase="irradiated before",
    ),
)
CAUTIONS: Final = cautions(STUDIED, *PATCHELL.caveats)
