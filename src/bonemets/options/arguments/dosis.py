"""What DOSIS argues of 48.5 Gy/10 and 35 Gy/5 to the involved part of a vertebra."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.dosis import DOSIS, PROTOCOL
from bonemets.evidence.model import Caveat
from bonemets.facts import present
from bonemets.options.model import Argument, Side, Strength, Theme, cautions
from bonemets.options.situations import SPINE_WITHOUT_COMPRESSION
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY35_FX5, GY48_5_FX10
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.treatment import SBRT_ALONE, regimens

TEN: Final = all_of(SBRT_ALONE, regimens(GY48_5_FX10))
FIVE: Final = all_of(SBRT_ALONE, regimens(GY35_FX5))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "pain responded in 87 % after 48.5 Gy/10 or 35 Gy/5, and 80 % of those who reported had "
        "little pain at 5 years (DOSIS)",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_NO_COMPRESSION,
        DOSIS.design,
        about=all_of(SBRT_ALONE, regimens(GY48_5_FX10, GY35_FX5)),
        theme=Theme.PAIN,
        key="dosis",
        phrase="87 % responded",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "not randomized; given to a long life expectancy by a survival score",
        SPINE_WITHOUT_COMPRESSION,
        PROTOCOL,
        about=TEN,
        theme=Theme.EVIDENCE,
        key="dosis-not-randomized",
        phrase="not randomized",
    ),
)
CAUTIONS: Final = (
    *cautions(
        TEN,
        Caveat(
            "48.5 Gy is a boost to the involved part; the whole vertebra got 30 Gy in the same 10 "
            "fractions",
            PROTOCOL,
        ),
    ),
    *cautions(
        FIVE,
        Caveat(
            "in DOSIS 35 Gy was a boost to the involved part; the whole vertebra got 20 Gy in the "
            "same 5 fractions",
            PROTOCOL,
            present(Case.spinal),
        ),
    ),
)
