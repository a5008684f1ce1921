// A form for one case: what is known on one side, what the library answers on the other.

const SIGNS = { met: "✓", "not met": "✗", unknown: "?" };
const PLAIN_NUMBER = /^[0-9.]+(\s*(-|–|to)\s*[0-9.]+)?$/;

// The controls: each gives the text of a fact, or nothing where it is not known, and shows one.

const CONTROLS = {
  flag: (fact, give) => radios(fact, ["no", "yes"], give),
  category: (fact, give) => {
    const options = ["unknown", ...fact.values].map((value) => html("option", {}, value));
    const select = html("select", { id: fact.id, change: () => give(select.selectedIndex ? select.value : "") }, options);
    return { controls: [select], show: (text) => (select.value = text || "unknown") };
  },
  several: (fact, give) => {
    const boxes = fact.values.map((value) => html("input", { type: "checkbox", value, change: () => give(checked()) }));
    const checked = () => boxes.filter((box) => box.checked).map((box) => box.value).join("; ");
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
  const labels = inputs.map((input) => html("label", { class: "box" }, input, ` ${input.value || "unknown"}`));
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
  const show = (text) => {
    if (document.activeElement !== input || text) input.value = text;
  };
  return { controls: [input, unit && html("span", { class: "note" }, `in${unit}, unless another unit is given`)], show };
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
  const heading = grouped ? html("legend", {}, fact.title) : html("label", { for: fact.id }, fact.title);
  const controls = html(
    grouped ? "fieldset" : "div",
    { class: "fact", "data-name": fact.name },
    heading,
    state,
    html("p", { class: "note", id: `${fact.id}-doc` }, `${fact.doc}${fact.expects ? ` Expects ${fact.expects}.` : ""}`),
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
    const words = refused ? faults.map((fault) => fault.says).join("; ") : "";
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

// The answers.

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function folded(title, content, open = false) {
  return html("details", { open }, html("summary", {}, title), content);
}

function asking(answers, questions) {
  if (!answers.ask.length) return [];
  const rows = answers.ask.map(({ name, strength, options }) => {
    const { title, focus } = questions.get(name);
    const button = html("button", { type: "button", click: focus }, title);
    return html("li", {}, button, ` ${strength} for ${plural(options, "option")}`);
  });
  const more = rows.slice(5);
  return [
    html("h3", {}, "What to ask next"),
    html("ol", {}, rows.slice(0, 5)),
    more.length && folded(`${plural(more.length, "fact")} more`, html("ol", { start: 6 }, more)),
  ];
}

const placed = ({ title, where, status }) =>
  html("span", { class: "note" }, ` [${title}, ${where}${status === "read at first hand" ? "" : `; ${status}`}]`);

/** An option in full: what speaks for and against it, what is open, caveats, and its trials. */
function reasons(option) {
  const argued = (sign) => ({ side, strength, says, since, at }) => {
    const lines = since.map(({ reading, line }) => ` ${reading}: ${line}.`).join("");
    return html("li", {}, `${sign} ${side} (${strength}): ${says}.${lines}`, placed(at));
  };
  const open = option.undecided.filter(({ stands }) => !stands);
  return html(
    "ul",
    { class: "plain" },
    option.for.map(argued("+")),
    option.against.map(argued("−")),
    open.map(({ side, strength, says, turns_on, at }) =>
      html("li", {}, `? open, ${side} (${strength}): ${says}; turns on ${turns_on.map(spaced).join(", ")}`, placed(at)),
    ),
    option.caveats.map(({ says, concerns, at }) =>
      html("li", {}, `! caveat${concerns === "unknown" ? ", if so" : ""}: ${says}`, placed(at)),
    ),
    option.studied_in.map(({ readings, conflict }) => {
      const verdicts = Object.entries(readings).map(([name, verdict]) => `${name}: ${SIGNS[verdict]} ${verdict}`);
      return html("li", {}, `would have been in ${verdicts.join("; ")}${conflict ? "; the readings differ on this case" : ""}`);
    }),
  );
}

const spaced = (name) => name.replaceAll("_", " ");

/** A reading line by line. */
function lineByLine({ rows, ask, aside }) {
  const row = ({ depth, verdict, words, because }) =>
    html(
      "li",
      { style: `margin-left: ${depth - 1}em` },
      html("strong", {}, `${SIGNS[verdict]} ${verdict} `),
      words,
      because && html("span", { class: "note" }, ` ${because}`),
    );
  return html(
    "ul",
    { class: "plain" },
    rows.map(row),
    ask.length && html("li", {}, `to settle it, ask for: ${ask.join(", ")}`),
    aside.map((note) => html("li", { class: "note" }, `kept aside: ${note}`)),
  );
}

function ranked({ options, settled, contested, presumed, order }) {
  const of = (standing) => options.filter((option) => option.standing === standing);
  const offered = of("for this case");
  const lead = !offered.length
    ? "Nothing can be recommended on what is known."
    : settled
      ? "The first place is settled by what is known."
      : "As far as known; the facts to ask for could change the first place.";
  const others = ["may be for this case", "not for this case"].map((standing) => {
    const lines = of(standing).map(({ name, why }) => html("li", {}, html("strong", {}, name), `: ${why}`));
    return lines.length && folded(`${standing}: ${plural(lines.length, "option")}`, html("ul", {}, lines));
  });
  return [
    html("h3", {}, "Options in order"),
    html("p", {}, lead),
    contested && html("p", {}, "Something strong speaks against every option, the first among them."),
    offered.map((option) => folded(`${option.place}. ${option.name}`, reasons(option))),
    others,
    order.length && folded("why in this order", html("ul", {}, order.map((line) => html("li", {}, line)))),
    presumed.length && html("p", { class: "note" }, `Presumed not to speak against the first, as not known: ${presumed.join(", ")}.`),
  ];
}

function opinions({ first_opinions }) {
  const of = (verdict) =>
    first_opinions
      .filter((opinion) => opinion.verdict === verdict)
      .map(({ says, from }) => html("li", {}, `${says} `, html("span", { class: "note" }, `[${from}]`)));
  const [needed, perhaps] = [of("met"), of("unknown")];
  return [
    needed.length && [html("h3", {}, "Opinions to seek first"), html("ul", {}, needed)],
    perhaps.length && folded(`perhaps, as facts are not known: ${plural(perhaps.length, "opinion")} to seek first`, html("ul", {}, perhaps)),
  ];
}

function verdicts({ readings }) {
  const all = readings.flatMap(({ study, conflict, readings }) =>
    readings.map((reading) => ({ ...reading, study, conflict })),
  );
  const groups = ["met", "unknown", "not met"].map((verdict) => {
    const rows = all.filter((reading) => reading.verdict === verdict);
    const each = rows.map((reading) => {
      const differ = reading.conflict ? " (the readings differ on this case)" : "";
      return folded(`${SIGNS[verdict]} ${reading.study}, ${reading.name}${differ}`, lineByLine(reading));
    });
    const title = `${SIGNS[verdict]} ${verdict}: ${plural(each.length, "reading")}`;
    return each.length ? folded(title, each) : html("p", {}, title);
  });
  return [html("h3", {}, "Would this patient have been in the trial?"), groups];
}

function refusing({ faults }) {
  return [
    html("h3", {}, "No answers yet"),
    html("p", {}, "What is filled in cannot be read as one case, so nothing is answered until it is mended:"),
    html("ul", { class: "refused" }, faults.map((fault) => html("li", {}, fault.says))),
  ];
}

function replied(answers, questions) {
  if (answers.faults.length) return refusing(answers);
  const parts = [opinions(answers), asking(answers, questions), ranked(answers), verdicts(answers)];
  return [parts, html("p", { class: "caption" }, answers.notice)];
}

function summary(facts, { faults, options, settled, ask, first_opinions }) {
  const known = plural(Object.keys(facts).length, "fact");
  if (faults.length) return `${known} filled in, ${plural(faults.length, "fault")}; no answers.`;
  const first = options.filter(({ place, standing }) => place === 1 && standing === "for this case");
  const names = first.map(({ name }) => name).join("; ");
  const open = settled ? "" : ` (${plural(ask.length, "fact")} to ask for could change it)`;
  const seek = first_opinions.some(({ verdict }) => verdict === "met") ? " Seek the opinions below first." : "";
  const said = first.length ? `As far as known the first is ${names}${open}.` : "No option is known to be for this case.";
  return `${known} filled in.${seek} ${said}`;
}

/** Whether answers are those to what is filled in now. */
function same(facts, others) {
  const names = Object.keys(facts);
  return names.length === Object.keys(others ?? {}).length && names.every((name) => facts[name] === others[name]);
}

function render({ model, el }) {
  const sections = model.get("sections").map(({ title, facts }, place) => {
    const questions = facts.map((fact) => question(fact, model));
    const count = html("span");
    const controls = html("details", { open: place === 0 }, html("summary", {}, title, count), questions.map((one) => one.controls));
    return { controls, questions, count };
  });
  const questions = new Map(sections.flatMap((section) => section.questions.map((one) => [one.name, one])));
  const status = html("p", { role: "status", class: "status" });
  const replies = html("div");
  const search = html("input", {
    type: "search",
    input: () => {
      const wanted = search.value.trim().toLowerCase();
      for (const section of sections) {
        for (const one of section.questions) one.controls.hidden = !one.words.includes(wanted);
        section.controls.hidden = section.questions.every((one) => one.controls.hidden);
        if (wanted) section.controls.open = true;
      }
    },
  });
  el.replaceChildren(
    html(
      "section",
      { class: "bonemets", "aria-label": "case form" },
      html("h2", {}, "What is known of the case"),
      html("p", { class: "note" }, "A fact that is not filled in is unknown, not absent. A number may be a range, such as 3-6, and may have another unit, such as 56 days."),
      html(
        "div",
        { class: "halves panes" },
        html("div", {}, html("label", { class: "row" }, "find a fact ", search), sections.map((section) => section.controls)),
        html("div", { class: "replies" }, status, replies),
      ),
    ),
  );
  let last = null;
  const update = () => {
    const facts = model.get("facts");
    const answers = model.get("answers");
    const current = same(facts, answers.of);
    for (const { questions, count } of sections) {
      for (const one of questions) one.update(facts, answers, current);
      const known = questions.filter(({ name }) => facts[name]).length;
      count.textContent = ` (${known} of ${questions.length} filled in)`;
    }
    replies.classList.toggle("stale", !current);
    status.textContent = current ? summary(facts, answers) : "The answers below are to what was filled in before; waiting for Python.";
    if (!current || answers === last) return;
    last = answers;
    const open = new Set([...replies.querySelectorAll("details[open] > summary")].map((one) => one.textContent));
    replies.replaceChildren(html("div", {}, replied(answers, questions)));
    for (const one of replies.querySelectorAll("summary")) one.parentElement.open ||= open.has(one.textContent);
  };
  return follow(model, ["facts", "answers"], update);
}

const widget = { render };
export default widget;
