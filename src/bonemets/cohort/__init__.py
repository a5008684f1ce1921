"""The same questions asked of every row of a data frame, on whatever engine holds it.

Needs the extra ``cohort``.
"""

from bonemets.errors import MissingExtraError

try:
    import narwhals as nw  # noqa: F401 - all that is here rests on these two
    import polars as pl  # noqa: F401
except ImportError as error:
    raise MissingExtraError("cohort", "bonemets.cohort", error.name or "narwhals") from error
