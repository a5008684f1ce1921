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

/** Make elements of HTML that Python wrote, in which every text is escaped. */
function elements(markup) {
  const page = new DOMParser().parseFromString(markup, "text/html");
  for (const one of page.querySelectorAll("summary"))
    one.setAttribute("data-lm-suppress-shortcuts", "true");
  return [...page.body.childNodes];
}

function refusing({ faults }) {
  return [
    html("h3", {}, "No answers yet"),
    html(
      "p",
      {},
      "What is filled in cannot be read as one case, so nothing is answered until it is mended:",
    ),
    html(
      "ul",
      { class: "refused" },
      faults.map((fault) => html("li", {}, fault.text)),
    ),
  ];
}

function replied(answers, questions) {
  if (answers.faults.length) return refusing(answers);
  return [asking(answers, questions), elements(answers.ranking), elements(answers.readings)];
}

function summary(facts, { faults, first, settled, ask, seek }) {
  const known = plural(Object.keys(facts).length, "fact");
  if (faults.length) return `${known} filled in, ${plural(faults.length, "fault")}; no answers.`;
  const open = settled ? "" : ` (${plural(ask.length, "fact")} to ask for could change it)`;
  const opinions = seek ? " Seek the opinions below first." : "";
  const said = first.length
    ? `As far as known the first is ${first.join("; ")}${open}.`
    : "No option is known to be for this case.";
  return `${known} filled in.${opinions} ${said}`;
}
