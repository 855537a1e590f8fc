// Keeps the page on this device, where the reader or the site asks for it: "?offline=1". It stays until "?offline=0".
// The worker is web/worker.js; where a browser or a frame knows no workers, the page says so and goes on.

import { say } from "./notice.js";

/** How long nobody touches the page before a new version takes its place, in milliseconds. */
const IDLE = 60_000;
/** How often a page that is never closed asks for a new version, in milliseconds. */
const ASK = 3_600_000;

const home = new URL("./", location.href);

export async function keepOffline() {
  const asked = new URLSearchParams(location.search).get("offline");
  try {
    const workers = navigator.serviceWorker;
    if (asked === "1") {
      const kept = await workers.register("offline.js", { updateViaCache: "none" });
      watch(kept);
      await arrived(kept);
      shown("kept", "This page is kept on this device, and opens without a network.");
    } else if (asked === "0" || workers.controller) {
      const kept = ours(await workers.getRegistration(home));
      if (asked === "0") {
        await forget(kept);
        shown("gone", "This page is no longer kept on this device.");
      } else if (kept) {
        watch(kept);
        shown("kept");
      }
    }
  } catch {
    // No workers here: in a private window, in a frame without an origin, on a page that is no https. Or a host that
    // changes the files on their way.
    if (asked === "1") shown("refused", "This page can not be kept here.");
  }
}

/** Our own worker; a host may have one for all of its pages, which is none of our business. */
function ours(kept) {
  const worker = kept?.active ?? kept?.waiting ?? kept?.installing;
  return kept?.scope === home.href && worker?.scriptURL === new URL("offline.js", home).href ? kept : undefined;
}

/** Waits until the first version is there, or has failed. */
function arrived(kept) {
  return new Promise((done, failed) => {
    const look = () => {
      if (kept.active) done();
      else if (!kept.installing && !kept.waiting) failed();
    };
    kept.installing?.addEventListener("statechange", look);
    kept.waiting?.addEventListener("statechange", look);
    look();
  });
}

/** Says what became of it. What was asked for is done, and does not go on to whoever is sent the address. */
function shown(state, words) {
  document.documentElement.dataset.offline = state;
  if (!words) return;
  say(words);
  const address = new URL(location.href);
  address.searchParams.delete("offline");
  history.replaceState(history.state, "", address);
}

async function forget(kept) {
  await kept?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("frus-explorer " + home.pathname + " ")) await caches.delete(name);
}

/** Lets a new version take over while nobody is at the page, and not before. */
function watch(kept) {
  const look = () => kept.waiting && whenIdle(() => kept.waiting?.postMessage("take over"));
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", look));
  if (kept.active) look();
  setInterval(() => kept.update().catch(() => {}), ASK);
  // The first worker of all takes nothing over from another. Another tab may have let the new one in.
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener("controllerchange", () => whenIdle(() => location.reload()), { once: true });
}

/** Calls `then` once, as soon as nobody has touched the page for a while, or it is not in sight. */
function whenIdle(then) {
  let timer;
  const done = new AbortController();
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (done.abort(), then()), document.hidden ? 0 : IDLE);
  };
  for (const kind of ["pointerdown", "keydown", "scroll", "visibilitychange"])
    addEventListener(kind, again, { capture: true, passive: true, signal: done.signal });
  again();
}
