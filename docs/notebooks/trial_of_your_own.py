# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A trial of your own
#
# Criteria are values. This writes a list, tries it on cases, holds it to a table that a clinician
# can read, and sets it beside the trials of the catalogue. The trial is made up.

# %%
from bonemets import (
    Bilsky,
    Case,
    Criterion,
    Eligibility,
    Locator,
    Source,
    Study,
    content_hash,
    describe,
    months,
    present,
)
from bonemets.criteria import READINGS, score_2
from bonemets.evidence import Design, Document, Progress
from bonemets.plot import relations, verdict_map
from bonemets.reasoning import lint, matrix, overlap
from bonemets.testing import check_table, rows

# %% [markdown]
# ## The list
#
# Each line has its words and what it asks of a case. A wrong field, value or unit fails here, not
# when a patient comes.

# %%
protocol = Source("own", "Our protocol, version 2", Document.PROTOCOL, 2026)
ours = Eligibility(
    study=Study("ours", "Our trial", Design.PHASE_2, Progress.ONGOING, (protocol,)),
    read_from=Locator(protocol, "section 4"),
    include=(
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("life expectancy above 3 months", Case.life_expectancy > months(3)),
        Criterion("Bilsky grade 2 or 3", Case.bilsky >= Bilsky.G2),
    ),
    exclude=(Criterion("pathologic fracture", present(Case.pathologic_fracture)),),
)
ours

# %%
print(describe(ours))

# %% [markdown]
# ## A case

# %%
case = Case(cord_compression=True, life_expectancy="8 months", bilsky=Bilsky.G2)
ours.evaluate(case)

# %% [markdown]
# How the verdict changes along two facts, once it is known that nothing is fractured:

# %%
known = Case(cord_compression=True, pathologic_fracture=False)
ax = verdict_map(ours, known, Case.life_expectancy, Case.bilsky)

# %% [markdown]
# ## A table of cases
#
# Each row changes the base case and states the verdict; a fact without a value is not known.
# The report says which answers and which sides of a limit no row tries, and which changes of a
# rule no row would notice.

# %%
table = """
base: cord_compression = yes; life_expectancy = 8 months; bilsky = 2; pathologic_fracture = no

life_expectancy = 3.1 months  | met
life_expectancy = 3 months    | not met | life expectancy above 3 months
life_expectancy = 2.9 months  | not met | life expectancy above 3 months
life_expectancy =             | unknown
pathologic_fracture = yes     | not met | pathologic fracture
pathologic_fracture =         | unknown
"""
print(check_table(ours, rows(table)))

# %% [markdown]
# ## Is anything wrong with the list itself?

# %%
for flaw in lint(ours):
    print(flaw)

# %% [markdown]
# The first line never decides: a Bilsky grade of 2 or 3 is compression already, and the library
# knows it.
#
# ## Beside other trials
#
# Can one patient be in both?

# %%
overlap(ours, score_2.AS_REVIEWED)

# %%
ax = relations(matrix([ours, *READINGS[:9]]))

# %% [markdown]
# A hash tells this version of the list from another.

# %%
print(content_hash(ours))
