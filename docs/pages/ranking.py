"""The options with their arguments, and a page for each family of cases with its options."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bonemets import Case, Verdict, rank
from bonemets.evidence import GUIDELINES
from bonemets.options import (
    ARGUMENTS,
    OPTIONS,
    PREFERENCES,
    WISHES,
    Argument,
    Option,
    RankedOption,
    Ranking,
    Side,
    Strength,
    Theme,
)
from bonemets.presentation import NOTICE, Code, Document, Items, Link, Paragraph, Section, Table
from bonemets.presentation.layouts.rankings import described, standing

FAMILIES = Path(__file__).parents[1] / "families.toml"


def options() -> Document:
    """Return the options with their arguments, and the order of preferences."""
    order = [
        (f"{place}. {one.prefers} (", Code(one.key), ")")
        for place, one in enumerate(PREFERENCES, 1)
    ]
    wishes = [(one.prefers, " (", Code(one.key), ")") for one in WISHES]
    return Document(
        [
            [Section(one.name, described(one)) for one in OPTIONS],
            Section(
                "the order",
                [
                    Paragraph("Options are compared by these, one after another:"),
                    Items(order),
                    Paragraph(
                        "The first two are conditions and stay; the rest can be moved and dropped. "
                        "A patient's wishes come in after the fifth:"
                    ),
                    Items(wishes),
                ],
            ),
        ],
        title="The options",
    )


def hazards() -> Document:
    """Return the hazards against the treatments: which concerns which, and by what question."""
    by_theme = {
        theme: [one for one in ARGUMENTS if one.hazard and one.theme is theme] for theme in Theme
    }
    return Document(
        [
            Paragraph(
                "A hazard is stated once, as a rule about treatments.  A row is a treatment, a "
                "column a hazard; a word says how much it weighs where it concerns the treatment, "
                "and a dash that it does not."
            ),
            [_hazards(theme, some) for theme, some in by_theme.items() if some],
        ],
        title="Hazards and treatments",
    )


def _hazards(theme: Theme, some: list[Argument]) -> Section:
    head = ("treatment", *(one.phrase for one in some))
    rows = [(option.name, *(_concerned(one, option) for one in some)) for option in OPTIONS]
    rules = [
        (
            one.phrase,
            one.text,
            str(one.about) or "every treatment",
            _cases(one),
            "" if one.unless is None else str(one.unless),
            str(one.at),
        )
        for one in some
    ]
    columns = ("hazard", "meaning", "treatments", "cases", "unless", "from")
    return Section(
        str(theme),
        [Table("which treatments it concerns", head, rows), Table("by what", columns, rules)],
    )


def _concerned(one: Argument, option: Option) -> str:
    """Return how much a hazard weighs against a treatment; a dash where it does not concern it."""
    concerned = one.key in {argument.key for argument in option.arguments}
    return str(one.strength) if concerned else "-"


def _cases(one: Argument) -> str:
    """Return the question to the case; of a limit that turns on the dose, one example."""
    if not callable(one.when):
        return str(one.when)
    example = next(
        argument.when
        for option in OPTIONS
        for argument in option.arguments
        if argument.key == one.key and option.regimen is not None
    )
    return f"by dose, as {example}"


def guidelines() -> Document:
    """Return the guidelines with their recommendations, statement by statement."""
    return Document(
        [
            Section(
                str(guideline),
                [
                    Table(
                        "recommendations",
                        ("recommendation", "stance", "population", "grade", "from", ""),
                        [
                            (
                                one.text,
                                str(one.stance),
                                str(one.when) or "every case",
                                one.grade,
                                str(one.at),
                                f"superseded by {one.superseded_by}" if one.superseded_by else "",
                            )
                            for one in guideline.recommendations
                        ],
                    )
                ],
            )
            for guideline in GUIDELINES
        ],
        title="What guidelines say",
    )


@cache
def _families() -> dict[str, dict[str, Any]]:
    """Return the families by the names of their pages."""
    found = tomllib.loads(FAMILIES.read_text(encoding="utf-8"))["family"]
    return {
        f"family-{re.sub('[^a-z0-9]+', '-', one['name'].lower()).strip('-')}.md": one
        for one in found
    }


def families() -> Document:
    """Return the list of the families, each with a link to its page."""
    rows = []
    for name, family in _families().items():
        ranking = rank(Case.read(family["facts"]))
        first = "; ".join(one.option.name for one in ranking.first) or "nothing can be recommended"
        settled = "yes" if ranking.settled else "as far as known"
        rows.append((Link(family["name"], name), first, settled))
    said = (
        "What the options come to for some cases, of which no more is known than their pages say. ",
        Code("bonemets rank"),
        " gives the arguments in full, with caveats and places.",
    )
    table = Table("families", ("family", "first", "settled"), rows)
    return Document([Paragraph(said), table], "Families of cases", [Paragraph(NOTICE)])


def family_pages() -> dict[str, Document]:
    """Return the page of each family: its facts, and its options in order."""
    return {
        name: _family(family["name"], rank(Case.read(family["facts"])))
        for name, family in _families().items()
    }


def _family(name: str, ranking: Ranking) -> Document:
    offered, fields = ranking.offered, ranking.case.fields()
    facts = ", ".join(f"{fields[name].label} {text}" for name, text in ranking.case.known().items())
    needed = [one.referral for one in ranking.referrals if one.verdict is Verdict.MET]
    rest = [one for one in ranking.ranked if one not in offered]
    waiting = [one.option.name for one in rest if one.assessment.applicable() is Verdict.UNKNOWN]
    barred = [one for one in rest if one.assessment.applicable() is Verdict.MET]
    return Document(
        [
            Paragraph(f"Known: {facts}."),
            Section("ask first", [Items(map(str, needed))]),
            standing(ranking),
            Table(
                "options in order",
                ("place", "option", "for it", "against it", "before the next by"),
                [
                    (
                        one.place,
                        one.option.name,
                        _spoken(one, Side.FOR),
                        _spoken(one, Side.AGAINST),
                        _before(ranking, one, following),
                    )
                    for one, following in zip(offered, [*offered[1:], None], strict=True)
                ],
            ),
            Table(
                "what could change the first place",
                ("fact", "meaning", "for how many options"),
                [(fields[one.field].title, one.doc, len(one.options)) for one in ranking.ask()[:8]],
            ),
            Paragraph(f"May be for this case: {', '.join(waiting)}." if waiting else ""),
            Table(
                "ruled out",
                ("option", "since"),
                [(one.option.name, one.reasons[0][1]) for one in barred],
            ),
        ],
        name,
        [Paragraph(NOTICE)],
    )


def _spoken(one: RankedOption, side: Side) -> str:
    """Return the arguments of a side that count, the weak ones in parentheses."""
    return "; ".join(
        argument.text if strength is not Strength.WEAK else f"({argument.text})"
        for strength in Strength
        for argument in one.assessment.holding(side, strength)
    )


def _before(ranking: Ranking, one: RankedOption, following: RankedOption | None) -> str:
    if following is None:
        return ""
    why = ranking.why_above(one.option.key, following.option.key)
    return "tied" if why is None else str(why.preference)
