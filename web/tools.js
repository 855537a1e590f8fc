// The toolbar: moves the focus in it by the arrow keys, and keeps how the page looks as the reader chose it. early.js sets
// what is kept before the page is drawn.

const page = document.documentElement;

/** Where the choice is kept on the device. early.js reads it. */
const KEPT = "frus-explorer appearance";

export function offerTools() {
  resetStops();
  for (const toolbar of toolbars()) moveByKey(toolbar);
  const dialog = document.getElementById("appearance");
  if (dialog) offerAppearance(dialog);
  page.dataset.tools = "";
}

/** Makes each toolbar one stop for the Tab key: the first button that can be used now. */
export function resetStops() {
  for (const toolbar of toolbars()) only(usable(toolbar)[0], toolbar);
}

const toolbars = () => document.querySelectorAll("[role=toolbar]");
const buttons = (toolbar) => [...toolbar.querySelectorAll("a, button")];
const only = (stop, toolbar) => buttons(toolbar).forEach((other) => (other.tabIndex = other === stop ? 0 : -1));

/** What can be used in a toolbar now: some of it waits for the program, and is hidden until then (tools.css). */
const usable = (toolbar) =>
  buttons(toolbar).filter(({ dataset, hidden }) => !hidden && (!("waits" in dataset) || "live" in page.dataset));

/** Lets the arrows, Home and End move in a toolbar, which stays one stop for the Tab key. */
function moveByKey(toolbar) {
  toolbar.addEventListener("focusin", ({ target }) => only(target, toolbar));
  toolbar.addEventListener("keydown", (event) => {
    const stops = usable(toolbar);
    const here = stops.indexOf(event.target);
    const last = stops.length - 1;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    stops[(to + stops.length) % stops.length].focus();
  });
}

function offerAppearance(dialog) {
  const form = dialog.querySelector("form");
  const show = () => {
    for (const input of form.elements) {
      const chosen = page.dataset[input.name];
      input.checked = chosen ? chosen === input.value : input.defaultChecked;
    }
  };
  show();
  // A lesson may have changed how the page looks by then.
  dialog.addEventListener("toggle", show);
  form.addEventListener("change", () => keep(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  dialog.querySelector("[data-reset]").addEventListener("click", () => {
    form.reset();
    keep(form);
  });
  followPointer();
}

/** Shows the page as the form has it, and keeps that. What is as the page is by itself needs no attribute. */
function keep(form) {
  const chosen = {};
  for (const { name, type, value, checked, defaultChecked } of form.elements)
    if (name && checked && (type === "checkbox" || !defaultChecked)) chosen[name] = value;
  for (const { name } of form.elements) if (name && !chosen[name]) delete page.dataset[name];
  Object.assign(page.dataset, chosen);
  let isKept = true;
  try {
    localStorage.setItem(KEPT, JSON.stringify(chosen));
  } catch {
    isKept = false;
  }
  form.querySelector("[data-kept]").hidden = !isKept;
  form.querySelector("[data-not-kept]").hidden = isKept;
}

/**
 * Tells the ruler where the pointer, or what has the focus, is: there it leaves the lines bright. While it is not shown it is told
 * nothing: a browser that is asked where something stands lays out the page before it answers a key.
 */
function followPointer() {
  const ruler = document.getElementById("ruler");
  const isShown = () => "ruler" in page.dataset;
  const follow = (y) => ruler.style.setProperty("--ruler", y + "px");
  addEventListener("pointermove", ({ clientY }) => isShown() && follow(clientY), { passive: true });
  addEventListener("focusin", ({ target }) => {
    // It may not have been scrolled into sight yet.
    if (isShown())
      requestAnimationFrame(() => {
        const { top, height } = target.getBoundingClientRect();
        follow(top + height / 2);
      });
  });
}
