"""Small pictures and pages as trees of elements, so that every text is escaped by the writer."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

INK: Final = "#1b1b1b"
PALE: Final = "#d9d9d9"
PAPER: Final = "#ffffff"
BLUE: Final = "#0b5394"
LETTER: Final = 6.6
"""The width of a letter at 12 px, rather too wide than too narrow."""

_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """Return a new child of an element; ``class_`` and ``stroke_width`` are written with dashes."""
    named = {key.rstrip("_").replace("_", "-"): _said(one) for key, one in attributes.items()}
    child = SubElement(parent, tag, named)
    child.text = _said(text) or None
    return child


def _said(value: object) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return _NOT_IN_XML.sub("\ufffd", text)


def picture(name: str, title: str, description: str, width: float, height: float) -> Element:
    """Return an empty picture that says in words what it shows.

    Parameters
    ----------
    name : str
        What its ids begin with, so that several pictures may stand on one page.
    title, description : str
        Read aloud in place of the picture.
    width, height : float
        In pixels.
    """
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "aria-labelledby": _said(f"{name}-title {name}-desc"),
            "viewBox": f"0 0 {width:g} {height:g}",
            "width": f"{width:g}",
            "height": f"{height:g}",
            "font-family": "system-ui, sans-serif",
            "font-size": "12",
        },
    )
    add(svg, "title", title, id=f"{name}-title")
    add(svg, "desc", description, id=f"{name}-desc")
    add(svg, "rect", width=width, height=height, fill=PAPER)
    return svg


def lines_of(text: str, width: float) -> list[str]:
    """Return a text cut into lines that fit a width in pixels."""
    return textwrap.wrap(text, max(8, int(width / LETTER))) or [""]


def label(parent: Element, x: float, y: float, rows: Iterable[str], **attributes: object) -> None:
    """Write rows of text below each other, the first on a base line."""
    for place, row in enumerate(rows):
        add(parent, "text", row, **{"x": x, "y": y + 15.0 * place, "fill": INK, **attributes})


def svg_text(svg: Element) -> str:
    """Return a picture as text."""
    return tostring(svg, encoding="unicode")
