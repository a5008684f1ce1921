"""Where a number or a rule comes from: a document, a place in it, and how it was read."""

from __future__ import annotations

import enum

import attrs

from bonemets.display import Displayed


class Status(enum.StrEnum):
    """How a statement of a document reached us."""

    FIRST_HAND = "read at first hand"
    COPY = "read in a copy of the abstract or register"
    SECONDARY = "read in a secondary source"
    UNVERIFIED = "unverified"
    COMPUTED = "computed here"


class Document(enum.StrEnum):
    """Kinds of document."""

    REVIEW = "review"
    PAPER = "paper"
    PROTOCOL = "protocol"
    REGISTER = "register"
    GUIDELINE = "guideline"
    SECONDARY = "secondary source"


@attrs.frozen
class Source(Displayed):
    """A document."""

    key: str
    title: str
    document: Document
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    registration: str = ""
    address: str = ""
    status: Status = Status.FIRST_HAND
    """How the title and identifiers reached us; what the document says has a status of its own."""

    def __str__(self) -> str:
        """Return the title with the identifiers it can be found by."""
        found_by = (
            f"doi:{self.doi}" if self.doi else "",
            f"PMID {self.pmid}" if self.pmid else "",
            self.registration,
            self.address,
        )
        note = " [citation unverified]" if self.status is Status.UNVERIFIED else ""
        return ", ".join(filter(None, (self.title, *found_by))) + note


@attrs.frozen
class Locator(Displayed):
    """A place in a document, and how it was read."""

    source: Source
    where: str
    status: Status = Status.FIRST_HAND

    @property
    def unverified(self) -> bool:
        """Whether the statement is recalled and not yet read."""
        return self.status is Status.UNVERIFIED

    def __str__(self) -> str:
        """Return the place, the document, and the status where it is not first hand."""
        note = "" if self.status is Status.FIRST_HAND else f" [{self.status}]"
        return f"{self.source.title}, {self.where}{note}"
