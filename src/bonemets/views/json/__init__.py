"""Every answer as plain JSON values.

The shapes are documented in ``docs/json.md`` and carry `SHAPE`; a change of shape changes it.
"""

from __future__ import annotations

from bonemets.views.json import answers, doses, rankings, studies
from bonemets.views.json.values import SHAPE, to_json

__all__ = ["SHAPE", "answers", "doses", "rankings", "studies", "to_json"]
