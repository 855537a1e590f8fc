// Starts the page that stands in one file: what the site keeps beside it is packed into it (base64 of gzip).

import { say } from "./notice.js";
import { fail, start } from "./start.js";

/** What is packed in the element with this id, as the answer of a host. */
function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** Saves a file that would stand beside the page. */
async function save(name) {
  const files = await unpacked("packed-files").json();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([files[name]]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[download]:not([href^=blob])");
  if (!link) return;
  event.preventDefault();
  save(link.getAttribute("href")).catch(() => say("This file can not be saved here."));
});

try {
  start(unpacked("packed-program"));
} catch {
  fail();
}
