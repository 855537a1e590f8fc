// Starts the program, and says so on the page where it can not start or breaks down. The page stays what it is then:
// text, notes and timeline need no program.

import instantiate from "glue";
import { liveInFrame } from "./framed.js";
import { keepOffline } from "./offline.js";

const page = document.documentElement;

/** The style sheet shows one calm line for it. */
export function fail() {
  page.dataset.fault = "";
  delete page.dataset.live;
}

/** Starts the program; `program` is the answer of its host, or a promise of it. */
export async function start(program) {
  liveInFrame();
  keepOffline();
  // A program that broke down answers nothing any more, whenever that was.
  const watch = ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && fail();
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    if (new URLSearchParams(location.search).get("drill") === "panic") spoil();
    await instantiate({ module_or_path: asProgram(answer) });
  } catch {
    fail();
  }
}

/** The answer under its right type: without it browsers wait for the whole before they begin, and complain. */
function asProgram(answer) {
  return new Response(answer.body, { headers: { "Content-Type": "application/wasm" } });
}

/** Puts an element where the program expects none, over which it breaks down. Only tests ask for it. */
function spoil() {
  document.getElementById("app").prepend(document.createElement("i"));
}
