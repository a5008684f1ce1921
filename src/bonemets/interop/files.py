"""A file or standard input of any kind the library reads, as entries."""

from __future__ import annotations

import enum
import io
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from bonemets.errors import BonemetsError, InputErrors, RecordError, RefusedError
from bonemets.interop import fhir, records, rows
from bonemets.interop.entry import Entry


class Format(enum.StrEnum):
    """Kinds of file."""

    JSON = "json"
    TOML = "toml"
    CSV = "csv"
    FHIR = "fhir"


@attrs.frozen(kw_only=True)
class BundleEntry(Entry):
    """The case of a FHIR bundle, with all else that the bundle holds."""

    contents: fhir.BundleContents


_BY_ENDING: Final = {
    ".json": Format.JSON,
    ".toml": Format.TOML,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}
_TOML_START: Final = re.compile(r"\s*(#|\[\[?\w+\]|\w+\s*=)")
_JSON_START: Final = re.compile(r"\s*[\[{]")


def read_cases(
    path: str,
    kind: Format | None = None,
    *,
    on: date | None = None,
    lesion: str | None = None,
    sites: Mapping[str, str] | None = None,
) -> Iterator[Entry]:
    """Yield the entries of a file, or of standard input for ``-``.

    Parameters
    ----------
    path : str
    kind : Format, optional
        Told from the file's ending, or from how it starts, where it is not given.
    on, lesion, sites
        How to read a FHIR bundle; see `read_fhir`.

    Raises
    ------
    RecordError, InputErrors
        For a file that cannot be read as a whole, that holds no case, or that is no bundle though
        it is said how to read one; a record that cannot be read is an entry with faults.
    """
    name = "standard input" if path == "-" else path
    held = False
    try:
        text = records.decoded(_content(path))
        for entry in read_text(text, kind or _kind(path, text), on=on, lesion=lesion, sites=sites):
            held = True
            yield entry
        if not held:
            raise RecordError("file", "at least one case", "none")
    except InputErrors as found:
        for fault in found.faults:
            _named(name, fault)
        raise
    except RefusedError as fault:
        _named(name, fault)
        raise


def read_text(text: str, kind: Format, **of_bundle: Any) -> Iterator[Entry]:
    """Yield the entries of a text of a known kind; for a bundle as `read_fhir` takes it."""
    content = records.parse_json(text) if kind in {Format.JSON, Format.FHIR} else None
    if kind is Format.FHIR or (isinstance(content, dict) and "resourceType" in content):
        reading = fhir.read_fhir(content, **of_bundle)
        yield BundleEntry(name="bundle", case=reading.case, contents=reading)
        return
    given = [f"{name}=" for name, value in of_bundle.items() if value]
    if given:
        raise RecordError("file", f"a FHIR bundle for {', '.join(given)}", f"{kind.upper()}")
    if kind is Format.TOML:
        yield from records.read_toml(text)
    elif kind is Format.CSV:
        yield from rows.read_rows(io.StringIO(text, newline=None))
    else:
        yield from records.entries(content)


def _content(path: str) -> bytes:
    if path == "-" and sys.stdin is None:
        raise RecordError("file", "a stream to read", "a closed one")
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise RecordError("file", "a file to read", error.strerror) from None


def _kind(path: str, text: str) -> Format:
    kind = _BY_ENDING.get(Path(path).suffix.casefold())
    if kind is not None:
        return kind
    if _TOML_START.match(text):
        return Format.TOML
    return Format.JSON if _JSON_START.match(text) else Format.CSV


def _named(name: str, fault: BonemetsError) -> None:
    """Say in a fault of a whole file what the file is called."""
    if isinstance(fault, RefusedError):
        fault.where = name if fault.where == "file" else fault.where
        fault.at(record=name)
