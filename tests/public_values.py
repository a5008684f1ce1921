"""A value of every kind that the library gives, by the name of its shape."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import polars as pl

from bonemets import units
from bonemets.case import Case
from bonemets.cohort.balance import table_one
from bonemets.cohort.combinations import Overlap
from bonemets.cohort.counting import attrition, overlap, tally, which_field
from bonemets.cohort.ranking import FirstOption
from bonemets.cohort.screening import screen
from bonemets.criteria import core, patchell, sabr_comet, sc24, score_2
from bonemets.criteria.model import NotEncoded, candidacies
from bonemets.errors import BonemetsError, FieldError, InputErrors
from bonemets.evidence.scorad import SCORAD
from bonemets.fields import NONE
from bonemets.interop.entry import Entry
from bonemets.interop.fhir import read_fhir
from bonemets.interop.fhir.effects import Disagreement
from bonemets.options.catalogue import OPTIONS
from bonemets.options.preferences import WISHES, changes, preferring
from bonemets.options.rank_case import rank
from bonemets.options.referrals import REFERRALS
from bonemets.options.sensitivity import compare, inquire
from bonemets.options.urgent import URGENT
from bonemets.options.versions import Changed
from bonemets.predicates import all_of, any_of, at_least
from bonemets.reasoning import relations
from bonemets.reasoning.counterfactuals import nearest
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, exact
from bonemets.reasoning.known_issues import READINGS as KNOWN
from bonemets.reasoning.linting import lint
from bonemets.reasoning.settling_sets import ask_next
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.constraints import POINT_MAXIMUM, Organ, OrganDose, check
from bonemets.regimens.courses import Course, Levels, cumulative
from bonemets.regimens.isoeffect import in_size, order
from bonemets.regimens.kinetics import Delivery, Repair, Repopulation, TimeConvention
from bonemets.regimens.limits import HYTEC_CORD
from bonemets.regimens.models import LQ, LinearQuadratic
from bonemets.regimens.ratio_order import rank_by_ratio
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.reirradiation import NIEDER_SMALL_RISK, CordDoses, margins, nieder_score
from bonemets.regimens.tissue import Samples
from bonemets.regimens.tissues import TISSUES
from bonemets.scores import mirels
from bonemets.scores.performance import MA, doubts

BUNDLE = Path(__file__).parents[1] / "examples" / "bone-mets-reirradiation.json"
CASE = Case(pain=6, life_expectancy="3-6 months", levels=["T8", "L1"], ecog=1)
PATIENTS = pl.DataFrame(
    {
        "cord_compression": ["yes", "no", "yes", "maybe"],
        "life_expectancy [month]": ["4", "5", None, "2"],
        "ecogg": [1, 2, 3, 4],
    }
)


@cache
def public_values() -> tuple[tuple[str, Any], ...]:
    """Return the name of a shape with a value of it, kind by kind."""
    return (*_cases(), *_doses(), *_evidence(), *_rankings(), *_reasoning(), *_cohorts())


def _cases() -> list[tuple[str, Any]]:
    contents = read_fhir(json.loads(BUNDLE.read_text(encoding="utf-8")))
    ratio = AlphaBeta("2 Gy")
    stated = Regimen("30 Gy", 10).eqd2(ratio)
    fault = FieldError("pain", "a whole number from 0 to 10", 11, "ask again")
    leaf = Case.ecog <= 2
    return [
        ("Case", CASE),
        ("Case", Case(levels=NONE)),
        ("Case", CordDoses(interval="6 months")),
        ("Quantity", units.months(3)),
        ("Fault", fault),
        ("Fault", BonemetsError("only a message")),
        ("Faults", InputErrors("case cannot be read", [fault])),
        ("Entry", Entry.of("a", {"pain": 3})),
        ("Entry", Entry.of("a", {"pain": 30})),
        ("BundleContents", contents),
        ("Treatment", contents.courses[0]),
        ("Used", contents.used[0]),
        ("Unused", contents.unused[0]),
        ("Disagreement", Disagreement("Procedure/1", stated, stated, "said twice")),
        ("Source", patchell.COMPRESSION_RT.source),
        ("Located", patchell.COMPRESSION_RT),
        ("Predicate", at_least(1, leaf, ~leaf, all_of(leaf), any_of(leaf, Case.pain.is_(3)))),
        ("Predicate", Case.life_expectancy > units.weeks(8)),
        ("Predicate", Case.levels.contains_any(["T8"])),
        ("NotEncoded", NotEncoded("consent", "asked for in person")),
        ("Eligibility", patchell.AS_PUBLISHED),
        ("Answer", core.AS_REGISTERED.evaluate(CASE)),
        ("Candidacy", candidacies(Case(metastases=5), sabr_comet.READINGS)[0]),
    ]


def _doses() -> list[tuple[str, Any]]:
    regimen, ratio = Regimen("30 Gy", 10), AlphaBeta("10 Gy")
    timed = LinearQuadratic(repopulation=Repopulation("0.5 Gy/day", "28 days"))
    longer = regimen.bed(ratio, timed, delivery=Delivery(overall_time="40 days"))
    course = Course(["8 Gy/1", regimen])
    plan = OrganDose(Organ.CORD, POINT_MAXIMUM, "16.2 Gy", 2)
    limit = HYTEC_CORD.in_fractions(2)
    unknown = OrganDose(Organ.CORD, POINT_MAXIMUM, None, 2)
    bed = regimen.bed(AlphaBeta("2 Gy"))
    doses = CordDoses(interval="5 months", highest_bed="80 Gy")
    return [
        ("Regimen", regimen),
        ("AlphaBeta", ratio),
        ("Effect", regimen.bed(ratio)),
        ("Effect", regimen.eqdx("3 Gy", ratio)),
        ("Effect", longer.eqd2(TimeConvention.IN_BED)),
        ("OverTissue", regimen.bed(TISSUES[0])),
        ("OverSamples", regimen.bed(Samples.of(["8 Gy", "10 Gy"]))),
        ("Samples", Samples.of(["8 Gy", "10 Gy"])),
        *(("Tissue", one) for one in TISSUES),
        *(("Estimate", one) for one in TISSUES[0].estimates),
        *(("RatioBand", one) for one in rank_by_ratio([regimen, Regimen("12 Gy", 1)])),
        ("Course", course),
        ("Phase", course.phases[0]),
        ("Delivery", course.phases[0].delivery),
        ("Levels", Levels({"tumor": "24 Gy/2", "margin": "17 Gy/2"})),
        ("Cumulative", cumulative(regimen, course, AlphaBeta("2 Gy"), quiet=True)),
        ("Fractions", in_size(regimen.bed(ratio), "4 Gy")),
        ("Fractions", in_size(Regimen("1 Gy", 1).bed(ratio), "4 Gy")),
        ("Order", order(Regimen("12 Gy", 1), regimen)),
        ("Order", order(regimen, regimen)),
        ("Model", LQ),
        ("Model", Repair("1 hour")),
        ("Model", Repopulation("0.5 Gy/day", "28 days")),
        ("Metric", POINT_MAXIMUM),
        ("Constraints", HYTEC_CORD),
        ("Constraint", limit),
        ("OrganDose", plan),
        ("Check", check(plan, limit)),
        ("Check", check(unknown, limit)),
        *(("Margin", one) for one in margins(NIEDER_SMALL_RISK, doses)),
        ("NiederScore", nieder_score(bed, bed)),
    ]


def _evidence() -> list[tuple[str, Any]]:
    known = ["site=lower limb", "pain=mild", "lesion=blastic", "size=under 1/3"]
    score = mirels.score(site=mirels.Site.LOWER_LIMB)
    return [
        ("Study", SCORAD),
        ("Statement", SCORAD.statements[0]),
        ("Arm", SCORAD.arms[0]),
        ("Finding", SCORAD.findings[0]),
        ("Figure", SCORAD.findings[0].figures[0]),
        ("Comparison", SCORAD.comparisons[0]),
        ("Caveat", SCORAD.caveats[0]),
        *(("Discrepancy", one) for one in SCORAD.discrepancies[:1]),
        ("Score", score),
        ("Score", mirels.TABLE.read(known)),
        ("Table", mirels.TABLE),
        ("Band", mirels.LOW),
        ("Conversion", MA),
        ("Doubt", doubts(Case(ecog=0, karnofsky=30))[0]),
    ]


def _rankings() -> list[tuple[str, Any]]:
    ranking = rank(CASE, preferences=preferring("least-retreatment"))
    option = OPTIONS[2]
    inquiry = inquire(rank(Case(spinal=False, pain=6)))
    unlike = [one.option.key for one in ranking.ranked if one.place != ranking.ranked[0].place]
    status = [one for each in ranking.ranked for one in each.assessment.statuses]
    return [
        ("Ranking", ranking),
        ("Ranking", rank(Case(), as_of="review")),
        ("Ranking", rank(CASE, [])),
        ("Inquiry", inquiry),
        ("Inquiry", attrs.evolve(inquiry, refused=ImpossibleCaseError(("pain",), (), "pain = 6"))),
        ("RankedOption", ranking.ranked[0]),
        ("OptionAssessment", ranking.ranked[0].assessment),
        ("ArgumentStatus", status[0]),
        ("ReferralStatus", ranking.referrals[0]),
        ("MissingFact", ranking.ask()[0]),
        ("Difference", ranking.why_above(ranking.ranked[0].option.key, unlike[0])),
        ("Pair", compare(ranking, "conventional-8-1", "conventional-20-5")),
        ("Changes", changes(ranking.preferences)),
        *(("Preference", one) for one in WISHES),
        ("Changed", Changed(CASE, (("observation",),), ())),
        ("Option", option),
        *(("Argument", one) for one in option.arguments),
        *(("Referral", one) for one in REFERRALS),
        *(("Deciding", one) for one in inquiry.deciding),
        *(("UrgentMeasure", one) for one in URGENT),
        *(("UrgentStatus", one) for one in ranking.urgent),
        ("Case", option.treatment),
    ]


def _reasoning() -> list[tuple[str, Any]]:
    readings = (patchell.AS_PUBLISHED, score_2.AS_REVIEWED, sc24.AS_REVIEWED)
    case = Case(life_expectancy="2 months", cord_compression=True, pain=3)
    change = nearest(score_2.AS_REVIEWED, case)[0]
    pair = relations.compare(sabr_comet.READINGS[0], sabr_comet.READINGS[1])
    return [
        ("Exact", exact(patchell.AS_PUBLISHED, case)),
        ("Change", change),
        *(("Step", one) for one in change.steps),
        *(("Issue", one) for one in lint((Case.ecog <= 1) & (Case.ecog <= 2))),
        ("KnownIssue", KNOWN[0]),
        ("Claim", relations.overlap(*readings[:2])),
        *(("Contrast", one) for one in pair),
        ("Matrix", relations.matrix(readings)),
        ("Asking", ask_next([score_2.AS_REVIEWED], Case(cord_compression=True))),
    ]


def _cohorts() -> list[tuple[str, Any]]:
    reading = score_2.AS_REVIEWED
    counted: Overlap = overlap(PATIENTS, reading, sc24.AS_REVIEWED)
    missing = which_field(PATIENTS, reading)
    report = screen(PATIENTS, reading).report
    flow = attrition(PATIENTS, reading)
    [tallied] = tally(PATIENTS, reading)
    compared = table_one(PATIENTS, reading)
    return [
        ("Attrition", flow),
        ("AttritionStep", flow.steps[0]),
        *(("Cost", one) for one in tallied.costs()),
        ("Bounds", tallied.costs()[0].fails),
        ("Overlap", counted),
        ("Overlap", attrs.evolve(counted, small=5)),
        ("MissingFacts", missing),
        *(("Waiting", one) for one in missing.fields),
        ("MatchReport", report),
        *(("InvalidValue", one) for one in report.invalid),
        *(("Compared", one) for one in compared),
        *(("Group", one.others) for one in compared),
        ("FirstOption", FirstOption.of(rank(CASE))),
    ]
