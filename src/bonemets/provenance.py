"""Where a number or a rule comes from: a document, a place in it, and how it was read."""

from __future__ import annotations

import enum
import re
from typing import Final
from urllib.parse import quote

import attrs

from bonemets.display import Displayed
from bonemets.errors import UnknownNameError


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


class AsOf(enum.StrEnum):
    """The evidence base that an answer rests on."""

    REVIEW = "review"
    """What the founding review of 2024 could know."""
    LATEST = "latest"
    """That, and what has been reported since."""

    @classmethod
    def read(cls, name: str) -> AsOf:
        """Return the evidence base of a name, or raise what it is near to."""
        if name not in list(cls):
            raise UnknownNameError.among("as_of", name, cls)
        return cls(name)


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
    """The numbers of a trial in its registers, with commas between them."""
    address: str = ""
    """Where a copy was read, in words."""
    status: Status = Status.FIRST_HAND
    """How the title and identifiers reached us; what the document says has a status of its own."""
    since_review: bool = False
    """Whether it came out after the founding review, which could not know it."""
    pmcid: str = ""

    @property
    def registrations(self) -> tuple[str, ...]:
        """The numbers of a trial in its registers."""
        return tuple(one.strip() for one in self.registration.split(",") if one.strip())

    @property
    def url(self) -> str | None:
        """Where it can be read, made from its identifiers; `None` where it has none.

        Examples
        --------
        >>> Source("sc24", "SC24", Document.REGISTER, registration="NCT02512965").url
        'https://clinicaltrials.gov/study/NCT02512965'
        """
        if self.doi:
            return f"https://doi.org/{quote(self.doi, errors='replace')}"
        if re.fullmatch(r"[0-9]+", self.pmid):
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        if re.fullmatch(r"PMC[0-9]+", self.pmcid):
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmcid}/"
        for one in self.registrations:
            for form, address in _REGISTERS.items():
                if re.fullmatch(form, one):
                    return f"{address}{one}"
        return self.address if re.match(r"https?://", self.address) else None

    def __str__(self) -> str:
        """Return the title with the identifiers it can be found by."""
        found_by = (
            f"doi:{self.doi}" if self.doi else "",
            f"PMID {self.pmid}" if self.pmid else "",
            self.pmcid,
            self.registration,
            self.address,
        )
        note = " [citation unverified]" if self.status is Status.UNVERIFIED else ""
        return ", ".join(filter(None, (self.title, *found_by))) + note


_REGISTERS: Final = {
    r"NCT[0-9]{8}": "https://clinicaltrials.gov/study/",
    r"ISRCTN[0-9]{8}": "https://www.isrctn.com/",
}
"""Where the records of registers are read, by the form of their numbers."""


@attrs.frozen
class Locator(Displayed):
    """A place in a document, and how it was read."""

    source: Source
    where: str
    status: Status = Status.FIRST_HAND

    @property
    def since_review(self) -> bool:
        """Whether it was reported after the founding review."""
        return self.source.since_review

    @property
    def unverified(self) -> bool:
        """Whether the statement is recalled and not yet read."""
        return self.status is Status.UNVERIFIED

    def __str__(self) -> str:
        """Return the place, the document, and the status where it is not first hand."""
        note = "" if self.status is Status.FIRST_HAND else f" [{self.status}]"
        return f"{self.source.title}, {self.where}{note}"
