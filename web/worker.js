// The service worker: keeps one version of the site, whole or not at all. KEPT, put in front of this by the build, names
// that version and each of its files with the beginning of its SHA-256. It serves the page and its files from there, and nothing else.

const { version, files } = KEPT;
const cacheName = "frus-explorer " + version;
const scope = new URL(registration.scope);

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", (event) => event.data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const name = pathname.slice(scope.pathname.length).replace(/^index\.html$/, "");
  if (name in files) event.respondWith(kept(name, event.request));
});

/** All files, each as it was built; or the installation fails, and the version before it stays. */
async function keep() {
  const answers = await Promise.all(
    Object.entries(files).map(async ([name, hash]) => {
      const answer = await fetch(scope.href + name, { cache: "no-cache" });
      if (!answer.ok || (await digest(answer.clone())) !== hash) throw new Error(name + " is not of this version");
      return [name, answer];
    }),
  );
  const cache = await caches.open(cacheName);
  await Promise.all(answers.map(([name, answer]) => cache.put(scope.href + name, answer)));
}

async function digest(answer) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()), 0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function kept(name, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(scope.href + name)) ?? fetch(request);
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("frus-explorer ") && name !== cacheName).map((name) => caches.delete(name)));
}
