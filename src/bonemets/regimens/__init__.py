"""Regimens, their effects, the tissues' alpha/beta ratios, and the regimens the review names."""

from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, EQD2, EQDX
from bonemets.regimens.kinetics import Delivery, Repair, Repopulation, TimeConvention
from bonemets.regimens.models import LinearQuadratic
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.regimens.tissue import OverSamples, OverTissue, Samples, Tissue

__all__ = [
    "BED",
    "EQD2",
    "EQDX",
    "AlphaBeta",
    "Delivery",
    "LinearQuadratic",
    "OverSamples",
    "OverTissue",
    "Regimen",
    "Repair",
    "Repopulation",
    "Samples",
    "Technique",
    "TimeConvention",
    "Tissue",
]
