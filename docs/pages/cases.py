"""The data dictionary."""

from __future__ import annotations

from bonemets import Case
from pages.markdown import table


def fields() -> list[str]:
    """Return the data dictionary."""
    rows = [
        (
            f"`{name}`",
            type(field).__name__.removesuffix("Field").lower(),
            getattr(field, "unit", ""),
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
                (rule.premise, f"`{rule.field.name}` = {rule.field.format(rule.value)}")
                for rule in Case.implications
            ),
        ),
    ]
