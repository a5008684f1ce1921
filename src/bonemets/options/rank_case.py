"""`rank`, in a module of its own: the options and their evidence load with its first call."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bonemets.case import Case
from bonemets.errors import of_kind

if TYPE_CHECKING:
    from bonemets.options.model import Option
    from bonemets.options.preferences import Preference
    from bonemets.options.ranking import Ranking
    from bonemets.provenance import AsOf


def rank(
    case: Case,
    options: Iterable[Option] | None = None,
    preferences: tuple[Preference, ...] | None = None,
    as_of: AsOf | str = "latest",
) -> Ranking:
    """Return the options in order for a case.

    Parameters
    ----------
    case : Case
    options : iterable of Option, optional
        Those of the library, `bonemets.options.OPTIONS`, by default.
    preferences : tuple of Preference, optional
        Compared one after another, behind the conditions; `bonemets.options.PREFERENCES` by
        default.  `preferring` adds a patient's wishes, and `in_order` gives an order of your own.
    as_of : AsOf or str, optional
        ``"review"`` for what the founding review could know, ``"latest"`` for that and what has
        been reported since.

    Raises
    ------
    UnknownNameError, RefusedError
        For another `as_of`, or two preferences of one name.

    Examples
    --------
    >>> from bonemets import Case
    >>> ranking = rank(Case(spinal=False, pain=6))
    >>> print(ranking.first[0].option)
    8 Gy/1 conventional radiotherapy
    >>> why = ranking.why_above("conventional-8-1", "conventional-30-10")
    >>> print(why.preference, "-", why.higher_text, "against", why.lower_text)
    the fewest visits for treatment - 1 visit for treatment against 10 visits for treatment
    """
    of_kind(case, Case, "rank", "a case")
    ranking = importlib.import_module("bonemets.options.ranking")
    if options is not None:
        options = _options(options)
    found: Ranking = ranking.ordered(case, options, preferences, as_of)
    return found


def _options(options: Iterable[Option]) -> tuple[Option, ...]:
    """Return options as they are, or refuse what is none."""
    of_kind(options, Iterable, "options", "a list of options")
    kind = importlib.import_module("bonemets.options.model").Option
    listed = tuple(options)
    for one in listed:
        of_kind(one, kind, "options", "options, such as those of bonemets.options.OPTIONS")
    return listed
