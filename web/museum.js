// Starts the program of a screen in a museum (src/museum/), and watches over it: whatever happens to the program, the
// screen is back within seconds, and until then the page can be read as a document.
//
// The program draws everything and forgets everything; here is what has to outlive it, and what a browser would do by itself.

import instantiate from "glue";
import style from "style";
import { keepOffline } from "./offline.js";
import { tellUse } from "./museum-host.js";
import { keepInside } from "./museum-inside.js";
import { asProgram, onPanic } from "./program.js";

const page = document.documentElement;

/** How long the program may be silent, in its beats of a second, before it counts as lost. */
const MISSED = 3;
/** How long to wait before the screen starts anew, in milliseconds: at first at once, then ever longer. */
const WAITS = [500, 500, 500, 10_000, 60_000, 600_000];
/** Failures longer ago than this do not count any more, in milliseconds. */
const FORGOTTEN = 3_600_000;
/** How long to wait for a host that does not answer, in milliseconds. */
const AGAIN = 10_000;

const sheet = new CSSStyleSheet();
/** What the page is without the screen. */
const kept = [];
let root;
let missed = 0;
let hasFailed = false;

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it. */
export async function start(program) {
  const scale = Number(/[?&]scale=(\d{1,3})(&|$)/.exec(`?${page.dataset.query ?? ""}&${location.search.slice(1)}`)?.[1] ?? 100);
  if (scale >= 50 && scale <= 300) page.style.setProperty("--scale", scale / 100);
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  globalThis.kioskAlive = () => !hasFailed && missed < MISSED;
  onPanic(recover);
  keepInside();
  tellUse();
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    root = document.createElement("div");
    root.id = "museum";
    putAway();
    document.body.append(root);
    await instantiate({ module_or_path: asProgram(answer) });
    watchBeats();
  } catch {
    recover();
  }
  // This script stands in the site's folder, whatever the language of the page.
  keepOffline(new URL("./", import.meta.url));
}

/** Takes the page out of the document, where it would only be in the way of keys, and keeps it. */
function putAway() {
  for (const part of [...document.body.children]) {
    if (part.matches("script, template, style")) continue;
    kept.push(part);
    part.remove();
  }
}

/** Shows the page as a document, without the screen. */
function showPage() {
  root?.remove();
  document.body.prepend(...kept.splice(0));
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  delete page.dataset.mode;
  delete page.dataset.live;
  delete page.dataset.visit;
  page.dataset.fault = "";
}

/** Notices when the program does not tick any more. Nothing ticks while the page is hidden, and a device that slept missed one. */
function watchBeats() {
  addEventListener("frus-explorer-beat", () => (missed = 0));
  setInterval(() => {
    missed = document.hidden ? 0 : missed + 1;
    if (missed > MISSED) recover();
  }, 1_000);
}

/** Shows the page, and starts anew after a while. The failures so far are kept with the entry of the history. */
function recover() {
  if (hasFailed) return;
  hasFailed = true;
  showPage();
  const now = Date.now();
  const failures = (history.state?.failures ?? []).filter((moment) => now - moment < FORGOTTEN);
  const wait = WAITS[Math.min(failures.length, WAITS.length - 1)];
  failures.push(now);
  try {
    history.replaceState({ failures: failures.slice(-WAITS.length) }, "");
  } catch {
    // It will not be known that this was not the first.
  }
  setTimeout(restart, wait);
}

/** Loads the page anew, once there is one: a browser's own page about a missing network could not come back by itself. */
async function restart() {
  try {
    if (location.protocol.startsWith("http")) {
      const answer = await fetch(location.href, { cache: "no-cache" });
      if (!answer.ok) throw answer.status;
    }
    location.reload();
  } catch {
    setTimeout(restart, AGAIN);
  }
}
