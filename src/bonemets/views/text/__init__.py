"""Everything the library answers, as plain text that can be checked line by line.

With ``color`` the verdicts are colored for a terminal as well as named.
"""

from __future__ import annotations

from bonemets.views.text import options, rankings, studies
from bonemets.views.text.answers import verdicts
from bonemets.views.text.doses import MOST_PAIRS, effects
from bonemets.views.text.page import NOTICE, WIDTH, References, explain

__all__ = [
    "MOST_PAIRS",
    "NOTICE",
    "WIDTH",
    "References",
    "effects",
    "explain",
    "options",
    "rankings",
    "studies",
    "verdicts",
]
