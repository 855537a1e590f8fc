// Starts the program of a class (src/class/): the page's own, with a worksheet beside the document.

import style from "style";
import { offerHandIn } from "./hand-in.js";
import { start as startPage } from "./start.js";

/** Makes ready what the page's program has no need of; `word` fetches the program that writes files for word processors. */
export function prepare(word) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  offerHandIn(word);
}

/** Starts the program; `program` is the Response with the WebAssembly module, or a promise of it. The build sets WORD_PROGRAM. */
export function start(program) {
  prepare(() => fetch(new URL(WORD_PROGRAM, import.meta.url)));
  return startPage(program);
}
