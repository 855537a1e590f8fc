// Starts the program of the launcher (src/launcher/). Where that can not be, the page says what works without it.

import instantiate from "glue";
import { runIn } from "./program.js";

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it. */
export const start = (program) => runIn("app", instantiate, program);
