"""Everything the library answers as HTML, for notebooks and pages."""

from bonemets.views.html import rankings, studies
from bonemets.views.html.answers import verdicts
from bonemets.views.html.doses import effects
from bonemets.views.html.page import to_html
from bonemets.views.markup import Markup

__all__ = ["Markup", "effects", "rankings", "studies", "to_html", "verdicts"]
