// Keeps the page on this device, where the reader or the site asks for it: "?offline=1". It stays until "?offline=0".
// The worker is web/worker.js; where a browser or a frame knows no workers, the page says so and goes on.

/** How long nobody touches the page before a new version takes its place, in milliseconds. */
const IDLE = 60_000;
/** How often a page that is never closed asks for a new version, in milliseconds. */
const ASK = 3_600_000;

const page = document.documentElement;

export async function keepOffline() {
  const asked = new URLSearchParams(location.search).get("offline");
  try {
    const workers = navigator.serviceWorker;
    if (asked === "1") {
      watch(await workers.register("offline.js", { updateViaCache: "none" }));
      await workers.ready;
      page.dataset.offline = "kept";
    } else if (workers.controller) {
      const kept = await workers.getRegistration();
      if (asked === "0") await forget(kept);
      else watch(kept);
      page.dataset.offline = asked === "0" ? "forgotten" : "kept";
    } else if (asked === "0") page.dataset.offline = "forgotten";
  } catch {
    // No workers here: in a private window, in a frame without an origin, on a page that is no https.
    if (asked === "1") page.dataset.offline = "refused";
  }
}

async function forget(kept) {
  await kept?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("frus-explorer ")) await caches.delete(name);
}

/** Lets a new version take over while nobody is at the page, and not before. */
function watch(kept) {
  const arrived = () => kept.waiting && whenIdle(() => kept.waiting?.postMessage("take over"));
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", arrived));
  arrived();
  setInterval(() => kept.update().catch(() => {}), ASK);
  // The first worker of all takes nothing over from another.
  const controlled = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => controlled && location.reload(), { once: true });
}

function whenIdle(then) {
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(then, document.hidden ? 0 : IDLE);
  };
  for (const kind of ["pointerdown", "keydown", "scroll", "visibilitychange"]) addEventListener(kind, again, { capture: true, passive: true });
  again();
}
