const PLAIN_NUMBER = /^[0-9.]+(\s*(-|–|to)\s*[0-9.]+)?$/;

// The controls: each gives the text of a fact, or nothing where it is not known, and shows one.

const CONTROLS = {
  flag: (fact, give) => radios(fact, ["no", "yes"], give),
  category: (fact, give) => {
    const options = ["unknown", ...fact.values].map((value) => html("option", {}, value));
    const select = html(
      "select",
      { id: fact.id, change: () => give(select.selectedIndex ? select.value : "") },
      options,
    );
    return { controls: [select], show: (text) => (select.value = text || "unknown") };
  },
  several: (fact, give) => {
    const boxes = fact.values.map((value) =>
      html("input", { type: "checkbox", value, change: () => give(checked()) }),
    );
    const checked = () =>
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join("; ");
    const labels = boxes.map((box) => html("label", { class: "box" }, box, ` ${box.value}`));
    const group = html("div", { class: "boxes", role: "group", "aria-label": fact.title }, labels);
    let some = false;
    const choice = radios(fact, ["none", "these"], (text) => {
      some = text === "these";
      give(some ? checked() : text);
      show(some ? checked() : text);
    });
    const show = (text) => {
      const values = new Set(text.split("; "));
      some ||= Boolean(text) && text !== "none";
      if (text === "none") some = false;
      for (const box of boxes) box.checked = values.has(box.value);
      group.hidden = !some;
      choice.show(some ? "these" : text);
    };
    return { controls: [...choice.controls, group], show };
  },
  count: (fact, give) => written(fact, give, ""),
  measure: (fact, give) => written(fact, give, ` ${fact.unit}`),
};

function radios(fact, values, give) {
  const name = unique();
  const inputs = ["", ...values].map((value) =>
    html("input", { type: "radio", name, value, change: () => give(value) }),
  );
  inputs[0].id = fact.id;
  const labels = inputs.map((input) =>
    html("label", { class: "box" }, input, ` ${input.value || "unknown"}`),
  );
  const show = (text) => inputs.forEach((input) => (input.checked = input.value === text));
  return { controls: labels, show };
}

/** A field for a number or a range; a unit that is left out is the one that stands beside it. */
function written(fact, give, unit) {
  const input = html("input", {
    id: fact.id,
    type: "text",
    placeholder: "unknown",
    "aria-describedby": `${fact.id}-doc ${fact.id}-wrong`,
    change: () => {
      const text = input.value.trim();
      give(PLAIN_NUMBER.test(text) ? text + unit : text);
    },
  });
  let last = "";
  const show = (text) => {
    if (text !== last) input.value = text; // and else leave alone what is being typed
    last = text;
  };
  return {
    controls: [
      input,
      unit && html("span", { class: "note" }, `in${unit}, unless another unit is given`),
    ],
    show,
  };
}

/** A fact: its title and meaning, its control, its state in words, and what is wrong with it. */
function question(fact, model) {
  fact = { ...fact, id: unique() };
  const give = (text) => {
    const { [fact.name]: _, ...others } = model.get("facts");
    put(model, { facts: text ? { ...others, [fact.name]: text } : others });
  };
  const control = CONTROLS[fact.kind](fact, give);
  const state = html("span", { class: "state" });
  const wrong = html("p", { class: "refused", role: "alert", id: `${fact.id}-wrong` });
  const grouped = fact.kind === "flag" || fact.kind === "several";
  const heading = grouped
    ? html("legend", {}, fact.title)
    : html("label", { for: fact.id }, fact.title);
  const controls = html(
    grouped ? "fieldset" : "div",
    { class: "fact", "data-name": fact.name },
    heading,
    state,
    html(
      "p",
      { class: "note", id: `${fact.id}-doc` },
      `${fact.doc}${fact.expects ? ` Expects ${fact.expects}.` : ""}`,
    ),
    html("div", { class: "row" }, control.controls),
    wrong,
  );
  const update = (facts, answers, current) => {
    const text = facts[fact.name] ?? "";
    const faults = (answers.faults ?? []).filter((fault) => fault.fact === fact.name);
    const follows = answers.follows?.[fact.name];
    control.show(text);
    const said = text ? "known" : follows ? `follows from others: ${follows}` : "unknown";
    const refused = current && faults.length > 0;
    state.textContent = refused ? "refused" : said;
    state.className = `state ${refused ? "wrong" : text ? "known" : "unknown"}`;
    const words = refused ? faults.map((fault) => fault.text).join("; ") : "";
    if (wrong.textContent !== words) wrong.textContent = words;
  };
  const focus = () => {
    controls.closest("details").hidden = controls.hidden = false;
    controls.closest("details").open = true;
    controls.querySelector("input, select").focus();
  };
  const words = `${fact.title} ${fact.name} ${fact.doc}`.toLowerCase();
  return { name: fact.name, title: fact.title, controls, update, focus, words };
}
