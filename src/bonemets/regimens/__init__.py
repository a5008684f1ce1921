"""Regimens, their effects, the tissues' alpha/beta ratios, and the regimens the review names."""

from bonemets.regimens.effects import BED, EQD2
from bonemets.regimens.ratio import AlphaBeta
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.regimens.tissue import OverTissue, Tissue

__all__ = ["BED", "EQD2", "AlphaBeta", "OverTissue", "Regimen", "Technique", "Tissue"]
