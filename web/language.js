// The switch to the page in another language: it keeps the place and what the address asks for, and the choice is kept on
// the device. Without this script it is a plain link.

export function setUpLanguages() {
  for (const kind of ["click", "auxclick"]) addEventListener(kind, keep, true);
}

function keep({ target }) {
  const link = target.closest?.("a[hreflang]");
  if (!link) return;
  // The name of the file is for pages that were opened from a disk, and for hosts that want it in this page's address, too.
  if (location.pathname.endsWith("/")) link.pathname = link.pathname.replace(/index\.html$/, "");
  link.search = location.search;
  link.hash = location.hash;
  try {
    localStorage.setItem("frus-explorer language", link.hreflang);
  } catch {
    // Nothing can be kept here. Then the page's own address leads nobody to another language either (web/early.js).
  }
}
