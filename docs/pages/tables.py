"""The tables of the scores."""

from __future__ import annotations

from collections.abc import Iterator

from bonemets import Bilsky, Case
from bonemets.presentation import Document, Paragraph, Reference, Section, Table, present
from bonemets.scores import TABLES, bilsky, performance
from bonemets.scores import Table as ScoreTable


def scores() -> Document:
    """Return the tables of the scores."""
    grades = [(grade, meaning, _counted(grade)) for grade, meaning in bilsky.MEANING.items()]
    conversions = [
        (
            (one.text, " ", Reference(one.at)),
            *(f"{low}-{high}" for low, high in one.grades.values()),
        )
        for one in performance.TABLES
    ]
    ecog = ("table", *(f"ECOG {grade}" for grade in range(5)))
    return Document(
        [
            Paragraph("An answer that is not known leaves the total and the band open."),
            [Section(one.name, [present(one).blocks, *_also(one)]) for one in TABLES],
            Section(
                "epidural spinal cord compression",
                [
                    Paragraph(("From ", Reference(bilsky.READ), ".")),
                    Table("grades", ("grade", "meaning", "counted as"), grades),
                ],
            ),
            Table("Karnofsky and ECOG", ecog, conversions),
        ],
        title="Scores",
    )


def _also(table: ScoreTable) -> Iterator[Table]:
    """Yield which levels stand for which answer of an item."""
    for item, words in table.also.items():
        rows = [
            (answer, ", ".join(word for word, its in words.items() if its is answer))
            for answer in table.items[item]
        ]
        yield Table(f"for {item} a level may be given", (item, "levels"), rows)


def _counted(grade: Bilsky) -> str:
    case = Case(bilsky=grade)
    if str(bilsky.LOW_GRADE.verdict(case)) == "met":
        return "low"
    return "disputed" if str(bilsky.DISPUTED.verdict(case)) == "met" else "high"
