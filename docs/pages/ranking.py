"""The options with their arguments, and a page for each family of cases with its options."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bonemets import Case, Verdict, rank
from bonemets.options import OPTIONS, PREFERENCES, WISHES, RankedOption, Ranking, Side, Strength
from bonemets.views.text import NOTICE
from pages.markdown import place, said, section, table

FAMILIES = Path(__file__).parents[1] / "families.toml"


def options() -> list[str]:
    """Return the options with their arguments, and the order of preferences."""
    lines = ["# The options", ""]
    for option in OPTIONS:
        lines += [f"## {option.name}", "", f"`{option.key}`, {option.technique}.", ""]
        lines += [f"For cases with {option.applies}.", ""]
        lines += table(
            ("", "strength", "argument", "when", "unless", "from"),
            (
                (a.side, a.strength, a.text, a.when, said(a.unless), place(a.at))
                for a in option.arguments
            ),
        )
        lines += table(
            ("caveat", "when", "from"),
            ((c.text, said(c.when) or "always", place(c.at)) for c in option.caveats),
        )
    lines += ["## The order", "", "Options are compared by these, one after another:", ""]
    lines += [f"{number}. {one.prefers} (`{one.key}`)" for number, one in enumerate(PREFERENCES, 1)]
    wishes = ", ".join(f"{one.prefers} (`{one.key}`)" for one in WISHES)
    lines += ["", "The first two are conditions and stay; the rest can be moved and dropped."]
    return [*lines, f"A patient's wishes come in after the fourth: {wishes}.", ""]


@cache
def _families() -> dict[str, dict[str, Any]]:
    """Return the families by the names of their pages."""
    found = tomllib.loads(FAMILIES.read_text(encoding="utf-8"))["family"]
    return {
        f"family-{re.sub('[^a-z0-9]+', '-', one['name'].lower()).strip('-')}.md": one
        for one in found
    }


def families() -> list[str]:
    """Return the list of the families, each with a link to its page."""
    rows = []
    for name, family in _families().items():
        ranking = rank(Case.read(family["facts"]))
        first = "; ".join(one.option.name for one in ranking.first) or "nothing can be recommended"
        rows.append(
            (f"[{family['name']}]({name})", first, "yes" if ranking.settled else "as far as known")
        )
    return [
        "# Families of cases",
        "",
        "What the options come to for a few kinds of case, of which no more is known than its page",
        "says.  `bonemets rank` gives the arguments in full, with caveats and places.",
        "",
        *table(("family", "first", "settled"), rows),
        NOTICE,
    ]


def family_pages() -> dict[str, list[str]]:
    """Return the page of each family: its facts, and its options in order."""
    return {
        name: _family(family["name"], rank(Case.read(family["facts"])))
        for name, family in _families().items()
    }


def _family(name: str, ranking: Ranking) -> list[str]:
    offered = [one for one in ranking.ranked if one.assessment.offered()]
    fields = ranking.case.fields()
    facts = ", ".join(f"{fields[name].label} {text}" for name, text in ranking.case.known().items())
    needed = [one.referral for one in ranking.referrals if one.verdict is Verdict.MET]
    lines = [f"# {name}", "", f"Known: {facts}.", ""]
    lines += ["Ask first:", "", *(f"- {one}" for one in needed), ""] if needed else []
    if not offered:
        lines += ["Nothing can be recommended on what is known.", ""]
    elif not ranking.settled:
        lines += ["As far as known; a fact below could change the first place.", ""]
    if ranking.contested:
        lines += ["Something strong speaks against every option, the first among them.", ""]
    lines += section(
        "Options in order",
        ("", "option", "for it", "against it", "before the next by"),
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
    )
    lines += section(
        "What could change the first place",
        ("fact", "meaning", "for how many options"),
        [(one.field, one.doc, len(one.options)) for one in ranking.ask()[:8]],
    )
    rest = [one for one in ranking.ranked if one not in offered]
    waiting = [one.option.name for one in rest if one.assessment.applicable() is Verdict.UNKNOWN]
    lines += ["May be for this case: " + ", ".join(waiting) + ".", ""] if waiting else []
    barred = [one for one in rest if one.assessment.applicable() is Verdict.MET]
    lines += section(
        "Ruled out",
        ("option", "since"),
        [(one.option.name, one.reasons[0][1]) for one in barred],
    )
    return [*lines, NOTICE]


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
