//! The document read aloud: the button in the toolbar, and the dialog. `web/read-aloud.js` does the rest.

use strings::{Aloud, Strings};

use super::{markup::Markup, notes::close, tools::radio};

/// The id of the dialog that reads the document aloud.
pub const ALOUD: &str = "aloud";

/// How fast, as a multiple of what the voice does by itself.
const SPEEDS: [&str; 4] = ["0.75", "1", "1.25", "1.5"];

/// As fast as the voice is by itself.
const NORMAL: &str = "1";

/// The button of the toolbar. It is hidden until the script has found a voice.
pub(super) fn button(strings: &Strings, html: &mut Markup) {
    let button = html.tag("button").at("type", "button");
    let button = button.at("popovertarget", ALOUD).at("hidden", "");
    button.words(strings.aloud.name);
}

/// The dialog for reading the document aloud, closed until it is asked for. It stays open while the reader does something
/// else, since it can be stopped there.
#[must_use]
pub fn read_aloud(strings: &Strings) -> String {
    let words = strings.aloud;
    let mut html = Markup::default();
    let dialog = html.tag("div").at("id", ALOUD).class("tool-card");
    let dialog = dialog.at("popover", "manual").at("role", "dialog");
    let dialog = dialog.at("aria-label", words.name).at("tabindex", "-1");
    // What the script says.
    let dialog = dialog.at("data-reading", words.reading);
    let dialog = dialog.at("data-start", words.start);
    let dialog = dialog.at("data-pause", words.pause);
    let dialog = dialog.at("data-resume", words.resume);
    let dialog = dialog.at("data-paused", words.paused);
    let dialog = dialog.at("data-ended", words.ended);
    let dialog = dialog.at("data-failed", words.failed);
    let dialog = dialog.at("data-announce", &(words.note)("{}"));
    dialog.fill(|html| {
        html.tag("p").class("card-title").words(words.name);
        html.tag("form").fill(|html| {
            html.tag("div").class("choices").fill(|html| {
                choices(words, html);
                html.tag("p").at("role", "status").words("");
            });
            html.tag("p").class("card-ways").fill(|html| {
                for (name, words) in [
                    ("play", words.start),
                    ("previous", words.previous),
                    ("next", words.next),
                    ("stop", words.stop),
                ] {
                    let button = html.tag("button").at("name", name);
                    button.words(words);
                }
                close(ALOUD, strings, html);
            });
        });
    });
    html.finish()
}

fn choices(words: &Aloud, html: &mut Markup) {
    html.tag("label").class("choice").fill(|html| {
        html.tag("span").words(words.voice);
        html.tag("select").at("name", "voice").words("");
    });
    html.tag("fieldset").fill(|html| {
        html.tag("legend").words(words.speed);
        for speed in SPEEDS {
            let is_normal = speed == NORMAL;
            radio("speed", speed, is_normal, &(words.times)(speed), html);
        }
    });
    html.tag("label").class("choice").fill(|html| {
        let input = html.tag("input").at("type", "checkbox");
        input.at("name", "notes").empty();
        html.words(" ");
        html.words(words.notes);
    });
    html.tag("p").class("kept").words(words.own);
}
