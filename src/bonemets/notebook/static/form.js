// A form for one case: what is known on one side, what the library answers on the other.

/** Whether answers are those to what is filled in now. */
function same(facts, others) {
  const names = Object.keys(facts);
  return (
    names.length === Object.keys(others ?? {}).length &&
    names.every((name) => facts[name] === others[name])
  );
}

function render({ model, el }) {
  const sections = model.get("sections").map(({ title, facts }, place) => {
    const questions = facts.map((fact) => question(fact, model));
    const count = html("span");
    const controls = html(
      "details",
      { open: place === 0 },
      html("summary", {}, title, count),
      questions.map((one) => one.controls),
    );
    return { controls, questions, count };
  });
  const questions = new Map(
    sections.flatMap((section) => section.questions.map((one) => [one.name, one])),
  );
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
      html(
        "p",
        { class: "note" },
        "A fact that is not filled in is unknown, not absent. A number may be a range, such as 3-6, and may have another unit, such as 56 days.",
      ),
      html(
        "div",
        { class: "halves panes" },
        html(
          "div",
          {},
          html("label", { class: "row" }, "find a fact ", search),
          sections.map((section) => section.controls),
        ),
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
    status.textContent = current
      ? summary(facts, answers)
      : "The answers below are to what was filled in before; waiting for Python.";
    if (!current || answers === last) return;
    last = answers;
    const open = new Set(
      [...replies.querySelectorAll("details[open] > summary")].map((one) => one.textContent),
    );
    replies.replaceChildren(html("div", {}, replied(answers, questions)));
    for (const one of replies.querySelectorAll("summary"))
      one.parentElement.open ||= open.has(one.textContent);
  };
  return follow(model, ["facts", "answers"], update);
}

const widget = { render };
export default widget;
