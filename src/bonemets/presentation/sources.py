"""Documents and places in them, as lines."""

from __future__ import annotations

import re
from urllib.parse import quote

from bonemets.presentation.document import Line, Link, Strong, line
from bonemets.provenance import Locator, Source


def address(source: Source) -> str | None:
    """Return where a document can be read, `None` where nothing says so."""
    if source.doi:
        return f"https://doi.org/{quote(source.doi, errors='replace')}"
    if re.fullmatch(r"\d+", source.pmid):
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/"
    if re.fullmatch(r"NCT\d{8}", source.registration):
        return f"https://clinicaltrials.gov/study/{source.registration}"
    return source.address if re.match(r"https?://", source.address) else None


def cited(source: Source) -> Line:
    """Return a document with all that it can be found by."""
    return line(Link(str(source), address(source)))


def place(at: Locator) -> Line:
    """Return a place in a document, with its status where it was not read itself."""
    status = str(at).removeprefix(f"{at.source.title}, {at.where}")
    found = Link(str(at.source.title), address(at.source))
    return line(found, ", ", at.where, Strong(status) if at.unverified else status)
