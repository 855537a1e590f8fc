// <frus-explorer>: puts the explorer into a page of somebody else's, as a frame as high as its content.
// What each attribute means: docs/embedding.md. A page that may run no script embeds a plain <iframe> instead.

const home = document.currentScript?.src ?? location.href;
const ours = { type: "frus-explorer", version: 1 };

class Explorer extends HTMLElement {
  static observedAttributes = ["src", "view", "lang", "theme", "height", "start", "title"];
  #frame;
  #height;

  connectedCallback() {
    // The way to the document that works where the frame does not. A page that wrote its own keeps it.
    if (!this.querySelector("a")) {
      const link = document.createElement("a");
      link.href = this.#address("");
      link.textContent = "Read the document";
      this.append(link);
    }
    addEventListener("message", this);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#drop();
  }

  attributeChangedCallback() {
    if (this.#frame) this.#show();
  }

  /** A message from any window: only our frame's own words count. */
  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type !== ours.type || data.version !== ours.version) return;
    if (data.ready) this.#ask();
    // A number of pixels, and no number that would take the page down.
    if (!this.#fixed() && Number.isFinite(data.height)) {
      this.#height = Math.min(Math.max(data.height, 100), 50_000);
      frame.style.height = this.#height + "px";
    }
  }

  /** The height that the page wants, in pixels, if it wants one. */
  #fixed() {
    const height = /^(\d+)(px)?$/.exec(this.getAttribute("height")?.trim() ?? "");
    return height ? Number(height[1]) : 0;
  }

  #ask() {
    const { origin } = new URL(this.#frame.src);
    if (!this.#fixed() && origin !== "null") this.#frame.contentWindow?.postMessage({ ...ours, ask: "height" }, origin);
  }

  #drop() {
    // One that came with a copied page is gone as well.
    this.querySelectorAll(":scope > iframe").forEach((frame) => frame.remove());
    this.#frame = undefined;
  }

  /** A frame for another address is another frame, as a new address in an old one would be a step for Back. */
  #show() {
    const address = this.#address("1");
    const fresh = this.#frame?.src !== address;
    if (fresh) {
      this.#drop();
      this.#frame = document.createElement("iframe");
      this.#frame.loading = "lazy";
      this.#frame.allow = "clipboard-write";
      // Of its own origin, so that it can load its parts; kept from navigating the page that it stands in.
      this.#frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
      this.#frame.src = address;
      this.prepend(this.#frame);
    }
    this.#frame.title = this.getAttribute("title") || "A document of Foreign Relations of the United States";
    this.#frame.style.cssText = `display:block;width:100%;border:0;height:${this.#fixed() || this.#height || 700}px`;
    if (!fresh) this.#ask();
  }

  /** The address of the page, as the attributes ask for it: always one of the web, whatever they say. */
  #address(embed) {
    let address = new URL("./", home);
    try {
      const named = new URL(this.getAttribute("src") || "./", home);
      if (/^https?:$/.test(named.protocol)) address = named;
    } catch {
      // No address at all.
    }
    for (const key of ["view", "lang", "theme"]) {
      if (this.hasAttribute(key)) address.searchParams.set(key, this.getAttribute(key));
    }
    if (embed) address.searchParams.set("embed", embed);
    address.hash = this.getAttribute("start") ?? "";
    return address.href;
  }
}

// A page may load this twice.
if (!customElements.get("frus-explorer")) customElements.define("frus-explorer", Explorer);
