"""Pictures of BED and EQD2: against the ratio, over tissues, and by model."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from bonemets import units
from bonemets.errors import RegimenError
from bonemets.plot.style import (
    BEYOND,
    NOT_EFFICACY,
    Axes,
    canvas,
    dot,
    finish,
    key,
    looks,
    np,
    place_labels,
    plain_log,
    steps,
)
from bonemets.regimens import arrays
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.isoeffect import order
from bonemets.regimens.models import LQ, LQ_RANGE, LinearQuadratic, Model
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.units import Quantity

T = TypeVar("T")

POINTS: Final = 200
"""Places along a curve."""
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def against_ratio(
    regimens: Iterable[Regimen],
    *,
    kind: str = "BED",
    low: Quantity | str = "1 Gy",
    high: Quantity | str = "20 Gy",
    ax: Axes | None = None,
) -> Axes:
    """Draw BED or EQD2 of regimens against alpha/beta, with the places where they swap rank.

    Parameters
    ----------
    regimens : iterable of Regimen
    kind : {"BED", "EQD2"}
    low, high : Quantity or str, optional
        The ends of the range of ratios.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    if kind not in {"BED", "EQD2"}:
        raise RegimenError("kind", '"BED" or "EQD2"', kind)
    given = _some(regimens)
    least, most = AlphaBeta(low), AlphaBeta(high)
    ratios = np.geomspace(least.gray, most.gray, POINTS)
    effect = arrays.bed if kind == "BED" else arrays.eqd2
    ax = canvas(ax)
    handles = []
    for regimen, look in zip(given, looks(), strict=False):
        values = effect(regimen.gray, regimen.fractions, ratios, quiet=True)
        name = f"{regimen}{BEYOND if _outside(regimen) else ''}"
        handles += ax.plot(ratios, values, color=look.color, linestyle=look.line, label=name)
    ax.set_xscale("log")
    ax.set_yscale("log")
    plain_log(ax.xaxis, steps(least.gray, most.gray))
    plain_log(ax.yaxis, steps(*ax.get_ylim()))
    ax.set_xlim(least.gray, most.gray)
    swaps = _swaps(given, least, most)
    points = []
    for letter, (one, other, ratio) in zip(_LETTERS, swaps, strict=False):
        height = (one.bed(ratio, quiet=True) if kind == "BED" else one.eqd2(ratio, quiet=True)).gray
        ax.plot([ratio.gray], [height], "o", color="black", markerfacecolor="white", zorder=4)
        points.append((ratio.gray, height, letter))
        words = f"{letter}: {one} = {other} at {ratio.gray:.3g} Gy"
        handles.append(dot("o", "black", words, hollow=True))
    key(ax, handles)
    notes = [] if swaps else ["No two of these swap rank in this range."]
    finish(
        ax,
        f"{kind} against alpha/beta from {units.show(least.value)} to {units.show(most.value)}, "
        f"{LQ.name} model",
        "alpha/beta [Gy]",
        f"{kind} [Gy]",
        [*notes, *_beyond(given), NOT_EFFICACY],
    )
    place_labels(ax, points)
    return ax


def over_tissues(
    regimens: Iterable[Regimen], tissues: Iterable[Tissue], *, ax: Axes | None = None
) -> Axes:
    """Draw the BED of regimens as intervals over the alpha/beta range of each tissue.

    Parameters
    ----------
    regimens : iterable of Regimen
    tissues : iterable of Tissue
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    given = _some(regimens)
    over = _all(Tissue, tissues, "tissues", "such as those of bonemets.regimens.tissues")
    step = len(given) + 1.0
    ax = canvas(ax, 9.5, 1.8 + 0.2 * step * len(over))
    handles = []
    for row, (regimen, look) in enumerate(zip(given, looks(), strict=False)):
        for place, tissue in enumerate(over):
            bed, y = regimen.bed(tissue, quiet=True), place * step + row
            ends = [bed.least.gray, bed.most.gray]
            [drawn] = ax.plot(
                ends, [y, y], color=look.color, linestyle=look.line, marker=look.marker, linewidth=2
            )
            if bed.central is not None:
                ax.plot([bed.central.gray], [y], "|", color="black", markersize=10, zorder=4)
        drawn.set_label(f"{regimen}{BEYOND if _outside(regimen) else ''}")
        handles.append(drawn)
    if any(tissue.central is not None for tissue in over):
        handles.append(dot("|", "black", "central estimate"))
    key(ax, handles)
    ax.set_xscale("log")
    plain_log(ax.xaxis, steps(*ax.get_xlim()))
    middles = [place * step + (len(given) - 1) / 2 for place in range(len(over))]
    ax.set_yticks(middles, [_named(tissue) for tissue in over])
    ax.invert_yaxis()
    return finish(
        ax,
        f"BED over the alpha/beta range of each tissue, {LQ.name} model",
        "BED [Gy]",
        "",
        [
            "Each interval runs over the whole range of ratios; nothing in it is likelier.",
            *_beyond(given),
            NOT_EFFICACY,
        ],
    )


def by_model(
    models: Iterable[Model],
    alpha_beta: AlphaBeta,
    *,
    high: Quantity | str = "25 Gy",
    ax: Axes | None = None,
) -> Axes:
    """Draw the BED of one fraction against its size by several models.

    A curve is thin and dotted where its own source does not trust the model.

    Parameters
    ----------
    models : iterable of Model
        Such as `LQ`, and those of `bonemets.regimens.high_dose`.
    alpha_beta : AlphaBeta
        One that every model takes; a universal survival curve has but one.
    high : Quantity or str, optional
        The largest fraction.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    largest = Regimen(high, 1)
    sizes = np.linspace(largest.gray / POINTS, largest.gray, POINTS)
    ax = canvas(ax)
    handles, notes = [], list[str]()
    for model, look in zip(models, looks(), strict=False):
        beds = [
            Regimen(units.made(float(size), "Gy"), 1).bed(alpha_beta, model, quiet=True)
            for size in sizes
        ]
        values, inside = [bed.gray for bed in beds], sum(not bed.outside for bed in beds)
        [drawn] = ax.plot(
            sizes[:inside], values[:inside], color=look.color, linestyle=look.line, linewidth=2
        )
        words = ["no range of trust is stated"]
        if isinstance(model, LinearQuadratic):
            words = [f"trusted to {units.plain(model.trusted_to)} Gy,", "thin and dotted beyond"]
        if inside < POINTS:
            rest = slice(inside - 1, None)
            ax.plot(sizes[rest], values[rest], color=look.color, linestyle=":", linewidth=1)
            notes += [beds[-1].outside]
        for turn in _turns(model):
            if turn <= largest.gray:
                bed = Regimen(units.made(turn, "Gy"), 1).bed(alpha_beta, model, quiet=True)
                ax.plot([turn], [bed.gray], look.marker, color=look.color, markersize=7)
            words = [f"a line from {turn:.3g} Gy (marked);", *words]
        drawn.set_label("\n".join([f"{model.label or 'LQ'}:", *words]))
        handles.append(drawn)
    ax.set_xlim(0, largest.gray)
    ax.set_ylim(bottom=0)
    key(ax, handles)
    return finish(
        ax,
        f"BED of one fraction by model, {alpha_beta}",
        "dose in the fraction [Gy]",
        f"BED [Gy{alpha_beta.subscript}]",
        [*(f"{note[0].upper()}{note[1:]}." for note in notes), NOT_EFFICACY],
    )


def _turns(model: Model) -> list[float]:
    """Return where the curve of a model becomes a line."""
    match model:
        case LinearQuadraticLinear(threshold=turn) | UniversalSurvivalCurve(transition=turn):
            return [turn]
    return []


def _some(regimens: Iterable[Regimen]) -> tuple[Regimen, ...]:
    return _all(Regimen, regimens, "regimens", 'such as Regimen.parse("30 Gy/10")')


def _all(kind: type[T], values: Iterable[T], where: str, such: str) -> tuple[T, ...]:
    """Return some values without those said twice; refuse none, and those of another kind."""
    given = tuple(dict.fromkeys(values))
    for value in given or ("none",):
        if not isinstance(value, kind):
            raise RegimenError(where, f"one {kind.__name__} or more, {such}", value)
    return given


def _outside(regimen: Regimen) -> str:
    return LQ.outside(regimen.gray / regimen.fractions)


def _beyond(regimens: Sequence[Regimen]) -> list[str]:
    return [f"{BEYOND} {LQ_RANGE}."] if any(map(_outside, regimens)) else []


def _swaps(
    regimens: Sequence[Regimen], least: AlphaBeta, most: AlphaBeta
) -> list[tuple[Regimen, Regimen, AlphaBeta]]:
    """Return the pairs that swap rank inside a range of ratios, lowest ratio first."""
    found = []
    for one, other in itertools.combinations(regimens, 2):
        swap = order(one, other).swap
        if swap is not None and least <= swap <= most:
            found.append((one, other, swap))
    return sorted(found, key=lambda pair: pair[2])


def _named(tissue: Tissue) -> str:
    name, _, ratio = str(tissue).partition(": ")
    unverified = " [unverified]" if tissue.unverified else ""
    return f"{name}{unverified}\n{ratio}"
