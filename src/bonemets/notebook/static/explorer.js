// BED and EQD2 of several regimens against the alpha/beta ratio.

function render({ model, el }) {
  const parts = [chooser, modelChooser, limitChooser, ratioChooser].map((make) => make(model));
  const pictures = html("div", { class: "pictures" });
  const below = html("div", { class: "below" });
  el.replaceChildren(
    html(
      "section",
      { class: "bonemets", "aria-label": "BED and EQD2 explorer" },
      html("h2", {}, "BED and EQD2 against the alpha/beta ratio"),
      html(
        "div",
        { class: "controls" },
        parts.map((part) => part.controls),
      ),
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
      ...[
        ["BED", bed],
        ["EQD2", eqd2],
      ].map(([name, effect]) =>
        html(
          "figure",
          {},
          html(
            "figcaption",
            {},
            `${name}, Gy (log scale), by ${state.formula.kind}, at ${spoken(state.ratios)}`,
          ),
          picture(name, effect, state, width),
        ),
      ),
    );
    below.replaceChildren(
      ...captions(state),
      html(
        "div",
        { class: "halves" },
        html("div", {}, table(state)),
        html("div", {}, swapping(state)),
      ),
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
