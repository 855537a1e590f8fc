// Defines <frus-explorer>, which embeds the explorer in another page, in a frame as high as its content.
// docs/embedding.md describes the attributes. READ_DOCUMENT and FRAME_NAME come from crates/strings, at build time. A page that may run no script embeds a plain <iframe> instead.

// A module has no currentScript, and import.meta would be a syntax error in a classic script.
const script =
  document.currentScript ??
  [...document.scripts].find(({ type, src }) => type === "module" && /\/embed\.js([?#]|$)/.test(src));
const home = script?.src || location.href;
const ours = { type: "frus-explorer", version: 1 };

class Explorer extends HTMLElement {
  static observedAttributes = ["src", "view", "theme", "height", "start", "title"];
  #frame;
  #height;
  #link;

  connectedCallback() {
    // A link for where the frame does not work. If the page has one of its own, that stays instead.
    if (!this.querySelector("a")) {
      this.#link = document.createElement("a");
      this.#link.textContent = READ_DOCUMENT;
      this.append(this.#link);
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

  /** Handles a message from any window; ignores all that are not from our frame. */
  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type !== ours.type || data.version !== ours.version) return;
    if (data.ready) this.#ask();
    // Within limits, so that no message can break the layout of the page.
    if (!this.#fixed() && Number.isFinite(data.height)) {
      this.#height = Math.min(Math.max(data.height, 100), 50_000);
      frame.style.height = this.#height + "px";
    }
  }

  /** The `height` attribute in pixels, or 0 where there is none. */
  #fixed() {
    const height = /^(\d+)(px)?$/.exec(this.getAttribute("height")?.trim() ?? "");
    return height ? Number(height[1]) : 0;
  }

  /** Asks the frame for its height. */
  #ask() {
    const { origin } = new URL(this.#frame.src);
    if (!this.#fixed() && origin !== "null") this.#frame.contentWindow?.postMessage({ ...ours, ask: "height" }, origin);
  }

  #drop() {
    // Also removes a frame that was copied together with this element.
    this.querySelectorAll(":scope > iframe").forEach((frame) => frame.remove());
    this.#frame = undefined;
  }

  /** Shows the frame. A new address gets a new frame: changing the old one's would add an entry to the history. */
  #show() {
    if (this.#link) this.#link.href = this.#address("");
    const address = this.#address("1");
    const fresh = this.#frame?.src !== address;
    if (fresh) {
      this.#drop();
      this.#frame = document.createElement("iframe");
      this.#frame.loading = "lazy";
      this.#frame.allow = "clipboard-write";
      // It keeps its origin, so that it can load its files, and cannot navigate the page that embeds it.
      this.#frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
      this.#frame.src = address;
      this.prepend(this.#frame);
    }
    this.#frame.title = this.getAttribute("title") || FRAME_NAME;
    this.#frame.style.cssText = `display:block;width:100%;border:0;height:${this.#fixed() || this.#height || 700}px`;
    if (!fresh) this.#ask();
  }

  /** The address that the attributes ask for; always http(s), whatever `src` says. */
  #address(embed) {
    let address = new URL("./", home);
    try {
      const named = new URL(this.getAttribute("src") || "./", home);
      if (/^https?:$/.test(named.protocol)) address = named;
    } catch {
      // Not a valid address.
    }
    for (const key of ["view", "theme"]) {
      if (this.hasAttribute(key)) address.searchParams.set(key, this.getAttribute(key));
    }
    if (embed) address.searchParams.set("embed", embed);
    address.hash = this.getAttribute("start") ?? "";
    return address.href;
  }
}

// A page may load this script twice.
if (!customElements.get("frus-explorer")) customElements.define("frus-explorer", Explorer);
