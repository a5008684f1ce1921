"""Cohorts in files, larger than memory: read as lazy frames, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import polars as pl

from bonemets.errors import MissingExtraError, RecordError

try:
    from tqdm import tqdm
except ImportError as _error:
    raise MissingExtraError("cohort", "bonemets.cohort", "tqdm") from _error

_ARROW: Final = (".arrow", ".feather", ".ipc")
ENDINGS: Final = (".csv", ".tsv", ".parquet", *_ARROW)
"""The endings of the files that are read and written."""


def scan(path: str) -> pl.LazyFrame:
    """Return a file as a lazy frame; cells of text files stay texts, as the door reads them.

    Raises
    ------
    RecordError
        For a file that is not there, cannot be read, or has an ending of no kind that is known.
    """
    kind = _kind(path)
    try:
        Path(path).open("rb").close()
        frame = _scanned(path, kind)
        frame.collect_schema()
    except OSError as error:
        raise RecordError(path, "a file to read", error.strerror or type(error).__name__) from None
    except pl.exceptions.PolarsError as error:
        raise RecordError(path, f"a {kind} file with a header", _first_line(error)) from None
    return frame


def _scanned(path: str, kind: str) -> pl.LazyFrame:
    if kind == ".parquet":
        return pl.scan_parquet(path)
    if kind in _ARROW:
        return pl.scan_ipc(path)
    separator = "\t" if kind == ".tsv" else ","
    return pl.scan_csv(path, separator=separator, infer_schema=False)


def _kind(path: str) -> str:
    kind = Path(path).suffix.casefold()
    if kind not in ENDINGS:
        raise RecordError(path, f"a file that ends in {', '.join(ENDINGS)}", kind or "no ending")
    return kind


def write(frame: pl.LazyFrame, path: str, source: str = "", about: str = "") -> None:
    """Write a lazy frame to a file as it is computed; a file half written is never seen.

    Parameters
    ----------
    frame : polars.LazyFrame
    path : str
    source : str, optional
        The file that the frame is read from, which is never written over.
    about : str, optional
        What a Parquet file says of itself.

    Raises
    ------
    RecordError
        For a file that cannot be written, a column that it cannot hold, or a source that cannot be
        read to its end.
    """
    kind = _kind(path)
    if source and Path(path).exists() and Path(path).samefile(source):
        raise RecordError(path, "another file than the one that is read", path)
    if kind in {".csv", ".tsv"}:
        nested = [name for name, type_ in frame.collect_schema().items() if type_.is_nested()]
        if nested:
            expected = "columns that a text file can hold"
            raise RecordError(path, expected, ", ".join(nested), "write Parquet or Arrow")
    with whole(path) as part:
        try:
            _sink(frame, part, kind, about)
        except pl.exceptions.PolarsError as error:
            raise RecordError(
                source or path, "a file to read to its end", _first_line(error)
            ) from None


def _sink(frame: pl.LazyFrame, part: str, kind: str, about: str) -> None:
    if kind == ".parquet":
        frame.sink_parquet(part, metadata={"bonemets": about} if about else None)
    elif kind in _ARROW:
        frame.sink_ipc(part)
    else:
        frame.sink_csv(part, separator="\t" if kind == ".tsv" else ",")


@contextmanager
def whole(path: str) -> Iterator[str]:
    """Give the name of a file that becomes `path` once all is written, and is gone otherwise.

    Raises
    ------
    RecordError
        For a place that cannot be written to.
    """
    target, part = Path(path), ""
    try:
        handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
        yield part
        os.umask(mask := os.umask(0))
        Path(part).chmod(0o666 & ~mask)
        Path(part).replace(target)
    except OSError as error:
        raise RecordError(path, "a file to write", error.strerror or str(error)) from None
    finally:
        with suppress(OSError):
            Path(part).unlink()


def counted(frame: pl.LazyFrame, what: str) -> tuple[pl.LazyFrame, Callable[[], None]]:
    """Return a frame that shows on a terminal how far it is read, and what ends showing it."""
    bar: Any = tqdm(desc=what, unit=" rows", unit_scale=True, disable=None, leave=False)
    if bar.disable:
        return frame, bar.close

    def pass_on(batch: pl.DataFrame) -> pl.DataFrame:
        bar.update(batch.height)
        return batch

    followed = frame.map_batches(
        pass_on,
        predicate_pushdown=True,
        projection_pushdown=True,
        validate_output_schema=False,
        streamable=True,
    )
    bar.total = frame.select(pl.len()).collect(engine="streaming").item()
    return followed, bar.close


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
