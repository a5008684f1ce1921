"""Tests for criteria of your own: tables of cases, mutation of criteria, hypothesis strategies.

`strategies` needs the extra ``testing``.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.testing import strategies as strategies
    from bonemets.testing.tables import Row as Row
    from bonemets.testing.tables import TableReport as TableReport
    from bonemets.testing.tables import check_table as check_table
    from bonemets.testing.tables import mutants as mutants
    from bonemets.testing.tables import rows as rows
    from bonemets.testing.tables import untried as untried
else:
    __getattr__, __dir__, __all__ = attach(__name__)
