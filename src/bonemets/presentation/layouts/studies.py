"""Studies, what they found, and the documents that say so."""

from __future__ import annotations

from collections.abc import Iterable

from bonemets import units
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Discrepancy,
    Finding,
    Statement,
    Study,
)
from bonemets.presentation.document import (
    Document,
    Items,
    Line,
    Paragraph,
    Reference,
    Section,
    Several,
    Strong,
    Table,
    line,
)
from bonemets.presentation.registry import layout
from bonemets.presentation.sources import cited, place
from bonemets.provenance import Locator, Source


@layout.register
def _(value: Source) -> Document:
    return Document([Paragraph(cited(value))])


@layout.register
def _(value: Locator) -> Document:
    return Document([Paragraph(place(value))])


@layout.register
def _(value: Study) -> Document:
    return Document(
        [
            Paragraph(f"{value.design}, {value.progress}"),
            Items(map(cited, value.reports)),
            Items(f"registered as {one}" for one in value.registrations),
            statements(value.statements),
            arms(value.arms),
            findings(value.findings),
            comparisons(value.comparisons),
            caveats(value.caveats),
            discrepancies(value.discrepancies),
        ],
        title=Strong(value.name),
    )


def statements(some: Iterable[Statement]) -> Table:
    """Return what documents say of a study."""
    rows = [(one.about, (one.text, " ", Reference(one.at))) for one in some]
    return Table("about the study", ("about", "what is said"), rows)


def arms(some: Iterable[Arm]) -> Table:
    """Return what the groups of a study were given."""
    rows = [
        (one.name, one.technique, one.regimen or "none stated", one.site, one.n) for one in some
    ]
    return Table("arms", ("arm", "technique", "regimen", "site", "patients"), rows)


def findings(some: Iterable[Finding]) -> Table:
    """Return what was found, with the figures by arm."""
    return Table(
        "findings",
        ("outcome", "what", "figures", "when", "per", "statistic"),
        [
            (
                one.outcome,
                (one.text, " ", Reference(one.at)),
                Several(one.figures) if one.figures else "",
                "" if one.when is None else units.show(one.when),
                one.per,
                one.statistic,
            )
            for one in some
        ],
    )


def comparisons(some: Iterable[Comparison]) -> Section:
    """Return what was concluded of one arm against another."""
    return Section("comparisons", [Items((one, " ", Reference(one.at)) for one in some)])


def caveats(some: Iterable[Caveat]) -> Table:
    """Return what limits the use of a study or an option, and in which cases."""
    rows = [(_caveat(one), "always" if one.when is None else one.when) for one in some]
    return Table("caveats", ("caveat", "when"), rows)


def _caveat(one: Caveat) -> Line:
    since = ("; replaced since by ", Reference(one.replaced_by)) if one.replaced_by else ""
    return line(one.text, " ", Reference(one.at), since)


def discrepancies(some: Iterable[Discrepancy]) -> Table:
    """Return what documents say differently."""
    return Table(
        "where documents differ",
        ("about", "one says", "another says", "so"),
        [
            (
                one.about,
                (one.first, " ", Reference(one.first_at)),
                (one.second, " ", Reference(one.second_at)),
                one.consequence,
            )
            for one in some
        ],
    )


@layout.register
def _(value: Statement) -> Document:
    return Document([statements((value,))])


@layout.register
def _(value: Arm) -> Document:
    return Document([arms((value,))])


@layout.register
def _(value: Finding) -> Document:
    return Document([findings((value,))])


@layout.register
def _(value: Comparison) -> Document:
    return Document([comparisons((value,))])


@layout.register
def _(value: Caveat) -> Document:
    return Document([caveats((value,))])


@layout.register
def _(value: Discrepancy) -> Document:
    return Document([discrepancies((value,))])
