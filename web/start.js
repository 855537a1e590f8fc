// Starts the program, and shows one line on the page if it cannot start or fails later. The page stays readable then:
// text, notes and timeline need no program.

import instantiate from "glue";
import { setUpFrame } from "./framed.js";
import { setUpLanguages } from "./language.js";
import { keepOffline } from "./offline.js";
import { asProgram, onPanic } from "./program.js";
import { offerReadAloud } from "./read-aloud.js";
import { offerTools, resetStops } from "./tools.js";

const page = document.documentElement;

/** All events that the program listens to. */
const EVENTS = [
  ...["click", "change", "input", "keydown", "mousedown", "selectionchange", "toggle", "hashchange", "storage"],
  ...["beforeprint", "afterprint"],
  ...["focus", "focusin", "focusout", "pointerover", "pointerout", "pointerdown"],
];

/** Shows the line about the failure, and leaves the page to the browser. */
export function fail() {
  page.dataset.fault = "";
  delete page.dataset.live;
  resetStops();
  // After a panic the program's listeners are still there, and prevent what the browser would do by itself, such as
  // opening a note. So no event reaches them any more; what the browser does by default is not affected.
  for (const type of EVENTS) addEventListener(type, keepFromProgram, { capture: true });
}

/** On its way down an event comes to the window first. The program's own listeners there are for what happens to the window. */
function keepFromProgram(event) {
  if (event.target === window) event.stopImmediatePropagation();
  else event.stopPropagation();
}

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it. */
export async function start(program) {
  setUpFrame();
  setUpLanguages();
  keepOffline();
  offerTools();
  offerReadAloud();
  onPanic(fail);
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    if (new URLSearchParams(location.search).get("drill") === "panic") spoil();
    await instantiate({ module_or_path: asProgram(answer) });
  } catch {
    fail();
  }
}

/** Adds an element that the program does not expect, so that it panics. For tests. */
function spoil() {
  document.getElementById("app").prepend(document.createElement("i"));
}
