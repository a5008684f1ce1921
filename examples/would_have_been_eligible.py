"""Would this patient have been in the trials?  With the reasons, and where readings differ."""

from bonemets import Case, Histology, Imaging, Primary, explain
from bonemets.criteria import candidacies, patchell

case = Case(
    age=61,
    life_expectancy="3 months",
    cord_compression=True,
    cauda_equina_compression=False,
    compression_levels=1,
    total_paraplegia=False,
    prior_rt_to_target=False,
    prior_rt_limits_dose=False,
    histology=Histology.CARCINOMA,
    histology_confirmed=True,
    primary=Primary.BREAST,
    symptomatic=True,
    fit_for_surgery=True,
    unrelated_neurologic_disease=False,
    previous_compression=False,
    imaging=[Imaging.MRI],
)

for candidacy in candidacies(case, patchell.READINGS):
    print(explain(candidacy))
