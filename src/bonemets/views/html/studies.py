"""Studies, discrepancies and relations as pages."""

from __future__ import annotations

from bonemets import units
from bonemets.evidence.model import Discrepancy, Study
from bonemets.provenance import Locator, Source
from bonemets.reasoning.relations import Matrix
from bonemets.views.html.page import to_html
from bonemets.views.markup import (
    Markup,
    Places,
    block,
    bullets,
    heading,
    joined,
    line,
    linked,
    place,
    table,
)
from bonemets.views.relations import as_html


@to_html.register
def _(value: Source) -> Markup:
    return block(line(linked(str(value), value)))


@to_html.register
def _(value: Locator) -> Markup:
    return block(line(place(value)))


@to_html.register
def _(value: Discrepancy) -> Markup:
    places = Places()
    return block(discrepancies((value,), places), places.listed())


def discrepancies(values: tuple[Discrepancy, ...], places: Places) -> Markup:
    """Return a table of what documents say differently."""
    return table(
        "Where documents differ",
        ("about", "one says", "another says", "so"),
        [
            (
                one.about,
                joined(one.first, " ", places(one.first_at)),
                joined(one.second, " ", places(one.second_at)),
                one.consequence,
            )
            for one in values
        ],
    )


@to_html.register
def _(value: Study) -> Markup:
    places = Places()
    return block(
        heading(value.name),
        line(f"{value.design}, {value.progress}"),
        bullets(linked(str(source), source) for source in value.reports),
        table(
            "About the study",
            ("about", "what is said", "from"),
            [(one.about, one.text, places(one.at)) for one in value.statements],
        ),
        table(
            "Arms",
            ("arm", "technique", "regimen", "site"),
            [
                (
                    one.name,
                    one.technique,
                    "none stated" if one.regimen is None else str(one.regimen),
                    one.site,
                )
                for one in value.arms
            ],
        ),
        table(
            "Findings",
            ("outcome", "what", "figures", "when", "per", "statistic", "from"),
            [
                (
                    one.outcome,
                    one.text,
                    bullets(map(str, one.figures)),
                    "" if one.when is None else units.show(one.when),
                    one.per,
                    one.statistic,
                    places(one.at),
                )
                for one in value.findings
            ],
        ),
        table(
            "Comparisons",
            ("what was concluded", "from"),
            [(str(one), places(one.at)) for one in value.comparisons],
        ),
        table(
            "Caveats",
            ("caveat", "when", "from"),
            [
                (one.text, "always" if one.when is None else str(one.when), places(one.at))
                for one in value.caveats
            ],
        ),
        discrepancies(value.discrepancies, places),
        places.listed(),
    )


@to_html.register
def _(value: Matrix) -> Markup:
    return block(as_html(value))
