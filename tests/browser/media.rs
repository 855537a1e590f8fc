//! A visitor's settings: dark, forced colours, less motion, scripts off; and the page on paper.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{page::Page, session::Engine};

/// What a visitor has set in system or browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Dark pages are preferred.
    Dark,
    /// Colours of the system's choice replace those of the page.
    ForcedColours,
    /// Less motion is preferred.
    ReducedMotion,
}

/// What has WebKit's browser prefer dark pages.
const DARK: &str = "--dark-mode";

/// A sheet of paper, in centimetres.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paper {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// 8½ by 11 inches.
pub(crate) const LETTER: Paper = Paper {
    width: 21.59,
    height: 27.94,
};
/// ISO 216.
pub(crate) const A4: Paper = Paper {
    width: 21.0,
    height: 29.7,
};

impl Page {
    /// Sets what the visitor prefers; everything else stays at its default.
    pub(crate) fn prefer(&mut self, settings: &[Setting]) {
        match self.engine() {
            Engine::Chromium => {
                let features: Vec<_> = settings
                    .iter()
                    .map(|setting| match setting {
                        Setting::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
                        Setting::ForcedColours => {
                            json!({ "name": "forced-colors", "value": "active" })
                        }
                        Setting::ReducedMotion => {
                            json!({ "name": "prefers-reduced-motion", "value": "reduce" })
                        }
                    })
                    .collect();
                self.devtools(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                );
            }
            Engine::Firefox => {
                self.reset_preferences();
                for setting in settings {
                    let (name, value) = match setting {
                        Setting::Dark => ("ui.systemUsesDarkTheme", 1),
                        Setting::ForcedColours => ("browser.display.document_color_use", 2),
                        Setting::ReducedMotion => ("ui.prefersReducedMotion", 1),
                    };
                    self.change_preference(name, json!(value));
                }
            }
            Engine::WebKit => {
                self.arguments.retain(|argument| *argument != DARK);
                let mut animations = true;
                for setting in settings {
                    match setting {
                        Setting::Dark => self.arguments.push(DARK),
                        Setting::ForcedColours => panic!("WebKit has no forced colours"),
                        Setting::ReducedMotion => animations = false,
                    }
                }
                self.browser.animate(animations);
                self.begin_anew();
            }
        }
        for setting in settings {
            let query = match setting {
                Setting::Dark => "prefers-color-scheme: dark",
                Setting::ForcedColours => "forced-colors: active",
                Setting::ReducedMotion => "prefers-reduced-motion: reduce",
            };
            self.wait_until(
                "the setting is in force",
                &format!("matchMedia('({query})').matches"),
            );
        }
    }

    /// Switches the page's scripts off, from the next opening on.
    pub(crate) fn switch_scripts_off(&mut self) {
        match self.engine() {
            Engine::Chromium => {
                let off = json!({ "enabled": false, "contexts": [self.tab()] });
                self.bidi("emulation.setScriptingEnabled", off);
            }
            Engine::Firefox => self.change_preference("javascript.enabled", json!(false)),
            // The driver can still ask: what it runs is no script of the page.
            Engine::WebKit => {
                self.arguments.push("--enable-javascript=false");
                self.begin_anew();
            }
        }
    }

    /// Starts WebKit's browser anew, as it takes settings at its start only, and goes to where it was.
    fn begin_anew(&mut self) {
        self.leave_all_frames();
        let here: String = self.get("location.href");
        self.bidi(
            "browser.removeUserContext",
            json!({ "userContext": self.user }),
        );
        let begun = self.bidi(
            "browser.createUserContext",
            json!({ "arguments": self.arguments }),
        );
        self.user = begun["userContext"].as_str().unwrap_or_default().to_owned();
        let (width, height) = self.size;
        self.resize(width, height);
        if here != "about:blank" {
            self.visit(&here);
        }
    }

    fn change_preference(&mut self, name: &'static str, value: serde_json::Value) {
        self.browser.set_preference(name, Some(value));
        self.preferences.push(name);
    }

    /// Puts every changed preference of Firefox back.
    pub(crate) fn reset_preferences(&mut self) {
        for name in std::mem::take(&mut self.preferences) {
            self.browser.set_preference(name, None);
        }
    }

    /// Has letters twice as large as they are by default.
    pub(crate) fn enlarge(&mut self) {
        self.run("document.documentElement.style.fontSize = '200%'");
    }

    /// Prints the page, or the frame that is looked at, as PDF, in the faces that it names: one that came late would
    /// break the lines of the next print elsewhere.
    pub(crate) fn print(&mut self, paper: Paper) -> Vec<u8> {
        // Of those that stand in for ours, a system may lack some.
        self.run("for (const face of document.fonts) face.load().catch(() => {})");
        // Asked for and not awaited, since with the scripts switched off nothing can be.
        self.wait_until(
            "the faces are there",
            "[...document.fonts].every(face => face.status !== 'loading')",
        );
        let printed = self.bidi(
            "browsingContext.print",
            json!({
                "context": self.context,
                "background": true,
                "page": { "width": paper.width, "height": paper.height },
            }),
        );
        BASE64_STANDARD
            .decode(printed["data"].as_str().unwrap_or_default())
            .expect("the print is base64")
    }
}
