//! A stand-in for the voices of a device: it says nothing, notes what it was given, and ends a sentence when the scenario
//! says so. Browsers under test have no voices of their own.

use serde_json::json;

use crate::page::Page;

/// A voice of the device, one that sends the words to somebody, one for another language, and the one that the device
/// prefers.
pub(crate) const VOICES: &str = "[
    { name: 'Alba', voiceURI: 'alba', lang: 'en-GB', localService: true, default: false },
    { name: 'Remote', voiceURI: 'remote', lang: 'en-US', localService: false, default: false },
    { name: 'Claire', voiceURI: 'claire', lang: 'fr-FR', localService: true, default: false },
    { name: 'Sam', voiceURI: 'sam', lang: 'en_US', localService: true, default: true },
]";

/// Gives the page a device with these voices, which notes in `heard` what it is to say. Like a real one, it tells of what
/// was broken off late, and not always as an error.
pub(crate) fn give_voices(page: &mut Page, voices: &str) {
    prepare(
        page,
        &format!(
            "() => {{
            const heard = globalThis.heard = {{ said: [], now: undefined, voices: {voices} }};
            heard.end = () => {{ const ended = heard.now; heard.now = undefined; ended.onend({{}}); }};
            heard.fail = error => {{ const failed = heard.now; heard.now = undefined; failed.onerror({{ error }}); }};
            globalThis.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text; }} }};
            const device = {{
                getVoices: () => heard.voices,
                speak(utterance) {{ heard.said.push(utterance); heard.now = utterance; }},
                cancel() {{
                    const broken = heard.now;
                    heard.now = undefined;
                    if (broken) setTimeout(() => {{ broken.onerror({{ error: 'interrupted' }}); broken.onend({{}}); }});
                }},
            }};
            Object.defineProperty(globalThis, 'speechSynthesis', {{ value: device, configurable: true }});
        }}"
        ),
    );
}

/// Runs a function before the scripts of each page that is opened.
pub(crate) fn prepare(page: &mut Page, function: &str) {
    page.bidi(
        "script.addPreloadScript",
        json!({ "contexts": [page.context], "functionDeclaration": function }),
    );
}

/// All that the device was given to say.
pub(crate) fn said(page: &mut Page) -> Vec<String> {
    page.get("heard.said.map(utterance => utterance.text)")
}

/// What the device is saying; nothing where it is silent.
pub(crate) fn now(page: &mut Page) -> Option<String> {
    page.get("heard.now?.text")
}

/// The words that are lit.
pub(crate) fn lit(page: &mut Page) -> String {
    page.get("[...CSS.highlights.get('spoken')].map(String).join('')")
}

/// Ends the sentence that is being said, and expects another.
pub(crate) fn end(page: &mut Page) -> String {
    page.run("heard.end()");
    now(page).expect("the next sentence is said")
}
