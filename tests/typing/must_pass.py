"""What users write: every line here must satisfy ``mypy --strict``."""

from typing import assert_type

from bonemets import (
    BED,
    EQD2,
    AlphaBeta,
    Bilsky,
    Bone,
    Case,
    Level,
    Regimen,
    Verdict,
    absent,
    all_of,
    any_of,
    at_least,
    between,
    explain,
    gray,
    hours,
    months,
    preferring,
    present,
    rank,
)
from bonemets.criteria import gillespie, patchell
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.patchell import PATCHELL
from bonemets.facts import Count, Flag
from bonemets.fields import Between
from bonemets.predicates import AllOf, Answer, Compare, Predicate
from bonemets.record import Record
from bonemets.regimens import (
    EQDX,
    Delivery,
    LinearQuadratic,
    OverSamples,
    OverTissue,
    Repair,
    Samples,
)
from bonemets.regimens.isoeffect import Order, in_fractions, order
from bonemets.regimens.tissues import PROSTATE
from bonemets.review import COMPRESSION_RT
from bonemets.units import Quantity

case = Case(
    life_expectancy="8 months",
    paraplegia_duration=hours(20),
    ecog=between(0, 1),
    metastases=3,
    cord_compression=True,
    bilsky=Bilsky.G2,
    bones=[Bone.RIB],
    levels={Level.T8, Level.T9},
)
assert_type(case.ecog, int | Between[int] | None)
assert_type(case.life_expectancy, Quantity | Between[Quantity] | None)
assert_type(case.cord_compression, bool | None)
assert_type(case.bilsky, Bilsky | None)
assert_type(case.bones, frozenset[Bone] | None)

question = (Case.life_expectancy > months(3)) & absent(Case.total_paraplegia)
assert_type(question, AllOf)
assert_type(Case.ecog <= 2, Compare)
either: Predicate = any_of(question, ~present(Case.spinal), Case.bilsky >= Bilsky.G1C)
three: Predicate = at_least(2, question, either, all_of(question, either))
both = patchell.AS_REVIEWED & ~gillespie.AS_REVIEWED
answer = both.evaluate(case)
assert_type(answer, Answer)
assert_type(answer.verdict, Verdict)
assert_type(answer.missing(), tuple[str, ...])

regimen = Regimen(gray(30), 10)
assert_type(regimen.bed(AlphaBeta(gray(10))), BED)
assert_type(regimen.eqd2(AlphaBeta("10 Gy")), EQD2)
assert_type(regimen.bed(PROSTATE), OverTissue[BED])
assert_type(regimen.bed(AlphaBeta("10 Gy")) + regimen.bed(AlphaBeta("10 Gy")), BED)
assert_type(regimen.bed(Samples.of(["3 Gy", "10 Gy"])), OverSamples[BED])
assert_type(regimen.eqdx("3 Gy", AlphaBeta("10 Gy")), EQDX)
repairing = LinearQuadratic(repair=Repair("3 hours"))
twice = Delivery(per_day=2, interval="6 hours")
assert_type(regimen.bed(AlphaBeta("10 Gy"), repairing, delivery=twice).eqd2(), EQD2)
assert_type(in_fractions(regimen.bed(AlphaBeta("10 Gy")), 5), Regimen)
assert_type(order(regimen, regimen), Order)

ranking = rank(case, preferences=preferring("least-retreatment"))
text: str = explain(ranking)
first = [one.option.name for one in ranking.first]


class Visit(Record):
    """A record of a user's own."""

    first_visit: Flag = Flag("The first visit.")
    number: Count = Count("Number of the visit.", minimum=1)


visit = Visit(first_visit=True, number=1)
assert_type(visit.number, int | Between[int] | None)
own = Eligibility(
    study=PATCHELL,
    read_from=COMPRESSION_RT,
    include=(Criterion("ECOG at most 1", Case.ecog <= 1),),
)
