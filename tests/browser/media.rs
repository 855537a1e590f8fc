//! A visitor's settings: dark, forced colours, less motion, scripts off; and the page on paper.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{
    page::{Page, UNUSED_PRELOAD},
    session::Engine,
};

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
        self.tolerate(UNUSED_PRELOAD);
        match self.engine() {
            Engine::Chromium => {
                let off = json!({ "enabled": false, "contexts": [self.context] });
                self.bidi("emulation.setScriptingEnabled", off);
            }
            Engine::Firefox => self.change_preference("javascript.enabled", json!(false)),
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

    /// Prints the page, as PDF.
    pub(crate) fn print(&mut self, paper: Paper) -> Vec<u8> {
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
