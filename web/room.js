// Starts the reading room (src/room/). Its worker is the same program, which it starts by itself from the script that the page
// names (data-worker).

import instantiate from "glue";
import { setUpLanguages } from "./language.js";
import { asProgram, onPanic } from "./program.js";
import { offerTools } from "./tools.js";

const page = document.documentElement;

function fail() {
  page.dataset.fault = "";
  // What is there may be read and copied from, and answers nobody any more.
  document.getElementById("room").inert = true;
}

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it, and `worker` the worker's script. */
export async function start(program, worker) {
  page.dataset.worker = worker;
  setUpLanguages();
  offerTools();
  onPanic(fail);
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    await instantiate({ module_or_path: asProgram(answer) });
  } catch {
    fail();
  }
}
