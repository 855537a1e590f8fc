// Runs in the head of the page, before anything is drawn: it shows in the document element what the address asks of the
// page's looks, so that nothing changes its place or its colours later. src/route.rs knows the same words, and more.

const asked = new URLSearchParams(location.search);
// The first of each is what the page is like unasked.
const words = {
  view: ["all", "read", "timeline"],
  theme: ["system", "light", "dark"],
  embed: ["", "1", "lti"],
};
for (const [key, known] of Object.entries(words)) {
  const word = asked.getAll(key).find((word) => known.includes(word));
  if (word && word !== known[0]) document.documentElement.dataset[key] = word;
}

// A frame without an origin (sandbox="allow-scripts") may ask no host for anything, its own included; there the page
// that brings everything along stands in for this one. ALONE is its name, and nothing in that page itself.
if (ALONE && origin === "null" && location.protocol !== "file:")
  location.replace(ALONE + location.search + location.hash);
