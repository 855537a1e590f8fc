// Runs in the head of the page, before the first paint: sets the data attributes that the style sheet needs for what the
// query asks for, so that nothing moves or changes colour later. src/route.rs reads the same keys and words, and more.

// Compared as written, without decoding, as src/route.rs does: no word of ours needs an escape.
const pairs = location.search.replace(/^\?+/, "").split("&");
// The first word of each key is its default, which sets no attribute.
const words = {
  view: ["all", "read", "timeline"],
  theme: ["system", "light", "dark"],
  embed: ["", "1", "lti"],
  mode: ["", ...MODES],
};
for (const [key, known] of Object.entries(words)) {
  const pair = pairs.find((pair) => known.some((word) => pair === key + "=" + word));
  const word = pair?.slice(key.length + 1);
  if (word && word !== known[0]) document.documentElement.dataset[key] = word;
}

// A page in a single file is in the one mode that it was made for, whatever its address asks. The build sets MODES and MODE.
if (MODE) document.documentElement.dataset.mode = MODE;

// How the reader chose that the page looks, which goes before what the address asks for. tools.js keeps it. On a screen in a
// museum nobody has chosen anything.
try {
  for (const [key, word] of Object.entries(JSON.parse(localStorage.getItem("frus-explorer appearance"))))
    if (document.documentElement.dataset.mode !== "museum" && /^(size|theme|spacing|width|ruler|keyless)$/.test(key)) document.documentElement.dataset[key] = word;
} catch {
  // Nothing is kept, or nothing of ours, or the browser refuses to say.
}

// Only the site's own address, with nothing asked of it, respects what the browser prefers: a link to a place of the page,
// a page in a frame, and the folder of a language have been chosen by somebody. Who changes the language has chosen, too
// (web/language.js); and where that cannot be kept, nobody is led away, since they could not come back. The build sets OTHER_LANGUAGES, and
// PREFERRED_LANGUAGE to a pattern that finds the first tag of ours.
if (OTHER_LANGUAGES.length && parent === self && /^http[^?#]*\/$/.test(location.href))
  try {
    const choice = "frus-explorer language";
    const wanted = localStorage[choice] ?? navigator.languages.join().match(PREFERRED_LANGUAGE)?.[0];
    if (OTHER_LANGUAGES.includes(wanted)) {
      localStorage[choice] = wanted;
      location.replace(wanted + "/");
    }
  } catch {}

// A frame without an origin (sandbox="allow-scripts") cannot load the program, not even from its own host, so the
// single-file page replaces this one there. The build sets SINGLE_FILE to its name, and to "" in that page itself.
if (SINGLE_FILE && origin === "null" && location.protocol !== "file:")
  location.replace(SINGLE_FILE.replace("document", document.documentElement.dataset.mode ?? "document") + location.search + location.hash);
