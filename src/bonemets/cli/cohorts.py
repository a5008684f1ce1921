"""What the command line does with cohorts: screen a file, and make a synthetic one."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import polars as pl

import bonemets
from bonemets.cli.output import Output
from bonemets.cohort import files
from bonemets.cohort.balance import table_one
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.counting import overlap, tally, which_field
from bonemets.cohort.disclosure import count
from bonemets.cohort.layouts import verdicts
from bonemets.cohort.match_report import MatchReport
from bonemets.cohort.ranking import first_options
from bonemets.cohort.report import Screened, attrition_page
from bonemets.cohort.screening import screen
from bonemets.cohort.synthesis import synthetic
from bonemets.criteria.model import Eligibility
from bonemets.errors import RecordError
from bonemets.logic import Verdict
from bonemets.presentation.document import Document

_AHEAD: Final = ("POLARS_ROW_GROUP_PREFETCH_SIZE", "2")
"""How many groups of rows of a Parquet file are read ahead: as it is, most of the memory."""


def screen_file(options: argparse.Namespace, readings: Sequence[Eligibility], out: Output) -> None:
    """Screen a file, write it with its verdicts, and tell how many patients fit which trial."""
    if options.small < 0:
        raise RecordError("--small", "a number of patients from 0 up", options.small)
    os.environ.setdefault(*_AHEAD)
    with pl.Config(engine_affinity="streaming"):
        _screen_file(options, readings, out)


def _screen_file(options: argparse.Namespace, readings: Sequence[Eligibility], out: Output) -> None:
    report = screen(files.scan(options.file), *readings).report
    with _read(options.file, "screening") as frame:
        made = screen(frame, *readings, reasons=options.reasons).frame
        made = first_options(made) if options.rank else made
        files.write(made, options.output, options.file)
    with _read(options.file, "counting") as frame:
        found = overlap(frame, *readings, small=options.small)
    if options.attrition:
        page = _page(options, readings, found)
        with files.whole(options.attrition) as part:
            Path(part).write_text(page, encoding="utf-8")
    out.put(found, lambda one: _summary(one, report), lambda one: _shape(one, report))
    _faults(options.file, report, out)


@contextmanager
def _read(path: str, what: str) -> Iterator[pl.LazyFrame]:
    frame, done = files.counted(files.scan(path), what)
    try:
        yield frame
    finally:
        done()


def _page(options: argparse.Namespace, readings: Sequence[Eligibility], found: Overlap) -> str:
    small = options.small
    with _read(options.file, "attrition") as frame:
        tallies = tally(frame, *readings)
    sections = []
    for one in tallies:
        with _read(options.file, f"gap of {one.reading.key}") as frame:
            gap = which_field(frame, one.reading, small=small)
            compared = () if small else table_one(frame, one.reading)
        costs = () if small else one.costs()
        sections.append(Screened(one.attrition(small=small), gap, costs, compared))
    return attrition_page(Path(options.file).name, sections, found)


def _summary(found: Overlap, report: MatchReport) -> str:
    lines = [f"{count(found.total)} patients", str(Document([verdicts(found)]))]
    if report.missing:
        lines.append(f"no column, so known of nobody: {', '.join(report.missing)}")
    lines += [f"not read: {column} ({hint})" for column, hint in report.columns.misspelt.items()]
    return "\n".join(lines)


def _shape(found: Overlap, report: MatchReport) -> dict[str, Any]:
    return {
        "patients": found.total,
        "readings": [
            {
                "reading": reading.key,
                **{str(verdict): found.count(reading, verdict) for verdict in Verdict},
            }
            for reading in found.readings
        ],
        "missing": list(report.missing),
        "misspelt": dict(report.columns.misspelt),
    }


def _faults(path: str, report: MatchReport, out: Output) -> None:
    """Report what could not be read; it counts as not known, and the rest is answered."""
    for invalid in report.invalid:
        listed = ", ".join(f"{value} ({many} times)" for value, many in invalid.most)
        hint = f"{invalid.count} cells count as not known"
        out.fault(RecordError(f"{path}: {invalid.field}", invalid.expects, listed, hint))
    if report.contradicted:
        got, hint = f"{report.contradicted} rows that do not", "they are unknown in every line"
        out.fault(RecordError(path, "facts that agree with each other", got, hint))


def make_synthetic(
    options: argparse.Namespace, readings: Sequence[Eligibility], out: Output
) -> None:
    """Write a synthetic cohort to a file that says that it is one."""
    made = synthetic(
        options.rows, options.seed, *readings, missing=options.missing, boundary=options.boundary
    )
    about = (
        f"synthetic cohort of bonemets {bonemets.__version__}: {options.rows} rows, "
        f"seed {options.seed}; made up, no claim of how often anything occurs"
    )
    files.write(made, options.output, about=about)
    out.put(about, str, lambda one: {"about": one, "rows": options.rows, "seed": options.seed})
