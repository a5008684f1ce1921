// What is drawn, as one plain object.

export function look(model) {
  const catalogue = model.get("catalogue");
  const known = model.get("known");
  const formula = model.get("formula");
  const tissue = catalogue.tissues[model.get("tissue")];
  const span = formula.kind === "USC" ? [follows(formula)] : [...model.get("span")];
  if (formula.kind !== "USC" && tissue?.central) span.push(tissue.central);
  const ratios = [...new Set(span)].sort((a, b) => a - b);
  const { trusted_to } = catalogue.models[formula.kind];
  const regimens = model
    .get("regimens")
    .filter((name) => known[name])
    .map((name, place) => {
      const size = known[name].total / known[name].fractions;
      return { name, place, size, ...known[name], outside: trusted_to && size > trusted_to };
    });
  const table = catalogue.limits[model.get("limits")];
  const counts = [...new Set(regimens.map(({ fractions }) => fractions))];
  const limits = counts
    .filter((fractions) => table?.doses[fractions])
    .map((fractions) => ({ fractions, total: table.doses[fractions] }));
  const axis = [Math.min(0.5, ratios[0]), Math.max(20, ratios.at(-1))];
  const swaps = formula.kind === "USC" || lacks(formula) ? [] : pairs(regimens, formula, axis);
  return { catalogue, formula, tissue, ratios, regimens, table, limits, axis, swaps };
}

function pairs(regimens, formula, [low, high]) {
  const found = regimens.flatMap((first, place) =>
    regimens.slice(place + 1).map((second) => {
      const [large, small] = first.size > second.size ? [first, second] : [second, first];
      return { large, small, at: swap(first, second, formula) };
    }),
  );
  return found
    .filter(({ at }) => at !== null && at >= low && at <= high)
    .sort((one, other) => one.at - other.at)
    .map((pair, place) => ({ ...pair, letter: letter(place) }));
}

const letter = (place) => (place < 26 ? "" : "A") + String.fromCharCode(65 + (place % 26));

const spoken = (ratios) =>
  ratios.length === 1
    ? `alpha/beta ${plain(ratios[0])} Gy`
    : `alpha/beta ${plain(ratios[0])} to ${plain(ratios.at(-1))} Gy`;

/** An effect at one ratio, or its range and what it is at the central ratio. */
export function readout(effect, regimen, { ratios, formula }) {
  const values = ratios.map((ratio) => effect(regimen, ratio, formula));
  if (values.length === 1) return `${shown(values[0])} Gy`;
  const ends = [values[0], values.at(-1)].sort((a, b) => a - b).map(shown);
  const central = values.length > 2 ? ` (${shown(values[1])} at ${plain(ratios[1])} Gy)` : "";
  return `${ends.join(" to ")} Gy${central}`;
}

// The pictures.

const SHAPES = [
  "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0",
  "M-4.5,-4.5h9v9h-9z",
  "M0,-6l5.5,10h-11z",
  "M0,-6.5l5.5,6.5l-5.5,6.5l-5.5,-6.5z",
  "M0,6l5.5,-10h-11z",
  "M-5.5,-2h3.5v-3.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5z",
  "M-6,-2.5h12v5h-12z",
  "M-2.5,-6h5v12h-5z",
];
const mark = (place, x, y) =>
  svg("path", { class: `mark c${place}`, d: SHAPES[place], transform: `translate(${x},${y})` });

const TICKS = [-2, -1, 0, 1, 2, 3, 4].flatMap((power) =>
  [1, 2, 5].map((digit) => Number(`${digit}e${power}`)),
);

/** A scale of equal ratios from one range to another. */
const scale =
  ([low, high], from, to) =>
  (value) =>
    from + ((to - from) * Math.log(value / low)) / Math.log(high / low);

function steps([low, high], count) {
  return Array.from({ length: count + 1 }, (_, step) => low * (high / low) ** (step / count));
}

/** Move labels apart that would lie on one another. */
function apart(labels, least, bottom) {
  const ordered = [...labels].sort((one, other) => one.y - other.y);
  ordered.forEach((label, place) => {
    if (place) label.y = Math.max(label.y, ordered[place - 1].y + least);
  });
  ordered.reverse().forEach((label, place) => {
    label.y = Math.min(label.y, place ? ordered[place - 1].y - least : bottom);
  });
  return labels;
}

function picture(name, effect, state, width) {
  const { axis, formula, ratios, regimens, limits, swaps } = state;
  const height = Math.max(260, Math.min(380, width * 0.7));
  const [left, right, top, bottom] = [46, width - 86, 12, height - 40];
  const single = formula.kind === "USC";
  const drawn = single ? ratios : steps(axis, 60);
  const values = [...regimens, ...limits].flatMap((regimen) =>
    drawn.map((ratio) => effect(regimen, ratio, formula)),
  );
  const range = [Math.min(...values) / 1.15, Math.max(...values) * 1.15];
  const x = scale(axis, left, right);
  const y = scale(range, bottom, top);
  const at = (regimen, ratio) => [x(ratio), y(effect(regimen, ratio, formula))];
  const curve = (regimen) => `M${drawn.map((ratio) => at(regimen, ratio).join(",")).join("L")}`;
  const inside = ([low, high]) => TICKS.filter((tick) => tick >= low && tick <= high);
  const lows = limits.map((limit) => ({ limit, y: at(limit, drawn[0])[1] - 5 }));
  const ends = regimens.map((regimen) => ({ regimen, y: at(regimen, drawn.at(-1))[1] + 4 }));
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": `${name} of ${regimens.map((one) => one.name).join(", ") || "no regimen"} against alpha/beta by ${formula.kind}, at ${spoken(ratios)}. The numbers are in the table below.`,
    },
    inside(axis).map((tick) => [
      svg("line", { class: "grid", x1: x(tick), x2: x(tick), y1: top, y2: bottom }),
      svg("text", { x: x(tick), y: bottom + 16, "text-anchor": "middle" }, plain(tick)),
    ]),
    inside(range).map((tick) => [
      svg("line", { class: "grid", x1: left, x2: right, y1: y(tick), y2: y(tick) }),
      svg("text", { x: left - 6, y: y(tick) + 4, "text-anchor": "end" }, plain(tick)),
    ]),
    svg(
      "text",
      { x: (left + right) / 2, y: height - 6, "text-anchor": "middle" },
      "alpha/beta, Gy (log scale)",
    ),
    svg("rect", {
      class: "span",
      x: x(ratios[0]) - 1,
      width: x(ratios.at(-1)) - x(ratios[0]) + 2,
      y: top,
      height: bottom - top,
    }),
    limits.map((limit) => !single && svg("path", { class: "curve limit", d: curve(limit) })),
    apart(lows, 13, bottom).map(({ limit, y }) =>
      svg(
        "text",
        { class: "limit", x: left + 4, y },
        `limit ${plain(limit.total)} Gy/${limit.fractions}`,
      ),
    ),
    regimens.map((regimen) => [
      !single &&
        svg("path", {
          class: `curve c${regimen.place}${regimen.outside ? " outside" : ""}`,
          d: curve(regimen),
        }),
      ratios.map((ratio) => mark(regimen.place, ...at(regimen, ratio))),
    ]),
    swaps.map(({ letter, large, at: ratio }) => {
      const [cx, cy] = at(large, ratio);
      return [
        svg("circle", { class: "swap", cx, cy, r: 9 }),
        svg("text", { class: "swap", x: cx, y: cy + 4, "text-anchor": "middle" }, letter),
      ];
    }),
    apart(ends, 14, bottom).map(({ regimen, y: height }) => [
      mark(regimen.place, right + 10, height - 4),
      svg("text", { x: right + 19, y: height }, `${regimen.name}${regimen.outside ? "†" : ""}`),
    ]),
  );
}
