// The sentences of the document, in the order in which they are read aloud, and where they stand.

/** The most letters to say at once: some browsers break off after a quarter of a minute. */
const LONGEST = 220;

/** What holds words that belong together. */
const BLOCK = "p, li, dt, dd, td, th, h1, h2, h3, h4";

/** What ends with a full stop, and ends no sentence. */
const ABBREVIATION = /(^|[^\p{L}])(\p{Lu}|Mr|Mrs|Messrs|Dr|Nos?|Vols?|Gen|Col|Adm|Amb|Lt|Capt|Rep|Sen|Gov|Hon|St|[Cc]f|pp?|vs)\.\s*$/u;

/** The language of the document, without its region. What can be looked up in the document may be named in another. */
export function documentLanguage() {
  const block = document.querySelector("#document [data-from]")?.closest(BLOCK);
  return block?.closest("[lang]").lang.split("-")[0];
}

/**
 * The sentences of the document, and of each note after the block that first refers to it, announced by `announce` with its
 * label in the place of {}: the words of each, the ranges that hold them, and whether it is of a note.
 */
export function sentences(announce) {
  const all = [];
  const notes = new Set();
  const add = (found, isNote) => {
    for (const sentence of found) {
      const last = all[all.length - 1];
      // The number of an item is said with what follows it.
      if (last && !/\p{L}/u.test(last.words) && last.isNote === isNote) {
        last.words += " " + sentence.words;
        last.ranges.push(...sentence.ranges);
      } else all.push({ ...sentence, isNote });
    }
  };
  for (const block of blocks(document.getElementById("document"))) {
    add(inBlock(block), false);
    for (const reference of block.references) {
      const note = document.getElementById(reference.dataset.note);
      if (!note || notes.has(note)) continue;
      notes.add(note);
      const label = document.createRange();
      label.selectNodeContents(reference);
      add([{ words: announce.replace("{}", reference.textContent), ranges: [label] }], true);
      for (const block of blocks(note)) add(inBlock(block), true);
    }
  }
  return all;
}

/** The words of the source inside an element, block by block, with the texts that hold them and the notes they refer to. */
function blocks(element) {
  const found = [];
  let last;
  for (const part of element.querySelectorAll("[data-from]")) {
    const block = part.closest(BLOCK);
    if (!found.length || block !== last) found.push({ words: "", texts: [], references: [] });
    last = block;
    const into = found[found.length - 1];
    if (part.dataset.note) into.references.push(part);
    else
      for (const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
        const node = walker.currentNode;
        into.texts.push({ node, from: into.words.length });
        into.words += node.data;
      }
  }
  return found;
}

/** The sentences of a block; of a long one, its clauses. */
function inBlock({ words, texts }) {
  let end = 0;
  const pieces = joined(split(words)).flatMap(clauses);
  const found = pieces.map((piece) => {
    const from = end + piece.length - piece.trimStart().length;
    end += piece.length;
    const to = end - piece.length + piece.trimEnd().length;
    const ranges = texts.filter((text) => text.from < to && from < text.from + text.node.length);
    return { words: piece.trim().replace(/\s+/g, " "), ranges: ranges.map((text) => rangeIn(text, from, to)) };
  });
  return found.filter((sentence) => sentence.words);
}

function rangeIn({ node, from: start }, from, to) {
  const range = document.createRange();
  range.setStart(node, Math.max(from - start, 0));
  range.setEnd(node, Math.min(to - start, node.length));
  return range;
}

/** What a browser, or a simple rule, takes for the sentences of a text. */
function split(words) {
  if (!Intl.Segmenter) return words.match(/.+?([.!?][”’")\]]*\s+|$)/gs) ?? [];
  const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(words);
  return [...segments].map(({ segment }) => segment);
}

/** Sentences that were split behind an abbreviation, put together again. */
function joined(pieces) {
  const found = [];
  for (const piece of pieces) {
    const last = found.length - 1;
    if (ABBREVIATION.test(found[last] ?? "")) found[last] += piece;
    else found.push(piece);
  }
  return found;
}

/** A long sentence in pieces that end with a clause, or else with a word. */
function clauses(sentence) {
  const found = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const [piece] = rest.match(/^.{60,219}(—|[,;:)](?=\s))/s) ?? rest.match(/^.{1,219}(?=\s)/s) ?? [rest.slice(0, LONGEST)];
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...found, rest];
}

/** Lights a sentence, and no other; none without one. The document stays as it is. */
export function light(sentence) {
  const ranges = sentence?.ranges ?? [];
  if (globalThis.Highlight && globalThis.CSS?.highlights) {
    CSS.highlights.set("spoken", new Highlight(...ranges));
    // A rule for a mark costs time, so it applies while there is one (src/browser/words.rs).
    document.documentElement.toggleAttribute("data-lit-spoken", ranges.length > 0);
    return;
  }
  for (const block of document.querySelectorAll("[data-spoken]")) delete block.dataset.spoken;
  for (const range of ranges) {
    const block = range.startContainer.parentElement.closest(BLOCK);
    if (block) block.dataset.spoken = "";
  }
}

/** Whether some of a sentence is in the window. */
export function isInView(sentence) {
  const { top, bottom } = boxOf(sentence);
  return bottom > 0 && top < innerHeight;
}

/** Scrolls to a sentence that is out of the window, or behind the card. */
export function show(sentence, card) {
  const { top, bottom, right } = boxOf(sentence);
  const over = card.getBoundingClientRect();
  const end = over.width && over.left < right ? over.top : innerHeight;
  if (top < 0 || bottom > end) scrollBy({ top: top - end / 4, behavior: "instant" });
}

function boxOf({ ranges }) {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    right: Math.max(...boxes.map((box) => box.right)),
  };
}
