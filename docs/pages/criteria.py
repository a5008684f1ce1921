"""What is wrong with the criteria, and how the readings relate."""

from __future__ import annotations

import itertools
from typing import Final

from bonemets import Predicate
from bonemets.criteria import READINGS, definitions, gillespie, line_of
from bonemets.evidence import review
from bonemets.options import OPTIONS
from bonemets.reasoning import AnyOf, bands, compare, known_issues, lint, matrix
from bonemets.views.relations import as_text
from pages.markdown import place, said, table

DEFINITIONS: Final = (
    ("uncomplicated", definitions.UNCOMPLICATED, review.CONVENTIONAL_RT),
    ("complicated, as trials counted it", definitions.COMPLICATED, review.CONVENTIONAL_RT),
    ("complicated, as a clinic counted it", definitions.COMPLICATED_WIDELY, review.CONVENTIONAL_RT),
    ("oligometastatic, by ESTRO and ASTRO", definitions.OLIGOMETASTATIC, review.OLIGOMETASTATIC),
    ("high risk without symptoms, by Gillespie 2024", gillespie.HIGH_RISK, review.PROPHYLACTIC),
)


def defined() -> list[str]:
    """Return the named definitions."""
    return [
        "# Definitions",
        "",
        "Each is a question to a case, met, not met or unknown, and can be joined with any other.",
        "",
        *table(
            ("name", "asks", "from"),
            ((name, f"`{_asked(asks)}`", place(at)) for name, asks, at in DEFINITIONS),
        ),
    ]


def _asked(question: Predicate) -> str:
    """Return a question with what its lines ask, not their words."""
    if isinstance(question, AnyOf):
        return " or ".join(
            f"({_asked(part)})" if part.parts else str(part) for part in question.parts
        )
    return str(getattr(question, "predicate", question))


def faults() -> list[str]:
    """Return what is wrong with the criteria as the documents state them."""
    why = {
        (one.where, one.fault, one.line): one.reason
        for one in (*known_issues.READINGS, *known_issues.OPTIONS)
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
