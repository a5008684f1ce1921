"""How a value shows itself in a notebook, without knowing how it is written."""

from __future__ import annotations

import importlib
from typing import ClassVar

import bonemets


class Displayed:
    """A value that a notebook shows as a page: Jupyter, VS Code and marimo ask for it so.

    The page is written by `bonemets.to_html`, which is loaded when a value is first looked at.
    """

    __slots__ = ()
    pages: ClassVar[str] = "bonemets.views.html"
    """The module that knows how to write it."""

    def _repr_html_(self) -> str:
        importlib.import_module(self.pages)
        return str(bonemets.to_html(self))  # marimo takes no subclass of str
