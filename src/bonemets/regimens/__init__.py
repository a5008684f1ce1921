"""Regimens, their biological effect, tissues and their alpha/beta ratios, limits of organs at risk.

The ratios are in `tissues`, the limits in `limits`; `arrays` computes with numpy, over many
regimens at once, and needs the extra ``arrays``.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.regimens import arrays as arrays
    from bonemets.regimens import limits as limits
    from bonemets.regimens import tissues as tissues
    from bonemets.regimens.alpha_beta import AlphaBeta as AlphaBeta
    from bonemets.regimens.catalogue import REVIEW_REGIMENS as REVIEW_REGIMENS
    from bonemets.regimens.complication import cervical_myelopathy as cervical_myelopathy
    from bonemets.regimens.constraints import POINT_MAXIMUM as POINT_MAXIMUM
    from bonemets.regimens.constraints import Check as Check
    from bonemets.regimens.constraints import Constraint as Constraint
    from bonemets.regimens.constraints import Constraints as Constraints
    from bonemets.regimens.constraints import Limit as Limit
    from bonemets.regimens.constraints import Metric as Metric
    from bonemets.regimens.constraints import Organ as Organ
    from bonemets.regimens.constraints import OrganDose as OrganDose
    from bonemets.regimens.constraints import check as check
    from bonemets.regimens.courses import Course as Course
    from bonemets.regimens.courses import Cumulative as Cumulative
    from bonemets.regimens.courses import Phase as Phase
    from bonemets.regimens.courses import cumulative as cumulative
    from bonemets.regimens.effects import BED as BED
    from bonemets.regimens.effects import EQD2 as EQD2
    from bonemets.regimens.effects import EQDX as EQDX
    from bonemets.regimens.effects import Effect as Effect
    from bonemets.regimens.high_dose import LinearQuadraticLinear as LinearQuadraticLinear
    from bonemets.regimens.high_dose import UniversalSurvivalCurve as UniversalSurvivalCurve
    from bonemets.regimens.isoeffect import Order as Order
    from bonemets.regimens.isoeffect import in_fractions as in_fractions
    from bonemets.regimens.isoeffect import in_size as in_size
    from bonemets.regimens.isoeffect import order as order
    from bonemets.regimens.isoeffect import size_in_total as size_in_total
    from bonemets.regimens.isoeffect import total_in_size as total_in_size
    from bonemets.regimens.kinetics import Delivery as Delivery
    from bonemets.regimens.kinetics import Repair as Repair
    from bonemets.regimens.kinetics import Repopulation as Repopulation
    from bonemets.regimens.kinetics import TimeConvention as TimeConvention
    from bonemets.regimens.models import LQ as LQ
    from bonemets.regimens.models import LQ_RANGE as LQ_RANGE
    from bonemets.regimens.models import LinearQuadratic as LinearQuadratic
    from bonemets.regimens.models import Model as Model
    from bonemets.regimens.ratio_order import RatioBand as RatioBand
    from bonemets.regimens.ratio_order import rank_by_ratio as rank_by_ratio
    from bonemets.regimens.regimen import Mention as Mention
    from bonemets.regimens.regimen import Regimen as Regimen
    from bonemets.regimens.regimen import Technique as Technique
    from bonemets.regimens.reirradiation import HYTEC as HYTEC
    from bonemets.regimens.reirradiation import SAHGAL as SAHGAL
    from bonemets.regimens.reirradiation import CordDoses as CordDoses
    from bonemets.regimens.reirradiation import Margin as Margin
    from bonemets.regimens.reirradiation import NiederScore as NiederScore
    from bonemets.regimens.reirradiation import cord_doses as cord_doses
    from bonemets.regimens.reirradiation import margins as margins
    from bonemets.regimens.reirradiation import nieder_score as nieder_score
    from bonemets.regimens.schedule import overall_time as overall_time
    from bonemets.regimens.tissue import Estimate as Estimate
    from bonemets.regimens.tissue import OverSamples as OverSamples
    from bonemets.regimens.tissue import OverTissue as OverTissue
    from bonemets.regimens.tissue import Samples as Samples
    from bonemets.regimens.tissue import Tissue as Tissue
    from bonemets.regimens.tissues import TISSUES as TISSUES
else:
    __getattr__, __dir__, __all__ = attach(__name__)
