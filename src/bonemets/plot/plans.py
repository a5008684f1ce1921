"""Dose per fraction against the number of fractions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bonemets import units
from bonemets.errors import EffectError
from bonemets.evidence.model import Study
from bonemets.plot.style import (
    NOT_EFFICACY,
    Axes,
    canvas,
    dot,
    finish,
    key,
    looks,
    place_labels,
    plain_log,
    steps,
)
from bonemets.regimens.constraints import Constraints
from bonemets.regimens.effects import BED, EQDX
from bonemets.regimens.isoeffect import in_fractions
from bonemets.regimens.regimen import Regimen, whole

_IN_BONE: Final = ("bone", "spine", "vertebra")


def fractionation(
    effects: Iterable[BED | EQDX],
    *,
    limits: Iterable[Constraints] = (),
    studies: Iterable[Study] = (),
    most: int = 20,
    ax: Axes | None = None,
) -> Axes:
    """Draw which fractions have an effect, with limits of organs and the arms of studies.

    Parameters
    ----------
    effects : iterable of BED or EQDX
        A line each: every way to that effect.
    limits : iterable of Constraints, optional
        A marker for each number of fractions that a source names; nothing is interpolated.
    studies : iterable of Study, optional
        Their arms, by regimen; one that no study gave to bone is said to be so.
    most : int, optional
        The largest number of fractions.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    wanted, tables, arms = tuple(effects), tuple(limits), _arms(studies)
    if not (wanted or tables or arms):
        raise EffectError("fractionation", "an effect, a limit or a study", "none")
    counts = range(1, whole(most) + 1)
    ax = canvas(ax, 9.0, 5.5)
    handles = []
    notes = dict[str, None]()
    styles = looks()
    for effect, look in zip(wanted, styles, strict=False):
        sizes = [in_fractions(effect, n, quiet=True).gray / n for n in counts]
        beyond = [words for words in map(effect.model.outside, sizes) if words]
        stretched = len(beyond)
        handles += ax.plot(
            counts[stretched:],
            sizes[stretched:],
            color=look.color,
            linestyle=look.line,
            label=str(effect),
        )
        if beyond:
            rest = slice(0, stretched + 1)
            ax.plot(counts[rest], sizes[rest], color=look.color, linestyle=":", linewidth=1)
            notes[f"Thin and dotted: {beyond[0]}."] = None
    marked: list[tuple[float, float]] = []
    for table, look in zip(tables, styles, strict=False):
        inside = [one for one in table.limits if one.fractions <= most]
        places = [(one.fractions, one.gray / one.fractions) for one in inside]
        ax.plot(
            *zip(*places, strict=True),
            marker=look.marker,
            color=look.color,
            linestyle="",
            markersize=7,
            markerfacecolor="none",
            markeredgewidth=1.6,
        )
        marked += places
        recalled = any((one.at or table.at).unverified for one in inside)
        name = f"limit: {table}{' [unverified]' if recalled else ''}"
        handles.append(dot(look.marker, look.color, name, hollow=True))
    points = []
    for regimen, (names, in_bone) in arms.items():
        if regimen.fractions <= most:
            size = regimen.gray / regimen.fractions
            points.append((regimen.fractions, size, _label(regimen, names, in_bone=in_bone)))
            face = "black" if in_bone else "white"
            ax.plot(
                [regimen.fractions], [size], ".", color="black", markerfacecolor=face, markersize=9
            )
    if points:
        handles.append(dot(".", "black", "arm of a study (how many)"))
    if any("not bone" in text for _, _, text in points):
        handles.append(dot(".", "black", "not given to bone", hollow=True))
    ax.set_xscale("log")
    ax.set_yscale("log")
    plain_log(ax.xaxis, [n for n in (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40) if n <= most])
    ax.set_xlim(0.9, most * 1.25)
    low, high = ax.get_ylim()
    plain_log(ax.yaxis, steps(low, high))
    key(ax, handles)
    finish(
        ax,
        _title(wanted),
        "number of fractions",
        "dose per fraction [Gy]",
        [
            *notes,
            *(["A limit is for what the organ gets, not for the prescription."] if tables else []),
            *([NOT_EFFICACY] if wanted else []),
        ],
    )
    place_labels(ax, points, marked)
    return ax


def _title(effects: tuple[BED | EQDX, ...]) -> str:
    if not effects:
        return "Dose per fraction against number of fractions"
    ratios = dict.fromkeys(str(one.alpha_beta) for one in effects)
    models = dict.fromkeys(str(one.model) for one in effects)
    return (
        "Dose per fraction against number of fractions; isoeffect lines at "
        f"{' and '.join(ratios)}, {' and '.join(models)} model"
    )


def _arms(studies: Iterable[Study]) -> dict[Regimen, tuple[list[str], bool]]:
    found: dict[Regimen, tuple[list[str], bool]] = {}
    for study in studies:
        for arm in study.arms:
            if arm.regimen is not None:
                names, in_bone = found.get(arm.regimen, ([], False))
                here = any(word in arm.site for word in _IN_BONE)
                names = names if study.name in names else [*names, study.name]
                found[arm.regimen] = (names, in_bone or here)
    return found


def _label(regimen: Regimen, names: list[str], *, in_bone: bool) -> str:
    count = f" ({len(names)})" if len(names) > 1 else ""
    short = f"{units.plain(regimen.gray)}/{regimen.fractions}"
    return f"{short}{count}{'' if in_bone else ', not bone'}"
