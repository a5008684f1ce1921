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
# # A cohort, from file to attrition
#
# Who of a cohort would have been let into a trial, which line keeps whom out, and what is not
# recorded. The cohort is made up: it says nothing of how often anything occurs in patients.

# %%
import tempfile
from pathlib import Path

import polars as pl

from bonemets import explain
from bonemets.cohort import overlap, screen, synthetic, tally, which_field
from bonemets.criteria import patchell, sc24, score_2

# %% [markdown]
# ## A file
#
# Columns carry the names of facts, and measures their unit. What is missing is not known.

# %%
folder = Path(tempfile.mkdtemp())
synthetic(5000, seed=1).sink_parquet(folder / "cohort.parquet")
cohort = pl.scan_parquet(folder / "cohort.parquet")
cohort.select("id", "cord_compression", "life_expectancy [month]", "bilsky").head(4).collect()

# %% [markdown]
# ## The verdicts
#
# A lazy frame stays lazy. The report says what the columns gave and what did not fit.

# %%
readings = (sc24.AS_REVIEWED, score_2.AS_REVIEWED, patchell.AS_REVIEWED)
screened = screen(cohort, *readings, reasons="first")
screened.frame.group_by(sc24.AS_REVIEWED.key).len().sort("len", descending=True).collect()

# %% [markdown]
# ## Attrition
#
# In the order of the list, as bounds: whatever the missing facts are, between *known in* and
# *possible* are still in.

# %%
[found] = tally(cohort, sc24.AS_REVIEWED)
found.attrition()

# %% [markdown]
# What a line costs whatever the order, and which facts would settle the verdicts that are open.

# %%
print(explain([*found.costs()]))
print(explain(which_field(cohort, sc24.AS_REVIEWED)))

# %% [markdown]
# ## Who fits which trials

# %%
overlap(cohort, *readings)
