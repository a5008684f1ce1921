const SIGNS = { met: "✓", "not met": "✗", unknown: "?" };

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
  html(
    "span",
    { class: "note" },
    ` [${title}, ${where}${status === "read at first hand" ? "" : `; ${status}`}]`,
  );

/** An option in full: what speaks for and against it, what is open, caveats, and its trials. */
function reasons(option) {
  const argued =
    (sign) =>
    ({ side, strength, text, since, turns_on, at }) => {
      const lines = since.map(({ reading, line }) => ` (${reading}: ${line})`).join("");
      const until = turns_on.length ? `; stands unless lifted by ${listed(turns_on)}` : "";
      return html("li", {}, `${sign} ${side} (${strength}): ${text}${lines}${until}`, placed(at));
    };
  const open = option.undecided.filter(({ stands }) => !stands);
  return html(
    "ul",
    { class: "plain" },
    option.for.map(argued("+")),
    option.against.map(argued("−")),
    open.map(({ side, strength, text, turns_on, at }) =>
      html(
        "li",
        {},
        `? open, ${side} (${strength}): ${text}; turns on ${listed(turns_on)}`,
        placed(at),
      ),
    ),
    option.caveats.map(({ text, concerns, at }) =>
      html("li", {}, `! caveat${concerns === "unknown" ? ", if so" : ""}: ${text}`, placed(at)),
    ),
    option.studied_in.map(({ readings, conflict }) => {
      const verdicts = Object.entries(readings).map(
        ([name, verdict]) => `${name}: ${SIGNS[verdict]} ${verdict}`,
      );
      return html(
        "li",
        {},
        `would have been in ${verdicts.join("; ")}${conflict ? "; the readings differ on this case" : ""}`,
      );
    }),
  );
}

const listed = (names) => names.map((name) => name.replaceAll("_", " ")).join(", ");

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
      ? "The first place is settled by what is known and, where named below, presumed."
      : "As far as known; the facts to ask for could change the first place.";
  const others = ["may be for this case", "not for this case"].map((standing) => {
    const lines = of(standing).map(({ name, why }) =>
      html("li", {}, html("strong", {}, name), `: ${why}`),
    );
    return (
      lines.length &&
      folded(`${standing}: ${plural(lines.length, "option")}`, html("ul", {}, lines))
    );
  });
  return [
    html("h3", {}, "Options in order"),
    html("p", {}, lead),
    contested &&
      html("p", {}, "Something strong speaks against every option, the first among them."),
    offered.map((option) => folded(`${option.place}. ${option.name}`, reasons(option))),
    others,
    order.length &&
      folded(
        "why in this order",
        html(
          "ul",
          {},
          order.map((line) => html("li", {}, line)),
        ),
      ),
    presumed.length &&
      html(
        "p",
        { class: "note" },
        `Presumed not to speak against the first, as not known: ${presumed.join(", ")}.`,
      ),
  ];
}

function opinions({ first_opinions }) {
  const of = (verdict) =>
    first_opinions
      .filter((opinion) => opinion.verdict === verdict)
      .map(({ text, from }) =>
        html("li", {}, `${text} `, html("span", { class: "note" }, `[${from}]`)),
      );
  const [needed, perhaps] = [of("met"), of("unknown")];
  return [
    needed.length && [html("h3", {}, "Opinions to seek first"), html("ul", {}, needed)],
    perhaps.length &&
      folded(
        `perhaps, as facts are not known: ${plural(perhaps.length, "opinion")} to seek first`,
        html("ul", {}, perhaps),
      ),
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
      return folded(
        `${SIGNS[verdict]} ${reading.study}, ${reading.name}${differ}`,
        lineByLine(reading),
      );
    });
    const title = `${SIGNS[verdict]} ${verdict}: ${plural(each.length, "reading")}`;
    return each.length ? folded(title, each) : html("p", {}, title);
  });
  return [html("h3", {}, "Would this patient have been in the trial?"), groups];
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
  const parts = [opinions(answers), asking(answers, questions), ranked(answers), verdicts(answers)];
  return [parts, html("p", { class: "caption" }, answers.notice)];
}

function summary(facts, { faults, options, settled, ask, first_opinions }) {
  const known = plural(Object.keys(facts).length, "fact");
  if (faults.length) return `${known} filled in, ${plural(faults.length, "fault")}; no answers.`;
  const first = options.filter(
    ({ place, standing }) => place === 1 && standing === "for this case",
  );
  const names = first.map(({ name }) => name).join("; ");
  const open = settled ? "" : ` (${plural(ask.length, "fact")} to ask for could change it)`;
  const seek = first_opinions.some(({ verdict }) => verdict === "met")
    ? " Seek the opinions below first."
    : "";
  const said = first.length
    ? `As far as known the first is ${names}${open}.`
    : "No option is known to be for this case.";
  return `${known} filled in.${seek} ${said}`;
}
