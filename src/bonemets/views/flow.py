"""What each line of a reading costs a cohort, as text and as a flow diagram."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from bonemets.cohort.attrition_table import Attrition, Cost, Step
from bonemets.cohort.disclosure import NOT_SHOWN, count
from bonemets.criteria.model import Eligibility
from bonemets.views import markup
from bonemets.views.drawing import BLUE, INK, PALE, PAPER, add, label, lines_of, picture, svg_text
from bonemets.views.html.page import to_html
from bonemets.views.markup import Markup, block, bullets

HEADS: Final = ("known in", "possible", "out", "not known", "open, out", "out before")
_WORDS: Final = 46
_LEFT, _RIGHT, _GAP, _PAD = 250.0, 380.0, 40.0, 12.0


def words(reading: Eligibility, step: Step | Cost) -> str:
    """Return the words of a line, with what it does and whether it has been read."""
    unread = " [unverified]" if reading.place(step.line).unverified else ""
    return f"{'excluded: ' if step.excluded else ''}{step.line.text}{unread}"


def numbers(step: Step) -> tuple[int | None, ...]:
    """Return the counts of a step in the order of the table."""
    return (
        step.certain,
        step.possible,
        step.out_here,
        step.not_known_here,
        step.out_from_open,
        step.out_before,
    )


def notes(attrition: Attrition) -> list[str]:
    """Return what the counts of a table mean."""
    said = [
        "known in, possible: known to be still in after the line, and not known to be out",
        "out, not known: of those known in before the line",
        "open, out: of those not known before the line",
        "out before: out for other reasons, by a line above",
    ]
    if attrition.small:
        said.append(
            f"{NOT_SHOWN}: not shown, since it would tell fewer than {attrition.small} patients "
            "apart, by itself or by subtraction within this table"
        )
    return said


def attrition_text(attrition: Attrition) -> str:
    """Return what each line costs as a table."""
    rows = [
        [f"{place}. {words(attrition.reading, step)}", *map(count, numbers(step))]
        for place, step in enumerate(attrition.steps, start=1)
    ]
    title = f"{attrition.reading}: {count(attrition.total)} patients"
    return "\n".join([title, *table(("line", *HEADS), rows), *notes(attrition)])


def costs_text(reading: Eligibility, costs: Iterable[Cost]) -> str:
    """Return what each line costs whatever the order, as a table."""
    rows = [[words(reading, one), str(one.fails), str(one.only), str(one.shapley)] for one in costs]
    return "\n".join(table(("line", "fails", "fails no other", "Shapley value"), rows))


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table: words to the left, numbers to the right, long words wrapped."""
    first = [textwrap.wrap(row[0], _WORDS, subsequent_indent="   ") for row in rows]
    left = max(map(len, (heads[0], *(one for some in first for one in some))))
    wide = [
        max(map(len, cells)) for cells in zip(heads[1:], *(row[1:] for row in rows), strict=True)
    ]
    found = []
    for words_, cells in [([heads[0]], heads[1:]), *zip(first, (r[1:] for r in rows), strict=True)]:
        numbers_ = "  ".join(cell.rjust(width) for cell, width in zip(cells, wide, strict=True))
        found.append(f"  {words_[0]:{left}}  {numbers_}")
        found += [f"  {more}" for more in words_[1:]]
    return found


def attrition_svg(attrition: Attrition, name: str = "flow") -> str:
    """Return a flow diagram in the manner of CONSORT as SVG.

    Parameters
    ----------
    attrition : Attrition
    name : str, optional
        What the ids in it begin with; different ones for pictures on one page.
    """
    return svg_text(attrition_picture(attrition, name))


@to_html.register
def _(value: Attrition) -> Markup:
    heads = ("line", *HEADS)
    rows = [(words(value.reading, step), *map(count, numbers(step))) for step in value.steps]
    title = f"{value.reading}: {count(value.total)} patients"
    return block(
        Markup(attrition_svg(value)), markup.table(title, heads, rows), bullets(notes(value))
    )


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
    rows = lines_of(f"{place + 1}. {words(attrition.reading, step)}", _RIGHT - 2 * _PAD)
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
