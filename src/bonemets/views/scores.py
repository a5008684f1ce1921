"""A score with its table and bands, as text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from bonemets.scores.model import Choice, Score, Table

WIDTH: Final = 100


def as_text(score: Score) -> str:
    """Return a score with the points of each answer, and its bands, those still possible marked.

    Examples
    --------
    >>> from bonemets.scores import mirels
    >>> print(as_text(mirels.score(site=mirels.Site.LOWER_LIMB, size=mirels.Size.MIDDLE)))
    Mirels 6-10: low risk or borderline or high risk; ask pain, lesion
      site    2    lower limb
      pain    1-3  mild (1) or moderate (2) or functional (3)
      lesion  1-3  blastic (1) or mixed (2) or lytic (3)
      size    2    1/3 to 2/3
      points from [1]
    bands
    > 4-7   low risk: radiotherapy without fixation [2]
    > 8     borderline: fixation before radiotherapy; later summaries leave it to judgment [2]
    > 9-12  high risk: fixation before radiotherapy [2]
    <BLANKLINE>
    [1] Copies of the Mirels table, which agree, table [read in a secondary source]
    [2] Mirels 1989, Clin Orthop 249:256-264, abstract [read in a copy of the abstract or register]
    """
    table = score.table
    places = list(dict.fromkeys([table.at, *(band.at for band in table.bands)]))
    rows = [
        (name.replace("_", " "), _span([one.points for one in answers]), _answers(answers))
        for name, answers in score.answers.items()
    ]
    off = f", recalled: {table.either_way} either way" if table.either_way else ""
    spans = [_span([band.lowest, band.highest]) for band in table.bands]
    bands = [
        (
            span,
            ": ".join(one for one in dict.fromkeys((band.name, band.text)) if one != span),
            f"[{places.index(band.at) + 1}]",
            ">" if band in score.bands else " ",
        )
        for span, band in zip(spans, table.bands, strict=True)
    ]
    width = max(map(len, spans))
    return "\n".join(
        (
            _wrapped(str(score), ""),
            *_columns(rows),
            f"  points from [1]{off}",
            "bands",
            *(
                _wrapped(f"{mark} {span:{width}}  {text} {ref}", " " * (width + 4))
                for span, text, ref, mark in bands
            ),
            "",
            *(_wrapped(f"[{n}] {at}", "    ") for n, at in enumerate(places, 1)),
        )
    )


def _columns(rows: list[tuple[str, str, str]]) -> Iterator[str]:
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, points, words in rows:
        yield _wrapped(f"  {name:{first}}  {points:{second}}  {words}", " " * (first + second + 6))


def _wrapped(text: str, rest: str) -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent=rest, break_on_hyphens=False)


def listed(table: Table) -> str:
    """Return a line about a score: its key, its name, its totals, and its items."""
    low, high = table.bands[0].lowest, table.bands[-1].highest
    return f"{table.key:10}  {low}-{high}: {', '.join(table.items)}"


def _ordered(answers: frozenset[Choice]) -> list[Choice]:
    """Return answers in the order of their table."""
    return [one for one in type(next(iter(answers))) if one in answers]


def _answers(answers: frozenset[Choice]) -> str:
    ordered = _ordered(answers)
    if len(ordered) == 1:
        return str(ordered[0])
    return " or ".join(f"{one} ({one.points})" for one in ordered)


def _span(values: list[int]) -> str:
    low, high = min(values), max(values)
    return f"{low}" if low == high else f"{low}-{high}"
