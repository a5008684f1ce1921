"""Regimens and their effects as pages."""

from __future__ import annotations

from collections.abc import Iterable

from bonemets import units
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import Effect
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import OverSamples, OverTissue, Tissue
from bonemets.views.html.page import to_html
from bonemets.views.markup import (
    Markup,
    block,
    bullets,
    heading,
    joined,
    line,
    place,
    table,
    tag,
    unbroken,
)

NOT_EFFICACY = "An order of BED is one in a model, not of efficacy."


@to_html.register
def _(value: Regimen) -> Markup:
    each, n = units.show(value.dose_per_fraction), value.fractions
    said = f"{units.show(value.total)} in {n} fraction{'' if n == 1 else f's of {each}'}"
    outside = LQ.outside(value.gray / n)
    return block(heading(str(value)), line(said), line(f"† {outside}") if outside else "")


@to_html.register
def _(value: Effect) -> Markup:
    rows = [
        ("alpha/beta", units.show(value.alpha_beta.value)),
        ("model", str(value.model)),
        *([("range of trust", f"† {value.outside}")] if value.outside else []),
    ]
    return block(table(joined(str(value)), (value.kind, "stated for"), rows), line(NOT_EFFICACY))


@to_html.register
def _(value: Tissue) -> Markup:
    return block(
        heading(str(value)),
        line(f"central estimate: {units.show(value.central.value) if value.central else 'none'}"),
        table(
            "Published estimates of alpha/beta",
            ("estimate, with its 95 % interval where there is one", "from"),
            [(str(one), place(one.at)) for one in value.estimates],
        ),
        line(value.note) if value.note else "",
        bullets(map(place, value.at)),
    )


@to_html.register
def _(value: OverTissue) -> Markup:  # type: ignore[type-arg]
    rows = [("least", value.least), ("most", value.most), ("central", value.central)]
    return block(
        table(
            joined(f"{value.least.kind} over {value.tissue}"),
            ("", value.least.kind, "at"),
            [(name, str(one), str(one.alpha_beta)) for name, one in rows if one is not None],
        ),
        line(f"† {value.outside}") if value.outside else "",
        line(NOT_EFFICACY),
    )


@to_html.register
def _(value: OverSamples) -> Markup:  # type: ignore[type-arg]
    shares = (("5 %", 0.05), ("25 %", 0.25), ("50 %", 0.5), ("75 %", 0.75), ("95 %", 0.95))
    return block(
        table(
            f"{value.effects[0].kind} over {len(value.effects)} samples of alpha/beta",
            ("share of the samples at or below", value.effects[0].kind),
            [(name, str(value.quantile(share))) for name, share in shares],
        ),
        line(f"† {value.outside}") if value.outside else "",
        line(NOT_EFFICACY),
    )


def effects(regimens: Iterable[Regimen], at: Iterable[AlphaBeta | Tissue]) -> Markup:
    """Return a table of regimens with BED and EQD2 at each ratio or tissue.

    Parameters
    ----------
    regimens : iterable of Regimen
    at : iterable of AlphaBeta or Tissue
    """
    ratios, rows, beyond = tuple(at), list[list[object]](), dict[str, None]()
    for regimen in regimens:
        row: list[object] = [unbroken(regimen), units.show(regimen.dose_per_fraction)]
        for ratio in ratios:
            for one in (regimen.bed(ratio, quiet=True), regimen.eqd2(ratio, quiet=True)):
                row.append(f"{one}{'†' if one.outside else ''}")
                beyond |= dict.fromkeys(filter(None, (one.outside,)))
        rows.append(row)
    head = [name for one in ratios for name in (f"BED, {one}", f"EQD2, {one}")]
    return block(
        table("BED and EQD2 by the linear-quadratic model", ("regimen", "a fraction", *head), rows),
        *(line(f"† {words}") for words in beyond),
        tag("p", NOT_EFFICACY, style="margin:0.2em 0"),
    )
