"""Mistakes that ``mypy --strict`` must catch: each ignored error must be there, or mypy fails."""

from bonemets import AlphaBeta, Bilsky, Bone, Case, Regimen, gray, present
from bonemets.criteria import patchell

Case(life_expectency="8 months")  # type: ignore[call-arg]
Case(life_expectancy=8)  # type: ignore[arg-type]
Case(total_paraplegia="no")  # type: ignore[arg-type]
Case(ecog="1")  # type: ignore[arg-type]
Case(bilsky="II")  # type: ignore[arg-type]
Case(bones=Bone.RIB)  # type: ignore[arg-type]
Case(bones=["rib"])  # type: ignore[list-item]
Case("8 months")  # type: ignore[call-arg, arg-type]

case = Case(ecog=1)
case.ecog = 2  # type: ignore[misc]
case.nonsense  # type: ignore[attr-defined]
case.metastases + 1  # type: ignore[operator]

Case.life_expectancy > 3  # type: ignore[operator]
Case.cord_compression > 3  # type: ignore[operator]
Case.bilsky.is_(3)  # type: ignore[arg-type]
Case.bones.contains_any([Bilsky.G2])  # type: ignore[list-item]
present(Case.ecog)  # type: ignore[arg-type]
present(Case.spinal) & True  # type: ignore[operator]
patchell.AS_REVEIWED  # type: ignore[attr-defined]

ten, three = AlphaBeta(gray(10)), AlphaBeta(gray(3))
regimen = Regimen(gray(30), 10)
Regimen(30, 10)  # type: ignore[arg-type]
regimen.bed()  # type: ignore[call-overload]
regimen.bed(10)  # type: ignore[call-overload]
regimen.bed(ten) + regimen.eqd2(ten)  # type: ignore[operator]
regimen.bed(ten) < regimen.eqd2(ten)  # type: ignore[operator]
regimen < regimen  # type: ignore[operator]
