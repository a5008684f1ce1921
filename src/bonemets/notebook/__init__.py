"""Notebook widgets: a form for a case, and an explorer of BED.  Needs the extra ``notebook``.

Both are anywidget widgets of plain JavaScript modules, without a build step or network access.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.notebook.explorer import Explorer as Explorer
    from bonemets.notebook.form import CaseForm as CaseForm
else:
    __getattr__, __dir__, __all__ = attach(__name__, "notebook", ("anywidget", "traitlets"))
