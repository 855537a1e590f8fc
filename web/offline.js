// Installs the service worker (web/worker.js), which keeps the page for offline use, on "?offline=1"; removes it on
// "?offline=0". Where service workers are not available, the page says so and works without.

import { say } from "./notice.js";

/** How long the page is unused before it is reloaded with a new version, in milliseconds. */
const IDLE = 600_000;
/** How often an open page checks for a new version, in milliseconds. */
const CHECK = 3_600_000;

// The folder of the site, which is above that of a language; the build sets HOME.
let home = new URL(HOME, location.href);

/** Does what the address asks; `site` is the folder of the site, where the script knows it better than the build. */
export async function keepOffline(site = home) {
  home = site;
  const asked = new URLSearchParams(location.search).get("offline");
  try {
    const workers = navigator.serviceWorker;
    if (asked === "1") {
      const kept = await workers.register(new URL("offline.js", home), { updateViaCache: "none" });
      watch(kept);
      await arrived(kept);
      // Asks the browser not to delete this when space is short. It may not know this, or refuse.
      navigator.storage?.persist?.().catch(() => {});
      shown("kept", "kept");
    } else if (asked === "0" || workers.controller) {
      const kept = ours(await workers.getRegistration(home));
      if (asked === "0") {
        await remove(kept);
        shown("gone", "removed");
      } else if (kept) {
        watch(kept);
        shown("kept");
      }
    }
  } catch {
    // No service workers: in a private window, a frame without an origin, or without https. Or the host changes the
    // files, so that their hashes do not match.
    if (asked === "1") shown("refused", "notKept");
    if (asked === "0") shown("refused", "notRemoved");
  }
}

/** The registration, if it is ours; a host may have a service worker for all of its pages. */
function ours(kept) {
  const worker = kept?.active ?? kept?.waiting ?? kept?.installing;
  return kept?.scope === home.href && worker?.scriptURL === new URL("offline.js", home).href ? kept : undefined;
}

/** Waits until the first version is installed, or has failed. */
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

/** Shows the outcome, and takes the request out of the address, so that a link sent to others does not repeat it. */
function shown(state, notice) {
  document.documentElement.dataset.offline = state;
  if (!notice) return;
  say(notice);
  const address = new URL(location.href);
  address.searchParams.delete("offline");
  history.replaceState(history.state, "", address);
}

async function remove(kept) {
  await kept?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("frus-explorer " + home.pathname + " ")) await caches.delete(name);
}

/** Activates a new version, and reloads the page with it, only when the page is not in use. */
function watch(kept) {
  const look = () => kept.waiting && whenIdle(() => kept.waiting?.postMessage("take over"));
  // The first worker replaces none, so there is nothing to reload. A later one may also be activated by another tab, or
  // at once: the page that installed the first worker is not controlled by it.
  const reloadAfter = (worker, before) =>
    worker?.addEventListener("statechange", () => {
      look();
      if (before && worker.state === "activated") whenIdle(() => location.reload());
    });
  kept.addEventListener("updatefound", () => reloadAfter(kept.installing, kept.active));
  reloadAfter(kept.installing, kept.active);
  reloadAfter(kept.waiting, kept.active);
  if (kept.active) look();
  setInterval(() => kept.update().catch(() => {}), CHECK);
}

/** On a screen in a museum it is the attract screen that is no use, and it may come for a moment only. */
const isMuseum = () => "mode" in document.documentElement.dataset;
const isVisited = () => isMuseum() && document.documentElement.dataset.visit !== "none";

/** Whether a note or a dialog is open. Browsers without popovers do not know the selector, and throw. */
const isAnythingOpen = () => "popover" in document.body && document.querySelector(":popover-open");

/** Calls `then` once nothing is open, and the page is hidden or was not used for a while. */
function whenIdle(then) {
  let timer;
  const done = new AbortController();
  const go = () => {
    if (isAnythingOpen() || isVisited()) return again();
    done.abort();
    then();
  };
  const wait = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(go, delay);
  };
  const again = () => wait(isMuseum() ? 1_000 : document.hidden ? 0 : IDLE);
  for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "visibilitychange"])
    addEventListener(kind, again, { capture: true, passive: true, signal: done.signal });
  again();
}
