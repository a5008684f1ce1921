"""What is wrong with the criteria, and how the readings relate."""

from __future__ import annotations

import itertools
from typing import Final

from bonemets import Predicate
from bonemets.criteria import READINGS, definitions, gillespie, line_of
from bonemets.evidence import review
from bonemets.options import OPTIONS
from bonemets.presentation import (
    Code,
    Document,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Table,
    explain,
)
from bonemets.reasoning import AnyOf, bands, compare, known_issues, lint, matrix

DEFINITIONS: Final = (
    ("uncomplicated", definitions.UNCOMPLICATED, review.CONVENTIONAL_RT),
    ("complicated, as trials counted it", definitions.COMPLICATED, review.CONVENTIONAL_RT),
    ("complicated, as a clinic counted it", definitions.COMPLICATED_WIDELY, review.CONVENTIONAL_RT),
    ("oligometastatic, by ESTRO and ASTRO", definitions.OLIGOMETASTATIC, review.OLIGOMETASTATIC),
    ("high risk without symptoms, by Gillespie 2024", gillespie.HIGH_RISK, review.PROPHYLACTIC),
)


def defined() -> Document:
    """Return the named definitions."""
    rows = [((name, " ", Reference(at)), Code(_asked(asks))) for name, asks, at in DEFINITIONS]
    said = (
        "Each is a question to a case, met, not met or unknown, and can be joined with any other."
    )
    return Document(
        [Paragraph(said), Table("definitions", ("name", "asks"), rows)], title="Definitions"
    )


def _asked(question: Predicate) -> str:
    """Return a question with what its lines ask, not their words."""
    if isinstance(question, AnyOf):
        return " or ".join(
            f"({_asked(part)})" if part.parts else str(part) for part in question.parts
        )
    return str(getattr(question, "predicate", question))


def faults() -> Document:
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
    rows = [
        (
            Code(where),
            flaw.severity,
            flaw.line,
            flaw.fault,
            "; ".join(map(str, flaw.lines[1:])),
            flaw.witness,
            why[where, flaw.fault, flaw.line],
        )
        for where, flaw in found
    ]
    said = (
        "Every reading, and every argument of the options, is searched for lines that cannot be "
        "met, that never decide, and for limits that leave a gap. What is found stays where a "
        "document says so, with the reason."
    )
    head = ("where", "severity", "line", "what", "others", "for example", "why it stays")
    return Document(
        [Paragraph(said), Table("what is found", head, rows)],
        title="What is wrong with the criteria",
    )


def relations() -> Document:
    """Return how all readings relate, and where the readings of one trial differ."""
    rows = [
        (
            one.lets_in,
            one.keeps_out,
            line_of(one.line),
            ", ".join(f"{name} = {text}" for name, text in one.facts.items()),
        )
        for first, second in itertools.combinations(READINGS, 2)
        if first.study is second.study
        for one in compare(first, second)
    ]
    return Document(
        [
            Paragraph(
                "Which trials can admit the same patient, as far as their lists say. "
                "Each sign is proved: by a case, or by a search through all that a case can be."
            ),
            Preformatted(explain(matrix(READINGS))),
            Section(
                "where the readings of one trial differ",
                [
                    Paragraph(
                        "Each row is a case that one reading lets in and another keeps out; of its "
                        "facts, those of the line that keeps it out."
                    ),
                    Table("cases", ("lets in", "keeps out", "by", "a case with"), rows),
                ],
            ),
        ],
        title="How the readings relate",
    )
