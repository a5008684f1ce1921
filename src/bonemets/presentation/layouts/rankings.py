"""Options in order, what speaks for and against them, and what could change the order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Candidacy
from bonemets.display import NOTICE
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.assessment import (
    ArgumentStatus,
    OptionAssessment,
    ReferralStatus,
    UrgentStatus,
)
from bonemets.options.deciding_fact import Deciding
from bonemets.options.model import Argument, Option, Side
from bonemets.options.preferences import WISHES, Preference
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.options.sensitivity import Inquiry, Pair
from bonemets.presentation.document import (
    MET,
    NOT_MET,
    Block,
    Code,
    Document,
    Items,
    Line,
    Paragraph,
    Reference,
    Section,
    Sign,
    Strong,
    Table,
    line,
    verdict_sign,
)
from bonemets.presentation.layouts.answers import conflict, labels, named, rule
from bonemets.presentation.layouts.reasoning import refusal
from bonemets.presentation.layouts.studies import caveats
from bonemets.presentation.registry import layout
from bonemets.provenance import AsOf

MOST_SAID: Final = 6
"""How many facts that would settle something are said, and how many open orders."""

_SIDE: Final = {
    Side.FOR: Sign("+", str(Side.FOR), f"solid {MET}"),
    Side.AGAINST: Sign("−", str(Side.AGAINST), f"double {NOT_MET}"),
}
_OPEN: Final = Sign("?", "undecided")

Warned = tuple[Caveat, Verdict]


@layout.register
def _(value: Ranking) -> Document:
    return ranked(value)


@layout.register
def _(value: Inquiry) -> Document:
    if value.refused:
        return ranked(value.ranking, [Paragraph(refusal(value.refused))])
    return ranked(value.ranking, [_deciding(value.deciding), _open_orders(value.open)])


def ranked(value: Ranking, searched: Iterable[Block] = (), *, asking: bool = True) -> Document:
    """Return a ranking, section by section; the order of this list is that of the page.

    Parameters
    ----------
    value : Ranking
    searched : iterable of Block, optional
        What was searched for it besides.
    asking : bool, optional
        Whether to list the facts to ask for.
    """
    offered = value.offered
    possible = [one for one in value.ranked if one.assessment.applicable() is Verdict.UNKNOWN]
    rest = [one for one in value.ranked if one not in offered and one not in possible]
    shared = _shared(offered)
    return Document(
        [
            Paragraph(("case: ", _facts(value))),
            standing(value),
            _urgent(value.urgent),
            _referrals(value.referrals),
            [
                Section(_counted(one), _weighed(one.assessment, shared), one not in value.first)
                for one in offered
            ],
            Section("of every option above", [Items(_warned(*pair) for pair in shared)]),
            _listed("may be for this case", ((one, waiting(one)) for one in possible)),
            _listed("ruled out, or not for this case", ((one, barred(one)) for one in rest)),
            Section("why in this order", [Items(_order(value))]),
            _to_ask(value) if asking else None,
            searched,
            _presumed(value),
            Section("order of BED, which is not one of efficacy", [Items(_beds(value))]),
            _preferences(value),
            Paragraph(_evidence(value)),
        ],
        footer=[Paragraph(NOTICE)],
    )


def _facts(ranking: Ranking) -> str:
    case, fields = ranking.case, ranking.case.fields()
    said = [
        f"{fields[name].label} = {text}{' (follows)' if name in case.inferred else ''}"
        for name, text in case.known().items()
    ]
    return ", ".join(said) or "nothing is known"


def standing(value: Ranking) -> Iterator[Paragraph]:
    """Yield whether anything can be recommended, and whether that could change."""
    if not value.offered:
        yield Paragraph(Strong("Nothing can be recommended on what is known."))
    elif not value.settled:
        yield Paragraph(Strong("As far as known; facts listed below could change the first place."))
    if value.contested:
        yield Paragraph(
            Strong("Something strong speaks against every option, the first among them.")
        )


def _urgent(found: Iterable[UrgentStatus]) -> Section:
    """Return what must happen at once, and what perhaps must."""
    needed = [one for one in found if one.verdict is not Verdict.NOT_MET]
    needed.sort(key=lambda one: one.verdict is not Verdict.MET)
    return Section("at once", [Items(map(_measure, needed))])


def _measure(one: UrgentStatus) -> Line:
    measure = one.measure
    within = f", {measure.within}" if measure.within else ""
    grade = f" ({measure.grade})" if measure.grade else ""
    said = f"{within}: {measure.whom}{grade} "
    if one.verdict is Verdict.MET:
        return line(Strong(measure.what), said, Reference(measure.at))
    missing = labels(one.when.predicate.fields(), one.when.missing())
    said = said.rstrip() + "; turns on "
    return line("perhaps ", measure.what, said, missing, " ", Reference(measure.at))


def _referrals(found: Iterable[ReferralStatus]) -> Section:
    """Return the opinions to seek before any option, those that are needed first."""
    by_verdict = sorted(found, key=lambda one: one.verdict is not Verdict.MET)
    return Section(
        "ask first", [Items(map(_referral, (one for one in by_verdict if _concerns(one))))]
    )


def _concerns(one: ReferralStatus) -> bool:
    return one.verdict is not Verdict.NOT_MET


def _referral(one: ReferralStatus) -> Line:
    said, at = one.referral, Reference(one.referral.at)
    if one.verdict is Verdict.MET:
        return line(Strong(said.to), ": ", said.text, " ", at)
    return line(
        "perhaps ",
        said,
        "; turns on ",
        labels(one.when.predicate.fields(), one.when.missing()),
        " ",
        at,
    )


def _shared(offered: Sequence[RankedOption]) -> list[Warned]:
    """Return the caveats that every one of several options has."""
    if len(offered) < 2:
        return []
    rest = [one.assessment.caveats for one in offered[1:]]
    return [
        pair
        for pair in offered[0].assessment.caveats
        if pair[1] is not Verdict.NOT_MET and all(pair in caveats for caveats in rest)
    ]


def _counted(one: RankedOption) -> Line:
    assessment = one.assessment
    counts = [f"{len(assessment.holding(side))} {side}" for side in Side]
    counts.append(f"{len(list(_undecided(assessment)))} open")
    return line(f"{one.place}. ", Strong(one.option.name), f": {', '.join(counts)}")


def _undecided(assessment: OptionAssessment) -> Iterator[ArgumentStatus]:
    return (status for status in assessment.undecided() if not status.holds())


def _weighed(assessment: OptionAssessment, shared: Sequence[Warned] = ()) -> Iterator[Items]:
    """Yield what speaks for and against an option, its caveats and its studies."""
    holding = [one for one in assessment.statuses if one.holds()]
    sides = [one for side in Side for one in holding if one.argument.side is side]
    yield Items(map(argued, sides))
    yield Items(map(argued, _undecided(assessment)))
    yield Items(
        _warned(*pair)
        for pair in assessment.caveats
        if pair[1] is not Verdict.NOT_MET and pair not in shared
    )
    yield Items(("would have been in ", _studied(one)) for one in assessment.candidacies)


def argued(status: ArgumentStatus) -> Line:
    """Return an argument with its side, its strength, what it turns on and its place."""
    argument, names = status.argument, labels(Case.fields(), status.missing())
    rules = "; ".join(rule(reading, asked) for reading, asked in status.since())
    why = f": {rules}" if rules else ""
    at = (" ", Reference(argument.at))
    if status.holds():
        until = f"; stands unless lifted by {names}" if names else ""
        return line(_sided(argument), ": ", argument.text, why, until, at)
    return line(_OPEN, " ", _sided(argument), ": ", argument.text, "; turns on ", names, at)


def _sided(argument: Argument) -> Line:
    return line(_SIDE[argument.side], f" ({argument.strength})")


def _warned(caveat: Caveat, when: Verdict) -> Line:
    condition = " (if so)" if when is Verdict.UNKNOWN else ""
    return line(Strong(f"caveat{condition}: "), caveat.text, " ", Reference(caveat.at))


def _studied(candidacy: Candidacy) -> Line:
    """Return what the readings of a study say: once where they agree, each where they do not."""
    each = line(
        *(
            ("; " if place else "", named(answer.predicate), ": ", verdict_sign(answer.verdict))
            for place, answer in enumerate(candidacy.answers)
        )
    )
    note = f"; readings differ: {conflict(candidacy)}" if candidacy.conflict else ""
    return line(each, note)


def _listed(title: str, options: Iterable[tuple[RankedOption, str]]) -> Section:
    items = [(Strong(one.option.name), ": ", why) for one, why in options]
    return Section(title, [Items(items)])


def barred(one: RankedOption) -> str:
    """Return why an option is ruled out or not for a case."""
    if one.assessment.applicable() is not Verdict.NOT_MET:
        return one.reasons[0][1]
    decisive = dict.fromkeys(leaf.because for leaf in one.assessment.applies.decisive())
    return f"not for this case, since {', '.join(decisive)}"


def waiting(one: RankedOption) -> str:
    """Return what it turns on whether an option is for a case."""
    return f"turns on {labels(Case.fields(), one.assessment.applies.missing())}"


def _order(ranking: Ranking) -> Iterator[str]:
    for one, other in itertools.pairwise(ranking.offered):
        difference = ranking.why_above(one.option.key, other.option.key)
        yield f"tied: {one.option}; {other.option}" if difference is None else str(difference)


def _to_ask(ranking: Ranking) -> Section:
    title = "what could change the first place" if ranking.first else "what to ask for"
    items = (
        (
            Strong(Case.fields()[one.field].title),
            f": {one.doc} ({one.strength} for {_options(one.options)})",
        )
        for one in ranking.ask()
    )
    return Section(f"{title}, most useful first", [Items(items)])


def _options(options: Sequence[Option]) -> str:
    return f"{len(options)} option{'' if len(options) == 1 else 's'}"


def _deciding(found: Iterable[Deciding]) -> Section:
    """Return what the answers would settle, of the facts whose answers settle something."""
    some = [one for one in found if one.first_place or one.trials][:MOST_SAID]
    items = (f"{one} ({one.field.doc.rstrip('.')})" for one in some)
    return Section("what an answer would settle", [Items(items)])


def _open_orders(pairs: Sequence[Pair]) -> Section:
    more = len(pairs) - MOST_SAID
    items = [*map(str, pairs[:MOST_SAID]), *([f"and {more} more"] if more > 0 else [])]
    return Section("what of the order is open", [Items(items)])


def _presumed(value: Ranking) -> Paragraph:
    names = labels(Case.fields(), value.presumed())
    return Paragraph(f"presumed not to speak against it, as not known: {names}" if names else ())


def _beds(ranking: Ranking) -> Iterator[str]:
    yield from map(str, ranking.beds)
    beyond = next((band.outside for band in ranking.beds if band.outside), "")
    if beyond:
        yield f"stretched: {beyond}"


def _preferences(ranking: Ranking) -> Iterator[Paragraph]:
    """Yield how the preferences differ from the usual ones, a patient's wishes by that name."""
    changes = ranking.changes
    parts = (
        ("wishes followed", [one for one in (*changes.added, *changes.moved) if one in WISHES]),
        ("preferences added", [one for one in changes.added if one not in WISHES]),
        ("preferences dropped", changes.dropped),
        ("preferences moved", [one for one in changes.moved if one not in WISHES]),
    )
    for how, some in parts:
        if some:
            said = [(", " if place else "", _preferred(one)) for place, one in enumerate(some)]
            yield Paragraph((f"{how}: ", *said))


def _preferred(one: Preference) -> Line:
    return line(one, (" ", Reference(one.at)) if one.at is not None else "")


def _evidence(ranking: Ranking) -> Line:
    """Return which evidence the ranking rests on, and what of the rest may bear on the case."""
    places = [(" ", Reference(at)) for at in ranking.since_review]
    if ranking.as_of is AsOf.REVIEW:
        left = ("; reported since and left out:", *places) if places else ""
        return line("evidence as of the review of 2024", left)
    since = places or " nothing that bears on these options"
    return line("evidence of the review of 2024, and what was reported since:", *since)


@layout.register
def _(value: RankedOption) -> Document:
    standing = Paragraph("" if value.assessment.offered() else _why_not(value))
    return Document([standing, *_weighed(value.assessment)], title=_counted(value))


def _why_not(one: RankedOption) -> str:
    """Return why an option is not offered: ruled out, for other cases, or open."""
    if one.assessment.applicable() is Verdict.UNKNOWN:
        return f"may be for this case: {waiting(one)}"
    return barred(one)


@layout.register
def _(value: OptionAssessment) -> Document:
    return Document(_weighed(value), title=Strong(value.option.name))


@layout.register
def _(value: ArgumentStatus) -> Document:
    return Document([Paragraph(argued(value))])


@layout.register
def _(value: ReferralStatus) -> Document:
    return Document([Paragraph((verdict_sign(value.verdict), " ", _referral(value)))])


@layout.register
def _(value: Argument) -> Document:
    return Document([arguments((value,))])


@layout.register
def _(value: Option) -> Document:
    return Document(described(value), title=Strong(value.name))


def described(option: Option) -> Iterator[Block]:
    """Yield what an option is for, its arguments in every case, and its caveats."""
    yield Paragraph((Code(option.key), f", {option.technique}; for cases with {option.applies}"))
    yield arguments(option.arguments)
    yield caveats(option.caveats)


def arguments(some: Iterable[Argument]) -> Table:
    """Return arguments with the cases in which they count."""
    return Table(
        "arguments",
        ("argument", "side", "when", "unless"),
        [((one.text, " ", Reference(one.at)), _sided(one), one.when, one.unless) for one in some],
    )
