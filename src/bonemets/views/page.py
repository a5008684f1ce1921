"""A cohort's attrition as one page that needs nothing else and can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from xml.etree.ElementTree import Element, tostring

import attrs

import bonemets
from bonemets.cohort.attrition_table import Attrition, Cost
from bonemets.cohort.balance import Compared
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.disclosure import count
from bonemets.cohort.missing_facts import MissingFacts
from bonemets.logic import Verdict
from bonemets.views import table_one
from bonemets.views.drawing import add
from bonemets.views.flow import HEADS, attrition_picture, notes, numbers, words
from bonemets.views.text import NOTICE
from bonemets.views.upset import overlap_picture

_STYLE: Final = """
body { font: 16px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { border-bottom: 1px solid #bbb; padding: .25rem .6rem; vertical-align: top; }
th { text-align: left; } thead th:not(:first-child), td { text-align: right; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody th { font-weight: 400; }
figure { margin: 1rem 0; overflow-x: auto; }
nav ul { padding-left: 1.2rem; } :focus { outline: 3px solid #0b5394; }
"""


@attrs.frozen
class Section:
    """What is told of one reading; where small groups are hidden, neither costs nor a table one."""

    attrition: Attrition
    gap: MissingFacts
    costs: tuple[Cost, ...] = ()
    compared: tuple[Compared, ...] = ()


def attrition_page(name: str, sections: Sequence[Section], overlap: Overlap) -> str:
    """Return the attrition of some readings as one HTML page.

    Parameters
    ----------
    name : str
        What the cohort is called.
    sections : sequence of Section
    overlap : Overlap
    """
    page = Element("html", {"lang": "en"})
    head = add(page, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "title", f"Attrition of {name}")
    add(head, "style", _STYLE)
    body = add(add(page, "body"), "main")
    add(body, "h1", f"Attrition of {name}")
    add(body, "p", f"{count(overlap.total)} patients. bonemets {bonemets.__version__}. {NOTICE}")
    listed = add(add(body, "nav", aria_label="Readings"), "ul")
    for place, section in enumerate(sections):
        item = add(listed, "li")
        add(item, "a", str(section.attrition.reading), href=f"#reading-{place}")
    if len(sections) > 1:
        _overlap(body, overlap)
    for place, section in enumerate(sections):
        _section(body, section, place)
    return f"<!doctype html>\n{tostring(page, encoding='unicode', method='html')}\n"


def _overlap(body: Element, overlap: Overlap) -> None:
    add(body, "h2", "Which patients fit which trials")
    add(body, "figure").append(overlap_picture(overlap))
    rows = [
        [str(reading), *(count(overlap.count(reading, verdict)) for verdict in Verdict)]
        for reading in overlap.readings
    ]
    _table(body, "Patients by verdict", ("reading", *map(str, Verdict)), rows)
    rows = [
        [
            count(one.count),
            *map(str, one.verdicts),
        ]
        for one in overlap.combinations
    ]
    heads = ("patients", *(reading.key for reading in overlap.readings))
    _table(body, "Patients by combination of verdicts", heads, rows)


def _section(body: Element, section: Section, place: int) -> None:
    attrition = section.attrition
    reading = attrition.reading
    add(body, "h2", str(reading), id=f"reading-{place}")
    add(body, "p", f"Read from {reading.read_from}.")
    add(body, "figure").append(attrition_picture(attrition, f"flow-{place}"))
    rows = [
        [f"{number}. {words(reading, step)}", *map(count, numbers(step))]
        for number, step in enumerate(attrition.steps, start=1)
    ]
    _table(body, "What each line costs, in this order", ("line", *HEADS), rows)
    listed = add(body, "ul")
    for said in notes(attrition):
        add(listed, "li", said)
    if section.costs:
        rows = [
            [words(reading, one), str(one.fails), str(one.only), str(one.shapley)]
            for one in section.costs
        ]
        heads = ("line", "fails", "fails no other", "Shapley value")
        _table(body, "What each line costs, whatever the order", heads, rows)
    _gap(body, section.gap)
    if section.compared:
        title = "How the eligible compare with the others"
        _table(body, title, table_one.HEADS, map(table_one.cells, section.compared))
        add(body, "p", f"{table_one.NOTE}.")
    for note in reading.notes:
        add(body, "p", f"Kept aside: {note.text} ({note.reason}).")


def _gap(body: Element, gap: MissingFacts) -> None:
    if gap.fields:
        rows = [
            [f"{one.field}: {one.doc}", count(one.waiting), count(one.alone), count(one.so_far)]
            for one in gap.fields
        ]
        title = f"What would settle the {count(gap.total)} verdicts that are unknown"
        _table(body, title, ("fact", "wait for it", "settled by it", "with those above"), rows)


def _table(
    body: Element, caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    table = add(body, "table")
    add(table, "caption", caption)
    row = add(add(table, "thead"), "tr")
    for head in heads:
        add(row, "th", head, scope="col")
    inside = add(table, "tbody")
    for first, *cells in rows:
        row = add(inside, "tr")
        add(row, "th", first, scope="row")
        for cell in cells:
            add(row, "td", cell)
