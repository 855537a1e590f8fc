// Asks before the page is left, where the program says that something would be lost (src/browser/page.rs). The browser asks in its
// own words.

/** From now on. */
export function askBeforeLoss() {
  addEventListener("beforeunload", (event) => "unsaved" in document.documentElement.dataset && event.preventDefault());
}
