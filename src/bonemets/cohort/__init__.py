"""The same predicates asked of every row of a data frame, on whatever engine holds it.

Needs the extra ``cohort``.
"""

from __future__ import annotations

import importlib

from bonemets.errors import MissingExtraError

for _library in ("narwhals", "numpy", "polars", "tqdm"):
    try:
        importlib.import_module(_library)
    except ImportError as error:
        raise MissingExtraError("cohort", "bonemets.cohort", _library) from error
