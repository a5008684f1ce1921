"""The data dictionary."""

from __future__ import annotations

from bonemets import Case
from bonemets.presentation import Code, Document, Paragraph, Section, Table


def fields() -> Document:
    """Return the data dictionary."""
    rows = [
        (
            field.title,
            Code(name),
            type(field).__name__.removesuffix("Field").lower(),
            getattr(field, "unit", ""),
            field.doc,
            field.expects,
        )
        for name, field in Case.fields().items()
    ]
    follows = [
        (rule.premise, (Code(rule.field.name), f" = {rule.field.format(rule.value)}"))
        for rule in Case.implications
    ]
    return Document(
        [
            Paragraph("Every fact may be unknown, and a fact not recorded is unknown, not absent."),
            Table("facts", ("fact", "name", "kind", "unit", "meaning", "permissible"), rows),
            Section(
                "what follows from what",
                [
                    Paragraph(
                        "Facts that follow from others by the meaning of the words are filled in, "
                        "and said to be. Facts that contradict each other are refused."
                    ),
                    Table("implications", ("when", "then"), follows),
                ],
            ),
        ],
        title="The facts of a case",
    )
