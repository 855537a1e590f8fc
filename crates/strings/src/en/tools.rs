//! The tools of the reader.

use crate::{Appearance, Tools};

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
