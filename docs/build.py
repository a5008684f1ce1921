"""Write the pages of ``docs/generated`` from the library itself: ``python docs/build.py``.

The pages are committed, and a test fails when they no longer say what the library says.
"""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, line_of
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Caveat, Study
from bonemets.fields import MeasureField
from bonemets.options.catalogue import OPTIONS
from bonemets.options.preferences import PREFERENCES, WISHES, preferring
from bonemets.options.rank import rank
from bonemets.predicates import Not
from bonemets.provenance import Locator
from bonemets.reasoning import recorded
from bonemets.reasoning.lint import bands, lint
from bonemets.reasoning.relations import compare, matrix
from bonemets.regimens import AlphaBeta
from bonemets.regimens.catalogue import REVIEW_REGIMENS
from bonemets.regimens.effects import Effect
from bonemets.regimens.limits import TABLES
from bonemets.regimens.models import LQ_RANGE
from bonemets.regimens.tissues import TISSUES
from bonemets.scores import bilsky, mirels, performance, rades_2008, sins
from bonemets.views.relations import as_text
from bonemets.views.text import explain

HERE = Path(__file__).parent
SPEC = HERE.parent / "tests" / "spec"
BEYOND = f"† Stretched: {LQ_RANGE}."
TEN, THREE = AlphaBeta("10 Gy"), AlphaBeta("3 Gy")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return a Markdown table."""
    body = [[str(cell).replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return [f"| {' | '.join(line)} |" for line in lines] + [""]


def section(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return a titled table; nothing where it has no rows."""
    return [f"## {title}", "", *table(head, rows)] if rows else []


def place(at: Locator) -> str:
    """Return a place in a document with its status, in bold where it is not verified."""
    return f"{at.source.title}, {at.where} **[{at.status}]**" if at.unverified else str(at)


def said(value: object | None) -> str:
    """Return a value as text; nothing for `None`."""
    return "" if value is None else str(value)


def marked(effect: Effect) -> str:
    """Return an effect as text, marked where its model is used outside its range of trust."""
    return f"{effect}†" if effect.outside else str(effect)


def fields() -> list[str]:
    """Return the data dictionary."""
    rows = [
        (
            f"`{name}`",
            type(field).__name__.removesuffix("Field").lower(),
            field.unit if isinstance(field, MeasureField) else "",
            field.doc,
            field.expects,
        )
        for name, field in Case.fields().items()
    ]
    return [
        "# The facts of a case",
        "",
        "Every fact may be unknown, and a fact not recorded is unknown, not absent.",
        "",
        *table(("fact", "kind", "unit", "meaning", "permissible"), rows),
        "## What follows from what",
        "",
        "Facts that follow from others by the meaning of the words are filled in, and said to be.",
        "Facts that contradict each other are refused.",
        "",
        *table(
            ("when", "then"),
            (
                (rule.premise, f"`{rule.field.name}` = {rule.field.say(rule.value)}")
                for rule in Case.implications
            ),
        ),
    ]


def study_page(study: Study) -> list[str]:
    """Return the page of one study."""
    lines = [f"# {study.name}", "", f"{study.design}; {study.progress}.", ""]
    lines += [f"- {source}" for source in study.reports]
    lines += [f"- registered as {', '.join(study.registrations)}"] if study.registrations else []
    lines += [
        "",
        *table(("about", "", "from"), ((s.about, s.says, place(s.at)) for s in study.statements)),
    ]
    arms = [arm for arm in study.arms if arm.regimen is not None]
    lines += section(
        "Arms",
        ("arm", "technique", "site", "BED at 10 Gy", "EQD2 at 10 Gy", "BED at 3 Gy"),
        [
            (
                a.name,
                a.technique,
                a.site,
                marked(a.regimen.bed(TEN, quiet=True)),
                marked(a.regimen.eqd2(TEN, quiet=True)),
                marked(a.regimen.bed(THREE, quiet=True)),
            )
            for a in arms
            if a.regimen
        ],
    )
    lines += [BEYOND, ""] if any("†" in line for line in lines) else []
    for reading in READINGS:
        if reading.study is study:
            lines += reading_section(reading)
    lines += section(
        "Findings",
        ("outcome", "what", "figures", "when", "per", "statistic", "from"),
        [
            (
                f.outcome,
                f.says,
                "; ".join(map(str, f.figures)),
                "" if f.when is None else f"{f.when.magnitude:g} {f.when.units}",
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
        [(_caveat(c), said(c.bites) or "always", place(c.at)) for c in study.caveats],
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
    return f"{one.says}{since}"


def reading_section(reading: Eligibility) -> list[str]:
    """Return the lines of one reading and the cases it was tried on."""
    lines = [f"## Eligibility {reading.reading}", "", f"From {place(reading.read_from)}.", ""]
    rows = []
    for part in reading.parts:
        line = line_of(part)
        if line is not None:
            asks = getattr(line, "asks", "")
            rows.append(
                (
                    "excluded" if isinstance(part, Not) else "included",
                    line.words,
                    f"`{asks}`",
                    place(reading.place(line)),
                )
            )
    lines += table(("", "line", "asks", "from"), rows)
    if reading.notes:
        kept = ((note.words, note.reason) for note in reading.notes)
        lines += ["Kept aside:", "", *table(("line", "why it is not asked"), kept)]
    text = (SPEC / f"{reading.key.replace('/', '-')}.txt").read_text(encoding="utf-8")
    return [*lines, "Cases it is tested on:", "", "```text", text.rstrip(), "```", ""]


def options() -> list[str]:
    """Return the options with their arguments, and the order of preferences."""
    lines = ["# The options", ""]
    for option in OPTIONS:
        lines += [f"## {option.name}", "", f"`{option.key}`, {option.technique}.", ""]
        lines += [f"For cases with {option.applies}.", ""]
        lines += table(
            ("", "strength", "argument", "when", "unless", "from"),
            (
                (a.side, a.strength, a.says, a.when, said(a.unless), place(a.at))
                for a in option.arguments
            ),
        )
        lines += table(
            ("caveat", "when", "from"),
            ((c.says, said(c.bites) or "always", place(c.at)) for c in option.caveats),
        )
    lines += ["## The order", "", "Options are compared by these, one after another:", ""]
    lines += [f"{number}. {one.prefers} (`{one.key}`)" for number, one in enumerate(PREFERENCES, 1)]
    wishes = ", ".join(f"{one.prefers} (`{one.key}`)" for one in WISHES)
    lines += ["", "The first two are conditions and stay; the rest can be moved and dropped."]
    return [*lines, f"A patient's wishes come in after the fourth: {wishes}.", ""]


def families() -> list[str]:
    """Return each family of cases with its ranked options, as printed."""
    lines = ["# Families of cases", ""]
    for family in tomllib.loads((SPEC / "families.toml").read_text(encoding="utf-8"))["family"]:
        wishes = family.get("prefer", ())
        ranking = rank(Case.read(family["facts"]), preferences=preferring(*wishes))
        lines += [f"## {family['name']}", "", "```text", explain(ranking), "```", ""]
    return lines


def regimens() -> list[str]:
    """Return the regimens of the review and the tissues."""
    lines = ["# Regimens, limits and tissues", "", "## Every regimen the founding review names", ""]
    lines += table(
        ("regimen", "technique", "use", "BED at 10 Gy", "BED at 3 Gy", "section of the review"),
        (
            (
                m.regimen,
                m.technique,
                m.use,
                marked(m.regimen.bed(TEN, quiet=True)),
                marked(m.regimen.bed(THREE, quiet=True)),
                m.at.where,
            )
            for m in REVIEW_REGIMENS
        ),
    )
    lines += [BEYOND, ""]
    lines += ["## Limits for organs at risk", ""]
    lines += table(
        ("source", "organ", "metric", "Gy/fractions", "from", "note"),
        (
            (
                t.name,
                t.organ,
                t.metric,
                ", ".join(f"{one.gray:g}/{one.fractions}" for one in t.limits),
                "; ".join(
                    dict.fromkeys(place(t.in_fractions(one.fractions).at) for one in t.limits)
                ),
                t.note,
            )
            for t in TABLES
        ),
    )
    lines += ["## Tissues", ""]
    return lines + table(
        ("key", "tissue", "central", "estimates", "from", "note"),
        (
            (
                t.key,
                t,
                said(t.central) or "none",
                "; ".join(map(str, t.estimates)),
                "; ".join(map(place, t.at)),
                t.note,
            )
            for t in TISSUES
        ),
    )


def scores() -> list[str]:
    """Return the tables of the scores."""
    lines = ["# Scores", "", "An answer that is not known leaves the total and the band open.", ""]
    for one in (sins.TABLE, mirels.TABLE, rades_2008.TABLE):
        lines += [f"## {one.name}", "", f"From {place(one.at)}.", ""]
        lines += table(
            ("item", "answer", "points"),
            (
                (name, answer, answer.points)
                for name, answers in one.items.items()
                for answer in answers
            ),
        )
        lines += table(
            ("total", "band", "what the source makes of it", "from"),
            ((f"{b.lowest}-{b.highest}", b, b.says, place(b.at)) for b in one.bands),
        )
    lines += ["## Epidural spinal cord compression", "", f"From {place(bilsky.READ)}.", ""]
    lines += table(
        ("grade", "meaning", "counted as"),
        (
            (
                grade,
                meaning,
                "low"
                if str(bilsky.LOW_GRADE.verdict(Case(bilsky=grade))) == "met"
                else "disputed"
                if str(bilsky.DISPUTED.verdict(Case(bilsky=grade))) == "met"
                else "high",
            )
            for grade, meaning in bilsky.MEANING.items()
        ),
    )
    lines += ["## Karnofsky and ECOG", ""]
    return lines + table(
        ("table", *(f"ECOG {grade}" for grade in range(5)), "from"),
        (
            (
                conversion.says,
                *(f"{low}-{high}" for low, high in conversion.grades.values()),
                place(conversion.at),
            )
            for conversion in performance.TABLES
        ),
    )


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


def faults() -> list[str]:
    """Return what is wrong with the criteria as the documents state them."""
    why = {
        (one.where, one.fault, one.line): one.reason
        for one in (*recorded.READINGS, *recorded.OPTIONS)
    }
    found = [(reading.key, flaw) for reading in READINGS for flaw in lint(reading)]
    for option in OPTIONS:
        for argument in option.arguments:
            found += [(option.key, flaw) for flaw in lint(argument.when)]
    asked = [argument.when for option in OPTIONS for argument in option.arguments]
    found += [("options", flaw) for flaw in bands(asked)]
    return [
        "# What is wrong with the criteria",
        "",
        "Every reading, and every argument of the options, is searched for lines that cannot be",
        "met, that never decide, and for limits that leave a gap. What is found stays where a",
        "document says so, with the reason.",
        "",
        *table(
            ("", "where", "line", "what", "others", "for example", "why it stays"),
            (
                (
                    flaw.severity,
                    f"`{where}`",
                    flaw.line,
                    flaw.fault,
                    "; ".join(map(str, flaw.lines[1:])),
                    said(flaw.witness),
                    why[where, flaw.fault, flaw.line],
                )
                for where, flaw in found
            ),
        ),
    ]


def relations() -> list[str]:
    """Return how all readings relate, and where the readings of one trial differ."""
    lines = [
        "# How the readings relate",
        "",
        "Which trials can admit the same patient, as far as their lists say.",
        "Each sign is proved: by a case, or by a search through all that a case can be.",
        "",
        "```text",
        as_text(matrix(READINGS)),
        "```",
        "",
        "## Where the readings of one trial differ",
        "",
        "Each row is a case that one reading lets in and another keeps out; of its facts, those of",
        "the line that keeps it out.",
        "",
    ]
    rows = []
    for first, second in itertools.combinations(READINGS, 2):
        if first.study is second.study:
            rows += [
                (
                    one.lets_in,
                    one.keeps_out,
                    said(line_of(one.line)),
                    ", ".join(f"{name} = {text}" for name, text in one.facts.items()),
                )
                for one in compare(first, second)
            ]
    return lines + table(("lets in", "keeps out", "by", "a case with"), rows)


def pages() -> dict[str, str]:
    """Return every page by its name."""
    made: dict[str, list[str]] = {
        "facts.md": fields(),
        "options.md": options(),
        "families.md": families(),
        "regimens.md": regimens(),
        "scores.md": scores(),
        "studies.md": studies(),
        "faults.md": faults(),
        "relations.md": relations(),
        **{f"{study.key}.md": study_page(study) for study in STUDIES},
    }
    return {name: "\n".join(lines).rstrip() + "\n" for name, lines in made.items()}


def main() -> None:
    """Write the pages."""
    folder = HERE / "generated"
    folder.mkdir(exist_ok=True)
    for stale in folder.glob("*.md"):
        stale.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
