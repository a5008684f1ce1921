"""Which patients fit which combination of trials, in the manner of UpSet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from bonemets.cohort.combinations import Combination, Overlap
from bonemets.cohort.disclosure import count
from bonemets.logic import Verdict
from bonemets.presentation.drawing import (
    BLUE,
    INK,
    LETTER,
    PALE,
    PAPER,
    add,
    label,
    picture,
    svg_text,
)

MOST: Final = 24
"""Combinations that are drawn or listed by themselves; the rest is one number."""
_ROW, _STEP, _BARS, _TALL, _TOP = 24.0, 30.0, 120.0, 150.0, 56.0


def overlap_svg(overlap: Overlap, name: str = "overlap", most: int = MOST) -> str:
    """Return the combinations as SVG: a column for each, the most frequent first.

    Parameters
    ----------
    overlap : Overlap
    name : str, optional
        What the ids in it begin with; different ones for pictures on one page.
    most : int, optional
        How many combinations are drawn.
    """
    return svg_text(overlap_picture(overlap, name, most))


def overlap_picture(overlap: Overlap, name: str = "overlap", most: int = MOST) -> Element:
    """Return the picture as a tree of elements."""
    shown = [one for one in overlap.combinations[:most] if one.count]
    keys = [reading.key for reading in overlap.readings]
    left = _BARS + LETTER * max(map(len, keys)) + 40
    width = max(left + _STEP * len(shown) + 24, 680.0)
    height = _TOP + _TALL + 40 + _ROW * len(keys) + 44
    svg = picture(
        name,
        f"Patients by which of {len(keys)} readings they fit",
        "; ".join(_spoken(overlap, one) for one in shown),
        width,
        height,
    )
    label(svg, 16, 22, [f"{count(overlap.total)} patients; each column is a combination"])
    floor = _TOP + _TALL
    for place, combination in enumerate(shown):
        _column(svg, left + _STEP * (place + 0.5), floor, combination, shown)
    most_met = max((overlap.count(one, Verdict.MET) or 0 for one in overlap.readings), default=0)
    for place, reading in enumerate(overlap.readings):
        y = floor + 32 + _ROW * place
        met = overlap.count(reading, Verdict.MET)
        bar = _BARS * 0.6 * (met or 0) / (most_met or 1)
        add(svg, "rect", x=_BARS - bar, y=y - 7, width=bar, height=14, fill=BLUE)
        label(svg, _BARS - bar - 4, y + 4, [count(met)], text_anchor="end")
        label(svg, _BARS + 8, y + 4, [keys[place]])
        for column, combination in enumerate(shown):
            _mark(svg, left + _STEP * (column + 0.5), y, combination.verdicts[place])
    _legend(svg, 16, height - 16)
    return svg


def _column(
    svg: Element, x: float, floor: float, combination: Combination, shown: Sequence[Combination]
) -> None:
    tall = _TALL * (combination.count or 0) / max(one.count or 0 for one in shown)
    add(svg, "rect", x=x - 9, y=floor - tall, width=18, height=tall, fill=INK)
    label(
        svg,
        x + 4,
        floor - tall - 4,
        [count(combination.count)],
        font_size=10,
        transform=f"rotate(-50 {x + 4:g} {floor - tall - 4:g})",
    )


def _mark(svg: Element, x: float, y: float, verdict: Verdict) -> None:
    fill = {Verdict.MET: INK, Verdict.UNKNOWN: PAPER, Verdict.NOT_MET: PALE}[verdict]
    radius = 3 if verdict is Verdict.NOT_MET else 7
    edge = PALE if verdict is Verdict.NOT_MET else INK
    add(svg, "circle", cx=x, cy=y, r=radius, fill=fill, stroke=edge, stroke_width=2)
    if verdict is Verdict.UNKNOWN:
        label(svg, x, y + 4, ["?"], text_anchor="middle", font_size=10)


def _legend(svg: Element, x: float, y: float) -> None:
    for verdict in Verdict:
        _mark(svg, x + 8, y - 4, verdict)
        label(svg, x + 22, y, [str(verdict)])
        x += 96
    label(svg, x, y, ["bars to the left: patients known to meet the reading"])


def _spoken(overlap: Overlap, combination: Combination) -> str:
    said = (
        f"{reading.key} {verdict}"
        for reading, verdict in zip(overlap.readings, combination.verdicts, strict=True)
    )
    return f"{count(combination.count)}: {', '.join(said)}"
