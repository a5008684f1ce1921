"""What the library shows of its values: one document for each, printed as text, HTML or Markdown.

`present` gives the document of a value, `explain` its text and `to_html` its page.
"""

from bonemets.presentation.document import (
    NOTICE,
    Code,
    Document,
    Emphasis,
    Figure,
    Item,
    Items,
    Link,
    Paragraph,
    Preformatted,
    Reference,
    Section,
    Several,
    Sign,
    Strong,
    Table,
    Term,
    Tree,
    line,
)
from bonemets.presentation.elements import Markup
from bonemets.presentation.html import to_page
from bonemets.presentation.markdown import to_markdown
from bonemets.presentation.registry import explain, layout, present, to_html
from bonemets.presentation.text import WIDTH, to_text

__all__ = [
    "NOTICE",
    "WIDTH",
    "Code",
    "Document",
    "Emphasis",
    "Figure",
    "Item",
    "Items",
    "Link",
    "Markup",
    "Paragraph",
    "Preformatted",
    "Reference",
    "Section",
    "Several",
    "Sign",
    "Strong",
    "Table",
    "Term",
    "Tree",
    "explain",
    "layout",
    "line",
    "present",
    "to_html",
    "to_markdown",
    "to_page",
    "to_text",
]
