// Starts the reading room (src/room/). Its worker is the same program, which it starts by itself from the script that the page
// names (data-worker).

import instantiate from "glue";
import { setUpLanguages } from "./language.js";
import { runIn } from "./program.js";
import { offerReadAloud } from "./read-aloud.js";
import { offerTools } from "./tools.js";
import { askBeforeLoss } from "./unsaved.js";

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it, and `worker` the worker's script. */
export function start(program, worker) {
  const page = document.documentElement;
  page.dataset.worker = worker;
  setUpLanguages();
  offerTools();
  askBeforeLoss();
  // The documents of the series are in English. What is read aloud ends with its view, which the program names (data-room).
  const stop = offerReadAloud("en");
  if (stop) new MutationObserver(stop).observe(page, { attributeFilter: ["data-room"] });
  return runIn("room", instantiate, program);
}
