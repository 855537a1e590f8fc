// Starts the single-file page (document-660.html). The program and the files to download are embedded in it.

import { say } from "./notice.js";
import { saveAs } from "./save.js";
import { fail, start } from "./start.js";
import { unpacked } from "./unpacked.js";

/** Downloads an embedded file. */
async function save(name) {
  const files = await unpacked("packed-files").json();
  saveAs(name, new Blob([files[name]]));
}

// In the capture phase, as start.js stops clicks there after a failure.
const onClick = (event) => {
  const link = event.target.closest?.("a[download]:not([href^=blob])");
  if (!link) return;
  event.preventDefault();
  save(link.getAttribute("href")).catch(() => say("notSaved"));
};
addEventListener("click", onClick, { capture: true });

try {
  start(unpacked("packed-program"));
} catch {
  fail();
}
