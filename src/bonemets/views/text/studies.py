"""One study: what it was, found and concluded, and what limits it."""

from __future__ import annotations

from bonemets import units
from bonemets.evidence.model import Caveat, Finding, Study
from bonemets.views.text.page import References, explain, wrapped


@explain.register
def _(value: Study, *, color: bool = False) -> str:
    del color
    refs = References()
    lines = [f"{value.name}: {value.design}, {value.progress}"]
    lines += [wrapped(str(source), "  ") for source in value.reports]
    sections = (
        ("about", [f"{one.about}: {one.text} {refs(one.at)}" for one in value.statements]),
        ("arms", [f"{one.name}: {one.technique}, {one.site}" for one in value.arms]),
        ("findings", [_finding(one, refs) for one in value.findings]),
        ("comparisons", [f"{one} {refs(one.at)}" for one in value.comparisons]),
        ("caveats", [_caveat(one, refs) for one in value.caveats]),
        (
            "where documents differ",
            [
                f"{one.about}: {one.first} {refs(one.first_at)}; "
                f"{one.second} {refs(one.second_at)}; so {one.consequence}"
                for one in value.discrepancies
            ],
        ),
    )
    for title, rows in sections:
        lines += [title, *(wrapped(row, "  - ", "    ") for row in rows)] if rows else []
    return "\n".join([*lines, "", *refs.lines()])


def _caveat(one: Caveat, refs: References) -> str:
    since = "" if one.replaced_by is None else f"; replaced since by {refs(one.replaced_by)}"
    return f"{one.text} {refs(one.at)}{since}"


def _finding(one: Finding, refs: References) -> str:
    figures = ", ".join(map(str, one.figures))
    when = f"at {units.show(one.when)}" if one.when is not None else ""
    parts = filter(None, (figures, when, f"per {one.per}", one.statistic))
    return f"{one.outcome}: {one.text}: {'; '.join(parts)} {refs(one.at)}"
