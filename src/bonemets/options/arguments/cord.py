"""The hazards to the spinal cord and cauda equina, for every treatment they concern."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import (
    COMPRESSION,
    IRRADIATED,
    IRRADIATED_SPINE,
    NO_COMPRESSION,
    NO_SURGERY,
    SPINE,
)
from bonemets.evidence.spine_frameworks import TAUGHT
from bonemets.options.cord_dose import (
    SAC_LIMIT,
    more_than_the_first_series,
    too_much_for_the_cord,
)
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions
from bonemets.options.situations import ABUTTED, SUSPECTED_COMPRESSION
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Locator, Status
from bonemets.regimens.limits import HYTEC_2021, SAHGAL_2012
from bonemets.regimens.regimen import Technique
from bonemets.regimens.reirradiation import HYTEC_AT, NIEDER_AT
from bonemets.review import COMPRESSION_RT, CONVENTIONAL_RT, SPINE_WITH_COMPRESSION
from bonemets.scores.bilsky import EPIDURAL
from bonemets.treatment import (
    HIGH_DOSE,
    RADIOTHERAPY,
    SBRT,
    SBRT_ALONE,
    WHOLE_DOSE_TO_CORD,
    Intent,
    Treatment,
)
from bonemets.units import gray, mm, months

FIRST_SERIES_AT: Final = Locator(NIEDER_AT.source, "as the ACR cites it", Status.SECONDARY)
TABLE_AT: Final = Locator(SAHGAL_2012, "limits by earlier course, as copied", Status.SECONDARY)
SAC_AT: Final = Locator(HYTEC_2021, "limits to the thecal sac", Status.COPY)


ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "with what the cord got before, it takes the cord above a BED of 135.5 Gy at 2 Gy, up to "
        "which the risk appeared small",
        too_much_for_the_cord,
        NIEDER_AT,
        asks=PRESUMED,
        about=WHOLE_DOSE_TO_CORD,
        theme=Theme.CORD,
        key="cord-sum",
        phrase="cord dose too high with the earlier course",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "with what the cord got before, it takes the cord above a BED of 120 Gy at 2 Gy, below "
        "which the first series saw no myelopathy",
        more_than_the_first_series,
        FIRST_SERIES_AT,
        asks=PRESUMED,
        about=WHOLE_DOSE_TO_CORD,
        theme=Theme.CORD,
        key="cord-sum-first-series",
        phrase="cord dose above 120 Gy BED with the earlier course",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the earlier course gave the cord a BED of 98 Gy at 2 Gy or more, beyond what was seen to "
        "be safe of one course",
        all_of(*IRRADIATED_SPINE.parts, Case.prior_cord_eqd2 > gray(49)),
        NIEDER_AT,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.CORD,
        key="cord-first-course",
        phrase="earlier course high to the cord",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the spine was irradiated less than 6 months ago; a small risk to the cord was shown from "
        "6 months on",
        all_of(*IRRADIATED_SPINE.parts, Case.prior_rt_interval < months(6)),
        NIEDER_AT,
        asks=PRESUMED,
        about=WHOLE_DOSE_TO_CORD,
        theme=Theme.CORD,
        key="cord-six-months",
        phrase="spine irradiated less than 6 months ago",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the spine was irradiated less than 5 months ago, the least interval of a lower risk to "
        "the cord",
        all_of(*IRRADIATED_SPINE.parts, Case.prior_rt_interval < months(5)),
        HYTEC_AT,
        asks=PRESUMED,
        about=SBRT,
        theme=Theme.CORD,
        key="cord-five-months",
        phrase="spine irradiated less than 5 months ago",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "after radiotherapy of the spine the plan gives the thecal sac more than 25 Gy EQD2 at 2 "
        "Gy, or more than 70 Gy in both courses",
        all_of(
            *IRRADIATED_SPINE.parts,
            any_of(
                Case.planned_sac_eqd2 > gray(25),
                Case.total_sac_eqd2 > gray(70),
                Case.prior_cord_eqd2 > gray(70),
            ),
        ),
        HYTEC_AT,
        asks=PRESUMED,
        about=SBRT,
        theme=Theme.CORD,
        key="sac-again",
        phrase="thecal sac over the limits of re-irradiation",
        hint=IRRADIATED_SPINE,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "after an earlier course of 40 Gy/20 or more the published table gives no limit for one "
        "fraction",
        all_of(*IRRADIATED_SPINE.parts, Case.prior_cord_eqd2 >= gray(40)),
        TABLE_AT,
        asks=PRESUMED,
        about=all_of(SBRT, Treatment.fractions.is_(1)),
        theme=Theme.EVIDENCE,
        key="sac-one-fraction-again",
        phrase="no limit for one fraction after 40 Gy",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the plan gives the thecal sac more than HyTEC allows for a risk of myelopathy of 1 to "
        f"5 %, {SAC_LIMIT:g} Gy EQD2 at 2 Gy",
        all_of(SPINE, Case.planned_sac_eqd2 > gray(SAC_LIMIT)),
        SAC_AT,
        asks=PRESUMED,
        about=SBRT,
        theme=Theme.CORD,
        key="sac-limit",
        phrase="thecal sac over its limit",
        hint=all_of(SPINE, any_of(EPIDURAL, Case.distance_to_cord <= mm(3))),
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the cord is compressed, or abutted with compression not excluded: 12 Gy or more in a "
        "fraction, or a dose above the limit to the thecal sac, cannot cover it and spare the cord",
        any_of(COMPRESSION, ABUTTED),
        SAC_AT,
        unless=NO_COMPRESSION,
        about=HIGH_DOSE,
        theme=Theme.CORD,
        key="cord-high-dose",
        phrase="high dose at the cord",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the cord is abutted (Bilsky 1c): whether stereotactic radiotherapy alone suffices is "
        "disputed",
        ABUTTED,
        TAUGHT,
        asks=PRESUMED,
        about=SBRT_ALONE,
        theme=Theme.CORD,
        key="cord-abutted",
        phrase="cord abutted",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "with compression a surgeon decides first whether to operate; those given SBRT were not "
        "candidates, or had few symptoms",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        unless=NO_SURGERY,
        about=SBRT_ALONE,
        theme=Theme.CORD,
        key="surgeon-first",
        phrase="a surgeon decides first",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "compression of the cord or cauda equina is an indication for urgent treatment of its own",
        SUSPECTED_COMPRESSION,
        COMPRESSION_RT,
        unless=NO_COMPRESSION,
        about=any_of(
            Treatment.technique.is_(Technique.OBSERVATION),
            all_of(
                SBRT,
                Treatment.intent.is_in((Intent.PROPHYLAXIS, Intent.PALLIATION_OR_ABLATION)),
            ),
        ),
        theme=Theme.CORD,
        key="compression-is-urgent",
        phrase="compression is urgent",
    ),
)
CAUTIONS: Final = (
    *cautions(
        SBRT,
        Caveat(
            "re-irradiation of the spine: thecal sac at most 70 Gy EQD2 at 2 Gy in both courses, "
            "at most 25 Gy and half of it from SBRT, at least 5 months apart",
            HYTEC_AT,
            IRRADIATED_SPINE,
        ),
        Caveat(
            "the rules of re-irradiation part from the table of limits in places: 18 Gy/5 is 25.2 "
            "Gy; after 50 Gy/25, 11 Gy/2 and 14 Gy/3 come to 70.6 and 73.3 Gy; the stricter one "
            "argues",
            TABLE_AT,
            IRRADIATED_SPINE,
        ),
    ),
    *cautions(
        RADIOTHERAPY,
        Caveat(
            "irradiated before: the cumulative dose to cord and other organs must be reckoned",
            CONVENTIONAL_RT,
            IRRADIATED,
        ),
    ),
)
