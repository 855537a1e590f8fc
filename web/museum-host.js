// Tells the page around this one that the screen is used, so that it does not fall asleep meanwhile: what is touched in a frame
// it can not see. As with the height (web/framed.js), only who asks is told; docs/embedding.md has the messages.

import { answer, onAsked } from "./host.js";

const page = document.documentElement;
/** Between two messages that the screen is used, in milliseconds. */
const PAUSE = 1_000;

export function tellUse() {
  if (parent === window) return;
  const asked = [];
  let last = -PAUSE;
  const tell = () => {
    last = performance.now();
    for (const to of asked) answer({ use: page.dataset.visit ?? "none" }, to);
  };
  onAsked("use", (to) => {
    if (!asked.includes(to)) asked.push(to);
    tell();
  });
  new MutationObserver(tell).observe(page, { attributeFilter: ["data-visit"] });
  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"])
    addEventListener(kind, () => performance.now() - last >= PAUSE && tell(), { capture: true, passive: true });
}
