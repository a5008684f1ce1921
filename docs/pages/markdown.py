"""What several pages share: ratios, marks and the tables of the tests."""

from __future__ import annotations

from pathlib import Path

from bonemets.presentation import Paragraph
from bonemets.regimens import LQ_RANGE, AlphaBeta, Effect

SPEC = Path(__file__).parents[2] / "tests" / "spec"
BEYOND = Paragraph(f"† Stretched: {LQ_RANGE}.")
TEN, THREE, CORD = AlphaBeta("10 Gy"), AlphaBeta("3 Gy"), AlphaBeta("2 Gy")


def marked(effect: Effect) -> str:
    """Return an effect as text, marked where its model is used outside its range of trust."""
    return f"{effect}†" if effect.outside else str(effect)
