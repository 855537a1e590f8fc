// Starts the program of the launcher (src/launcher/). Where that can not be, the page says what works without it.

import instantiate from "glue";
import { asProgram, onPanic } from "./program.js";

function fail() {
  document.documentElement.dataset.fault = "";
  // What is there may be read and copied from, and answers nobody any more.
  document.getElementById("app").inert = true;
}

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it. */
export async function start(program) {
  onPanic(fail);
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    await instantiate({ module_or_path: asProgram(answer) });
  } catch {
    fail();
  }
}
