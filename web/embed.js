// <frus-explorer>: puts the explorer into a page of somebody else's, as a frame as high as its content.
// What each attribute means: docs/embedding.md. A page that may run no script embeds a plain <iframe> instead.

const home = document.currentScript?.src ?? location.href;
const ours = { type: "frus-explorer", version: 1 };

class Explorer extends HTMLElement {
  static observedAttributes = ["src", "view", "lang", "theme", "height", "start", "title"];
  #frame;
  #height;

  connectedCallback() {
    const frame = document.createElement("iframe");
    frame.loading = "lazy";
    frame.allow = "clipboard-write";
    // Of its own origin, so that it can load its parts; kept from navigating the page that it stands in.
    frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
    frame.style.cssText = "display:block;width:100%;border:0";
    frame.addEventListener("load", () => this.#ask());
    this.#frame = frame;
    this.#show();
    // The way to the document that works where the frame does not. A page that wrote its own keeps it.
    if (!this.querySelector("a")) {
      const link = document.createElement("a");
      link.href = this.#address("");
      link.textContent = "Read the document on a page of its own";
      this.append(link);
    }
    this.prepend(frame);
    addEventListener("message", this);
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#frame.remove();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#frame) this.#show();
  }

  /** A message from any window: only our frame's own words count. */
  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type !== ours.type || data.version !== ours.version) return;
    if (data.ready) this.#ask();
    // A number of pixels, and no number that would take the page down.
    if (this.#follows() && Number.isFinite(data.height)) {
      this.#height = Math.min(Math.max(data.height, 100), 50_000);
      frame.style.height = this.#height + "px";
    }
  }

  #follows() {
    return !(parseInt(this.getAttribute("height")) > 0);
  }

  #ask() {
    if (this.#follows()) this.#frame.contentWindow?.postMessage({ ...ours, ask: "height" }, new URL(this.#frame.src).origin);
  }

  #show() {
    const frame = this.#frame;
    const height = parseInt(this.getAttribute("height"));
    frame.title = this.getAttribute("title") || "Foreign Relations of the United States, a document with its notes and dates";
    frame.style.height = (height > 0 ? height : (this.#height ?? 700)) + "px";
    const address = this.#address("1");
    if (frame.src !== address) frame.src = address;
  }

  /** The address of the page, as the attributes ask for it. */
  #address(embed) {
    const named = new URL(this.getAttribute("src") || "./", home);
    // Whatever a page puts into the attribute, it is an address of the web and runs nothing.
    const address = /^https?:$/.test(named.protocol) ? named : new URL("./", home);
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
