// What a student hands in: printed, saved and copied, as the program of a class asks (src/browser/class.rs). Nothing is sent.

import instantiate, { docx } from "word";
import { asProgram } from "./program.js";
import { saveAs } from "./save.js";
import { askBeforeLoss } from "./unsaved.js";

const page = document.documentElement;

/** `word` gives the Response with the program that writes files for word processors. */
export function offerHandIn(word) {
  globalThis.handIn = {
    print() {
      page.dataset.print = "answers";
      print();
    },
    save: (name, text) => saveAs(name, new Blob([text], { type: "text/plain;charset=utf-8" })),
    async saveWord(name, sheet) {
      // The program's memory moves when it grows, and by the time the other one is there it may have.
      const bytes = sheet.slice();
      const answer = await word();
      if (!answer.ok) throw answer.status;
      await instantiate({ module_or_path: asProgram(answer) });
      const file = docx(bytes);
      if (!file) throw new Error("no sheet");
      saveAs(name, new Blob([file]));
    },
    copy(html, text) {
      const blob = (type, words) => new Blob([words], { type });
      return navigator.clipboard.write([
        new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) }),
      ]);
    },
  };
  addEventListener("afterprint", () => delete page.dataset.print);
  askBeforeLoss();
}
