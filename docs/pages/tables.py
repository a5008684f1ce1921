"""The tables of the scores."""

from __future__ import annotations

from bonemets import Case
from bonemets.scores import TABLES, bilsky, performance
from pages.markdown import place, table


def scores() -> list[str]:
    """Return the tables of the scores."""
    lines = ["# Scores", "", "An answer that is not known leaves the total and the band open.", ""]
    for one in TABLES:
        lines += [f"## {one.name}", "", f"From {place(one.at)}.", ""]
        lines += table(
            ("item", "answer", "points"),
            (
                (name, answer, answer.points)
                for name, answers in one.items.items()
                for answer in answers
            ),
        )
        for item, words in one.also.items():
            lines += [f"For {item} a level may be given:", ""]
            lines += table(
                (item, "levels"),
                (
                    (answer, ", ".join(word for word, its in words.items() if its is answer))
                    for answer in one.items[item]
                ),
            )
        lines += table(
            ("total", "band", "what the source makes of it", "from"),
            ((f"{b.lowest}-{b.highest}", b, b.text, place(b.at)) for b in one.bands),
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
                conversion.text,
                *(f"{low}-{high}" for low, high in conversion.grades.values()),
                place(conversion.at),
            )
            for conversion in performance.TABLES
        ),
    )
