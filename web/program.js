// What every program needs from the script that starts it: the right type, and somebody who notices that it broke down.

/** The response with the right type, without which browsers do not compile while they load, and warn. */
export function asProgram(answer) {
  return new Response(answer.body, { headers: { "Content-Type": "application/wasm" } });
}

/** Calls `then` when a program panics, which may be at any time; it does not run after that. Some browsers have no WebAssembly. */
export function onPanic(then) {
  const watch = ({ error, reason }) => {
    if (globalThis.WebAssembly && (error ?? reason) instanceof WebAssembly.RuntimeError) then();
  };
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
}

/**
 * Runs a program, whose part of the page has this id; `program` is the Response with its WebAssembly module, or a promise of it.
 * Where it can not start, or panics later, the page says so. What is there may be read and copied from then, and answers nobody.
 */
export async function runIn(id, instantiate, program) {
  const fail = () => {
    document.documentElement.dataset.fault = "";
    document.getElementById(id).inert = true;
  };
  onPanic(fail);
  try {
    const answer = await program;
    if (!answer.ok) throw answer.status;
    await instantiate({ module_or_path: asProgram(answer) });
  } catch {
    fail();
  }
}
