// The kill switch: when a host serves this in place of offline.js, every device that visits removes its service worker
// and caches, and loads the page from the host again.

const family = "frus-explorer " + new URL(registration.scope).pathname + " ";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(removeAll()));

async function removeAll() {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
  await registration.unregister();
  // Where a page cannot be navigated, the new one appears when it is next opened.
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url).catch(() => {});
}
