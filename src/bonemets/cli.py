"""The command line: ``bonemets rank | explain | bed | eligibility | evidence``.

Results go to standard output, notes and faults to standard error.  Exit codes: 0 done; 1 a negative
answer where a question was asked (``eligibility --trial`` for a case not known to be eligible);
2 bad input, though what could be answered was.
"""

from __future__ import annotations

import argparse
import functools
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NoReturn, TypeVar

import attrs

import bonemets
from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, candidacies
from bonemets.errors import (
    AlphaBetaError,
    BonemetsError,
    Faults,
    RecordError,
    RefusedError,
    UnknownNameError,
    shown,
)
from bonemets.evidence.catalogue import STUDIES
from bonemets.interop.entry import Entry
from bonemets.interop.files import BundleEntry, Format, entries
from bonemets.logic import Verdict
from bonemets.options.preferences import WISHES, preferring
from bonemets.options.rank import Ranking, rank
from bonemets.output import DONE, NEGATIVE, Output, on_streams
from bonemets.regimens.model import AlphaBeta, Regimen, Tissue
from bonemets.regimens.tissues import TISSUES
from bonemets.views import reading
from bonemets.views.json import to_json
from bonemets.views.text import NOTICE, effects, explain, verdicts

T = TypeVar("T")

_LONG: Final = re.compile(r"[0-9]{10}")
_PARAMETER: Final = re.compile(r"\b(on|lesion|sites)=(?=([\"\w])?)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    return on_streams(lambda: _main(given))


def _main(arguments: Sequence[str]) -> int:
    try:
        options = _parser().parse_args(arguments)
    except UsageError as error:
        out = Output(error.command, "--json" in arguments)
        out.fault(error, line=f"{error.usage}{error}")
    else:
        out = Output(options.command, options.json)
        try:
            options.run(options, out)
        except BonemetsError as error:
            out.fault(error)
    out.close()
    return out.code


class UsageError(BonemetsError):
    """A command line that cannot be understood."""

    def __init__(self, message: str, command: str, usage: str) -> None:
        super().__init__(message)
        self.command, self.usage = command, usage


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations and raises what it cannot understand."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        command = self.prog.partition(" ")[2]
        raise UsageError(f"{self.prog}: {message}", command, self.format_usage())

    def _print_message(self, message: str, file: Any = None) -> None:
        file.write(message)  # the inherited one hides what cannot be written


Put = Callable[[str, dict[str, Any]], None]


def _cases(options: argparse.Namespace, out: Output) -> Iterator[tuple[Case, Put]]:
    """Yield the cases that could be read, and where their answers go; report what could not."""
    ratios = _each(options.alpha_beta, _alpha_beta, out)
    try:
        for entry in entries(
            options.file,
            Format(options.format) if options.format else None,
            on=options.on,
            lesion=options.lesion,
            sites=dict(options.site),
        ):
            for fault, line in zip(entry.faults, entry.lines(), strict=True):
                out.fault(fault, entry.name, line)
            if ratios and not isinstance(entry, BundleEntry):
                raise RecordError("--alpha-beta", "a FHIR bundle with courses", entry.name)
            if entry.case is not None:
                yield entry.case, functools.partial(_put, out, entry, ratios)
    except Faults as found:
        for fault in found.faults:
            out.fault(_in_options(fault))
    except RefusedError as fault:
        out.fault(_in_options(fault))


def _put(
    out: Output, entry: Entry, ratios: Sequence[AlphaBeta], text: str, shape: dict[str, Any]
) -> None:
    """Give the answer for a case, after what its bundle holds besides."""
    beside, more = "", {}
    if isinstance(entry, BundleEntry):
        unused = [attrs.evolve(one, reason=_spelled(one.reason)) for one in entry.reading.unused]
        read = attrs.evolve(entry.reading, unused=tuple(unused))
        beside, more = f"{reading.text(read, ratios)}\n\n", {"bundle": reading.shape(read, ratios)}
    out.put(f"== {entry.name}\n{beside}{text}\n", {"name": entry.name, **shape, **more})


def _in_options(fault: BonemetsError) -> BonemetsError:
    if not isinstance(fault, RefusedError):
        return fault
    where = fault.where.replace(": lesion", ": --lesion").replace(": sites:", ": --site")
    return type(fault)(where, _spelled(fault.expected), fault.got, _spelled(fault.hint))


def _spelled(text: str) -> str:
    """Return a text with the parameters of `fhir.read` as the options that they are here."""
    return _PARAMETER.sub(
        lambda match: f"--{match[1].removesuffix('s')}{' ' if match[2] else ''}", text
    )


def _rank(options: argparse.Namespace, out: Output) -> None:
    preferences = preferring(*dict.fromkeys(options.prefer))
    for case, put in _cases(options, out):
        ranking = rank(case, preferences=preferences)
        put(explain(ranking, color=out.color), to_json(ranking))


def _explain(options: argparse.Namespace, out: Output) -> None:
    if options.prefer and not (options.option or options.why):
        raise RefusedError("--prefer", "--option or --why, which it orders", "neither")
    readings = _readings(options.trial)
    preferences = preferring(*dict.fromkeys(options.prefer))
    for case, put in _cases(options, out):
        if options.option or options.why:
            put(*_of_options(options, rank(case, preferences=preferences), out))
        else:
            found = candidacies(case, readings)
            text = "\n\n".join(explain(one, color=out.color) for one in found)
            put(text, {"trials": [to_json(one) for one in found]})


def _of_options(
    options: argparse.Namespace, ranking: Ranking, out: Output
) -> tuple[str, dict[str, Any]]:
    if options.option:
        placed = ranking.find(options.option)
        return explain(placed, color=out.color), {"option": to_json(placed)}
    difference = ranking.why_above(*options.why)
    if difference is None:
        return f"tied: {'; '.join(options.why)}", {"why": None}
    return str(difference), {"why": to_json(difference)}


def _eligibility(options: argparse.Namespace, out: Output) -> None:
    readings = _readings(options.trial)
    denied = False
    for case, put in _cases(options, out):
        found = candidacies(case, readings)
        denied = denied or any(one.verdict is not Verdict.MET for one in found)
        put(verdicts(found, color=out.color), {"trials": [to_json(one) for one in found]})
    if options.trial and denied and out.code == DONE:
        out.code = NEGATIVE


def _readings(trials: list[str]) -> tuple[Eligibility, ...]:
    """Return the readings asked for, by a trial's key or a reading's; all where none was."""
    known = {name for reading in READINGS for name in (reading.study.key, reading.key)}
    for trial in trials:
        if trial not in known:
            raise UnknownNameError.among("trial", trial, sorted(known))
    return tuple(one for one in READINGS if not trials or {one.study.key, one.key} & set(trials))


def _bed(options: argparse.Namespace, out: Output) -> None:
    regimens = _each(options.regimen, Regimen.parse, out)
    ratios: list[AlphaBeta | Tissue] = [
        *_each(options.alpha_beta, _alpha_beta, out),
        *_each(options.tissue, _tissue, out),
    ]
    if not (options.alpha_beta or options.tissue):
        hint = "no tissue has a ratio by default"
        out.fault(AlphaBetaError("bed", "--alpha-beta or --tissue", "neither", hint))
    if regimens and ratios:
        shape = [
            {"regimen": to_json(one), "bed": to_json(one.bed(at)), "eqd2": to_json(one.eqd2(at))}
            for one in regimens
            for at in ratios
        ]
        out.put(effects(regimens, ratios), shape)


def _each(texts: list[str], read: Callable[[str], T], out: Output) -> list[T]:
    """Return what texts stand for; report those that stand for nothing."""
    found = []
    for text in texts:
        try:
            if _LONG.search(text):
                raise RefusedError("bed", "numbers of at most nine digits", text)
            found.append(read(text))
        except BonemetsError as error:
            out.fault(error)
    return found


def _alpha_beta(text: str) -> AlphaBeta:
    bare = text.replace(".", "", 1).isdecimal()
    return AlphaBeta(f"{text} Gy" if bare else text)


def _tissue(text: str) -> Tissue:
    for tissue in TISSUES:
        if tissue.key == text:
            return tissue
    raise UnknownNameError.among("tissue", text, (tissue.key for tissue in TISSUES))


def _evidence(options: argparse.Namespace, out: Output) -> None:
    by_key = {study.key: study for study in STUDIES}
    for key in options.study:
        if key not in by_key:
            raise UnknownNameError.among("study", key, by_key)
    for study in STUDIES:
        if study.key in options.study:
            out.put(f"{explain(study)}\n", to_json(study))
        elif not options.study:
            out.put(f"{study.key:12} {study}", to_json(study))


def _site(text: str) -> tuple[str, str]:
    code, _, place = text.partition("=")
    if not (code and place):
        raise argparse.ArgumentTypeError(f"expected CODE=PLACE as 61032001=L1, got {shown(text)}")
    return code, place


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = "expected a date such as 2025-03-01"
        raise argparse.ArgumentTypeError(f"{expected}, got {shown(text)}") from None


def _parser() -> _Parser:
    parser = _Parser(
        prog="bonemets",
        description="Radiotherapy of bone metastases: options, eligibility, dose, evidence.",
        epilog=f"{NOTICE} Exit codes: 0 done; 1 not known to be eligible; 2 bad input.",
    )
    parser.add_argument("--version", action="version", version=f"bonemets {bonemets.__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    as_json = _Parser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="one JSON object (docs/json.md)")
    of_cases = _Parser(add_help=False)
    of_cases.add_argument("file", help="JSON, TOML, CSV or a FHIR bundle; - for standard input")
    of_cases.add_argument(
        "--format", choices=[kind.value for kind in Format], help="kind of the file"
    )
    of_cases.add_argument(
        "--site",
        action="append",
        default=[],
        type=_site,
        metavar="CODE=PLACE",
        help="in a FHIR bundle: the bone or level a SNOMED CT code means, as 61032001=L1",
    )
    of_cases.add_argument(
        "--lesion",
        metavar="ID",
        help="in a FHIR bundle: the index lesion, as Condition/1, where there are several",
    )
    of_cases.add_argument(
        "--on",
        type=_date,
        metavar="DATE",
        help="in a FHIR bundle: the day of the question, at which the age is taken",
    )
    at_ratio = _Parser(add_help=False)
    at_ratio.add_argument(
        "--alpha-beta",
        action="append",
        default=[],
        metavar="GY",
        help="a ratio in gray for BED and EQD2; may be repeated",
    )
    of_wishes = _Parser(add_help=False)
    of_wishes.add_argument(
        "--prefer",
        action="append",
        default=[],
        metavar="WISH",
        help=f"a wish of the patient: {', '.join(wish.key for wish in WISHES)}; may be repeated",
    )

    ranks = commands.add_parser(
        "rank",
        parents=[of_cases, at_ratio, of_wishes, as_json],
        help="what one could do, on whose evidence, and why in this order",
    )
    ranks.set_defaults(run=_rank)

    explains = commands.add_parser(
        "explain",
        parents=[of_cases, at_ratio, of_wishes, as_json],
        help="each line of a trial's list for a case, one option, or why one is above another",
    )
    which = explains.add_mutually_exclusive_group()
    which.add_argument("--option", metavar="KEY", help="one option with its arguments")
    which.add_argument("--why", nargs=2, metavar="KEY", help="why one option is above another")
    _add_trial(which)
    explains.set_defaults(run=_explain)

    asks = commands.add_parser(
        "eligibility",
        parents=[of_cases, at_ratio, as_json],
        help="whether a case would have been let into the trials",
    )
    _add_trial(asks)
    asks.set_defaults(run=_eligibility)

    doses = commands.add_parser(
        "bed", parents=[at_ratio, as_json], help="biologically effective dose and EQD2 of regimens"
    )
    doses.add_argument("regimen", nargs="+", help='such as "30 Gy/10", 8/1 or "10 x 3 Gy"')
    doses.add_argument(
        "--tissue",
        action="append",
        default=[],
        help=f"a tissue's range: {', '.join(tissue.key for tissue in TISSUES)}",
    )
    doses.set_defaults(run=_bed)

    studies = commands.add_parser(
        "evidence", parents=[as_json], help="the studies, or what some of them found"
    )
    studies.add_argument("study", nargs="*", help="keys of studies; a list of all without one")
    studies.set_defaults(run=_evidence)
    return parser


def _add_trial(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--trial",
        action="append",
        default=[],
        help="a trial (patchell) or one reading of it (patchell/as-reviewed); may be repeated",
    )
