// The service worker: caches one version of the site, with all its files or not at all, and serves only those. The build
// puts KEPT in front of this script: the version, and each file with the beginning of its SHA-256.

const { version, files } = KEPT;
const scope = new URL(registration.scope);
// Several sites on one host share the cache storage, so the name contains the path.
const family = "frus-explorer " + scope.pathname + " ";
const cacheName = family + version;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(deleteOthers()));
addEventListener("message", (event) => event.data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const name = pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  if (Object.hasOwn(files, name)) event.respondWith(kept(name, event.request));
});

/** Caches all files; if one fails, so does the installation, and the previous version stays. */
async function install() {
  // After a rollback on the host, the version in use may be installed again into its own cache.
  const inUse = await caches.has(cacheName);
  try {
    const cache = await caches.open(cacheName);
    await Promise.all(Object.entries(files).map(([name, hash]) => fetched(name, hash).then((file) => cache.put(scope.href + name, file))));
  } catch (reason) {
    if (!inUse) await caches.delete(cacheName);
    throw reason;
  }
}

/**
 * Fetches a file and checks its hash. The result is a new Response, as a redirected one can not open a page. It has only
 * the type of the file: other headers are about the transfer, and with "Vary: *" no cache would take it.
 */
async function fetched(name, hash) {
  const answer = await fetch(scope.href + name, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8);
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(name + " is not of this version");
  const type = answer.headers.get("Content-Type");
  return new Response(bytes, { headers: type ? { "Content-Type": type } : {} });
}

/** Answers from the cache. caches.match, unlike caches.open, creates no empty cache after the removal. */
async function kept(name, request) {
  return (await caches.match(scope.href + name, { cacheName })) ?? fetch(request);
}

/** Deletes the caches of other versions. If a newer one is being installed, its cache must stay; it will do this itself. */
async function deleteOthers() {
  if (registration.installing) return;
  for (const name of await caches.keys()) if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
}
