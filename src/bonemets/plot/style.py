"""How every picture looks: colors with a second cue, titles, units and captions.

The colors are Okabe and Ito's, which are told apart with any kind of color vision.
Needs the extra ``plot``.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import attrs
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path
from matplotlib.text import Annotation, Text
from matplotlib.ticker import FuncFormatter, NullLocator
from matplotlib.transforms import Bbox

from bonemets.logic import Verdict

__all__ = [
    "Axes",
    "Look",
    "canvas",
    "fields",
    "finish",
    "grid",
    "key",
    "looks",
    "np",
    "place_labels",
]

NOT_EFFICACY: Final = "BED and EQD2 order effects in a model; they do not order efficacy."
BEYOND: Final = "†"

_COLORS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
_LINES: Final = ("-", "--", "-.", ":", (0, (8, 2)), (0, (4, 1, 1, 1, 1, 1)))
_MARKERS: Final = ("o", "s", "^", "D", "v", "P", "X", "<", ">")
_TITLE, _TEXT, _SMALL = 11, 9, 8
_PER_INCH: Final = 13.0
"""Letters of a title in an inch."""

FACE: Final = {Verdict.MET: "#009e73", Verdict.NOT_MET: "#d55e00", Verdict.UNKNOWN: "#f0f0f0"}
HATCH: Final = {Verdict.MET: "", Verdict.NOT_MET: "///", Verdict.UNKNOWN: "..."}
SIGN: Final = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.UNKNOWN: "?"}


@attrs.frozen
class Look:
    """A color, and the line and marker that tell the same without it."""

    color: str
    line: Any
    marker: str


def looks() -> Iterator[Look]:
    """Yield looks; the first 42 differ in color or line, and neighbors in all three."""
    cycles = (itertools.cycle(one) for one in (_COLORS, _LINES, _MARKERS))
    return (Look(*parts) for parts in zip(*cycles, strict=True))


def canvas(ax: Axes | None, width: float = 8.0, height: float = 4.5) -> Axes:
    """Return the axes to draw in: those given, or those of a new figure."""
    if ax is not None:
        return ax
    return plt.figure(figsize=(width, height), layout="constrained").add_subplot()


def finish(
    ax: Axes, title: str, x: str = "", y: str = "", notes: Iterable[str] = (), *, bare: bool = False
) -> Axes:
    """Write the title, the names of the axes, and the notes below; a bare picture has no frame."""
    wide = _width(ax)
    ax.set_title(_wrapped(title, wide * _PER_INCH), loc="left", fontsize=_TITLE)
    ax.set_xlabel(x, fontsize=_TEXT)
    ax.set_ylabel(y, fontsize=_TEXT)
    ax.tick_params(labelsize=_TEXT)
    ax.spines[["top", "right"]].set_visible(False)
    if bare:
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0)
    else:
        ax.grid(visible=True, color="#dddddd", linewidth=0.6)
        ax.set_axisbelow(True)
    for written in ax.findobj(Text):
        written.set_parse_math(False)  # a dollar is a dollar
    text = "\n".join(_wrapped(note, wide * _PER_INCH * 1.25) for note in notes)
    if text:
        ax.annotate(
            text,
            (0, 0),
            xycoords=("axes fraction", ax.xaxis.label),
            xytext=(0, -6),
            textcoords="offset points",
            va="top",
            fontsize=_SMALL,
            parse_math=False,
        )
    return ax


def _width(ax: Axes) -> float:
    """Return the inches to the right of where the title begins, before the layout is made."""
    figure = ax.get_figure(root=True)
    assert figure is not None  # noqa: S101  axes that are drawn in have one
    if len(figure.axes) > 1:
        return float(ax.get_window_extent().width / figure.dpi)
    lines = [one for label in ax.get_yticklabels() for one in label.get_text().splitlines()]
    return figure.get_figwidth() - 0.6 - max(map(len, lines), default=0) / _PER_INCH


def _wrapped(text: str, width: float) -> str:
    return textwrap.fill(text, max(30, int(width)), break_on_hyphens=False)


def plain_log(axis: Any, ticks: Sequence[float]) -> None:
    """Give a logarithmic axis plain numbers at some places."""
    axis.set_ticks(ticks)
    axis.set_minor_locator(NullLocator())
    axis.set_major_formatter(FuncFormatter(lambda value, _place: f"{value:g}"))


def steps(low: float, high: float) -> list[float]:
    """Return 1, 2 and 5 times the powers of ten between two numbers."""
    tens = (10.0**power for power in range(-3, 6))
    return [step * ten for ten in tens for step in (1, 2, 5) if low <= step * ten <= high]


def key(ax: Axes, handles: Sequence[Any], title: str = "") -> None:
    """Write the key beside the picture, where it hides nothing."""
    legend = ax.legend(
        handles=handles,
        title=title or None,
        loc="upper left",
        bbox_to_anchor=(1.01, 1.0),
        borderaxespad=0.0,
        fontsize=_SMALL,
        title_fontsize=_SMALL,
        frameon=False,
        handlelength=3.2,
    )
    legend.set_in_layout(True)


def dot(marker: str, color: str, label: str, *, hollow: bool = False) -> Line2D:
    """Return the handle of a marker for the key."""
    face = "white" if hollow else color
    return Line2D(
        [], [], marker=marker, linestyle="", color=color, markerfacecolor=face, label=label
    )


def patch(label: str, **look: Any) -> Patch:
    """Return the handle of a filled field for the key."""
    return Patch(label=label, edgecolor="#333333", linewidth=0.5, **look)


def fields(
    ax: Axes,
    corners: Iterable[tuple[float, float]],
    width: float = 1.0,
    height: float = 1.0,
    **look: Any,
) -> None:
    """Draw rectangles of one look by their lower left corners, as one shape, which is quick."""
    made = [
        Path(
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], closed=True
        )
        for x, y in corners
    ]
    if made:
        shape = Path.make_compound_path(*made)
        ax.add_patch(PathPatch(shape, edgecolor="#333333", linewidth=0.5, **look))


def verdict_key(shown: Iterable[Verdict], names: dict[Verdict, str] | None = None) -> list[Patch]:
    """Return the key to the verdicts that are drawn."""
    words = names or {}
    found = set(shown)
    return [
        patch(words.get(one, str(one)), facecolor=FACE[one], hatch=HATCH[one])
        for one in Verdict
        if one in found
    ]


def grid(ax: Axes, cells: dict[tuple[int, int], Verdict]) -> None:
    """Draw verdicts as fields with a sign each; a place is the middle of its field."""
    for one in Verdict:
        places = [place for place, verdict in cells.items() if verdict is one]
        fields(ax, [(x - 0.5, y - 0.5) for x, y in places], facecolor=FACE[one], hatch=HATCH[one])
        signs(ax, SIGN[one], places)


def signs(ax: Axes, sign: str, places: Sequence[tuple[int, int]], size: float = 40) -> None:
    """Draw one sign at some places."""
    x, y = [place[0] for place in places], [place[1] for place in places]
    marker = sign if sign == "." else f"${sign}$"  # a full stop would be drawn as large as a letter
    ax.scatter(x, y, s=size, marker=marker, color="black", zorder=3)


_AROUND: Final = ((7, 4), (7, -11), (-7, 4), (-7, -11), (7, 14), (7, -21), (-7, 14), (-7, -21))


def place_labels(
    ax: Axes,
    points: Sequence[tuple[float, float, str]],
    beside: Iterable[tuple[float, float]] = (),
) -> list[Annotation]:
    """Write a text beside each point, where it covers no other text, and none of other points."""
    figure = ax.get_figure(root=True)
    assert figure is not None  # noqa: S101  axes that are drawn in have one
    figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    taken = [_around_point(ax, x, y) for x, y in (*(point[:2] for point in points), *beside)]
    made = []
    for x, y, text in points:
        note = ax.annotate(text, (x, y), textcoords="offset points", xytext=(0, 0), fontsize=_SMALL)
        inside = ax.get_window_extent(renderer)
        for dx, dy in _AROUND:
            note.set_position((dx, dy))
            note.set_horizontalalignment("left" if dx > 0 else "right")
            box = note.get_window_extent(renderer)
            free = not any(box.overlaps(other) for other in taken)
            if free and inside.x0 <= box.x0 and box.x1 <= inside.x1 and box.y1 <= inside.y1:
                break
        taken.append(note.get_window_extent(renderer))
        made.append(note)
    return made


def _around_point(ax: Axes, x: float, y: float) -> Bbox:
    px, py = ax.transData.transform((x, y))
    return Bbox.from_extents(px - 6, py - 6, px + 6, py + 6)
