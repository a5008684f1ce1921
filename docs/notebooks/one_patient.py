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
# # One patient
#
# From the facts of one patient to ranked options, and back to what to ask.
# It informs clinicians and decides nothing. The patient is made up.

# %%
from bonemets import Case, rank, verdicts
from bonemets.criteria import READINGS, candidacies, patchell, scorad
from bonemets.plot import arguments, eligibility, verdict_map
from bonemets.reasoning import nearest

# %% [markdown]
# ## What is known
#
# A fact that is left out is not known, which is not the same as absent. A measure may be rough.

# %%
facts = {
    "spinal": "yes",
    "symptomatic": "yes",
    "cord_compression": "yes",
    "solid_tumor": "yes",
    "compression_levels": "1",
    "life_expectancy": "4-8 months",
    "total_paraplegia": "yes",
    "paraplegia_duration": "30 hours",
}
case = Case.read(facts)
case

# %% [markdown]
# ## Would this patient have been in the trials?

# %%
ax = eligibility(case)

# %% [markdown]
# One list in full. What decides, or is open, is said and edged.

# %%
patchell.AS_REVIEWED.evaluate(case)

# %% [markdown]
# Two documents on one trial give two readings, beside each other.

# %%
[scorad_says] = candidacies(case, scorad.READINGS)
scorad_says

# %% [markdown]
# ## What could one do?

# %%
ranking = rank(case)
ranking

# %%
ax = arguments(ranking)

# %% [markdown]
# ## What to ask next
#
# Suppose the answers are these.

# %%
answers = {"fit_for_surgery": "yes", "declines_surgery": "no", "prior_rt_to_target": "no"}
known = {**facts, **answers, "cauda_equina_compression": "no"}
later = rank(Case.read(known))
print(later)

# %%
ax = arguments(later)

# %% [markdown]
# Why one before the other: the first preference that separates them.

# %%
later.why_above("surgery-30-10", "conventional-20-5")

# %% [markdown]
# ## How near is the line?
#
# Each field of the map has one verdict; one row and one column are for not knowing.

# %%
ax = verdict_map(patchell.AS_REVIEWED, later.case, Case.life_expectancy, Case.paraplegia_duration)

# %% [markdown]
# The smallest changes that would flip the verdict, once life expectancy is settled:

# %%
settled = Case.read({**known, "life_expectancy": "8 months"})
for change in nearest(patchell.AS_REVIEWED, settled)[:3]:
    print(change)

# %% [markdown]
# Every reading at once, as a table:

# %%
verdicts(candidacies(settled, READINGS))
