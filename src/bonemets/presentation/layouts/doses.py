"""Regimens, their effects, and the ratios, tissues and limits that they are judged by."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Final

from bonemets import units
from bonemets.presentation.document import (
    Document,
    Items,
    Line,
    Paragraph,
    Reference,
    Strong,
    Table,
    line,
    verdict_sign,
)
from bonemets.presentation.registry import layout
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.constraints import Check, Constraint, Constraints
from bonemets.regimens.courses import Course
from bonemets.regimens.effects import Effect
from bonemets.regimens.isoeffect import order
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Estimate, OverSamples, OverTissue, Tissue

MOST_PAIRS: Final = 6
"""Pairs of regimens up to which a table of effects says where they swap rank."""
NOT_EFFICACY: Final = "An order of BED is not one of efficacy."


def outside(words: str) -> Paragraph:
    """Return what is outside the range in which a model is trusted; nothing where nothing is."""
    return Paragraph(f"† {words}" if words else "")


@layout.register
def _(value: Regimen) -> Document:
    each, n = units.show(value.dose_per_fraction), value.fractions
    said = f"{units.show(value.total)} in {n} fraction{'' if n == 1 else f's of {each}'}"
    blocks = [Paragraph(said), outside(LQ.outside(value.gray / n))]
    return Document(blocks, title=Strong(value))


@layout.register
def _(value: Course) -> Document:
    rows = [
        (phase, phase.regimen.fractions, units.show(phase.regimen.dose_per_fraction))
        for phase in value.phases
    ]
    n = value.fractions
    return Document(
        [
            Paragraph(f"{units.show(value.total)} in {n} fraction{'' if n == 1 else 's'}"),
            Paragraph(
                "" if value.days is None else f"overall time: {units.plain(value.days)} days"
            ),
            Table("phases", ("phase", "fractions", "per fraction"), rows),
        ],
        title=Strong(value),
    )


@layout.register
def _(value: Effect) -> Document:
    rows = [
        ("alpha/beta", units.show(value.alpha_beta.value)),
        ("model", value.model),
        *([("range of trust", f"† {value.outside}")] if value.outside else []),
    ]
    return Document(
        [Table(Strong(value), (value.kind, "stated for"), rows), Paragraph(NOT_EFFICACY)]
    )


@layout.register
def _(value: Tissue) -> Document:
    central = units.show(value.central.value) if value.central else "none"
    return Document(
        [
            Paragraph(f"central estimate: {central}"),
            estimates(value.estimates),
            Paragraph(value.note),
            Paragraph(("from ", places(value)) if value.at else ()),
        ],
        title=Strong(value),
    )


def places(tissue: Tissue) -> Line:
    """Return where the range of a tissue comes from."""
    return line(*((" " if n else "", Reference(at)) for n, at in enumerate(tissue.at)))


def estimates(some: Iterable[Estimate]) -> Table:
    """Return published estimates of a ratio."""
    rows = [(one, Reference(one.at)) for one in some]
    return Table(
        "published estimates of alpha/beta",
        ("estimate, with its 95 % interval where there is one", "from"),
        rows,
    )


@layout.register
def _(value: Estimate) -> Document:
    return Document([estimates((value,))])


@layout.register
def _(value: OverTissue) -> Document:  # type: ignore[type-arg]
    kind = value.least.kind
    ends = [("least", value.least), ("most", value.most), ("central", value.central)]
    rows = [(name, one, one.alpha_beta) for name, one in ends if one is not None]
    return Document(
        [
            Table(f"{kind} over {value.tissue}", ("", kind, "at"), rows),
            outside(value.outside),
            Paragraph(NOT_EFFICACY),
        ]
    )


@layout.register
def _(value: OverSamples) -> Document:  # type: ignore[type-arg]
    kind, count = value.effects[0].kind, len(value.effects)
    rows = [(f"{share} %", value.quantile(share / 100)) for share in (5, 25, 50, 75, 95)]
    return Document(
        [
            Table(
                f"{kind} over {count} samples of alpha/beta",
                ("share of the samples at or below", kind),
                rows,
            ),
            outside(value.outside),
            Paragraph(NOT_EFFICACY),
        ]
    )


@layout.register
def _(value: Constraints) -> Document:
    return Document([limits((value,))])


@layout.register
def _(value: Constraint) -> Document:
    return Document([Paragraph((value, " ", Reference(value.at)))])


@layout.register
def _(value: Check) -> Document:
    said = str(value).removeprefix(f"{value.verdict}: ")
    sign = verdict_sign(value.verdict)
    return Document([Paragraph((sign, ": ", said, " ", Reference(value.constraint.at)))])


def limits(tables: Iterable[Constraints]) -> Table:
    """Return the limits for organs at risk, a row for each source, organ and metric."""
    return Table(
        "limits for organs at risk",
        ("source", "organ", "metric", "Gy/fractions", "note", "from"),
        [
            (
                one.name,
                one.organ,
                one.metric,
                ", ".join(f"{limit.gray:g}/{limit.fractions}" for limit in one.limits),
                one.note,
                [Reference(at) for at in dict.fromkeys(limit.at or one.at for limit in one.limits)],
            )
            for one in tables
        ],
    )


def effects(regimens: Iterable[Regimen], at: Iterable[AlphaBeta | Tissue]) -> Document:
    """Return a table of regimens with BED and EQD2 at each ratio or tissue.

    Below it stand what is outside the range in which the model is trusted, where regimens swap
    rank, and the places that the tissues' ranges come from.

    Parameters
    ----------
    regimens : iterable of Regimen
    at : iterable of AlphaBeta or Tissue

    Examples
    --------
    >>> print(effects([Regimen.parse("8/1")], [AlphaBeta("10 Gy")]))
    BED and EQD2 by the linear-quadratic model:
      regimen  per fraction  at                BED        EQD2
      8 Gy/1   8 Gy          alpha/beta 10 Gy  14.4 Gy₁₀  EQD2₁₀ 12 Gy
    """
    rows, given, ratios = list[tuple[object, ...]](), tuple(regimens), tuple(at)
    beyond: dict[str, None] = {}
    for regimen in given:
        size = units.show(regimen.dose_per_fraction)
        for one in ratios:
            bed, eqd2 = regimen.bed(one, quiet=True), regimen.eqd2(one, quiet=True)
            beyond |= dict.fromkeys(filter(None, (bed.outside,)))
            mark = "†" if bed.outside else ""
            rows.append((regimen, size, _ratio(one), f"{bed}{mark}", f"{eqd2}{mark}"))
    head = ("regimen", "per fraction", "at", "BED", "EQD2")
    pairs = list(itertools.combinations(dict.fromkeys(given), 2))
    compared = [str(order(one, two)) for one, two in pairs] if len(pairs) <= MOST_PAIRS else []
    return Document(
        [
            Table("BED and EQD2 by the linear-quadratic model", head, rows, wide=True),
            map(outside, beyond),
            Items(compared),
            Paragraph(NOT_EFFICACY if compared else ""),
        ]
    )


def _ratio(one: AlphaBeta | Tissue) -> Line:
    return line(one) if isinstance(one, AlphaBeta) else line(one, " ", places(one))
