"""Which layout shows a value, found by its class without importing what defines it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable
from functools import singledispatch
from typing import Any, Final, TypeVar

from bonemets.errors import ArgumentError
from bonemets.presentation.document import Document, Preformatted, Section
from bonemets.presentation.elements import Markup
from bonemets.presentation.html import to_fragment
from bonemets.presentation.text import to_text

T = TypeVar("T", bound=Callable[..., object])

_HERE: Final = "bonemets.presentation.layouts"
_LAYOUTS: Final = {
    "bonemets.case": f"{_HERE}.answers",
    "bonemets.criteria": f"{_HERE}.answers",
    "bonemets.logic": f"{_HERE}.answers",
    "bonemets.predicates": f"{_HERE}.answers",
    "bonemets.record": f"{_HERE}.answers",
    "bonemets.cohort": "bonemets.cohort.layouts",
    "bonemets.errors": f"{_HERE}.errors",
    "bonemets.evidence": f"{_HERE}.studies",
    "bonemets.interop": f"{_HERE}.bundles",
    "bonemets.options": f"{_HERE}.rankings",
    "bonemets.provenance": f"{_HERE}.studies",
    "bonemets.reasoning": f"{_HERE}.reasoning",
    "bonemets.regimens": f"{_HERE}.doses",
    "bonemets.scores": f"{_HERE}.scores",
}
"""The module with the layouts for the classes of a module or package."""


@singledispatch
def layout(value: object) -> Document:
    """Return the document of a value; layouts register here by class."""
    return Document([Preformatted(value)])


@layout.register
def _(value: Document) -> Document:
    return value


_TOGETHER: Final = dict[type, Callable[[Iterable[Any]], object]]()


def together(kind: type) -> Callable[[T], T]:
    """Register the layout of several values of a kind, where they share a table."""

    def register(made: T) -> T:
        _TOGETHER[kind] = made
        return made

    return register


@layout.register(list)
@layout.register(tuple)
def _(values: Collection[object]) -> Document:
    """Return the documents of several values as one, with one list of references."""
    kinds = {type(one) for one in values}
    found = [present(one) for one in values]
    if len(kinds) == 1 and (shared := _TOGETHER.get(kinds.pop())):
        return Document([shared(values)])
    parts = (Section(one.title, one.blocks) if one.title else one.blocks for one in found)
    return Document(parts, footer=next((one.footer for one in found if one.footer), ()))


def present(value: object) -> Document:
    """Return what is shown of a value.

    Parameters
    ----------
    value : object
        Anything that has no layout of its own is shown as its text.

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta
    >>> present(AlphaBeta("10 Gy")).blocks
    (Preformatted(text='alpha/beta 10 Gy'),)
    """
    for kind in type(value).__mro__:
        found = [name for name in _LAYOUTS if f"{kind.__module__}.".startswith(f"{name}.")]
        if found:
            importlib.import_module(_LAYOUTS[found[0]])
    return layout(value)


def explain(value: object, *, color: bool = False) -> str:
    """Return a value of the library as text: an answer, a ranking, a study or any other.

    Parameters
    ----------
    value : object
        Or a list or tuple of values.
    color : bool, optional
        Whether verdicts are colored for a terminal.

    Raises
    ------
    ArgumentError
        For what is no value of the library.

    Examples
    --------
    >>> from bonemets import Case
    >>> print(explain(((Case.age >= 18) & (Case.pain > 2)).evaluate(Case(age=60))))
    age >= 18 and pain > 2: unknown
      met      age >= 18          age = 60
      unknown  pain > 2 (open)    pain is not known
      to settle it, ask for: pain
    <BLANKLINE>
    facts asked for:
      - pain: Worst pain from the index lesion, 0 to 10 (Brief Pain Inventory).
    """
    if not _ours(value):
        expected = "a value of this library, or a list of them"
        raise ArgumentError("explain", expected, value, "see help(bonemets.explain)")
    return to_text(present(value), color=color)


def _ours(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return bool(value) and all(map(_ours, value))
    return any(kind.__module__.split(".")[0] == "bonemets" for kind in type(value).__mro__)


def to_html(value: object) -> Markup:
    """Return a value as HTML that needs no script and no style sheet, with every text escaped.

    Notebooks show the values of the library so by themselves.

    Parameters
    ----------
    value : object
        Anything that has no layout of its own is shown as its text.

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta
    >>> print(to_html(AlphaBeta("10 Gy")))  # doctest: +ELLIPSIS
    <div ...>alpha/beta 10 Gy</p></div>
    """
    return to_fragment(present(value))
