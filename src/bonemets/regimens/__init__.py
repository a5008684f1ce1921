"""Regimens, their effects, the tissues' alpha/beta ratios, and the regimens the review names."""

from bonemets.regimens.model import BED, EQD2, AlphaBeta, OverTissue, Regimen, Technique, Tissue

__all__ = ["BED", "EQD2", "AlphaBeta", "OverTissue", "Regimen", "Technique", "Tissue"]
