// Searches the pages of a published volume with Pagefind's index, which stands beside the page. Words that were found are put into
// the page as text, never as markup. The words that are said here stand in the page, in the attributes of <main>.
// It is no module, which a browser does not load from a disk: there it says that the search can not be loaded.

"use strict";

{
  const main = document.querySelector("#search");
  const form = main.querySelector("form");
  const field = form.elements.q;
  const status = main.querySelector("[role=status]");
  const list = main.querySelector("ol");
  const more = main.querySelector("button[type=button]");
  const narrow = main.querySelector("[role=group]");
  const selects = [...narrow.querySelectorAll("select")];

  // How many documents are shown at once, and how many words of each.
  const STEP = 10;
  const EXCERPT = 32;

  let engine;
  // What was found, how much of it is shown, and which search it was: an earlier one may be answered later.
  let found = [];
  let shown = 0;
  let search = 0;

  /** Loads Pagefind and the beginning of its index, once. */
  function load() {
    engine ??= import("./pagefind/pagefind.js").then(async (pagefind) => {
      await pagefind.options({ excerptLength: EXCERPT });
      await pagefind.init();
      offer(await pagefind.filters());
      return pagefind;
    });
    return engine;
  }

  /** Fills the lists by which what was found can be narrowed down; one with nothing to choose from stays away. */
  function offer(filters) {
    for (const select of selects) {
      const values = Object.keys(filters[select.name] ?? {});
      values.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      select.append(...values.map((value) => new Option(value, value)));
      select.value = asked().get(select.name) ?? "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
      select.parentElement.hidden = values.length < 2;
    }
    narrow.hidden = selects.every((select) => select.parentElement.hidden);
  }

  /** What the address asks for. */
  function asked() {
    return new URLSearchParams(location.search);
  }

  /** A sentence with its places filled. */
  function said(sentence, words, count) {
    return sentence.replace(/\{(words|count)\}/g, (_, place) => (place === "words" ? words : count.toLocaleString("en")));
  }

  /** Searches for what the address asks for. */
  async function run() {
    const mine = ++search;
    const words = (asked().get("q") ?? "").trim();
    field.value = words;
    list.replaceChildren();
    more.hidden = true;
    if (!words) {
      status.textContent = main.dataset.nothingTyped;
      return;
    }
    status.textContent = main.dataset.searching;
    try {
      const pagefind = await load();
      for (const select of selects) select.value = asked().get(select.name) ?? "";
      const filters = {};
      for (const { name, value } of selects) if (value) filters[name] = value;
      const answer = await pagefind.search(words, { filters });
      if (mine !== search) return;
      found = answer.results;
      shown = 0;
      await show(mine);
      const { nothing, foundOne, found: foundMany } = main.dataset;
      const sentence = found.length === 0 ? nothing : found.length === 1 ? foundOne : foundMany;
      // The sentence has quotation marks of its own.
      status.textContent = said(sentence, words.replace(/^"([^"]*)"$/, "$1"), found.length);
    } catch {
      if (mine === search) status.textContent = main.dataset.failed;
    }
  }

  /** Shows some more of what was found, and gives the first of them. */
  async function show(mine) {
    const next = found.slice(shown, shown + STEP);
    const items = (await Promise.all(next.map((result) => result.data()))).map(item);
    if (mine !== search) return null;
    shown += next.length;
    list.append(...items);
    more.hidden = shown >= found.length;
    return items[0];
  }

  /** A document that was found. */
  function item({ url, meta, excerpt, content }) {
    const pieces = excerpt.split(/<mark>(.*?)<\/mark>/s).map(plain);
    const link = document.createElement("a");
    link.href = address(url, pieces);
    link.append(element("span", "site-entry", meta.title ?? url));
    const facts = [meta.number, meta.date].filter(Boolean).join(" · ");
    const quoted = element("p", "site-excerpt");
    for (const part of [link.firstChild, quoted]) if (main.dataset.original) part.lang = main.dataset.original;
    // Every second piece is a word that was searched for.
    quoted.append(...pieces.map((piece, at) => (at % 2 ? element("mark", "", piece) : piece)), " …");
    if (!plain(content).trimStart().startsWith(pieces.join("").trim().slice(0, 60))) quoted.prepend("… ");
    const item = element("li", "");
    item.append(link, " ", element("span", "site-facts", facts), quoted);
    return item;
  }

  /** The page of what was found, which has the name that Pagefind gives, beside this one; a browser that can shows the words there. */
  function address(url, pieces) {
    const page = new URL(url, location.href).pathname.split("/").pop();
    const words = pieces[1] && phrase(pieces);
    return `./${page}${words ? `#:~:text=${encodeURIComponent(words).replaceAll("-", "%2D")}` : ""}`;
  }

  /** The first word that was found, with those that follow it at once. */
  function phrase(pieces) {
    let words = pieces[1];
    for (let at = 2; at + 1 < pieces.length && !pieces[at].trim(); at += 2) words += pieces[at] + pieces[at + 1];
    // Signs around the words may stand in another element.
    return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  }

  /** Pagefind writes these two signs as markup has them. */
  function plain(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  }

  function element(name, className, text = "") {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }

  /** Puts what is asked into the address, so that a search is a link, and searches. */
  function ask(event) {
    event.preventDefault();
    const query = new URLSearchParams({ q: field.value.trim() });
    for (const { name, value } of selects) if (value) query.set(name, value);
    history.pushState(null, "", `?${query}`);
    run();
  }

  form.addEventListener("submit", ask);
  narrow.addEventListener("change", ask);
  more.addEventListener("click", async () => {
    // Where the button was, the next document is; the focus goes on with it.
    const first = await show(search).catch(() => null);
    first?.querySelector("a").focus();
  });
  addEventListener("popstate", run);
  run();
  // Whoever has come to type something can begin at once, and what is needed is on its way.
  if (!asked().has("q")) {
    field.focus();
    load().catch(() => (status.textContent = main.dataset.failed));
  }
}
