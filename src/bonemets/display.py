"""How a value shows itself in a notebook, without knowing how it is written."""

from __future__ import annotations

import importlib
from typing import Any, Final

NOTICE: Final = "This informs clinicians and decides nothing; it is not a medical device."
_PRESENTATION: Final = "bonemets.presentation"


class Displayed:
    """A value that a notebook shows as a page: Jupyter, VS Code and marimo ask for it so.

    The page is written by `bonemets.to_html`, which is loaded when a value is first looked at.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        to_html = importlib.import_module(_PRESENTATION).to_html
        return str(to_html(self))  # marimo takes no subclass of str

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        cls._repr_pretty_ = _plain  # type: ignore[attr-defined]


def _plain(value: object, printer: Any, _cycle: bool) -> None:
    """Give IPython the plain text, which a notebook keeps beside the page; `repr` is long.

    It goes by the nearest class with a way of its own, and each of ours has a `repr`.
    """
    printer.text(str(value))
