"""Everything the library answers, as plain text that can be checked line by line.

With ``color`` the verdicts are colored for a terminal as well as named.
"""

from __future__ import annotations

from bonemets.views.text import options, studies
from bonemets.views.text.answers import line_by_line, partly_read, rule, verdicts
from bonemets.views.text.doses import MOST_PAIRS, effects
from bonemets.views.text.page import NOTICE, WIDTH, References, explain
from bonemets.views.text.rankings import barred, waiting

__all__ = [
    "MOST_PAIRS",
    "NOTICE",
    "WIDTH",
    "References",
    "barred",
    "effects",
    "explain",
    "line_by_line",
    "options",
    "partly_read",
    "rule",
    "studies",
    "verdicts",
    "waiting",
]
