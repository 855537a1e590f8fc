// Keeps the page on this device, where the reader or the site asks for it: "?offline=1". It stays until "?offline=0".
// The worker is web/worker.js; where a browser or a frame knows no workers, the page says so and goes on.

import { say } from "./notice.js";

/** How long nobody is at the page before a new version takes its place, in milliseconds. */
const IDLE = 600_000;
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
      // What a device is short of room for it else throws out first; where it knows no such wish, or says no, so be it.
      navigator.storage?.persist?.().catch(() => {});
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
    if (asked === "0") shown("refused", "From here nothing can be removed from this device.");
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
  // The first worker of all takes nothing over from another. Another tab may let the new one in, or nothing hold it up:
  // the page that asked for the first one still runs without any.
  const heed = (worker, before) =>
    worker?.addEventListener("statechange", () => {
      look();
      if (before && worker.state === "activated") whenIdle(() => location.reload());
    });
  kept.addEventListener("updatefound", () => heed(kept.installing, kept.active));
  heed(kept.installing, kept.active);
  heed(kept.waiting, kept.active);
  if (kept.active) look();
  setInterval(() => kept.update().catch(() => {}), ASK);
}

/** Calls `then` once, as soon as nobody has been at the page for a while with nothing open over it, or it is not in sight. */
function whenIdle(then) {
  let timer;
  const done = new AbortController();
  const go = () => {
    if (!document.hidden && document.querySelector(":popover-open")) return again();
    done.abort();
    then();
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(go, document.hidden ? 0 : IDLE);
  };
  for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "visibilitychange"])
    addEventListener(kind, again, { capture: true, passive: true, signal: done.signal });
  again();
}
