"""Elements of HTML: every text is escaped, and nothing but this makes an element.

The styles are inline, take the colors of the page around them, light or dark, and use a color of
their own only for lines beside words that say the same.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Final

_BLOCK: Final = "color:inherit;background:transparent;text-align:left;max-width:60em"
_AS_TEXT: Final = "tex2jax_ignore mathjax_ignore"
"""What keeps a notebook from setting text between dollars as a formula."""

_CELL: Final = (
    "padding:0.2em 0.6em;border-bottom:1px solid;text-align:left;vertical-align:top;"
    "white-space:normal"
)
_CAPTION: Final = "caption-side:top;text-align:left;color:inherit;font-weight:bold"


class Markup(str):
    """Text that is HTML already; a notebook shows it so."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def escaped(child: object) -> str:
    """Return what may stand between two tags: HTML as it is, anything else as text."""
    if isinstance(child, Markup):
        return child
    if child is None:
        return ""
    return html.escape(str(child).encode("utf-8", "replace").decode("utf-8"))


def joined(*children: object) -> Markup:
    """Return some texts and elements after each other."""
    return Markup("".join(map(escaped, children)))


def tag(name: str, *children: object, **attributes: str | None) -> Markup:
    """Return an element; an attribute that is `None` is left out.

    Examples
    --------
    >>> print(tag("p", "a < b", tag("strong", "!"), title='"'))
    <p title="&quot;">a &lt; b<strong>!</strong></p>
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{said}>{joined(*children)}</{name}>")


def block(*children: object) -> Markup:
    """Return what a notebook shows for one value."""
    return tag("div", *children, class_=_AS_TEXT, style=_BLOCK)


def heading(*children: object) -> Markup:
    """Return the first line of a block or of a part of one."""
    return tag("p", tag("strong", *children), style="margin:0.6em 0 0.2em")


def paragraph(*children: object) -> Markup:
    """Return a paragraph."""
    return tag("p", *children, style="margin:0.2em 0")


def bullets(items: Iterable[object], mark: str = "disc") -> Markup:
    """Return a list with a mark before each item; nothing where it is empty."""
    made = [tag("li", item, style="margin:0.15em 0") for item in items]
    style = f"margin:0.2em 0 0.4em;padding-left:1.6em;list-style-type:{mark}"
    return tag("ul", *made, style=style) if made else Markup()


def folded(summary: object, *children: object, unfolded: bool = False) -> Markup:
    """Return a part that a reader can fold."""
    head = tag("summary", summary, style="cursor:pointer;padding:0.15em 0")
    return tag("details", head, *children, open="" if unfolded else None)


def table(caption: object, head: Sequence[object], rows: Iterable[Sequence[object]]) -> Markup:
    """Return a table whose first column names the rows; nothing where it has none."""
    body = [
        tag(
            "tr",
            tag("th", row[0], scope="row", style=f"{_CELL};font-weight:normal"),
            *(tag("td", cell, style=_CELL) for cell in row[1:]),
        )
        for row in rows
    ]
    if not body:
        return Markup()
    names = [
        tag("th", name, scope="col", style=f"{_CELL};font-weight:bold")
        if name
        else tag("td", style=_CELL)
        for name in head
    ]
    return tag(
        "table",
        tag("caption", caption, style=_CAPTION),
        tag("thead", tag("tr", *names)),
        tag("tbody", *body),
        style="border-collapse:collapse;color:inherit;margin:0.4em 0",
    )


def framed(sign: str, border: str) -> Markup:
    """Return a sign in a frame, whose color or dashes say again what the sign does."""
    style = (
        f"border:2px {border};border-radius:0.3em;padding:0 0.35em;white-space:nowrap;"
        "display:inline-block;line-height:1.3;margin:0.05em 0"
    )
    return tag("span", sign, style=style)


def linked(said: object, address: str | None, title: str | None = None) -> Markup:
    """Return words that lead to an address, where there is one."""
    if address is None:
        return tag("span", said, title=title)
    style = "color:inherit;text-decoration:underline"  # JupyterLab and VS Code take the line away
    return tag("a", said, href=address, title=title, rel="noopener", style=style)
