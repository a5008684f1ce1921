// BED and EQD2 of several regimens against the alpha/beta ratio.

// The formulas.  They are the only ones here, and a test holds them to Python's over a grid.

/** BED of one fraction: linear-quadratic, and beyond a transition its tangent or the USC's line. */
export function one(size, ratio, formula) {
  const { kind, threshold, alpha, d0, dq } = formula;
  if (kind === "USC" && size > (2 * dq) / (1 - alpha * d0)) return (size - dq) / (alpha * d0);
  const curved = kind === "LQ-L" ? Math.min(size, threshold) : size;
  return curved * (1 + curved / ratio) + (1 + (2 * curved) / ratio) * (size - curved);
}

export const bed = ({ total, fractions }, ratio, formula) =>
  fractions * one(total / fractions, ratio, formula);

export const eqd2 = (regimen, ratio, formula) =>
  (2 * bed(regimen, ratio, formula)) / one(2, ratio, formula);

/** The ratio at which two regimens are equal, or null: BED is total + q/ratio, so one at most. */
export function swap(first, second, formula) {
  const q = (regimen) => bed(regimen, 1, formula) - regimen.total;
  const ratio = (q(first) - q(second)) / (second.total - first.total);
  return ratio > 1e-9 && Number.isFinite(ratio) ? ratio : null;
}

/** The ratio that follows from the numbers of the universal survival curve. */
export const follows = ({ alpha, d0, dq }) => (4 * alpha * d0 * dq) / (1 - alpha * d0) ** 2;

/** A number as Python prints it: rounded half up to two digits, without zeros at the end. */
export const shown = (value) =>
  String(Number(`${Math.round(Number(`${value.toFixed(9)}e2`))}e-2`));

/** A ratio or dose as Python prints it: to six digits. */
export const plain = (value) => String(Number(value.toPrecision(6)));

/** Words on what a model still lacks, or nothing. */
export function lacks(formula) {
  const missing = Object.keys(formula).filter((name) => formula[name] == null);
  if (missing.length) return `${formula.kind} needs a number above 0: ${missing.join(", ")}.`;
  if (formula.alpha * formula.d0 >= 1) return "alpha times D0 must be less than 1.";
  return "";
}

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

const letter = (place) =>
  (place < 26 ? "" : "A") + String.fromCharCode(65 + (place % 26));

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
    svg("text", { x: (left + right) / 2, y: height - 6, "text-anchor": "middle" }, "alpha/beta, Gy (log scale)"),
    svg("rect", {
      class: "span",
      x: x(ratios[0]) - 1,
      width: x(ratios.at(-1)) - x(ratios[0]) + 2,
      y: top,
      height: bottom - top,
    }),
    limits.map((limit) => !single && svg("path", { class: "curve limit", d: curve(limit) })),
    apart(lows, 13, bottom).map(({ limit, y }) =>
      svg("text", { class: "limit", x: left + 4, y }, `limit ${plain(limit.total)} Gy/${limit.fractions}`),
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

// The tables and words below the pictures.

function table(state) {
  const heads = ["regimen", "per fraction", "BED", "EQD2"];
  const title = `BED and EQD2 at ${spoken(state.ratios)}, by ${said(state)}`;
  const made = html(
    "table",
    { "aria-label": title },
    html("thead", {}, html("tr", {}, heads.map((head) => html("th", { scope: "col" }, head)))),
    html(
      "tbody",
      {},
      state.regimens.map((regimen) =>
        html(
          "tr",
          {},
          html("th", { scope: "row" }, key(regimen), ` ${regimen.name}${regimen.outside ? "†" : ""}`),
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
  html("ul", {}, lines.map((line) => html("li", {}, line))),
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
    return `${name}: ${table.says[fractions] ?? none}`;
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
  return list("What the review names them for", regimens.map(({ name, uses }) => `${name}: ${uses.join("; ")}`));
}

function captions(state) {
  const model = state.catalogue.models[state.formula.kind];
  const dagger = state.regimens.some((regimen) => regimen.outside)
    ? "† and broken lines: a fraction is outside the range in which the model is trusted. "
    : "";
  const strong = html("strong", {}, "An order of BED is not one of efficacy. ");
  return [html("p", { class: "caption" }, strong, `${dagger}${model.says}`)];
}

// The controls.

const NAMES = ["regimens", "known", "span", "tissue", "formula", "limits", "asked"];

function chooser(model) {
  const boxes = html("div", { class: "boxes" });
  const refusal = html("p", { class: "refused", role: "alert", id: unique() });
  const ask = () => {
    waiting = text.value.trim() !== "";
    if (waiting) put(model, { asked: text.value });
  };
  const text = html("input", {
    type: "text",
    placeholder: "such as 8 Gy/1 or 10 x 3 Gy",
    "aria-describedby": refusal.id,
    keydown: (event) => event.key === "Enter" && ask(),
  });
  const label = html("label", {}, "another one ", text);
  const add = html("div", { class: "row" }, label, html("button", { type: "button", click: ask }, "Add"));
  const closed = html("p", { class: "note" }, "This page is saved: other regimens can be added where Python runs.");
  const choose = (name, box) => {
    const chosen = model.get("regimens").filter((one) => one !== name);
    const most = model.get("catalogue").most;
    if (box.checked && chosen.length >= most) {
      box.checked = false;
      refusal.textContent = `At most ${most} regimens are drawn at once; take one away first.`;
    } else {
      refusal.textContent = "";
      put(model, { regimens: box.checked ? [...chosen, name] : chosen });
    }
  };
  let waiting = false;
  let offered = "";
  const answered = () => {
    waiting = false;
    refusal.textContent = model.get("refused");
    if (!model.get("refused")) text.value = "";
  };
  const update = () => {
    const names = Object.keys(model.get("known"));
    if (offered !== names.join()) {
      offered = names.join();
      boxes.replaceChildren(
        ...names.map((name) => {
          const box = html("input", { type: "checkbox", value: name, change: () => choose(name, box) });
          return html("label", { class: "box" }, box, ` ${name}`);
        }),
      );
    }
    const chosen = new Set(model.get("regimens"));
    for (const box of boxes.querySelectorAll("input")) box.checked = chosen.has(box.value);
    if (waiting && !model.get("asked")) answered();
  };
  const controls = html("fieldset", {}, html("legend", {}, "Regimens"), boxes, model.get("live") ? add : closed, refusal);
  return { controls, update };
}

function slider(label, change) {
  const wrong = html("span", { class: "refused", role: "alert" });
  const give = (event) => {
    const value = Number(event.target.value);
    const fine = event.target.value !== "" && value > 0;
    wrong.textContent = fine ? "" : "A ratio is a number above 0; the one before is kept.";
    if (fine) change(value);
  };
  const range = html("input", { type: "range", min: 0.5, max: 20, step: 0.1, "aria-label": `${label}, slider`, input: give });
  const number = html("input", { type: "number", min: 0, step: "any", "aria-label": `${label}, in Gy`, input: give });
  const controls = html("div", { class: "row" }, html("span", { class: "label" }, label), range, number, "Gy", wrong);
  const update = (value) => {
    range.value = value;
    range.setAttribute("aria-valuetext", `${plain(value)} Gy`);
    if (Number(number.value) !== value) number.value = plain(value);
  };
  return { controls, update };
}

function ratioChooser(model) {
  let ranged = false;
  const set = (place, value) => {
    const span = ranged ? [...model.get("span")] : [value, value];
    span[place] = value;
    if (span[0] > span[1]) span[1 - place] = value;
    put(model, { tissue: "", span });
  };
  const tissues = model.get("catalogue").tissues;
  const named = Object.entries(tissues).map(([key, { name, low, high }]) =>
    html("option", { value: key }, `${name}: ${plain(low)}${low < high ? ` to ${plain(high)}` : ""} Gy`),
  );
  const source = html(
    "select",
    {
      "aria-label": "alpha/beta of",
      change: () => {
        const tissue = tissues[source.value];
        ranged = source.value === "range";
        if (tissue) put(model, { span: [tissue.low, tissue.high], tissue: source.value });
        else put(model, { tissue: "", span: ranged ? model.get("span") : [model.get("span")[0], model.get("span")[0]] });
        update();
      },
    },
    html("option", { value: "ratio" }, "one ratio"),
    html("option", { value: "range" }, "a range of my own"),
    html("optgroup", { label: "a tissue, from its sources" }, named),
  );
  const low = slider("ratio", (value) => set(0, value));
  const high = slider("up to", (value) => set(1, value));
  const note = html("p", { class: "note" });
  const fixed = html("p", { class: "note" });
  const choice = html("div", {}, source, low.controls, high.controls, note);
  const update = () => {
    const [least, most] = model.get("span");
    const tissue = tissues[model.get("tissue")];
    const usc = model.get("formula").kind === "USC";
    ranged = !tissue && (ranged || least < most);
    source.value = tissue ? model.get("tissue") : ranged ? "range" : "ratio";
    low.update(least);
    high.update(most);
    low.controls.hidden = Boolean(tissue);
    high.controls.hidden = !ranged;
    note.textContent = tissue ? `${tissue.note} From ${tissue.from.join("; ")}.` : "No tissue has one agreed ratio.";
    choice.hidden = usc;
    const ratio = usc && !lacks(model.get("formula")) ? ` is ${plain(follows(model.get("formula")))} Gy: it` : "";
    fixed.textContent = usc ? `alpha/beta${ratio} follows from the numbers of the model.` : "";
  };
  const controls = html("fieldset", {}, html("legend", {}, "alpha/beta ratio"), choice, fixed);
  return { controls, update };
}

function modelChooser(model) {
  const group = unique();
  const models = Object.entries(model.get("catalogue").models);
  const fields = html("div");
  const note = html("p", { class: "note" });
  const refusal = html("p", { class: "refused", role: "alert" });
  const choose = (kind, parameters) => {
    const empty = Object.keys(parameters).map((name) => [name, null]);
    put(model, { formula: { kind, ...Object.fromEntries(empty) } });
    update();
  };
  const radios = models.map(([kind, { name, parameters }]) => {
    const radio = html("input", { type: "radio", name: group, value: kind, change: () => choose(kind, parameters) });
    return html("label", { class: "box" }, radio, ` ${kind}, ${name}`);
  });
  const field = ([name, label]) => {
    const input = html("input", {
      type: "number",
      min: 0,
      step: "any",
      "data-name": name,
      input: () => {
        const value = Number(input.value) > 0 ? Number(input.value) : null;
        put(model, { formula: { ...model.get("formula"), [name]: value } });
        update();
      },
    });
    return html("label", { class: "row" }, html("span", { class: "label" }, label), input);
  };
  let offered = "";
  const update = () => {
    const formula = model.get("formula");
    const { says, parameters } = model.get("catalogue").models[formula.kind];
    if (offered !== formula.kind) fields.replaceChildren(...Object.entries(parameters).map(field));
    offered = formula.kind;
    for (const input of fields.querySelectorAll("input")) {
      const value = formula[input.dataset.name];
      if (value != null && Number(input.value) !== value) input.value = value;
    }
    for (const label of radios) label.firstChild.checked = label.firstChild.value === formula.kind;
    note.textContent = says;
    refusal.textContent = lacks(formula);
  };
  const controls = html("fieldset", {}, html("legend", {}, "Model"), radios, fields, note, refusal);
  return { controls, update };
}

function limitChooser(model) {
  const names = Object.keys(model.get("catalogue").limits);
  const select = html(
    "select",
    { "aria-label": "limits for an organ", change: () => put(model, { limits: select.value }) },
    html("option", { value: "" }, "none"),
    names.map((name) => html("option", { value: name }, name)),
  );
  const controls = html("fieldset", {}, html("legend", {}, "Limits for an organ"), select);
  return { controls, update: () => (select.value = model.get("limits")) };
}

function render({ model, el }) {
  const parts = [chooser, ratioChooser, modelChooser, limitChooser].map((make) => make(model));
  const pictures = html("div", { class: "pictures" });
  const below = html("div", { class: "below" });
  el.replaceChildren(
    html(
      "section",
      { class: "bonemets", "aria-label": "BED and EQD2 explorer" },
      html("h2", {}, "BED and EQD2 against the alpha/beta ratio"),
      html("div", { class: "controls" }, parts.map((part) => part.controls)),
      pictures,
      below,
    ),
  );
  let wide = 0;
  const draw = () => {
    const state = look(model);
    if (lacks(state.formula) || !state.regimens.length) {
      const words = lacks(state.formula) || "Choose a regimen, and its curves are drawn here.";
      pictures.replaceChildren(html("p", { class: "empty" }, words));
      below.replaceChildren();
      return;
    }
    const width = Math.max(300, wide >= 716 ? wide / 2 - 8 : wide);
    pictures.replaceChildren(
      ...[["BED", bed], ["EQD2", eqd2]].map(([name, effect]) =>
        html(
          "figure",
          {},
          html("figcaption", {}, `${name}, Gy (log scale), by ${state.formula.kind}, at ${spoken(state.ratios)}`),
          picture(name, effect, state, width),
        ),
      ),
    );
    below.replaceChildren(
      ...captions(state),
      html("div", { class: "halves" }, html("div", {}, table(state)), html("div", {}, swapping(state))),
      ...limiting(state),
      ...using(state),
      html("p", { class: "caption" }, state.catalogue.notice),
    );
  };
  const stop = follow(model, NAMES, () => {
    parts.forEach((part) => part.update());
    draw();
  });
  const observer = new ResizeObserver(() => {
    if (wide === pictures.clientWidth) return;
    wide = pictures.clientWidth;
    draw();
  });
  observer.observe(pictures);
  return () => {
    stop();
    observer.disconnect();
  };
}

const widget = { render };
export default widget;
