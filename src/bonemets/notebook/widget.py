"""What the widgets share: their modules and styles, and a page that runs one without a kernel."""

from __future__ import annotations

import html
import json
from importlib import resources
from string import Template
from typing import Final

import traitlets as trait
from anywidget import AnyWidget

__all__ = ["AnyWidget", "asset", "module", "page", "style", "trait"]


_PARTS: Final = {
    "explorer": ("elements", "effects", "pictures", "tables", "choosers", "explorer"),
    "form": ("elements", "controls", "replies", "form"),
}


def module(name: str) -> str:
    """Return a widget's one ES module, put together from its parts."""
    return "\n".join(asset(f"{part}.js") for part in _PARTS[name])


def style() -> str:
    """Return the styles of every widget."""
    return asset("style.css")


def asset(name: str) -> str:
    """Return the text of a file that the package carries."""
    return (resources.files("bonemets.notebook") / "static" / name).read_text(encoding="utf-8")


def page(title: str, name: str, state: dict[str, object]) -> str:
    """Return one HTML page that runs a widget's module on a state, without kernel or network."""
    return Template(asset("page.html")).substitute(
        title=html.escape(title),
        style=style(),
        module=module(name),
        state=json.dumps(state).replace("<", "\\u003c"),
    )
