"""Ranked options as a chart of arguments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from bonemets.logic import Verdict
from bonemets.options.model import Argument, Side, Strength
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.plot.style import FACE, HATCH, Axes, canvas, dot, fields, finish, key, patch

_LETTER: Final = {Strength.DECISIVE: "D", Strength.STRONG: "S", Strength.WEAK: "w"}
_OF: Final = {Side.FOR: Verdict.MET, Side.AGAINST: Verdict.NOT_MET}


def arguments(ranking: Ranking, *, ax: Axes | None = None) -> Axes:
    """Draw what speaks for and against each option, and what is undecided, in their order.

    Parameters
    ----------
    ranking : Ranking
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    ranked = ranking.ranked
    rows = [_sides(one) for one in ranked]
    against = max((len(row[0]) for row in rows), default=0)
    in_favor = max((len(row[1]) for row in rows), default=0)
    gap = in_favor + 1
    undecided = max((len(row[2]) for row in rows), default=0)
    ax = canvas(ax, 6.5 + 0.3 * (against + gap + undecided), 1.9 + 0.3 * len(rows))
    for y, (contra, pro, still_open) in enumerate(rows):
        for x, one in enumerate(contra):
            _block(ax, -x - 1, y, one)
        for x, one in enumerate(pro):
            _block(ax, x, y, one)
        for x, one in enumerate(still_open):
            _block(ax, gap + x, y, one, open_=True)
    ax.axvline(0, color="black", linewidth=1)
    ax.set_yticks(range(len(rows)), [_name(one) for one in ranked])
    ax.set_ylim(len(rows) - 0.3, -0.7)
    ax.set_xlim(-max(against, 2) - 0.3, gap + max(undecided, 3) + 0.3)
    ax.set_xticks([-max(against, 2) / 2, max(in_favor, 1) / 2, gap + max(undecided, 3) / 2])
    ax.set_xticklabels(["against", "for", "undecided"])
    key(ax, _handles())
    return finish(
        ax,
        f"What speaks for and against each option; {len(ranking.case.known())} facts known",
        notes=[
            "A block is an argument, not a score; named preferences make the order.",
            "" if ranking.settled else "Facts that are not known could change the first place.",
        ],
        bare=True,
    )


def _sides(one: RankedOption) -> tuple[Sequence[Argument], Sequence[Argument], Sequence[Argument]]:
    assessment = one.assessment
    still_open = [status.argument for status in assessment.undecided() if not status.holds()]
    return assessment.holding(Side.AGAINST), assessment.holding(Side.FOR), still_open


def _block(ax: Axes, x: float, y: float, one: Argument, *, open_: bool = False) -> None:
    verdict = _OF[one.side]
    look: dict[str, Any] = {"facecolor": FACE[verdict], "hatch": HATCH[verdict]}
    if open_:
        look = {"facecolor": "white", "linestyle": "--"}
    fields(ax, [(x + 0.06, y - 0.4)], 0.88, 0.8, **look)
    sign = ("+" if one.side is Side.FOR else "−") if open_ else ""
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
    text = f"{sign}{_LETTER[one.strength]}{'*' if one.at.unverified else ''}"
    ax.text(x + 0.5, y, text, ha="center", va="center", fontsize=8, bbox=box)


def _name(one: RankedOption) -> str:
    if one.assessment.offered():
        return str(one)
    open_ = one.assessment.applicable() is Verdict.UNKNOWN
    return f"{one.option} ({'may be for this case' if open_ else 'not offered'})"


def _handles() -> list[Any]:
    return [
        patch("for", facecolor=FACE[Verdict.MET]),
        patch("against", facecolor=FACE[Verdict.NOT_MET], hatch=HATCH[Verdict.NOT_MET]),
        patch("undecided (+ for, − against)", facecolor="white", linestyle="--"),
        *(dot(f"${letter}$", "black", str(strength)) for strength, letter in _LETTER.items()),
        dot("$*$", "black", "unverified"),
    ]
