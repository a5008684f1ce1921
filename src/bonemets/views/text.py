"""Everything the library answers, as plain text that can be checked line by line.

With ``color`` the verdicts are colored for a terminal as well as named.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Callable, Iterable, Iterator
from functools import singledispatch

import attrs

from bonemets import units
from bonemets.criteria.model import Candidacy, Criterion, Eligibility, NotEncoded, line_of
from bonemets.evidence.model import Caveat, Finding, Study
from bonemets.logic import Verdict
from bonemets.options.model import Option, Side
from bonemets.options.rank import Placed, Ranking
from bonemets.options.weigh import Heard
from bonemets.predicates import Answer, Leaf, Not, Predicate
from bonemets.provenance import Locator
from bonemets.regimens.isoeffect import order
from bonemets.regimens.ratio import AlphaBeta
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue

WIDTH = 100
MOST_PAIRS = 6
"""Pairs of regimens up to which a table of effects says where they swap rank."""
NOTICE = "This informs clinicians and decides nothing; it is not a medical device."
_ANSI = {Verdict.MET: "32", Verdict.NOT_MET: "31", Verdict.UNKNOWN: "33"}


@attrs.define
class References:
    """The places a text rests on, numbered as they are met."""

    numbers: dict[Locator, int] = attrs.field(factory=dict)

    def __call__(self, at: Locator) -> str:
        """Return the mark of a place."""
        return f"[{self.numbers.setdefault(at, len(self.numbers) + 1)}]"

    def lines(self) -> list[str]:
        """Return the list of places."""
        return [_wrapped(f"[{n}] {at}", "", "    ") for at, n in self.numbers.items()]


@singledispatch
def explain(value: object, *, color: bool = False) -> str:
    """Return an answer, a candidacy, a ranking or a study as text.

    Parameters
    ----------
    value : Answer, Candidacy, Ranking or Study
    color : bool, optional
        Whether verdicts are colored for a terminal.

    Raises
    ------
    TypeError
        For anything else.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import score_2
    >>> print(explain(score_2.AS_REVIEWED.evaluate(Case(cord_compression=True))))
    SCORE-2 as reviewed: unknown
      met      spinal cord compression           cord_compression = yes
      unknown  life expectancy under 6 months    life_expectancy is not known
      to settle it, ask for: life_expectancy
    """
    del color
    raise TypeError(f"explain: expected an answer, a ranking or a study, got {value!r}")


@explain.register
def _(value: Answer, *, color: bool = False) -> str:
    found = list(line_by_line(value))
    longest = max((2 * depth + len(words) for depth, _, words, _ in found), default=0)
    column = min(62, longest) + 4
    lines = [f"{value.asked}: {_painted(value.verdict, color)}"]
    for depth, verdict, words, right in found:
        indent = "  " * depth
        pad = " " * (8 - len(str(verdict)))
        gap = " " * max(2, column - len(indent + words))
        body = f"{words}{gap}{right}" if right else words
        lines.append(f"{indent}{_painted(verdict, color)}{pad} {body}")
    if value.missing():
        lines.append(_wrapped(f"to settle it, ask for: {', '.join(value.missing())}", "  "))
    if isinstance(value.asked, Eligibility):
        lines += [
            _wrapped(f"kept aside: {note.words} ({note.reason})", "  ")
            for note in value.asked.notes
        ]
    return "\n".join(lines)


def line_by_line(answer: Answer, depth: int = 1) -> Iterator[tuple[int, Verdict, str, str]]:
    """Yield depth, verdict, words and what the case says; a line of one leaf takes one row."""
    reading = answer.asked if isinstance(answer.asked, Eligibility) else None
    for part in answer.parts or ((answer,) if depth == 1 else ()):
        inside = _inside(part)
        leaf = isinstance(inside.asked, Leaf)
        yield depth, part.verdict, _said(part, reading), inside.because if leaf else ""
        if not leaf:
            yield from line_by_line(inside, depth + 1)


def _inside(part: Answer) -> Answer:
    """Return the answer below the words of a line, whose parts are worth a row each."""
    while len(part.parts) == 1:
        part = part.parts[0]
    return part


def _said(part: Answer, reading: Eligibility | None) -> str:
    line = line_of(part.asked)
    if line is None or reading is None:
        return str(part.asked)
    mark = _mark(reading, line)
    if isinstance(part.asked, Not):
        excluded = {Verdict.MET: "not excluded", Verdict.NOT_MET: "excluded"}
        return f"{excluded.get(part.verdict, 'excluded if')}: {line.words}{mark}"
    return f"{line.words}{mark}"


@explain.register
def _(value: Candidacy, *, color: bool = False) -> str:
    parts = [explain(answer, color=color) for answer in value.answers]
    if value.conflict:
        parts.append(f"the readings of {value.study.name} differ on this case: {_conflict(value)}")
    return "\n\n".join(parts)


def _conflict(candidacy: Candidacy) -> str:
    return "; ".join(
        f"{reading.reading} it {_rule(reading, asked)}"
        for reading, asked in candidacy.differences()
    )


def _rule(reading: Eligibility, asked: Predicate) -> str:
    """Return what a line of a reading demands, in words."""
    line, verb = line_of(asked), "excludes" if isinstance(asked, Not) else "asks for"
    words = asked if line is None else f"{line.words}{_mark(reading, line)}"
    return f"{verb} {words}"


def _mark(reading: Eligibility, line: Criterion | NotEncoded) -> str:
    return " [unverified]" if reading.place(line).unverified else ""


def _partly_read(reading: Predicate) -> str:
    """Return how many lines of a reading are recalled and not yet read."""
    recalled = len(reading.unverified()) if isinstance(reading, Eligibility) else 0
    return f" [{recalled} line{'s' if recalled > 1 else ''} unverified]" if recalled else ""


@explain.register
def _(value: Ranking, *, color: bool = False) -> str:
    refs = References()
    offered = [one for one in value.placed if one.weighed.offered()]
    possible = [one for one in value.placed if one.weighed.use() is Verdict.UNKNOWN]
    rest = [one for one in value.placed if one not in offered and one not in possible]
    lines = [_wrapped(f"case: {_facts(value)}", "", "      "), ""]
    lines += _referrals(value, refs)
    if not offered:
        lines += ["Nothing can be recommended on what is known.", ""]
    elif not value.settled:
        lines += ["As far as known; facts listed below could change the first place.", ""]
    if value.contested:
        lines += ["Something strong speaks against every option, the first among them.", ""]
    shared = _shared(offered)
    for one in offered:
        lines += [*_placed(one, refs, color, shared), ""]
    lines += _caveats_of_all(shared, refs)
    lines += _listed("may be for this case", possible, waiting)
    lines += _listed("ruled out, or not for this case", rest, barred)
    lines += _order(value, offered)
    lines += _to_ask(value)
    if value.presumed():
        names = ", ".join(value.presumed())
        lines += [_wrapped(f"presumed not to speak against it, as not known: {names}", ""), ""]
    wishes = [f"{one.prefers} {refs(one.at)}" for one in value.preferences if one.at is not None]
    lines += [f"wishes followed: {', '.join(wishes)}", ""] if wishes else []
    return "\n".join([*lines, *refs.lines(), "", NOTICE])


@explain.register
def _(value: Placed, *, color: bool = False) -> str:
    refs = References()
    return "\n".join([*_placed(value, refs, color), "", *refs.lines()])


def verdicts(found: Iterable[Candidacy], *, color: bool = False) -> str:
    """Return a line for each reading of each study: its verdict and what it waits for."""
    lines = []
    for candidacy in found:
        for answer in candidacy.answers:
            waits = f"ask for: {', '.join(answer.missing())}" if answer.missing() else ""
            pad = " " * (8 - len(str(answer.verdict)))
            name = f"{answer.asked}{_partly_read(answer.asked)}"
            said = f"{_painted(answer.verdict, color)}{pad} {name:28} {waits}"
            lines.append(_wrapped(said.rstrip(), "  ", " " * 12))
        if candidacy.conflict:
            lines.append(_wrapped(f"readings differ: {_conflict(candidacy)}", " " * 11))
    return "\n".join(lines)


def _facts(ranking: Ranking) -> str:
    case = ranking.case
    said = [
        f"{name} = {text}{' (follows)' if name in case.inferred else ''}"
        for name, text in case.known().items()
    ]
    return ", ".join(said) or "nothing is known"


def _referrals(ranking: Ranking, refs: References) -> list[str]:
    needed = [one for one in ranking.referrals if one.verdict is Verdict.MET]
    perhaps: dict[str, dict[str, None]] = {}
    for one in ranking.referrals:
        if one.verdict is Verdict.UNKNOWN:
            perhaps.setdefault(one.referral.to, {}).update(dict.fromkeys(one.when.missing()))
    lines = [_wrapped(f"{one.referral} {refs(one.referral.at)}", "  ") for one in needed]
    lines += [
        _wrapped(f"perhaps {to}: turns on {', '.join(names)}", "  ")
        for to, names in perhaps.items()
    ]
    return ["ask first:", *lines, ""] if lines else []


def _shared(offered: list[Placed]) -> list[tuple[Caveat, Verdict]]:
    """Return the caveats that every one of several options has."""
    if len(offered) < 2:
        return []
    rest = [one.weighed.caveats for one in offered[1:]]
    return [
        pair
        for pair in offered[0].weighed.caveats
        if pair[1] is not Verdict.NOT_MET and all(pair in caveats for caveats in rest)
    ]


def _caveats_of_all(shared: list[tuple[Caveat, Verdict]], refs: References) -> list[str]:
    lines = [_wrapped(_warned(*pair, refs), "   ") for pair in shared]
    return ["of every option above:", *lines, ""] if lines else []


def _warned(caveat: Caveat, verdict: Verdict, refs: References) -> str:
    condition = " (if so)" if verdict is Verdict.UNKNOWN else ""
    return f"caveat{condition}: {caveat.says} {refs(caveat.at)}"


def _placed(
    one: Placed, refs: References, color: bool, shared: Iterable[tuple[Caveat, Verdict]] = ()
) -> Iterator[str]:
    yield f"{one.place}. {one.option.name}"
    weighed = one.weighed
    for side in Side:
        for heard in weighed.heard:
            if heard.argument.side is side and heard.stands():
                yield _wrapped(_spoken(heard, refs), "   ")
    for heard in weighed.undecided():
        if not heard.stands():
            yield _wrapped(f"open: {heard.argument}; turns on {_turning(heard)}", "   ")
    for caveat, verdict in weighed.caveats:
        if verdict is not Verdict.NOT_MET and (caveat, verdict) not in shared:
            yield _wrapped(_warned(caveat, verdict, refs), "   ")
    for candidacy in weighed.candidacies:
        yield _wrapped(f"would have been in {_standing(candidacy, color)}", "   ")


def _spoken(heard: Heard, refs: References) -> str:
    argument = heard.argument
    unverified = " [unverified]" if argument.at.unverified else ""
    until = f"; stands unless lifted by {_turning(heard)}" if heard.missing() else ""
    rules = "; ".join(_rule(reading, asked) for reading, asked in heard.since())
    why = f": {rules}" if rules else ""
    words = f"{argument.side} ({argument.strength}){unverified}: {argument.says}{why}{until}"
    return f"{words} {refs(argument.at)}"


def _turning(heard: Heard) -> str:
    return ", ".join(dict.fromkeys(heard.missing()))


def _standing(candidacy: Candidacy, color: bool) -> str:
    """Return what the readings of a study say: once where they agree, each where they do not."""
    if len({answer.verdict for answer in candidacy.answers}) == 1:
        partly = "".join(_partly_read(answer.asked) for answer in candidacy.answers)
        return f"{candidacy.study.name}: {_painted(candidacy.verdict, color)}{partly}"
    each = ", ".join(
        f"{_painted(answer.verdict, color)} {answer.asked.reading}{_partly_read(answer.asked)}"
        for answer in candidacy.answers
        if isinstance(answer.asked, Eligibility)
    )
    note = f"; readings differ: {_conflict(candidacy)}" if candidacy.conflict else ""
    return f"{candidacy.study.name}: {each}{note}"


def _order(ranking: Ranking, offered: list[Placed]) -> list[str]:
    lines = [
        _wrapped(_why(ranking, one, other), "  ") for one, other in itertools.pairwise(offered)
    ]
    return ["why in this order:", *lines, ""] if lines else []


def _why(ranking: Ranking, one: Placed, other: Placed) -> str:
    difference = ranking.why_above(one.option.key, other.option.key)
    return f"tied: {one.option}; {other.option}" if difference is None else str(difference)


def _to_ask(ranking: Ranking) -> list[str]:
    lines = [
        _wrapped(f"{one.field}: {one.doc} [{one.strength} for {_count(one.options)}]", "  ")
        for one in ranking.ask()
    ]
    title = "what could change the first place" if ranking.first else "what to ask for"
    return [f"{title}, most useful first:", *lines, ""] if lines else []


def _count(options: tuple[Option, ...]) -> str:
    return f"{len(options)} option{'' if len(options) == 1 else 's'}"


def barred(one: Placed) -> str:
    """Return why an option is ruled out or not for a case."""
    if one.weighed.use() is not Verdict.NOT_MET:
        return one.reasons[0][1]
    decisive = dict.fromkeys(leaf.because for leaf in one.weighed.applies.decisive())
    return f"not for this case, since {', '.join(decisive)}"


def waiting(one: Placed) -> str:
    """Return what it turns on whether an option is for a case."""
    return f"turns on {', '.join(one.weighed.applies.missing())}"


def _listed(title: str, placed: list[Placed], say: Callable[[Placed], str]) -> list[str]:
    lines = [_wrapped(f"{one.option.name}: {say(one)}", "  - ", "    ") for one in placed]
    return [f"{title}:", *lines, ""] if lines else []


@explain.register
def _(value: Study, *, color: bool = False) -> str:
    del color
    refs = References()
    lines = [f"{value.name}: {value.design}, {value.progress}"]
    lines += [_wrapped(str(source), "  ") for source in value.reports]
    sections = (
        ("about", [f"{one.about}: {one.says} {refs(one.at)}" for one in value.statements]),
        ("arms", [f"{one.name}: {one.technique}, {one.site}" for one in value.arms]),
        ("findings", [_finding(one, refs) for one in value.findings]),
        ("comparisons", [f"{one} {refs(one.at)}" for one in value.comparisons]),
        ("caveats", [f"{one.says} {refs(one.at)}" for one in value.caveats]),
        (
            "where documents differ",
            [
                f"{one.about}: {one.first} {refs(one.first_at)}; "
                f"{one.second} {refs(one.second_at)}; so {one.consequence}"
                for one in value.discrepancies
            ],
        ),
    )
    for title, rows in sections:
        lines += [title, *(_wrapped(row, "  - ", "    ") for row in rows)] if rows else []
    return "\n".join([*lines, "", *refs.lines()])


def _finding(one: Finding, refs: References) -> str:
    figures = ", ".join(map(str, one.figures))
    when = f"at {units.show(one.when)}" if one.when is not None else ""
    parts = filter(None, (figures, when, f"per {one.per}", one.statistic))
    return f"{one.outcome}: {one.says}: {'; '.join(parts)} {refs(one.at)}"


def effects(regimens: Iterable[Regimen], at: Iterable[AlphaBeta | Tissue]) -> str:
    """Return a table of regimens with BED and EQD2 at each ratio or tissue.

    Below it stand what is outside the range in which the model is trusted, where regimens swap
    rank, and the places that the tissues' ranges come from.

    Examples
    --------
    >>> print(effects([Regimen.parse("8/1")], [AlphaBeta("10 Gy")]))
    regimen  per fraction  at                BED        EQD2
    8 Gy/1   8 Gy          alpha/beta 10 Gy  14.4 Gy₁₀  EQD2₁₀ 12 Gy
    """
    rows = [("regimen", "per fraction", "at", "BED", "EQD2")]
    given, ratios, refs = tuple(regimens), tuple(at), References()
    beyond: dict[str, None] = {}
    for regimen in given:
        size = units.show(regimen.dose_per_fraction)
        for one in ratios:
            bed, eqd2 = regimen.bed(one, quiet=True), regimen.eqd2(one, quiet=True)
            beyond |= dict.fromkeys(filter(None, (bed.outside,)))
            mark = "†" if bed.outside else ""
            rows.append((str(regimen), size, _ratio(one, refs), f"{bed}{mark}", f"{eqd2}{mark}"))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    notes = [f"† {words}" for words in beyond]
    pairs = list(itertools.combinations(dict.fromkeys(given), 2))
    if 0 < len(pairs) <= MOST_PAIRS:
        notes += [str(order(one, two)) for one, two in pairs]
        notes.append("An order of BED is not one of efficacy.")
    for block in ([_wrapped(one, "", "  ") for one in notes], refs.lines()):
        lines += ["", *block] if block else []
    return "\n".join(lines)


def _ratio(one: AlphaBeta | Tissue, refs: References) -> str:
    if isinstance(one, AlphaBeta):
        return str(one)
    unverified = " [unverified]" if one.unverified else ""
    return f"{one} {' '.join(map(refs, one.at))}{unverified}".rstrip()


def _painted(verdict: Verdict, color: bool) -> str:
    return f"\x1b[{_ANSI[verdict]}m{verdict}\x1b[0m" if color else str(verdict)


def _wrapped(text: str, first: str, rest: str | None = None) -> str:
    following = first + "  " if rest is None else rest
    return textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=following, break_on_hyphens=False
    )
