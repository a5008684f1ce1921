"""Documents and places in them, as lines."""

from __future__ import annotations

from bonemets.presentation.document import Line, Link, Strong, line
from bonemets.provenance import Locator, Source


def cited(source: Source) -> Line:
    """Return a document with all that it can be found by."""
    return line(Link(str(source), source.url))


def place(at: Locator) -> Line:
    """Return a place in a document, with its status where it was not read itself."""
    status = str(at).removeprefix(f"{at.source.title}, {at.where}")
    found = Link(str(at.source.title), at.source.url)
    return line(found, ", ", at.where, Strong(status) if at.unverified else status)
