"""An explorer of BED trade-offs and a form for a case, for notebooks.  Needs the extra `notebook`.

Both are widgets of anywidget: one plain ES module each, no build step, no network.
"""

from bonemets.notebook.explorer import Explorer
from bonemets.notebook.form import CaseForm

__all__ = ["CaseForm", "Explorer"]
