"""The flow of a cohort through the lines of an eligibility list, as a diagram."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bonemets.cohort.attrition_table import Attrition, Cost, Step
from bonemets.cohort.disclosure import count
from bonemets.criteria.model import Eligibility
from bonemets.presentation.drawing import (
    BLUE,
    INK,
    PALE,
    PAPER,
    add,
    label,
    lines_of,
    picture,
    svg_text,
)

_LEFT, _RIGHT, _GAP, _PAD = 250.0, 380.0, 40.0, 12.0


def words(step: Step | Cost, reading: Eligibility | None = None) -> str:
    """Return the words of a line, with what it does and, of a known list, whether it was read."""
    unread = " [unverified]" if reading is not None and reading.place(step.line).unverified else ""
    return f"{'excluded: ' if step.excluded else ''}{step.line.text}{unread}"


def attrition_svg(attrition: Attrition, name: str = "flow") -> str:
    """Return a flow diagram in the manner of CONSORT as SVG.

    Parameters
    ----------
    attrition : Attrition
    name : str, optional
        What the ids in it begin with; different ones for pictures on one page.
    """
    return svg_text(attrition_picture(attrition, name))


def attrition_picture(attrition: Attrition, name: str = "flow") -> Element:
    """Return the flow diagram as a tree of elements."""
    boxes = [_aside(attrition, place) for place in range(len(attrition.steps))]
    heights = [max(56.0, 15.0 * len(box) + 2 * _PAD) for box in boxes]
    top, between = 44.0, 18.0
    height = top + 2 * _PAD + sum(heights) + 60.0 * len(boxes) + between
    svg = picture(
        name,
        f"Flow of patients through {attrition.reading}",
        "; ".join([f"{count(attrition.total)} patients", *map(_spoken, attrition.steps)]),
        _LEFT + _RIGHT + _GAP + 4 * _PAD,
        height,
    )
    middle, y = 2 * _PAD + _LEFT / 2, _PAD
    _box(svg, (2 * _PAD, y), (_LEFT, 44), [f"cohort: {count(attrition.total)} patients"], PALE)
    y += 44
    for step, rows, tall in zip(attrition.steps, boxes, heights, strict=True):
        below = y + tall + 16
        _arrow(svg, middle, y, middle, below)
        _arrow(svg, middle, y + 8 + tall / 2, 2 * _PAD + _LEFT + _GAP, y + 8 + tall / 2)
        _box(svg, (2 * _PAD + _LEFT + _GAP, y + 8), (_RIGHT, tall), rows, PAPER)
        _box(svg, (2 * _PAD, below), (_LEFT, 44), _inside(step), PALE)
        y = below + 44
    svg.set("height", f"{y + _PAD:g}")
    svg.set("viewBox", f"0 0 {svg.get('width')} {y + _PAD:g}")
    return svg


def _aside(attrition: Attrition, place: int) -> list[str]:
    step = attrition.steps[place]
    rows = lines_of(f"{place + 1}. {words(step, attrition.reading)}", _RIGHT - 2 * _PAD)
    rows.append(f"out: {count(step.out_here)}; not known: {count(step.not_known_here)}")
    if step.out_from_open != 0:
        rows.append(f"out, of those not known before: {count(step.out_from_open)}")
    return rows


def _inside(step: Step) -> list[str]:
    return [
        f"known to be in: {count(step.certain)}",
        f"not known to be out: {count(step.possible)}",
    ]


def _spoken(step: Step) -> str:
    return (
        f"{'excluded: ' if step.excluded else ''}{step.line.text}: {count(step.out_here)} out, "
        f"{count(step.not_known_here)} not known, {count(step.out_from_open)} of those not known "
        f"before out; {count(step.certain)} known in, {count(step.possible)} possible"
    )


def _box(
    svg: Element, at: tuple[float, float], size: tuple[float, float], rows: list[str], fill: str
) -> None:
    (x, y), (width, height) = at, size
    add(svg, "rect", x=x, y=y, width=width, height=height, rx=4, fill=fill, stroke=INK)
    first = y + height / 2 - 7.5 * (len(rows) - 1) + 4
    label(svg, x + _PAD, first, rows)


def _arrow(svg: Element, x: float, y: float, to_x: float, to_y: float) -> None:
    add(svg, "line", x1=x, y1=y, x2=to_x, y2=to_y, stroke=BLUE)
    points = (
        f"{to_x:g},{to_y:g} {to_x - 4:g},{to_y - 7:g} {to_x + 4:g},{to_y - 7:g}"
        if x == to_x
        else f"{to_x:g},{to_y:g} {to_x - 7:g},{to_y - 4:g} {to_x - 7:g},{to_y + 4:g}"
    )
    add(svg, "polygon", points=points, fill=BLUE)
