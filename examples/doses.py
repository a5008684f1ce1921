"""What is a regimen worth?  BED and EQD2 never without their alpha/beta ratio."""

from bonemets import AlphaBeta, Regimen, effects, gray
from bonemets.regimens import tissues

single, several = Regimen.parse("8 Gy in a single fraction"), Regimen(gray(30), 10)

print(effects([single, several], [AlphaBeta(gray(10)), AlphaBeta(gray(3)), tissues.PROSTATE]))
print(
    "30 Gy/10 has the higher BED at 10 Gy:",
    several.bed(AlphaBeta("10 Gy")) > single.bed(AlphaBeta("10 Gy")),
)
