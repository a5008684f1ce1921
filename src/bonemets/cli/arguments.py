"""The arguments that several commands share, and what they stand for."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

from bonemets.cli.output import Output
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility
from bonemets.errors import BonemetsError, RefusedError, UnknownNameError, shown
from bonemets.interop.files import Format
from bonemets.options.preferences import MOVABLE, WISHES, Preference, in_order, preferring
from bonemets.provenance import AsOf
from bonemets.regimens.alpha_beta import AlphaBeta

T = TypeVar("T")

_LONG: Final = re.compile(r"[0-9]{10}")


def add_cases(parser: argparse.ArgumentParser) -> None:
    """Add the file of cases, how to read it, and alpha/beta ratios for the courses of a bundle."""
    parser.add_argument("file", help="JSON, TOML, CSV or a FHIR bundle; - for standard input")
    parser.add_argument(
        "--format", choices=[kind.value for kind in Format], help="kind of the file"
    )
    parser.add_argument(
        "--site",
        action="append",
        default=[],
        type=_site,
        metavar="CODE=PLACE",
        help="in a FHIR bundle: the bone or level a SNOMED CT code means, as 61032001=L1",
    )
    parser.add_argument(
        "--lesion",
        metavar="ID",
        help="in a FHIR bundle: the index lesion, as Condition/1, where there are several",
    )
    parser.add_argument(
        "--on",
        type=_date,
        metavar="DATE",
        help="in a FHIR bundle: the day of the question, at which the age is taken",
    )
    add_ratios(parser)


def add_ratios(parser: argparse.ArgumentParser) -> None:
    """Add alpha/beta ratios."""
    parser.add_argument(
        "--alpha-beta",
        action="append",
        default=[],
        metavar="GY",
        help="a ratio in gray for BED and EQD2; may be repeated",
    )


def add_preferences(parser: argparse.ArgumentParser) -> None:
    """Add what options are compared by."""
    parser.add_argument(
        "--prefer",
        action="append",
        default=[],
        metavar="WISH",
        help=f"a wish of the patient: {', '.join(wish.key for wish in WISHES)}; may be repeated",
    )
    parser.add_argument(
        "--drop",
        action="append",
        default=[],
        metavar="PREFERENCE",
        help=f"leave a preference out: {', '.join(one.key for one in MOVABLE)}; may be repeated",
    )
    parser.add_argument(
        "--order",
        type=_names,
        metavar="PREFERENCE,...",
        help="compare by these preferences and wishes alone, in this order",
    )
    parser.add_argument(
        "--as-of",
        metavar="BASE",
        default=AsOf.LATEST.value,
        help="the evidence: review (of 2024), or latest, which is usual",
    )


def add_ask(parser: argparse.ArgumentParser) -> None:
    """Add whether to search, for each of several cases, what would settle it."""
    parser.add_argument(
        "--ask",
        action="store_true",
        help="say for each case what an answer would settle, as is done where there is one case",
    )


def add_trials(parser: argparse._ActionsContainer) -> None:
    """Add the trials or readings that are asked about."""
    parser.add_argument(
        "--trial",
        action="append",
        default=[],
        help="a trial (patchell) or one reading of it (patchell/as-reviewed); may be repeated",
    )


def _site(text: str) -> tuple[str, str]:
    code, _, place = text.partition("=")
    if not (code and place):
        raise argparse.ArgumentTypeError(f"expected CODE=PLACE as 61032001=L1, got {shown(text)}")
    return code, place


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = "expected a date such as 2025-03-01"
        raise argparse.ArgumentTypeError(f"{expected}, got {shown(text)}") from None


def readings_of(options: argparse.Namespace) -> tuple[Eligibility, ...]:
    """Return the readings asked for, by a trial's key or a reading's; all where none was."""
    known = {name for reading in READINGS for name in (reading.study.key, reading.key)}
    for trial in options.trial:
        if trial not in known:
            raise UnknownNameError.among("trial", trial, sorted(known))
    asked = set(options.trial)
    return tuple(one for one in READINGS if not asked or {one.study.key, one.key} & asked)


def preferences_of(options: argparse.Namespace) -> tuple[Preference, ...]:
    """Return the preferences that the options of the command line ask for."""
    if options.order is None:
        for name in options.drop:  # so that an error names the option of the command line
            if name not in {one.key for one in MOVABLE}:
                raise UnknownNameError.among("--drop", name, (one.key for one in MOVABLE))
        return preferring(*dict.fromkeys(options.prefer), without=dict.fromkeys(options.drop))
    if options.prefer or options.drop:
        hint = "name in --order what is to be compared"
        raise RefusedError("--order", "no --prefer or --drop beside it", options.order, hint)
    return in_order(*options.order)


def each(texts: list[str], read: Callable[[str], T], out: Output) -> list[T]:
    """Return what texts stand for; report those that cannot be read."""
    found = []
    for text in texts:
        try:
            if _LONG.search(text):
                raise RefusedError("bed", "numbers of at most nine digits", text)
            found.append(read(text))
        except BonemetsError as error:
            out.fault(error)
    return found


def alpha_beta(text: str) -> AlphaBeta:
    """Return a ratio from a text, in gray where it names no unit."""
    bare = text.replace(".", "", 1).isdecimal()
    return AlphaBeta(f"{text} Gy" if bare else text)
