"""A page for each study, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from bonemets import Eligibility, Predicate, Study
from bonemets.criteria import READINGS, line_of
from bonemets.evidence import STUDIES, Arm
from bonemets.options import OPTIONS
from bonemets.presentation import (
    Document,
    Link,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Table,
    present,
)
from bonemets.presentation.document import Block
from bonemets.presentation.layouts.answers import lines
from bonemets.reasoning import AllOf, Not, equivalent
from pages.markdown import BEYOND, CORD, SPEC, TEN, THREE, marked

DIFFERENT = "≠"


def study_page(study: Study) -> Document:
    """Return the page of one study: what it shows by itself, and who was let into it."""
    document = present(study)
    readings = [reading for reading in READINGS if reading.study is study]
    return attrs.evolve(
        document,
        blocks=[
            document.blocks,
            *_doses(study),
            _side_by_side(readings) if len(readings) > 1 else None,
            map(_reading, readings),
        ],
    )


def _doses(study: Study) -> Iterator[Block]:
    """Yield the options that rest on the arms, and their effects over ratios."""
    rows = [
        (
            arm.name,
            options_of(arm),
            *(
                (
                    " to ".join(marked(made.bed(at, quiet=True)) for at in (TEN, THREE)),
                    " to ".join(marked(made.eqd2(at, quiet=True)) for at in (TEN, THREE)),
                    marked(made.eqd2(CORD, quiet=True)),
                )
                if (made := arm.regimen)
                else ("", "", "")
            ),
        )
        for arm in study.arms
    ]
    head = ("arm", "option", "BED, 10 to 3 Gy", "EQD2, 10 to 3 Gy", "EQD2 at 2 Gy")
    yield Table("doses of the arms", head, rows)
    if "†" in str(rows):
        yield BEYOND


def options_of(arm: Arm) -> str:
    """Return the options that give what an arm was given, or why there is none."""
    found = []
    for option in OPTIONS:
        after_surgery = bool(option.treatment.after_surgery)
        same = option.technique is arm.technique and after_surgery is arm.after_surgery
        dosed = option.regimen is not None or not option.treatment.irradiates
        if same and (after_surgery or (dosed and option.regimen == arm.regimen)):
            found.append(option.key)
    if found:
        return ", ".join(found)
    if not any(word in arm.site for word in ("any", "bone", "spine", "vertebra")):
        return "none: outside bone"
    return "none: no single regimen" if arm.regimen is None else "none: no option of this regimen"


def _side_by_side(readings: Sequence[Eligibility]) -> Section:
    """Return the lines of several readings in columns, those about the same facts in one row."""
    rows = []
    for group in _groups(readings):
        cells = [[part for part in reading.parts if part in group] for reading in readings]
        texts = ["; ".join(map(_words, cell)) for cell in cells]
        rows.append((*texts, _mark(cells)))
    head = (*(reading.reading for reading in readings), "")
    note = Paragraph(f"{DIFFERENT} marks where they let in different patients.")
    return Section("who was let in, side by side", [Table("lines", head, rows), note])


def _groups(readings: Sequence[Eligibility]) -> list[list[Predicate]]:
    """Return the lines of some readings, those that ask for the same facts together."""
    groups: list[tuple[set[str], list[Predicate]]] = []
    for reading in readings:
        for part in reading.parts:
            names = set(part.fields()) or {str(part)}
            found = [one for one in groups if one[0] & names]
            groups = [one for one in groups if one not in found]
            joined = [line for _, some in found for line in some]
            groups.append((names.union(*(had for had, _ in found)), [*joined, part]))
    places: dict[int, int] = {}
    for reading in readings:
        for part in reading.parts:
            places.setdefault(id(part), len(places))
    return sorted((some for _, some in groups), key=lambda some: min(places[id(p)] for p in some))


def _words(part: Predicate) -> str:
    line = line_of(part)
    words = str(part) if line is None else line.text
    return f"not: {words}" if isinstance(part, Not) else words


def _mark(cells: Sequence[Sequence[Predicate]]) -> str:
    """Return a mark where the cells of a row do not ask the same."""
    if not all(cells):
        return DIFFERENT
    first, *others = (AllOf(tuple(cell)) for cell in cells)
    same = all(equivalent(first, other).holds for other in others)
    return "" if same else DIFFERENT


def _reading(reading: Eligibility) -> Section:
    """Return the lines of one reading and the cases it was tried on."""
    text = (SPEC / f"{reading.key.replace('/', '-')}.txt").read_text(encoding="utf-8")
    tested = Section("cases it is tested on", [Preformatted(text.rstrip())])
    read_from = Paragraph(("From ", Reference(reading.read_from), "."))
    return Section(f"eligibility {reading.reading}", [read_from, lines(reading), tested])


def studies() -> Document:
    """Return the list of the studies, each with a link to its page."""
    rows = [
        (
            Link(study.name, f"{study.key}.md"),
            study.design,
            study.progress,
            ", ".join(one.reading for one in READINGS if one.study is study),
        )
        for study in STUDIES
    ]
    return Document(
        [Table("studies", ("study", "design", "status", "readings"), rows)], title="The studies"
    )
