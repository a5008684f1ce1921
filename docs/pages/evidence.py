"""A page for each study, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence

from bonemets import Eligibility, Predicate, Study
from bonemets.criteria import READINGS, line_of
from bonemets.evidence import STUDIES, Arm, Caveat
from bonemets.options import OPTIONS
from bonemets.reasoning import AllOf, Not, equivalent
from bonemets.regimens import Technique
from pages.markdown import BEYOND, CORD, SPEC, TEN, THREE, marked, place, said, section, table, time

DIFFERENT = "≠"


def study_page(study: Study) -> list[str]:
    """Return the page of one study."""
    lines = [f"# {study.name}", "", f"{study.design}; {study.progress}.", ""]
    lines += [f"- {source}" for source in study.reports]
    lines += [f"- registered as {', '.join(study.registrations)}"] if study.registrations else []
    lines += [
        "",
        *table(("about", "", "from"), ((s.about, s.text, place(s.at)) for s in study.statements)),
    ]
    lines += _arms(study)
    readings = [reading for reading in READINGS if reading.study is study]
    lines += side_by_side(readings) if len(readings) > 1 else []
    lines += [line for reading in readings for line in reading_section(reading)]
    lines += section(
        "Findings",
        ("outcome", "what", "figures", "when", "per", "statistic", "from"),
        [
            (
                f.outcome,
                f.text,
                "; ".join(map(str, f.figures)),
                "" if f.when is None else time(f.when),
                f.per,
                f.statistic,
                place(f.at),
            )
            for f in study.findings
        ],
    )
    lines += section("Comparisons", ("", "from"), [(o, place(o.at)) for o in study.comparisons])
    lines += section(
        "Caveats",
        ("", "when", "from"),
        [(_caveat(c), said(c.when) or "always", place(c.at)) for c in study.caveats],
    )
    return lines + section(
        "Where documents differ",
        ("about", "one says", "from", "another says", "from", "so"),
        [
            (d.about, d.first, place(d.first_at), d.second, place(d.second_at), d.consequence)
            for d in study.discrepancies
        ],
    )


def _caveat(one: Caveat) -> str:
    since = "" if one.replaced_by is None else f"; replaced since by {place(one.replaced_by)}"
    return f"{one.text}{since}"


def _arms(study: Study) -> list[str]:
    """Return the arms with the options that rest on them, and their effects over ratios."""
    lines = section(
        "Arms",
        (
            *("arm", "technique", "site", "n", "option"),
            *("BED, 10 to 3 Gy", "EQD2, 10 to 3 Gy", "EQD2 at 2 Gy"),
        ),
        [
            (
                arm.name,
                arm.technique,
                arm.site,
                said(arm.n),
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
        ],
    )
    return [*lines, BEYOND, ""] if any("†" in line for line in lines) else lines


def options_of(arm: Arm) -> str:
    """Return the options that give what an arm was given, or why there is none."""
    found = []
    for option in OPTIONS:
        # the one SBRT option without a regimen of its own is that after surgery
        after_surgery = option.technique is Technique.SBRT and option.regimen is None
        same = option.technique is arm.technique and after_surgery is arm.after_surgery
        if same and (after_surgery or option.regimen == arm.regimen):
            found.append(option.key)
    if found:
        return ", ".join(found)
    if not any(word in arm.site for word in ("any", "bone", "spine", "vertebra")):
        return "none: outside bone"
    return "none: no single regimen" if arm.regimen is None else "none: no option of this regimen"


def side_by_side(readings: Sequence[Eligibility]) -> list[str]:
    """Return the lines of several readings in columns, those about the same facts in one row."""
    rows = []
    for group in _groups(readings):
        cells = [[part for part in reading.parts if part in group] for reading in readings]
        texts = ["; ".join(map(_words, cell)) for cell in cells]
        rows.append((*texts, _mark(cells)))
    return [
        *section(
            "Who was let in, side by side", (*(reading.reading for reading in readings), ""), rows
        ),
        f"{DIFFERENT} marks where they let in different patients.",
        "",
    ]


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


def reading_section(reading: Eligibility) -> list[str]:
    """Return the lines of one reading and the cases it was tried on."""
    lines = [f"## Eligibility {reading.reading}", "", f"From {place(reading.read_from)}.", ""]
    rows = []
    for part in reading.parts:
        line = line_of(part)
        if line is not None:
            at = reading.place(line)
            rows.append(
                (
                    "excluded" if isinstance(part, Not) else "included",
                    line.text,
                    f"`{getattr(line, 'predicate', '')}`",
                    "" if at == reading.read_from else place(at),
                )
            )
    lines += table(("", "line", "asks", "from elsewhere"), rows)
    if reading.notes:
        kept = ((note.text, note.reason) for note in reading.notes)
        lines += ["Kept aside:", "", *table(("line", "why it is not asked"), kept)]
    text = (SPEC / f"{reading.key.replace('/', '-')}.txt").read_text(encoding="utf-8")
    return [*lines, "Cases it is tested on:", "", "```text", text.rstrip(), "```", ""]


def studies() -> list[str]:
    """Return the list of the studies, each with a link to its page."""
    return [
        "# The studies",
        "",
        *table(
            ("study", "design", "status", "readings"),
            (
                (
                    f"[{study.name}]({study.key}.md)",
                    study.design,
                    study.progress,
                    ", ".join(r.reading for r in READINGS if r.study is study),
                )
                for study in STUDIES
            ),
        ),
    ]
