"""What the library shows of its values: one document for each, printed as text, HTML or Markdown.

`present` gives the document of a value, `explain` its text and `to_html` its page.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.display import NOTICE as NOTICE
    from bonemets.presentation.document import Branch as Branch
    from bonemets.presentation.document import Code as Code
    from bonemets.presentation.document import Document as Document
    from bonemets.presentation.document import Emphasis as Emphasis
    from bonemets.presentation.document import Figure as Figure
    from bonemets.presentation.document import Item as Item
    from bonemets.presentation.document import Items as Items
    from bonemets.presentation.document import Link as Link
    from bonemets.presentation.document import Paragraph as Paragraph
    from bonemets.presentation.document import Preformatted as Preformatted
    from bonemets.presentation.document import Reference as Reference
    from bonemets.presentation.document import Section as Section
    from bonemets.presentation.document import Several as Several
    from bonemets.presentation.document import Sign as Sign
    from bonemets.presentation.document import Strong as Strong
    from bonemets.presentation.document import Table as Table
    from bonemets.presentation.document import Term as Term
    from bonemets.presentation.document import Tree as Tree
    from bonemets.presentation.document import line as line
    from bonemets.presentation.html import to_page as to_page
    from bonemets.presentation.layouts.answers import verdicts as verdicts
    from bonemets.presentation.layouts.doses import effects as effects
    from bonemets.presentation.markdown import to_markdown as to_markdown
    from bonemets.presentation.registry import explain as explain
    from bonemets.presentation.registry import present as present
    from bonemets.presentation.registry import to_html as to_html
    from bonemets.presentation.text import WIDTH as WIDTH
    from bonemets.presentation.text import to_text as to_text
else:
    __getattr__, __dir__, __all__ = attach(__name__)
