"""Laws of the order of options."""

from __future__ import annotations

import random

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.errors import UnknownNameError
from bonemets.facts import absent, present
from bonemets.logic import Verdict
from bonemets.options.assessment import OptionAssessment, Outlook
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.preferences import FEWEST_VISITS, PREFERENCES, WISHES, preferring
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.predicates import all_of
from bonemets.review import CONVENTIONAL_RT
from bonemets.testing.strategies import cases, consistent, plain_values

WHENS = [
    predicate
    for option in OPTIONS
    for predicate in (option.applies, *(argument.when for argument in option.arguments))
]
NEVER = all_of(present(Case.spinal), absent(Case.spinal))
drawn = cases(*WHENS, *READINGS, known=0.5) | cases(*WHENS, known=0.9)


def places(ranking: Ranking) -> dict[str, int]:
    return {one.option.key: one.place for one in ranking.ranked}


@given(drawn, st.randoms(use_true_random=False))
def test_the_order_of_the_options_does_not_matter(case: Case, order: random.Random) -> None:
    shuffled = list(OPTIONS)
    order.shuffle(shuffled)
    assert rank(case, shuffled) == rank(case)
    assert rank(case) == rank(case)


@given(
    drawn,
    st.sampled_from(OPTIONS),
    st.sampled_from(Strength),
    st.sampled_from(WHENS),
)
def test_an_argument_against_never_moves_an_option_up(
    case: Case, option: Option, strength: Strength, when: object
) -> None:
    argument = Argument(Side.AGAINST, strength, "because", when, CONVENTIONAL_RT)  # type: ignore[arg-type]
    weaker = attrs.evolve(option, arguments=(*option.arguments, argument))
    others = tuple(one for one in OPTIONS if one is not option)
    before = places(rank(case))
    after = places(rank(case, (*others, weaker)))
    for other in others:
        assert (before[option.key] > before[other.key]) <= (after[option.key] > after[other.key])
        assert (before[option.key] >= before[other.key]) <= (after[option.key] >= after[other.key])


@given(drawn, st.sampled_from(OPTIONS), st.sampled_from(Strength), st.sampled_from(WHENS))
def test_an_argument_for_never_moves_an_option_down(
    case: Case, option: Option, strength: Strength, when: object
) -> None:
    argument = Argument(Side.FOR, strength, "because", when, CONVENTIONAL_RT)  # type: ignore[arg-type]
    stronger = attrs.evolve(option, arguments=(*option.arguments, argument))
    others = tuple(one for one in OPTIONS if one is not option)
    before = places(rank(case))
    after = places(rank(case, (*others, stronger)))
    for other in others:
        assert (after[option.key] > after[other.key]) <= (before[option.key] > before[other.key])


@given(drawn, st.sampled_from(OPTIONS))
def test_an_option_for_another_case_does_not_disturb(case: Case, option: Option) -> None:
    never = attrs.evolve(option, key="never", applies=NEVER, arguments=())
    with_it = rank(case, (*OPTIONS, never))
    assert [one.option.key for one in with_it.first] == [one.option.key for one in rank(case).first]


@given(drawn)
def test_places_tell_ties_and_reasons_tell_places(case: Case) -> None:
    ranking = rank(case)
    keys = [tuple(place for place, _ in one.reasons) for one in ranking.ranked]
    assert keys == sorted(keys)
    for one, key in zip(ranking.ranked, keys, strict=True):
        assert one.place == 1 + sum(other < key for other in keys)
    for one in ranking.ranked:
        for other in ranking.ranked:
            difference = ranking.why_above(one.option.key, other.option.key)
            if one.place == other.place:
                assert difference is None
            else:
                assert difference is not None
                assert difference.higher.place < difference.lower.place


@given(drawn)
def test_the_first_are_offered_and_the_rest_say_why_not(case: Case) -> None:
    ranking = rank(case)
    for one in ranking.first:
        assert one.assessment.applicable() is Verdict.MET
        assert not one.assessment.holding(Side.AGAINST, Strength.DECISIVE)
    if not ranking.first:
        assert not any(one.assessment.offered() for one in ranking.ranked)
    sure = ranking.first and not (ranking.contenders or ranking.contested or ranking.unsupported)
    assert ranking.settled is bool(sure)
    assert not (ranking.settled and ranking.ask())


def _presumed_wrongly(before: OptionAssessment, after: OptionAssessment) -> bool:
    """Whether an argument counts, or is lifted, that had been presumed not to be."""
    return any(
        now.holds() is not then.holds() and then.presumed()
        for then, now in zip(before.statuses, after.statuses, strict=True)
    )


@given(drawn, st.data())
def test_outlooks_bound_what_facts_can_do(case: Case, data: st.DataObject) -> None:
    ranking = rank(case)
    fields = Case.fields()
    facts = {
        name: fields[name].unpack(case.__dict__[name])
        for name in case.known()
        if name not in case.inferred
    }
    for asked in ranking.ask()[:4]:
        value = data.draw(plain_values(fields[asked.field], WHENS))
        facts.setdefault(asked.field, fields[asked.field].unpack(value))
    filled = consistent(Case, facts)
    assume(case.known().items() <= filled.known().items())
    more = rank(filled)
    if ranking.settled:
        assert {one.option.key for one in more.first} == {one.option.key for one in ranking.first}
    for preference in PREFERENCES[:6]:
        for one in ranking.ranked:
            if _presumed_wrongly(one.assessment, more.find(one.option.key).assessment):
                continue
            now = preference.judge(more.find(one.option.key).assessment, Outlook.AS_KNOWN)[0]
            best = preference.judge(one.assessment, Outlook.AT_BEST)[0]
            worst = preference.judge(one.assessment, Outlook.AT_WORST)[0]
            assert best <= now <= worst


@given(drawn, st.sampled_from(WISHES))
def test_a_wish_never_beats_safety_or_evidence(case: Case, wish: object) -> None:
    wished = rank(case, preferences=preferring(wish))  # type: ignore[arg-type]
    for one, other in zip(wished.ranked, wished.ranked[1:], strict=False):
        evidence = [tuple(place for place, _ in x.reasons[:4]) for x in (one, other)]
        assert evidence == sorted(evidence)


def test_a_wish_is_named_or_refused() -> None:
    assert FEWEST_VISITS in preferring("fewest-visits")
    assert len(preferring("fewest-visits")) == len(PREFERENCES)
    with pytest.raises(UnknownNameError, match=r"did you mean fewest-visits\?"):
        preferring("fewest-visit")
    with pytest.raises(UnknownNameError, match=r"did you mean sbrt-28-2\?"):
        rank(Case()).find("sbrt-28")


def test_a_place_reads_as_words() -> None:
    assert str(rank(Case(pain=6)).first[0]) == "1. 8 Gy/1 conventional radiotherapy"


def test_lung_schedules_are_never_an_option() -> None:
    regimens = {str(option.regimen) for option in OPTIONS}
    assert not regimens & {"54 Gy/3", "60 Gy/8", "55 Gy/5"}
