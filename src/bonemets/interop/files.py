"""A file or standard input of any kind the library reads, as entries."""

from __future__ import annotations

import enum
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bonemets.errors import RecordError
from bonemets.interop import fhir, records, rows
from bonemets.interop.entry import Entry


class Format(enum.StrEnum):
    """Kinds of file."""

    JSON = "json"
    TOML = "toml"
    CSV = "csv"
    FHIR = "fhir"


_BY_ENDING: Final = {
    ".json": Format.JSON,
    ".toml": Format.TOML,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}
_JSON_START: Final = re.compile(r"\s*(\{|\[\s*(\{|\]))")
_TOML_START: Final = re.compile(r"\s*(#|\[\[?\w+\]|\w+\s*=)")


def entries(
    path: str, kind: Format | None = None, *, sites: Mapping[str, str] | None = None
) -> Iterator[Entry]:
    """Yield the entries of a file, or of standard input for ``-``.

    Parameters
    ----------
    path : str
    kind : Format, optional
        Told from the file's ending, or from how it starts, where it is not given.
    sites : mapping, optional
        For a FHIR bundle: SNOMED CT codes of body sites to bones or levels.

    Raises
    ------
    RecordError, Faults
        For a file that cannot be read as a whole; a record that cannot is an entry with faults.
    OSError
        For a file that cannot be opened.
    """
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordError(path, "text in UTF-8", f"a byte {error.object[error.start]:#x}") from None
    yield from read(text, kind or _kind(path, text), sites)


def _kind(path: str, text: str) -> Format:
    kind = _BY_ENDING.get(Path(path).suffix.casefold())
    if kind is not None:
        return kind
    if _JSON_START.match(text):
        return Format.JSON
    return Format.TOML if _TOML_START.match(text) else Format.CSV


def read(text: str, kind: Format, sites: Mapping[str, str] | None = None) -> Iterator[Entry]:
    """Yield the entries of a text."""
    match kind:
        case Format.TOML:
            yield from records.from_toml(text)
        case Format.CSV:
            yield from rows.read(text.splitlines(keepends=True))
        case Format.FHIR:
            yield _bundle(text, sites)
        case _:
            content = records.parse_json(text)
            if isinstance(content, dict) and "resourceType" in content:
                yield _bundle(text, sites)
            else:
                yield from records.entries(content)


def _bundle(text: str, sites: Mapping[str, str] | None) -> Entry:
    reading = fhir.read(text, sites=sites)
    notes = [f"{one.resource}: {one.words}" for one in reading.disagreements]
    notes += [f"not used: {one.resource}: {one.reason}" for one in reading.unused]
    return Entry("bundle", reading.case, notes=tuple(notes))
