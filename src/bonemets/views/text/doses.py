"""Regimens with their effects, as a table."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from bonemets import units
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.isoeffect import order
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.views.text.page import References, wrapped

MOST_PAIRS = 6
"""Pairs of regimens up to which a table of effects says where they swap rank."""


def effects(regimens: Iterable[Regimen], at: Iterable[AlphaBeta | Tissue]) -> str:
    """Return a table of regimens with BED and EQD2 at each ratio or tissue.

    Below it stand what is outside the range in which the model is trusted, where regimens swap
    rank, and the places that the tissues' ranges come from.

    Examples
    --------
    >>> print(effects([Regimen.parse("8/1")], [AlphaBeta("10 Gy")]))
    regimen  per fraction  at                BED        EQD2
    8 Gy/1   8 Gy          alpha/beta 10 Gy  14.4 Gy₁₀  EQD2₁₀ 12 Gy
    """
    rows = [("regimen", "per fraction", "at", "BED", "EQD2")]
    given, ratios, refs = tuple(regimens), tuple(at), References()
    beyond: dict[str, None] = {}
    for regimen in given:
        size = units.show(regimen.dose_per_fraction)
        for one in ratios:
            bed, eqd2 = regimen.bed(one, quiet=True), regimen.eqd2(one, quiet=True)
            beyond |= dict.fromkeys(filter(None, (bed.outside,)))
            mark = "†" if bed.outside else ""
            rows.append((str(regimen), size, _ratio(one, refs), f"{bed}{mark}", f"{eqd2}{mark}"))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    notes = [f"† {words}" for words in beyond]
    pairs = list(itertools.combinations(dict.fromkeys(given), 2))
    if 0 < len(pairs) <= MOST_PAIRS:
        notes += [str(order(one, two)) for one, two in pairs]
        notes.append("An order of BED is not one of efficacy.")
    for block in ([wrapped(one, "", "  ") for one in notes], refs.lines()):
        lines += ["", *block] if block else []
    return "\n".join(lines)


def _ratio(one: AlphaBeta | Tissue, refs: References) -> str:
    if isinstance(one, AlphaBeta):
        return str(one)
    unverified = " [unverified]" if one.unverified else ""
    return f"{one} {' '.join(map(refs, one.at))}{unverified}".rstrip()
