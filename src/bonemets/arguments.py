"""The arguments of the command line."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any, NoReturn

import bonemets
from bonemets.errors import BonemetsError, RefusedError, UnknownNameError, shown
from bonemets.interop.files import Format
from bonemets.options.preferences import MOVABLE, WISHES, Preference, in_order, preferring
from bonemets.presentation.document import NOTICE
from bonemets.provenance import AsOf
from bonemets.regimens.tissues import TISSUES
from bonemets.scores.catalogue import TABLES


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


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    whole = _Parser(
        prog="bonemets",
        description="Radiotherapy of bone metastases: options, eligibility, dose, evidence.",
        epilog=f"{NOTICE} Exit codes: 0 done; 1 not known to be eligible; 2 bad input.",
    )
    whole.add_argument("--version", action="version", version=f"bonemets {bonemets.__version__}")
    commands = whole.add_subparsers(dest="command", required=True)
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

    of_wishes.add_argument(
        "--drop",
        action="append",
        default=[],
        metavar="PREFERENCE",
        help=f"leave a preference out: {', '.join(one.key for one in MOVABLE)}; may be repeated",
    )
    of_wishes.add_argument(
        "--order",
        type=_names,
        metavar="PREFERENCE,...",
        help="compare by these preferences and wishes alone, in this order",
    )
    of_wishes.add_argument(
        "--as-of",
        metavar="BASE",
        default=AsOf.LATEST.value,
        help="the evidence: review (of 2024), or latest, which is usual",
    )
    of_asking = _Parser(add_help=False)
    of_asking.add_argument(
        "--ask",
        action="store_true",
        help="say for each case what an answer would settle, as is done where there is one case",
    )

    commands.add_parser(
        "rank",
        parents=[of_cases, at_ratio, of_wishes, of_asking, as_json],
        help="what one could do, on whose evidence, and why in this order",
    )

    explains = commands.add_parser(
        "explain",
        parents=[of_cases, at_ratio, of_wishes, as_json],
        help="each line of a trial's list for a case, one option, or why one is above another",
    )
    which = explains.add_mutually_exclusive_group()
    which.add_argument("--option", metavar="KEY", help="one option with its arguments")
    which.add_argument("--why", nargs=2, metavar="KEY", help="why one option is above another")
    _add_trial(which)

    asks = commands.add_parser(
        "eligibility",
        parents=[of_cases, at_ratio, of_asking, as_json],
        help="whether a case would have been let into the trials",
    )
    _add_trial(asks)

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

    scores = commands.add_parser(
        "score", parents=[as_json], help="a score with its points and bands, from what is known"
    )
    keys = ", ".join(table.key for table in TABLES)
    scores.add_argument("score", nargs="?", help=f"{keys}; a list of all without one")
    scores.add_argument(
        "answer",
        nargs="*",
        metavar="ITEM=ANSWER",
        help="as pain=mechanical; what is not given is open, and an item given twice is either",
    )

    _add_cohorts(commands, as_json)

    studies = commands.add_parser(
        "evidence", parents=[as_json], help="the studies, or what some of them found"
    )
    studies.add_argument("study", nargs="*", help="keys of studies; a list of all without one")
    return whole


def _add_cohorts(commands: Any, as_json: argparse.ArgumentParser) -> None:
    """Add the commands for files of many cases."""
    screens = commands.add_parser(
        "screen",
        parents=[as_json],
        help="which patients of a cohort would have been let into which trials",
    )
    screens.add_argument("file", help="CSV, Parquet or Arrow, one row a patient and index lesion")
    screens.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    screens.add_argument(
        "--attrition", metavar="FILE", help="an HTML page: what each line of each trial costs"
    )
    screens.add_argument(
        "--reasons",
        choices=("first", "masks", "lines"),
        help="columns beside the verdicts: the first line failed, bit masks, or every line",
    )
    screens.add_argument(
        "--rank",
        action="store_true",
        help="columns beside the verdicts: the first option, what decided it, if it is settled",
    )
    screens.add_argument(
        "--small",
        type=int,
        default=0,
        metavar="N",
        help="show no count that tells fewer than N patients apart, by itself or by subtraction",
    )
    _add_trial(screens)

    makes = commands.add_parser(
        "synthetic", parents=[as_json], help="write a made-up cohort, for trying things out"
    )
    makes.add_argument("--rows", type=int, required=True, metavar="N")
    makes.add_argument(
        "--seed", type=int, required=True, metavar="N", help="same seed, same cohort"
    )
    makes.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    makes.add_argument(
        "--missing", type=float, default=0.2, metavar="SHARE", help="of the facts, not recorded"
    )
    makes.add_argument(
        "--boundary", type=float, default=0.1, metavar="SHARE", help="of the patients, at a limit"
    )
    _add_trial(makes)


def _add_trial(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--trial",
        action="append",
        default=[],
        help="a trial (patchell) or one reading of it (patchell/as-reviewed); may be repeated",
    )


def preferences_of(options: argparse.Namespace) -> tuple[Preference, ...]:
    """Return the preferences that the options of the command line ask for."""
    if options.order is None:
        for name in options.drop:  # so that a fault names the option of the command line
            if name not in {one.key for one in MOVABLE}:
                raise UnknownNameError.among("--drop", name, (one.key for one in MOVABLE))
        return preferring(*dict.fromkeys(options.prefer), without=dict.fromkeys(options.drop))
    if options.prefer or options.drop:
        hint = "name in --order what is to be compared"
        raise RefusedError("--order", "no --prefer or --drop beside it", options.order, hint)
    return in_order(*options.order)


def orders_something(options: argparse.Namespace) -> None:
    """Raise where an argument about an order is given and there is none to show."""
    given = {
        "--prefer": options.prefer,
        "--drop": options.drop,
        "--order": options.order,
        "--as-of": options.as_of != AsOf.LATEST,
    }
    for name, value in given.items():
        if value and not (options.option or options.why):
            raise RefusedError(name, "--option or --why, which it orders", "neither")
