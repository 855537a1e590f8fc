//! The tools of the reader.

use crate::{Aloud, Appearance, Tools};

impl Tools {
    pub(crate) const ENGLISH: Self = Self {
        name: "Tools for reading",
        appearance: "Appearance",
    };
}

impl Appearance {
    pub(crate) const ENGLISH: Self = Self {
        size: "Text size",
        percent: |number| format!("{number} %"),
        theme: "Colours",
        system: "as your system",
        light: "light",
        dark: "dark",
        contrast: "high contrast",
        spacing: "Space between letters, words and lines",
        width: "Length of lines",
        normal: "normal",
        narrow: "short",
        wide: "wide",
        ruler: "Dim everything but the lines at the pointer",
        reset: "As it was",
        kept: "What you choose is kept on this device, and nowhere else.",
        not_kept: "This browser keeps nothing here: your choice lasts until this page is closed.",
    };
}

impl Aloud {
    pub(crate) const ENGLISH: Self = Self {
        name: "Read aloud",
        reading: "Reading aloud",
        start: "Start",
        pause: "Pause",
        resume: "Continue",
        stop: "Stop",
        previous: "Previous sentence",
        next: "Next sentence",
        voice: "Voice",
        speed: "Speed",
        times: |number| format!("{number} ×"),
        notes: "Read the notes, too",
        note: |label| format!("Note {label}."),
        own: "The voice is your device’s own. Nothing is sent anywhere.",
        paused: "Paused.",
        ended: "That was the whole document.",
        failed: "The device’s voice stopped. Press Continue to try again, or choose another voice.",
    };
}
