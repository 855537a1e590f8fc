// Reads the document aloud: by a voice of the device, a sentence at a time, which it lights. Where the device has no voice
// for the language of the document, nothing is offered; a voice that would send the words to somebody is never used.

import { resetStops } from "./tools.js";
import { documentLanguage, isInView, light, sentences, show } from "./sentences.js";

/**
 * Offers it for the document of the page, in its language. Gives a function that stops it, for a page that is to show another document;
 * nothing where it is not offered.
 */
export function offerReadAloud(language = documentLanguage()) {
  const dialog = document.getElementById("aloud");
  const button = document.querySelector("[role=toolbar] [popovertarget=aloud]");
  if (dialog?.showPopover && button && language) return setUp(dialog, button, language);
}

/** The voices of the device for a language, of which the first is the one that the device prefers. */
function voicesFor(language) {
  try {
    const voices = speechSynthesis.getVoices();
    const own = voices.filter((voice) => voice.localService === true && voice.lang.toLowerCase().startsWith(language));
    return own.sort((one, other) => other.default - one.default);
  } catch {
    return [];
  }
}

function setUp(dialog, button, language) {
  const form = dialog.querySelector("form");
  const { play, voice, speed, notes } = form.elements;
  const status = dialog.querySelector("[role=status]");
  const { reading, start, pause, resume, paused, ended, failed, announce } = dialog.dataset;
  const name = button.textContent;
  let voices = [];
  /** Whether it is to be open as soon as there is a voice. */
  let isWanted = false;
  let all = [];
  let at = -1;
  /** "idle", "reading", or "paused" at a sentence. */
  let state = "idle";
  /** Counts what was said and broken off: an event of what is no longer said means nothing. */
  let turn = 0;
  /** What is being said. Some browsers forget an utterance, and its end, that nobody holds. */
  let utterance;
  /** The sentence that is lit. */
  let lit;
  /** Whether the reader has just asked for a sentence. */
  let isAsked = false;

  /** Comes to a state, and says so. */
  function become(next, said = "") {
    // A reader who has scrolled elsewhere is left there.
    const follows = isAsked || (lit && isInView(lit));
    state = next;
    const isReading = next === "reading";
    if (!isReading) hush();
    play.textContent = { idle: start, reading: pause, paused: resume }[next];
    button.textContent = isReading ? reading : name;
    dialog.toggleAttribute("data-speaking", isReading);
    status.textContent = said;
    lit = next === "idle" ? undefined : all[at];
    light(lit);
    if (lit && follows) show(lit, dialog);
  }

  /** Says nothing more. To pause is the same: what a browser calls a pause, some never end, and others never begin. */
  function hush() {
    turn += 1;
    if (utterance) speechSynthesis.cancel();
    utterance = undefined;
  }

  function speak() {
    hush();
    become("reading");
    const mine = turn;
    const fail = () => {
      become("paused", failed);
      dialog.togglePopover(true);
    };
    try {
      utterance = new SpeechSynthesisUtterance(all[at].words);
      utterance.voice = voices.find(({ voiceURI }) => voiceURI === voice.value);
      utterance.lang = utterance.voice.lang;
      utterance.rate = Number(speed.value);
      utterance.onend = () => {
        if (mine !== turn) return;
        utterance = undefined;
        move(1);
      };
      utterance.onerror = ({ error }) => {
        if (mine !== turn) return;
        if (error === "canceled" || error === "interrupted") become("paused", paused);
        else fail();
      };
      speechSynthesis.speak(utterance);
    } catch {
      fail();
    }
  }

  /** Goes a sentence on or back, in the state that it is in. */
  function move(by) {
    if (state === "idle") begin();
    let to = at + by;
    while (all[to]?.isNote && !notes.checked) to += by;
    if (to >= all.length) return become("idle", ended);
    at = Math.max(to, 0);
    if (state === "reading") speak();
    else become("paused", paused);
  }

  /** Before the first sentence of the document as it now is. */
  function begin() {
    all = sentences(announce);
    at = -1;
  }

  const answers = {
    play() {
      if (state === "reading") return become("paused", paused);
      if (state === "paused") return speak();
      begin();
      state = "reading";
      move(1);
    },
    previous: () => move(-1),
    next: () => move(1),
    stop: () => become("idle"),
  };

  function offer() {
    voices = voicesFor(language);
    const chosen = voice.value;
    voice.replaceChildren(...voices.map(({ name, voiceURI }) => new Option(name, voiceURI, false, voiceURI === chosen)));
    button.hidden = !voices.length;
    if (voices.length && isWanted) dialog.showPopover();
    if (voices.length) return;
    if (state !== "idle") become("idle");
    isWanted ||= dialog.matches(":popover-open");
    dialog.togglePopover(false);
    if (button.tabIndex === 0) resetStops();
  }

  // To submit and to put in are told after a panic, too (start.js).
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = event.submitter?.name ?? "play";
    isAsked = name !== "play" || state !== "reading";
    answers[name]();
    isAsked = false;
  });
  form.addEventListener("input", ({ target }) => {
    if (target !== notes && state === "reading") speak();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    dialog.hidePopover();
  });
  dialog.addEventListener("toggle", ({ newState }) => {
    if (newState === "open" && [button, document.body].includes(document.activeElement)) play.focus();
  });
  dialog.addEventListener("beforetoggle", (event) => {
    const { newState } = event;
    // A lesson may open it, too, and before the device has told its voices.
    if (newState === "open") isWanted = !voices.length;
    if (newState === "open" && isWanted) event.preventDefault();
    // The page stays where it is being read.
    if (newState === "closed" && dialog.contains(document.activeElement)) button.focus({ preventScroll: true });
  });
  addEventListener("pagehide", () => state === "reading" && become("paused", paused));
  offer();
  try {
    speechSynthesis.onvoiceschanged = offer;
  } catch {
    // There is none.
  }
  return () => state !== "idle" && become("idle");
}
