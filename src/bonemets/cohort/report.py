"""A cohort's attrition as one page that needs nothing else and can be read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

import bonemets
from bonemets.cohort import layouts
from bonemets.cohort.attrition_table import Attrition, Cost
from bonemets.cohort.balance import Compared
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.disclosure import count
from bonemets.cohort.missing_facts import MissingFacts
from bonemets.display import NOTICE
from bonemets.presentation.document import Block, Document, Paragraph, Section
from bonemets.presentation.html import to_page


@attrs.frozen
class Screened:
    """What is reported of one eligibility list; with small groups hidden, no costs or table one."""

    attrition: Attrition
    missing: MissingFacts
    costs: tuple[Cost, ...] = ()
    compared: tuple[Compared, ...] = ()


def attrition_page(name: str, screened: Sequence[Screened], overlap: Overlap) -> str:
    """Return the attrition of some eligibility lists as one HTML page.

    Parameters
    ----------
    name : str
        What the cohort is called.
    screened : sequence of Screened
    overlap : Overlap
    """
    total, version = count(overlap.total), bonemets.__version__
    combined = layouts.overlap(overlap, len(overlap.combinations))
    parts: list[object] = [
        Paragraph(f"{total} patients. bonemets {version}. {NOTICE}"),
        Section("which patients fit which trials", combined) if len(screened) > 1 else (),
        [
            Section(str(one.attrition.reading), _screened(one, f"flow-{place}"))
            for place, one in enumerate(screened)
        ],
    ]
    return str(to_page(Document(parts, title=f"Attrition of {name}")))


def _screened(one: Screened, name: str) -> Iterator[Block]:
    reading = one.attrition.reading
    yield Paragraph(f"read from {reading.read_from}")
    yield from layouts.attrition(one.attrition, name)
    if one.costs:
        yield layouts.costs(one.costs, reading)
    yield layouts.missing(one.missing)
    if one.compared:
        yield from layouts.compared(one.compared)
    for note in reading.notes:
        yield Paragraph(f"kept aside: {note.text} ({note.reason})")
