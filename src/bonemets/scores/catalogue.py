"""Every score that has a table of points."""

from __future__ import annotations

from typing import Final

from bonemets.scores import mirels, rades_2008, sins

TABLES: Final = (sins.TABLE, mirels.TABLE, rades_2008.TABLE)
