"""Laws of preferences, of the time of the evidence, and of what is certain of an order."""

from __future__ import annotations

import itertools

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.criteria.model import NotEncoded
from bonemets.errors import RefusedError, UnknownNameError
from bonemets.evidence import nrg_lu002, robomet
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import SYMPTOMATIC
from bonemets.facts import present
from bonemets.fields import between
from bonemets.logic import Verdict
from bonemets.options.assessment import OptionAssessment, Outlook
from bonemets.options.catalogue import OPTIONS
from bonemets.options.deciding_fact import answered, deciding
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.preferences import (
    CONDITIONS,
    MOVABLE,
    PREFERENCES,
    WISHES,
    Judged,
    Preference,
    in_order,
    preferring,
)
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.options.sensitivity import (
    Pair,
    Standing,
    compare,
    inquire,
    open_orders,
    partial_order,
)
from bonemets.predicates import all_of
from bonemets.presentation import explain
from bonemets.provenance import AsOf, Locator
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError
from bonemets.review import CONVENTIONAL_RT
from bonemets.serialization.writing import to_json
from bonemets.units import months
from tests.laws.test_ranking import drawn, places

SOME = settings(max_examples=settings().max_examples // 5)
FEW = settings(max_examples=settings().max_examples // 10)
orders = st.permutations((*MOVABLE, *WISHES[1:])).flatmap(
    lambda some: st.integers(0, len(some)).map(lambda size: tuple(some[:size]))
)

IMPOSSIBLE = Case(metastases_in_lifetime=1, bones=["rib"], femoral_metastasis=True)


def _shortest(assessment: OptionAssessment, _outlook: Outlook) -> Judged:
    return len(assessment.option.name), f"{len(assessment.option.name)} letters"


SHORT = Preference("short-name", "the shortest name", _shortest)


def _offered(ranking: Ranking) -> list[str]:
    return [one.option.key for one in ranking.offered]


@SOME
@given(drawn, st.sampled_from(MOVABLE))
def test_a_dropped_preference_leaves_what_the_others_decide(
    case: Case, dropped: Preference
) -> None:
    whole, less = rank(case), rank(case, preferences=preferring(without=[dropped]))
    before, after = places(whole), places(less)
    for one, other in itertools.combinations(before, 2):
        why = whole.why_above(one, other)
        if why is None:
            assert after[one] == after[other]
        elif why.preference != dropped:
            assert (before[one] < before[other]) is (after[one] < after[other])
            assert less.why_above(one, other) is not None
    assert less.changes.dropped == (dropped,)
    assert f"preferences dropped: {dropped}" in " ".join(explain(less).split())


@SOME
@given(drawn, orders)
def test_an_order_of_ones_own_is_followed_and_stable(
    case: Case, order: tuple[Preference, ...]
) -> None:
    ranking = rank(case, preferences=in_order(*order))
    assert ranking.preferences == (*CONDITIONS, *order)
    assert ranking == rank(case, reversed(OPTIONS), in_order(*(one.key for one in order)))
    assert set(_offered(ranking)) == set(_offered(rank(case)))
    for one, other in itertools.pairwise(ranking.ranked):
        assert [place for place, _ in one.reasons] <= [place for place, _ in other.reasons]
    changes = ranking.changes
    assert set(changes.added) == set(order) - set(PREFERENCES)
    assert set(changes.dropped) == set(PREFERENCES) - {*CONDITIONS, *order}
    stay = [one for one in order if one in PREFERENCES and one not in changes.moved]
    assert stay == [one for one in PREFERENCES if one in stay]
    assert bool(changes) is (ranking.preferences != PREFERENCES)


@SOME
@given(drawn)
def test_a_preference_of_ones_own_decides_and_is_said(case: Case) -> None:
    ranking = rank(case, preferences=in_order(SHORT))
    lengths = [len(one.option.name) for one in ranking.offered]
    assert lengths == sorted(lengths)
    assert ranking.changes.added == (SHORT,)
    assert "preferences added: the shortest name" in explain(ranking)


def test_the_usual_order_says_of_no_change() -> None:
    ranking = rank(Case(pain=6))
    assert not ranking.changes
    assert str(ranking.changes) == ""
    text = explain(ranking)
    hows = ("wishes", "preferences added", "dropped", "preferences moved")
    assert not any(how in text for how in hows)
    moved = rank(Case(pain=6), preferences=in_order("fewest-visits", *MOVABLE[:-1]))
    assert str(moved.changes) == "moved the fewest visits for treatment"
    assert "wishes followed: the fewest visits for treatment" in explain(moved)
    first, second, *rest = MOVABLE
    assert rank(Case(), preferences=in_order(second, first, *rest)).changes.moved in {
        (first,),
        (second,),
    }


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: preferring("least-retreatmen"), r"did you mean least-retreatment\?"),
        (lambda: preferring(without=["desing"]), r"without: .*did you mean design\?"),
        (lambda: in_order("weak-fro"), r"order: .*did you mean weak-for\?"),
        (lambda: preferring(without=["not-ruled-out"]), "not a condition; those stay"),
        (lambda: preferring(without=[CONDITIONS[1]]), "not a condition; those stay"),
        (lambda: in_order("design", "design"), 'each name once, got "design"'),
        (lambda: preferring(3), "the name of a preference, or one of your own, got 3"),  # type: ignore[arg-type]
        (lambda: rank(Case(), preferences=(SHORT, SHORT)), "each name once"),
        (
            lambda: rank(Case(), preferences=(attrs.evolve(SHORT, key="for-this-case"),)),
            "another name; a condition has this one",
        ),
        (lambda: rank(Case(), as_of="revew"), r"as_of: .*did you mean review\?"),
    ],
)
def test_a_wrong_preference_is_refused(wrong: object, message: str) -> None:
    with pytest.raises((RefusedError, UnknownNameError), match=message):
        wrong()  # type: ignore[operator]


@SOME
@given(drawn, orders)
def test_a_condition_comes_first_in_every_order(case: Case, order: tuple[Preference, ...]) -> None:
    ranking = rank(case, preferences=order)
    offered = len(ranking.offered)
    assert all(one.assessment.offered() for one in ranking.ranked[:offered])
    assert in_order(*CONDITIONS, *order) == in_order(*order)


# the time of the evidence


def _with(option: Option, at: Locator, replaced_by: Locator | None = None) -> Option:
    argument = Argument(
        Side.FOR, Strength.STRONG, "since", option.applies, at, replaced_by=replaced_by
    )
    caveat = Caveat("newly known", at, option.applies, replaced_by)
    return attrs.evolve(
        option,
        arguments=(*option.arguments, argument),
        caveats=(*option.caveats, caveat, Caveat("of all", at)),
    )


later = st.tuples(
    st.sampled_from([one.key for one in OPTIONS]),
    st.sampled_from((robomet.NEWS, nrg_lu002.NEWS, nrg_lu002.ABSTRACT)),
)


@SOME
@given(drawn, later)
def test_the_review_never_uses_what_was_reported_later(
    case: Case, since: tuple[str, Locator]
) -> None:
    key, at = since
    option = next(one for one in OPTIONS if one.key == key)
    options = tuple(_with(one, at) if one is option else one for one in OPTIONS)
    review, latest = rank(case, options, as_of="review"), rank(case, options)
    for one in review.ranked:
        used = [*one.assessment.statuses, *one.assessment.caveats]
        places = [
            status[0].at if isinstance(status, tuple) else status.argument.at for status in used
        ]
        assert not any(place.since_review for place in places)
        assert not any(
            answer.predicate.read_from.since_review  # type: ignore[attr-defined]
            for candidacy in one.assessment.candidacies
            for answer in candidacy.answers
        )
    assert not any(one.referral.at.since_review for one in review.referrals)
    usual = rank(case, as_of="review")
    assert places_of(review) == places_of(usual)
    concerns = review.find(option.key).assessment.applicable() is not Verdict.NOT_MET
    assert set(review.since_review) == set(latest.since_review)
    assert set(review.since_review) == {*usual.since_review, *((at,) if concerns else ())}
    assert (review.as_of, latest.as_of) == (AsOf.REVIEW, AsOf.LATEST)
    said = " ".join(explain(review).split())
    assert ("reported since and left out" in said) is bool(review.since_review)
    assert "evidence as of the review of 2024" in said
    assert "what was reported since: " in " ".join(explain(latest).split())


def places_of(ranking: Ranking) -> list[tuple[str, int]]:
    return [(one.option.key, one.place) for one in ranking.ranked]


def test_what_was_replaced_stands_at_the_review_alone() -> None:
    [usual] = [one for one in OPTIONS if one.key == "conventional-8-1"]
    option = _with(usual, CONVENTIONAL_RT, replaced_by=robomet.NEWS)
    case = Case(pain=6)
    latest, review = rank(case, [option]), rank(case, [option], as_of=AsOf.REVIEW)
    assert places_of(latest) == places_of(rank(case, [usual]))
    assert "newly known" not in explain(latest)
    assert "newly known" in explain(review)
    assert "strong" in str(review.first[0].reasons[4])


# what is certain


@FEW
@given(drawn)
def test_what_is_certain_is_a_partial_order(case: Case) -> None:
    ranking = rank(case, OPTIONS[1:7])
    holds = {}
    turned = {Standing.BEFORE: Standing.AFTER, Standing.AFTER: Standing.BEFORE}
    for pair in partial_order(ranking):
        one, other = pair.one.option.key, pair.other.option.key
        holds[one, other] = pair.standing
        holds[other, one] = turned.get(pair.standing, pair.standing)
        offered = all(two.assessment.offered() for two in (pair.one, pair.other))
        if pair.standing in turned and offered:
            assert (pair.one.place < pair.other.place) is (pair.standing is Standing.BEFORE)
    keys = dict.fromkeys(key for pair in holds for key in pair)
    for one, other, third in itertools.permutations(keys, 3):
        if holds[one, other] is Standing.BEFORE and holds[other, third] in {
            Standing.BEFORE,
            Standing.TIED,
        }:
            assert holds[one, third] is Standing.BEFORE


@FEW
@given(drawn, st.data())
def test_the_facts_named_settle_the_order(case: Case, data: st.DataObject) -> None:
    ranking = rank(case, OPTIONS[1:7])
    pairs = open_orders(ranking)
    assume(pairs)
    pair = data.draw(st.sampled_from(pairs))
    options = (pair.one.option, pair.other.option)
    for names in pair.until[:2]:
        cases = [case]
        for name in names:
            cases = [answer for one in cases[:8] for answer in answered(one, options, name)]
        for one in cases[:12]:
            now = compare(rank(one, options), options[0].key, options[1].key)
            assert now.standing is not Standing.OPEN
        shown = {_way(pair, rank(one, options)) for one in cases}
        if len(names) == 1 and len(pair.until) == 1 and len(cases) <= 8:
            assert shown, "an open order has answers"


def _way(pair: Pair, ranking: Ranking) -> bool:
    return ranking.find(pair.one.option.key).place < ranking.find(pair.other.option.key).place


@FEW
@given(drawn)
def test_a_settled_order_holds_in_every_answer(case: Case) -> None:
    ranking = rank(case)
    for one, other in itertools.pairwise(ranking.offered[:4]):
        options = (one.option, other.option)
        pair = compare(ranking, one.option.key, other.option.key)
        assert (pair.one, pair.other) == (one, other)
        if pair.standing is not Standing.OPEN:
            assert pair.until == ()
            for name in dict.fromkeys(
                [*one.assessment.open_facts(), *other.assessment.open_facts()]
            ):
                for answer in answered(case, options, name):
                    now = places(rank(answer, options))
                    before = now[one.option.key] < now[other.option.key]
                    assert before is (pair.standing is Standing.BEFORE)


def test_an_open_order_says_what_settles_it() -> None:
    case = Case(
        cord_compression=True, total_paraplegia=False, fit_for_surgery=False, spinal=True,
        declines_surgery=False, travel_is_a_burden=False,
    )  # fmt: skip
    pair = compare(rank(case), "conventional-30-10", "conventional-8-1")
    assert pair.standing is Standing.OPEN
    assert pair.until == (("life_expectancy",),)
    assert str(pair).endswith("order open until life_expectancy is known")
    ways = {
        months_: rank(attrs.evolve(case, life_expectancy=months_)).why_above(
            "conventional-30-10", "conventional-8-1"
        )
        for months_ in ("2 months", "4 months")
    }
    higher = {name: why.higher.option.key for name, why in ways.items() if why is not None}
    assert higher == {"2 months": "conventional-8-1", "4 months": "conventional-30-10"}
    some = compare(rank(case), "conventional-20-5", "conventional-30-10")
    assert some.until == (("life_expectancy",),)
    known = compare(rank(attrs.evolve(case, life_expectancy="2 months")), "surgery-30-10",
                    "conventional-8-1")  # fmt: skip
    assert str(known) == (
        "8 Gy/1 conventional radiotherapy before decompressive surgery, then 30 Gy/10, whatever "
        "the facts not known"
    )


def test_what_is_presumed_is_taken_alike_in_every_outlook() -> None:
    [usual] = [one for one in OPTIONS if one.key == "conventional-8-1"]
    against = Argument(
        Side.AGAINST, Strength.STRONG, "stands", present(Case.symptomatic), CONVENTIONAL_RT,
        unless=present(Case.declines_surgery), asks=frozenset(),
    )  # fmt: skip
    option = attrs.evolve(usual, arguments=(against,))
    assessment = rank(Case(pain=6), [option]).ranked[0].assessment
    for outlook in Outlook:
        assert assessment.holding(Side.AGAINST, outlook=outlook) == (against,)
    asked = assessment.without_presuming({"declines_surgery"})
    assert asked.holding(Side.AGAINST, outlook=Outlook.AT_WORST) == (against,)
    assert asked.holding(Side.AGAINST, outlook=Outlook.AT_BEST) == ()


def test_ties_are_ties() -> None:
    case = Case(
        spinal=True, pain=6, cord_compression=False, cauda_equina_compression=False, segments=1,
        sins=5, ecog=1, impending_fracture=False, pathologic_fracture=False,
    )  # fmt: skip
    ranking = rank(case)
    assert [[one.option.key for one in some] for some in ranking.ties] == [
        ["sbrt-24-3", "sbrt-30-3"], ["sbrt-30-5", "sbrt-40-5"], ["sbrt-16-1", "sbrt-18-1"],
    ]  # fmt: skip
    assert compare(ranking, "sbrt-18-1", "sbrt-16-1").standing is Standing.TIED
    assert "16 Gy/1 SBRT tied with 18 Gy/1 SBRT" in str(compare(ranking, "sbrt-18-1", "sbrt-16-1"))


def test_several_facts_may_be_needed_or_none_found(monkeypatch: pytest.MonkeyPatch) -> None:
    ranking = rank(Case(spinal=True, pain=6, life_expectancy="4 months"))
    pair = compare(ranking, "conventional-8-1", "conventional-30-10")
    assert pair.until == (("cord_compression", "cauda_equina_compression"),)
    assert str(pair).endswith("until cord_compression and cauda_equina_compression are known")
    monkeypatch.setattr("bonemets.options.sensitivity.MOST_ANSWERS", 3)
    cut = compare(ranking, "conventional-8-1", "conventional-30-10")
    assert (cut.standing, cut.until, cut.searched) == (Standing.OPEN, (), False)
    assert str(cut).endswith("order open; no one fact is known to settle it")


def test_an_inquiry_says_what_an_answer_would_settle() -> None:
    found = inquire(rank(Case(symptomatic=False, bones=["femur below neck"], metastases=8)))
    assert found.refused is None
    said = [str(one) for one in found.deciding]
    assert all(" settle" in one for one in said)
    text = " ".join(explain(found).split())
    assert "what an answer would settle:" in text
    assert said[0] in text
    first = [one for one in found.deciding if one.answers == one.first_place]
    assert all("would settle" in str(one) and "the first place" in str(one) for one in first)


def test_facts_that_exclude_each_other_stop_the_search() -> None:
    found = inquire(rank(IMPOSSIBLE))
    assert found.refused is not None
    assert (found.deciding, found.open) == ((), ())
    assert "the facts cannot be true together: " in " ".join(explain(found).split())
    assert set(to_json(found)["refused"]) >= {"where", "expected"}
    with pytest.raises(ImpossibleCaseError):
        deciding(rank(IMPOSSIBLE))


def test_a_fact_that_is_known_has_one_answer() -> None:
    case = Case(life_expectancy="4 months")
    assert list(answered(case, OPTIONS, "life_expectancy")) == [case]
    near = Case(life_expectancy=between(months(2), months(4)))
    found = [str(one.life_expectancy) for one in answered(near, OPTIONS, "life_expectancy")]
    assert found == ["2.5 month", "3.0 month", "3.5 month"]


def test_a_question_that_never_settles_is_said_to_be_open() -> None:
    vague = NotEncoded("fit", "a matter of view")
    option = attrs.evolve(OPTIONS[1], key="vague", applies=all_of(SYMPTOMATIC, vague))
    pair = compare(rank(Case(pain=6), [OPTIONS[1], option]), "vague", OPTIONS[1].key)
    assert (pair.standing, pair.until) == (Standing.OPEN, ())
