// Behaviour inside a frame: links to other sites open in new tabs, and the embedding page is told the height of this
// page, in one of three protocols, and only if it asked:
//
//   ours       {type: "frus-explorer", version: 1, …}, see docs/embedding.md; the asking page gets the answer
//   WordPress  a fragment "#?secret=…", as its embeds have; the answer carries the secret
//   LTI        the query "embed=lti"; Canvas and others listen for it
//
// Nothing else is sent, save one message that this page can be asked. The height is that of the content and does not
// depend on the height of the frame, so the two cannot drive each other up.

import { answer, onAsked } from "./host.js";

const page = document.documentElement;

export function setUpFrame() {
  if (parent === window) return;
  addEventListener("click", openOutside, true);
  // Without anchor positioning, notes are at the bottom of the window, which is out of sight in a frame as high as the page.
  if (CSS.supports("position-area", "bottom")) reportHeight();
}

/** Opens links to other sites in a new tab; in the frame they would replace this page. */
function openOutside({ target }) {
  const link = target.closest?.("a[href^='http']");
  if (link) link.target = "_blank";
}

function reportHeight() {
  const listeners = [];
  let last;

  const height = () => Math.ceil(document.body.getBoundingClientRect().height);
  const tell = () => {
    const now = height();
    if (now !== last) listeners.forEach((listener) => listener((last = now)));
  };
  const listen = (listener) => {
    // The style sheet must not fix anything to the bottom of a window that is as high as the page.
    page.dataset.flow = "";
    last = height();
    if (!listeners.length) new ResizeObserver(tell).observe(document.body);
    listeners.push(listener);
    listener(last);
  };

  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  if (secret) listen((value) => parent.postMessage({ message: "height", value, secret }, "*"));
  if (page.dataset.embed === "lti") listen((height) => parent.postMessage({ subject: "lti.frameResize", height }, "*"));

  onAsked("height", (to) => {
    const report = (height) => answer({ height }, to);
    if (listeners.some((listener) => listener.to === to)) report(height());
    else listen(Object.assign(report, { to }));
  });
}
