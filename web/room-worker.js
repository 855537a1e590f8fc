// The worker of the reading room: the program of its page, which the page hands over compiled. What the page asks before the
// program runs waits for it.

import instantiate from "glue";
import { onPanic } from "./program.js";

onPanic(() => postMessage("broken"));

const early = [];
const wait = (event) => {
  event.stopImmediatePropagation();
  early.push(event.data);
};

addEventListener(
  "message",
  async ({ data }) => {
    addEventListener("message", wait);
    try {
      await instantiate({ module_or_path: data });
    } catch {
      postMessage("broken");
    }
    removeEventListener("message", wait);
    for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
  },
  { once: true },
);
