// The tables and words below the pictures.

function table(state) {
  const heads = ["regimen", "per fraction", "BED", "EQD2"];
  const title = `BED and EQD2 at ${spoken(state.ratios)}, by ${said(state)}`;
  const made = html(
    "table",
    { "aria-label": title },
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        heads.map((head) => html("th", { scope: "col" }, head)),
      ),
    ),
    html(
      "tbody",
      {},
      state.regimens.map((regimen) =>
        html(
          "tr",
          {},
          html(
            "th",
            { scope: "row" },
            key(regimen),
            ` ${regimen.name}${regimen.outside ? "†" : ""}`,
          ),
          html("td", {}, `${plain(regimen.size)} Gy`),
          html("td", { class: "bed" }, readout(bed, regimen, state)),
          html("td", { class: "eqd2" }, readout(eqd2, regimen, state)),
        ),
      ),
    ),
  );
  const scroll = { class: "scroll", tabindex: 0, role: "region", "aria-label": "table of effects" };
  return [html("h3", {}, title), html("div", scroll, made)];
}

const key = ({ place }) =>
  svg("svg", { class: "key", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, mark(place, 0, 0));

/** The model with its numbers. */
const said = ({ formula, catalogue }) => {
  const { name, parameters } = catalogue.models[formula.kind];
  const numbers = Object.entries(parameters).map(([key, label]) => `, ${label}: ${formula[key]}`);
  return `${formula.kind} (${name}${numbers.join("")})`;
};

const list = (title, lines) => [
  html("h3", {}, title),
  html(
    "ul",
    {},
    lines.map((line) => html("li", {}, line)),
  ),
];

function swapping(state) {
  const [low, high] = [state.ratios[0], state.ratios.at(-1)];
  const lines = state.swaps.map(({ letter, large, small, at }) => {
    const within = low < high && low < at && at < high;
    const note = within ? " It lies in your range, so neither is higher throughout." : "";
    return `${letter}: ${large.name} and ${small.name} are equal at alpha/beta ${plain(at)} Gy; below it ${large.name} is higher, above it ${small.name}.${note}`;
  });
  const ends = state.axis.map(plain).join(" and ");
  const none = `No ${lines.length ? "other " : ""}two of them swap rank between ${ends} Gy.`;
  return state.formula.kind === "USC" || state.regimens.length < 2
    ? []
    : list("Where regimens swap rank", [...lines, none]);
}

function limiting({ table, regimens }) {
  if (!table) return [];
  const lines = regimens.map(({ name, fractions }) => {
    const none = `no limit in ${fractions} fraction${fractions > 1 ? "s" : ""} here, and none is interpolated`;
    return `${name}: ${table.text[fractions] ?? none}`;
  });
  const notes = [
    "A limit is on what the organ gets, not on the prescription; it is drawn for its own number of fractions.",
    "Compare at the organ's ratio and not at the tumor's: a limit and its ratio must come from one paper.",
    table.note,
    `From ${table.from.join("; ")}.`,
  ];
  return list("Limits for the organ", [...lines, ...notes.filter(Boolean)]);
}

function using({ regimens }) {
  return list(
    "What the review names them for",
    regimens.map(({ name, uses }) => `${name}: ${uses.join("; ")}`),
  );
}

function captions(state) {
  const model = state.catalogue.models[state.formula.kind];
  const dagger = state.regimens.some((regimen) => regimen.outside)
    ? "† and broken lines: a fraction is outside the range in which the model is trusted. "
    : "";
  const strong = html("strong", {}, "An order of BED is not one of efficacy. ");
  return [html("p", { class: "caption" }, strong, `${dagger}${model.text}`)];
}
