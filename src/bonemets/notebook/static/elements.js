// What the widgets share: elements whose texts are always texts, and a model that stands still.

const element =
  (namespace) =>
  (tag, attributes, ...children) => {
    const made = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (typeof value === "function") made.addEventListener(name, value);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== false && value != null) made.setAttribute(name, value);
    }
    made.append(...children.flat(Infinity).filter(Boolean));
    return made;
  };
const svg = element("http://www.w3.org/2000/svg");
const plainly = element("http://www.w3.org/1999/xhtml");

/** Make an HTML element; JupyterLab leaves the keys alone that are pressed in a control. */
const html = (tag, attributes, ...children) => {
  const control = ["button", "input", "select", "summary"].includes(tag);
  const ours = control ? { "data-lm-suppress-shortcuts": "true" } : {};
  return plainly(tag, { ...ours, ...attributes }, ...children);
};

/** Return an id that no other element of the page has. */
const unique = () => `bonemets-${Math.random().toString(36).slice(2)}`;

/** Return a model for a page without a kernel: it keeps what is set and tells who listens. */
function still(state) {
  const listeners = [];
  return {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      listeners.filter(([event]) => event === `change:${name}`).forEach(([, call]) => call());
    },
    save_changes() {},
    on: (event, call) => listeners.push([event, call]),
    off() {},
  };
}

/** Set parts of the state, here and in Python. */
function put(model, changes) {
  for (const [name, value] of Object.entries(changes)) model.set(name, value);
  model.save_changes();
}

/** Call a function now and whenever one of some parts of the state changes; return how to stop. */
function follow(model, names, call) {
  const events = names.map((name) => `change:${name}`);
  events.forEach((event) => model.on(event, call));
  call();
  return () => events.forEach((event) => model.off(event, call));
}
