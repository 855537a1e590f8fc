// Starts the reading room (src/room/). Its worker is the same program, which it starts by itself from the script that the page
// names (data-worker).

import instantiate from "glue";
import { setUpLanguages } from "./language.js";
import { runIn } from "./program.js";
import { offerTools } from "./tools.js";
import { askBeforeLoss } from "./unsaved.js";

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it, and `worker` the worker's script. */
export function start(program, worker) {
  document.documentElement.dataset.worker = worker;
  setUpLanguages();
  offerTools();
  askBeforeLoss();
  return runIn("room", instantiate, program);
}
