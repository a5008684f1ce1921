"""The one function that gives the page of a value."""

from __future__ import annotations

from functools import singledispatch

from bonemets.views.markup import Markup, block, tag


@singledispatch
def to_html(value: object) -> Markup:
    """Return a value as HTML that needs no script and no style sheet, with every text escaped.

    Notebooks show the values of the library so by themselves.

    Parameters
    ----------
    value : object
        Anything that has no page of its own is shown as its text.

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta
    >>> print(to_html(AlphaBeta("10 Gy")))  # doctest: +ELLIPSIS
    <div ...>alpha/beta 10 Gy</p></div>
    """
    return block(tag("p", str(value), style="white-space:pre-wrap;margin:0.2em 0"))
