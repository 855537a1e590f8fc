// The service worker: keeps one version of the site, whole or not at all. KEPT, put in front of this by the build, names
// that version and each of its files with the beginning of its SHA-256. It serves the page and its files from there, and
// nothing else.

const { version, files } = KEPT;
const scope = new URL(registration.scope);
// One host may have several such sites.
const family = "frus-explorer " + scope.pathname + " ";
const cacheName = family + version;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", (event) => event.data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const name = pathname.slice(scope.pathname.length).replace(/^index\.html$/, "");
  if (Object.hasOwn(files, name)) event.respondWith(kept(name, event.request));
});

/** All files, each as it was built; or the installation fails, and the version before it stays. */
async function keep() {
  // A host that goes back to the version in use has it installed once more, over itself.
  const inUse = await caches.has(cacheName);
  try {
    const cache = await caches.open(cacheName);
    await Promise.all(Object.entries(files).map(([name, hash]) => fetched(name, hash).then((file) => cache.put(scope.href + name, file))));
  } catch (reason) {
    if (!inUse) await caches.delete(cacheName);
    throw reason;
  }
}

/** A file, if it is the one that was built. As an answer of its own: one that was redirected opens no page. */
async function fetched(name, hash) {
  const answer = await fetch(scope.href + name, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8);
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(name + " is not of this version");
  return new Response(bytes, { headers: answer.headers });
}

/** Asked in a way that makes no empty cache where all has been let go. */
async function kept(name, request) {
  return (await caches.match(scope.href + name, { cacheName })) ?? fetch(request);
}

/** Lets go of the versions before this one; unless the next is on its way, which then does that, and is none of them. */
async function forgetOthers() {
  if (registration.installing) return;
  for (const name of await caches.keys()) if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
}
