// Keeps a visitor inside the page, as far as a page can: menus of the browser, selecting, dragging, zooming and its keys. What
// a page can not keep, docs/museum.md leaves to the browser's own settings.

/** The keys that move and answer; whatever else a keyboard has belongs to the browser. With Shift, Escape does too: it opens
 * Chromium's list of tasks. */
const KEYS = ["Tab", "Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

export function keepInside() {
  const refuse = (event) => event.preventDefault();
  const options = { capture: true, passive: false };
  for (const kind of ["contextmenu", "selectstart", "dragstart", "drop", "dragover", "gesturestart", "auxclick", "copy"])
    addEventListener(kind, refuse, options);
  addEventListener("touchmove", refuse, options);
  addEventListener("wheel", refuse, options);
  addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const isTaskList = event.shiftKey && event.key === "Escape";
    if (held || isTaskList || !(KEYS.includes(event.key) || event.key === "Shift")) event.preventDefault();
  }, options);
  // The two further buttons of a mouse lead through the history.
  for (const kind of ["mousedown", "mouseup"]) addEventListener(kind, (event) => event.button > 1 && refuse(event), options);
}
