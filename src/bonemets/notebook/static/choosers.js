// The controls.

const NAMES = ["regimens", "known", "span", "tissue", "formula", "limits", "asked"];

function chooser(model) {
  let waiting = false;
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
  const add = html(
    "div",
    { class: "row" },
    label,
    html("button", { type: "button", click: ask }, "Add"),
  );
  const closed = html(
    "p",
    { class: "note" },
    "This page is saved: other regimens can be added where Python runs.",
  );
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
          const box = html("input", {
            type: "checkbox",
            value: name,
            change: () => choose(name, box),
          });
          return html("label", { class: "box" }, box, ` ${name}`);
        }),
      );
    }
    const chosen = new Set(model.get("regimens"));
    for (const box of boxes.querySelectorAll("input")) box.checked = chosen.has(box.value);
    if (waiting && !model.get("asked")) answered();
  };
  const controls = html(
    "fieldset",
    { class: "wide" },
    html("legend", {}, "Regimens"),
    boxes,
    model.get("live") ? add : closed,
    refusal,
  );
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
  const range = html("input", {
    type: "range",
    min: 0.5,
    max: 20,
    step: 0.1,
    "aria-label": `${label}, slider`,
    input: give,
  });
  const number = html("input", {
    type: "number",
    min: 0,
    step: "any",
    "aria-label": `${label}, in Gy`,
    input: give,
  });
  const controls = html(
    "div",
    { class: "row" },
    html("span", { class: "label" }, label),
    range,
    number,
    "Gy",
    wrong,
  );
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
    html(
      "option",
      { value: key },
      `${name}: ${plain(low)}${low < high ? ` to ${plain(high)}` : ""} Gy`,
    ),
  );
  const source = html(
    "select",
    {
      "aria-label": "alpha/beta of",
      change: () => {
        const tissue = tissues[source.value];
        ranged = source.value === "range";
        if (tissue) put(model, { span: [tissue.low, tissue.high], tissue: source.value });
        else
          put(model, {
            tissue: "",
            span: ranged ? model.get("span") : [model.get("span")[0], model.get("span")[0]],
          });
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
  const choice = html("div", { class: "row" }, source, low.controls, high.controls, note);
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
    note.textContent = tissue
      ? `${tissue.note} From ${tissue.from.join("; ")}.`
      : "No tissue has one agreed ratio.";
    choice.hidden = usc;
    const ratio =
      usc && !lacks(model.get("formula"))
        ? ` is ${plain(follows(model.get("formula")))} Gy: it`
        : "";
    fixed.textContent = usc ? `alpha/beta${ratio} follows from the numbers of the model.` : "";
  };
  const controls = html(
    "fieldset",
    { class: "wide" },
    html("legend", {}, "alpha/beta ratio"),
    choice,
    fixed,
  );
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
    const radio = html("input", {
      type: "radio",
      name: group,
      value: kind,
      change: () => choose(kind, parameters),
    });
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
    const { text, parameters } = model.get("catalogue").models[formula.kind];
    if (offered !== formula.kind) fields.replaceChildren(...Object.entries(parameters).map(field));
    offered = formula.kind;
    for (const input of fields.querySelectorAll("input")) {
      const value = formula[input.dataset.name];
      if (value != null && Number(input.value) !== value) input.value = value;
    }
    for (const label of radios) label.firstChild.checked = label.firstChild.value === formula.kind;
    refusal.textContent = lacks(formula);
    note.textContent = refusal.textContent && text;
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
