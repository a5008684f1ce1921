"""Every option of the library."""

from __future__ import annotations

from typing import Final

from bonemets.options.asymptomatic import OBSERVATION, SBRT_27_3, SUPPORTIVE_CARE
from bonemets.options.conventional import (
    CONVENTIONAL_8_1,
    CONVENTIONAL_10_1,
    CONVENTIONAL_20_5,
    CONVENTIONAL_24_6,
    CONVENTIONAL_30_10,
)
from bonemets.options.oligometastatic import SBRT_30_3, SBRT_35_5
from bonemets.options.single_sbrt import (
    SBRT_12_1,
    SBRT_16_1,
    SBRT_18_1,
    SBRT_20_1,
    SBRT_24_1,
)
from bonemets.options.spine_sbrt import (
    SBRT_24_2,
    SBRT_24_3,
    SBRT_25_5,
    SBRT_28_2,
    SBRT_30_5,
    SBRT_40_5,
    SBRT_48_5_10,
)
from bonemets.options.surgery import FIXATION, POSTOPERATIVE_SBRT, SURGERY_30_10

OPTIONS: Final = (
    OBSERVATION,
    SUPPORTIVE_CARE,
    CONVENTIONAL_8_1,
    CONVENTIONAL_10_1,
    CONVENTIONAL_20_5,
    CONVENTIONAL_24_6,
    CONVENTIONAL_30_10,
    SURGERY_30_10,
    FIXATION,
    POSTOPERATIVE_SBRT,
    SBRT_12_1,
    SBRT_16_1,
    SBRT_18_1,
    SBRT_20_1,
    SBRT_24_1,
    SBRT_24_2,
    SBRT_28_2,
    SBRT_24_3,
    SBRT_27_3,
    SBRT_30_3,
    SBRT_25_5,
    SBRT_30_5,
    SBRT_35_5,
    SBRT_40_5,
    SBRT_48_5_10,
)
