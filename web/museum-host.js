// Tells the page around this one that the screen is used, so that it does not fall asleep meanwhile: what is touched in a frame
// it can not see. As with the height (web/framed.js), only who asks is told; docs/embedding.md has the messages.

const ours = { type: "frus-explorer", version: 1 };
const page = document.documentElement;
/** Between two messages that the screen is used, in milliseconds. */
const PAUSE = 1_000;

export function tellUse() {
  if (parent === window) return;
  const asked = [];
  let last = -PAUSE;
  const tell = () => {
    last = performance.now();
    for (const to of asked) parent.postMessage({ ...ours, use: page.dataset.visit ?? "none" }, to);
  };
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.type !== ours.type || data.version !== ours.version || data.ask !== "use") return;
    const to = origin === "null" ? "*" : origin;
    if (!asked.includes(to)) asked.push(to);
    tell();
  });
  new MutationObserver(tell).observe(page, { attributeFilter: ["data-visit"] });
  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"])
    addEventListener(kind, () => performance.now() - last >= PAUSE && tell(), { capture: true, passive: true });
  parent.postMessage({ ...ours, ready: true }, "*");
}
