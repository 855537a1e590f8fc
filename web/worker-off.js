// The kill switch: put in the place of offline.js on the host, it takes the worker and all that it kept off every device
// that comes by, and lets the page be what the host has.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) if (name.startsWith("frus-explorer ")) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url).catch(() => {});
}
