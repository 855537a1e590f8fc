// The kill switch: put in the place of offline.js on the host, it takes the worker and all that it kept off every device
// that comes by, and lets the page be what the host has.

const family = "frus-explorer " + new URL(registration.scope).pathname + " ";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
  await registration.unregister();
  // A page that can not be led anywhere shows what the host has when it is next opened.
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url).catch(() => {});
}
