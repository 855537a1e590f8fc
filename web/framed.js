// What is different in a frame of somebody else's page: links to other sites open pages of their own, and the page around
// is told how high this one is, in the dialect that it speaks, and only where it asked:
//
//   ours       {type: "frus-explorer", version: 1, …}, in docs/embedding.md; the asking page gets the answer
//   WordPress  a fragment "#?secret=…", as its embeds have; the answer carries the secret
//   LTI        the query "embed=lti"; Canvas and others listen for it
//
// All that is ever sent is the height, and once that there is somebody to ask. The height is that of the content, which
// never depends on the height of the frame, so that the two can not drive each other up.

const ours = { type: "frus-explorer", version: 1 };
const page = document.documentElement;

export function liveInFrame() {
  if (parent === window) return;
  addEventListener("click", openOutside, true);
  // Without it, notes stand at the foot of the window, and a frame as high as the page has none in sight.
  if (CSS.supports("position-area", "bottom")) reportHeight();
}

/** In a frame, another site would take the place of this page. */
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
    // Nothing may be tied to the foot of a window that is as high as the page.
    page.dataset.flow = "";
    last = height();
    if (!listeners.length) new ResizeObserver(tell).observe(document.body);
    listeners.push(listener);
    listener(last);
  };

  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  if (secret) listen((value) => parent.postMessage({ message: "height", value, secret }, "*"));
  if (page.dataset.embed === "lti") listen((height) => parent.postMessage({ subject: "lti.frameResize", height }, "*"));

  const asked = ({ source, data }) =>
    source === parent && data?.type === ours.type && data.version === ours.version && data.ask === "height";
  addEventListener("message", (event) => {
    if (!asked(event)) return;
    const to = event.origin === "null" ? "*" : event.origin;
    const answer = (height) => parent.postMessage({ ...ours, height }, to);
    if (listeners.some((listener) => listener.to === to)) answer(height());
    else listen(Object.assign(answer, { to }));
  });
  // Whoever asked before this page listened asks again.
  parent.postMessage({ ...ours, ready: true }, "*");
}
