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
# # BED trade-offs
#
# What the regimens of the founding review are worth, and what becomes of its sentences on a
# "higher BED" when they are tried.
# BED orders regimens in a model. It does not order efficacy, and nothing here decides anything.
#
# Change a regimen in any cell, and run that cell and those below it: regimens are written as
# clinicians write them, `"30 Gy/10"`, `"8/1"` or `"3000 cGy in 10"`.

# %%
from bonemets import AlphaBeta, Regimen, effects
from bonemets.evidence import STUDIES, nguyen
from bonemets.plot import against_ratio, by_model, fractionation, over_tissues
from bonemets.regimens import (
    LQ,
    LinearQuadraticLinear,
    UniversalSurvivalCurve,
    limits,
    order,
    tissues,
)

ten, three = AlphaBeta("10 Gy"), AlphaBeta("3 Gy")

# %% [markdown]
# ## One regimen
#
# An effect always carries its alpha/beta ratio and its model, and effects that do not belong
# together refuse to mix.

# %%
Regimen.parse("30 Gy/10").bed(ten)

# %% [markdown]
# ## Several regimens
#
# These are used below as well; put others in.
# † marks a fraction beyond the range in which the linear-quadratic model is trusted.

# %%
palliative = [Regimen.parse(text) for text in ("8/1", "20/5", "30/10", "12/1", "24/2")]
effects(palliative, [ten, three])

# %% [markdown]
# ## Which is higher depends on the ratio
#
# Circles mark the ratios at which two regimens swap rank.

# %%
ax = against_ratio(palliative)

# %% [markdown]
# EQD2 swaps at the same ratios; it says the same in fractions of 2 Gy.

# %%
ax = against_ratio(palliative, kind="EQD2")

# %% [markdown]
# ## The review on a "higher BED", tried
#
# **"30 Gy/10 has a higher BED than one or five fractions"** (on compression of the cord).
# It holds at every ratio, so here no ratio can change the order.
# That a longer life makes it worth having is another claim, which no model of dose can bear out.

# %%
print(order(Regimen.parse("30/10"), Regimen.parse("8/1")))
print(order(Regimen.parse("30/10"), Regimen.parse("20/5")))

# %% [markdown]
# **"The response to SBRT was better for its higher BED"** (on Nguyen 2019: 12 or 16 Gy at once
# against 30 Gy/10).
# For 12 Gy it holds below a ratio of 3 Gy only; at 10 Gy its BED is the lowest of the three.

# %%
print(order(Regimen.parse("12/1"), Regimen.parse("30/10")))
print(order(Regimen.parse("16/1"), Regimen.parse("30/10")))
effects([Regimen.parse(text) for text in ("12/1", "16/1", "30/10")], [ten, three])

# %% [markdown]
# What the trial found, with its places:

# %%
nguyen.NGUYEN

# %% [markdown]
# **"SC24 differs from RTOG 0631 for its higher BED"** (24 Gy/2 against 16 or 18 Gy at once).
# Against 16 Gy it holds at every ratio; against 18 Gy only above 6 Gy.

# %%
print(order(Regimen.parse("24/2"), Regimen.parse("16/1")))
print(order(Regimen.parse("24/2"), Regimen.parse("18/1")))
ax = against_ratio([Regimen.parse(text) for text in ("24/2", "16/1", "18/1")])

# %% [markdown]
# ## A tissue is a range
#
# No tumor has an agreed ratio. Over the range of its estimates a BED is an interval, and
# intervals that overlap order nothing.

# %%
ax = over_tissues(palliative, [tissues.PROSTATE, tissues.BREAST, tissues.RENAL_CELL])

# %% [markdown]
# ## Size and number of fractions
#
# Along a line the effect is one. Dots are arms of studies, with the number of studies; open marks
# are limits of organs, which are for what the organ gets.

# %%
ax = fractionation(
    [Regimen.parse("30/10").bed(ten), Regimen.parse("24/2").bed(ten, quiet=True)],
    limits=[limits.HYTEC_CORD, limits.TG_101_CAUDA],
    studies=STUDIES,
)

# %% [markdown]
# ## Large fractions: look at more than one model
#
# Three models agree on small fractions and part on large ones. The parameters of the universal
# survival curve are averages for lung cancer, recalled and unverified.

# %%
curve = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
line = LinearQuadraticLinear.smooth("10 Gy", curve.alpha_beta)
ax = by_model([LQ, line, curve], curve.alpha_beta)
