"""Every option of the library."""

from __future__ import annotations

from typing import Final

from bonemets.options.asymptomatic import OBSERVATION, SBRT_27_3
from bonemets.options.conventional import (
    CONVENTIONAL_8_1,
    CONVENTIONAL_20_5,
    CONVENTIONAL_24_6,
    CONVENTIONAL_30_10,
)
from bonemets.options.oligometastatic import SBRT_30_3, SBRT_35_5
from bonemets.options.spine_sbrt import SBRT_16_1, SBRT_18_1, SBRT_24_1, SBRT_24_2
from bonemets.options.surgery import SURGERY_30_10

OPTIONS: Final = (
    OBSERVATION,
    CONVENTIONAL_8_1,
    CONVENTIONAL_20_5,
    CONVENTIONAL_24_6,
    CONVENTIONAL_30_10,
    SURGERY_30_10,
    SBRT_24_2,
    SBRT_16_1,
    SBRT_18_1,
    SBRT_24_1,
    SBRT_35_5,
    SBRT_30_3,
    SBRT_27_3,
)
