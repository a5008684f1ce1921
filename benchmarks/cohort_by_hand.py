"""Six readings over a frame as a researcher would write them by hand: the yardstick of the cohort.

`bare` asks the lines alone, with a guard against NaN; it misses what follows from other facts.
`same` follows them too, so its verdicts are those of the library; the benchmark checks that.
"""

from __future__ import annotations

import polars as pl

HEMATOLOGIC = ["lymphoma", "leukemia", "myeloma"]
SOLID = [
    "carcinoma",
    "renal cell carcinoma",
    "small-cell lung cancer",
    "melanoma",
    "sarcoma",
    "seminoma",
    "non-seminoma germ-cell tumor",
    "glioma",
]
c = pl.col


def number(name: str) -> pl.Expr:
    """Return a column of floats with null for NaN."""
    return pl.when(c(name).is_not_nan()).then(c(name))


def effective(met: pl.Expr, failed: pl.Expr) -> pl.Expr:
    """Return a fact from what makes it true and what makes it false."""
    return pl.when(met).then(True).when(failed).then(False)


def bare() -> dict[str, pl.Expr]:
    """Return the six readings over columns as they are."""
    survival = number("life_expectancy")
    cord, cauda, histology = c("cord_compression"), c("cauda_equina_compression"), c("histology")
    paraplegia = c("total_paraplegia") & (number("paraplegia_duration") > 48)
    compression = cord | cauda
    return {
        "patchell/as-published": (c("age") >= 18)
        & c("histology_confirmed")
        & cord
        & c("symptomatic")
        & (c("compression_sites") == 1)
        & (survival >= 3)
        & c("fit_for_surgery")
        & ~paraplegia
        & ~(cauda & ~cord)
        & ~histology.is_in([*HEMATOLOGIC, "seminoma", "non-seminoma germ-cell tumor"])
        & ~c("primary").is_in(["central nervous system", "spinal column"])
        & ~c("prior_rt_limits_dose")
        & ~c("unrelated_neurologic_disease")
        & ~(c("compression_sites") >= 2)
        & ~c("previous_compression"),
        "score-2/as-reviewed": cord & (survival < 6),
        "sprave/as-reviewed": c("spinal") & (c("pain") >= 1) & (c("segments") <= 2) & ~cord,
        "sc24/as-published": (c("age") >= 18)
        & c("spinal")
        & c("imaging").list.contains("MRI")
        & c("solid_tumor")
        & (c("pain") >= 2)
        & (c("segments") <= 3)
        & (c("ecog") <= 2)
        & (c("sins") < 12)
        & ~histology.is_in([*HEMATOLOGIC, "small-cell lung cancer", "seminoma"])
        & ~(compression & c("neurologic_deficit"))
        & ~c("prior_rt_to_target")
        & ~c("prior_surgery_at_target")
        & ~c("pregnant_or_lactating"),
        "vertical/as-reviewed": (c("pain") >= 1)
        & ~(c("pathologic_fracture") | c("surgery_preferred")),
        "sabr-comet/as-reviewed": c("primary_controlled")
        & (c("metastases") < 5)
        & ~c("femoral_metastasis")
        & ~(number("distance_to_cord") <= 3),
    }


def followed() -> dict[str, pl.Expr]:
    """Return the facts of the six readings that follow from others of their columns."""
    spinal, cord, cauda = c("spinal"), c("cord_compression"), c("cauda_equina_compression")
    symptomatic, deficit = c("symptomatic"), c("neurologic_deficit")
    paraplegic, histology = c("total_paraplegia"), c("histology")
    lasted = number("paraplegia_duration") > 0
    legs = paraplegic | lasted
    no_cord, no_cauda = ~cord | ~spinal, ~cauda | ~spinal
    no_deficit = ~deficit | ~symptomatic
    follows_from_histology = (
        pl.when(histology == "glioma")
        .then(pl.lit("central nervous system"))
        .when(histology == "renal cell carcinoma")
        .then(pl.lit("kidney"))
        .when(histology == "small-cell lung cancer")
        .then(pl.lit("lung"))
    )
    return {
        "spinal": effective(
            spinal | cord | cauda | legs | (number("distance_to_cord") <= 3), ~spinal
        ),
        "cord_compression": effective(cord | (legs & no_cauda), no_cord),
        "cauda_equina_compression": effective(cauda | (legs & no_cord), no_cauda),
        "symptomatic": effective(symptomatic | deficit | legs | (c("pain") >= 1), ~symptomatic),
        "neurologic_deficit": effective(deficit | legs, no_deficit),
        "total_paraplegia": effective(legs, ~paraplegic | no_deficit | (no_cord & no_cauda)),
        "pain": pl.when(~symptomatic).then(0).otherwise(c("pain")),
        "solid_tumor": effective(
            c("solid_tumor") | histology.is_in(SOLID),
            ~c("solid_tumor") | histology.is_in(HEMATOLOGIC),
        ),
        "primary": pl.coalesce(c("primary"), follows_from_histology.cast(pl.Enum(PRIMARIES))),
    }


PRIMARIES = [
    "breast",
    "prostate",
    "lung",
    "kidney",
    "colorectal",
    "thyroid",
    "skin",
    "central nervous system",
    "spinal column",
    "other",
]


def same(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return the verdicts of the library, by hand."""
    return frame.with_columns(**followed()).select(**bare())


def sql(source: str, contains: str) -> str:
    """Return the same as one query, for DuckDB or Spark."""

    def nan(name: str) -> str:
        return f"case when isnan({name}) then null else {name} end"

    def fact(met: str, failed: str) -> str:
        return f"case when {met} then true when {failed} then false end"

    def listed(names: list[str]) -> str:
        return ", ".join(f"'{name}'" for name in names)

    kept = """age, histology_confirmed, compression_sites, fit_for_surgery, histology, segments,
        imaging, ecog, sins, prior_rt_limits_dose, unrelated_neurologic_disease,
        previous_compression, prior_rt_to_target, prior_surgery_at_target, pregnant_or_lactating,
        pathologic_fracture, surgery_preferred, primary_controlled, metastases,
        femoral_metastasis"""
    legs = "(total_paraplegia or duration > 0)"
    no_cord, no_cauda = "(not cord or not spinal)", "(not cauda or not spinal)"
    no_deficit = "(not deficit or not symptomatic)"
    guarded = f"""select {kept}, spinal, symptomatic, solid_tumor, total_paraplegia,
        cord_compression as cord, cauda_equina_compression as cauda, pain, "primary" as site,
        neurologic_deficit as deficit, {nan("life_expectancy")} as survival,
        {nan("paraplegia_duration")} as duration, {nan("distance_to_cord")} as distance
        from {source}"""
    facts = f"""select {kept}, duration, survival, distance,
        {fact(f"spinal or cord or cauda or {legs} or distance <= 3", "not spinal")} as spinal,
        {fact(f"cord or ({legs} and {no_cauda})", no_cord)} as cord,
        {fact(f"cauda or ({legs} and {no_cord})", no_cauda)} as cauda,
        {fact(f"symptomatic or deficit or {legs} or pain >= 1", "not symptomatic")} as symptomatic,
        {fact(f"deficit or {legs}", no_deficit)} as deficit,
        {fact(legs, f"not total_paraplegia or {no_deficit} or ({no_cord} and {no_cauda})")}
            as paraplegia,
        case when not symptomatic then 0 else pain end as pain,
        {
        fact(
            f"solid_tumor or histology in ({listed(SOLID)})",
            f"not solid_tumor or histology in ({listed(HEMATOLOGIC)})",
        )
    } as solid,
        coalesce(site, case histology when 'glioma' then 'central nervous system'
            when 'renal cell carcinoma' then 'kidney'
            when 'small-cell lung cancer' then 'lung' end) as site
        from ({guarded}) g"""
    sensitive = listed([*HEMATOLOGIC, "seminoma", "non-seminoma germ-cell tumor"])
    return f"""select
        age >= 18 and histology_confirmed and cord and symptomatic and compression_sites = 1
            and survival >= 3 and fit_for_surgery and not (paraplegia and duration > 48)
            and not (cauda and not cord) and not histology in ({sensitive})
            and not site in ('central nervous system', 'spinal column')
            and not prior_rt_limits_dose and not unrelated_neurologic_disease
            and not compression_sites >= 2 and not previous_compression as a,
        cord and survival < 6 as b,
        spinal and pain >= 1 and segments <= 2 and not cord as c,
        age >= 18 and spinal and {contains}(imaging, 'MRI') and solid and pain >= 2
            and segments <= 3 and ecog <= 2 and sins < 12
            and not histology in ({listed([*HEMATOLOGIC, "small-cell lung cancer", "seminoma"])})
            and not ((cord or cauda) and deficit) and not prior_rt_to_target
            and not prior_surgery_at_target and not pregnant_or_lactating as d,
        pain >= 1 and not (pathologic_fracture or surgery_preferred) as e,
        primary_controlled and metastases < 5 and not femoral_metastasis
            and not distance <= 3 as f
        from ({facts}) f"""


def names() -> list[str]:
    """Return the keys of the six readings."""
    return list(bare())
