//! What a visitor sees of the page, and what assistive technology finds.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::page::{Page, quoted};

/// A box in CSS pixels, from the top left corner of the window.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    pub(crate) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the two share more than a rounding error.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.bottom.min(other.bottom) - self.top.max(other.top);
        wide > 1.0 && high > 1.0
    }
}

/// An expression: whether some part of `selector` is in the window and not covered by anything.
pub(crate) fn in_view(selector: &str) -> String {
    format!(
        "(target => [target, ...target.querySelectorAll('*')].flatMap(part => [...part.getClientRects()]).some(box => {{
            if (!box.width || !box.height || box.bottom <= 0 || box.top >= innerHeight) return false;
            const x = box.left + Math.min(box.width / 2, 20), y = Math.max(box.top, 0) + Math.min(box.height / 2, 8);
            const seen = document.elementFromPoint(x, y);
            return seen && (target.contains(seen) || seen.contains(target));
        }}))(document.querySelector({}))",
        quoted(selector)
    )
}

/// Asserts that what is shown of `selector` has these words.
pub(crate) fn assert_says(page: &mut Page, selector: &str, words: &str) {
    let text = page.text(selector);
    assert!(text.contains(words), "{words:?} in {selector}: {text}");
}

impl Page {
    /// Which element has the focus, as `#id`, or as tag and class where it has no id.
    pub(crate) const FOCUSED: &str = "(focused => focused.id ? '#' + focused.id
        : [focused.localName, ...focused.classList].join('.'))(document.activeElement)";

    /// Which element has the focus, as `#id`, or as tag and class where it has no id.
    pub(crate) fn focused(&mut self) -> String {
        self.get(Self::FOCUSED)
    }

    /// Waits until `selector` has the focus.
    pub(crate) fn wait_for_focus(&mut self, selector: &str) {
        self.wait_until(
            &format!("{selector} has the focus"),
            &format!("document.activeElement?.matches({})", quoted(selector)),
        );
    }

    /// Waits until some part of `selector` is in the window and not covered by anything.
    pub(crate) fn wait_for_view(&mut self, selector: &str) {
        self.wait_until(&format!("{selector} is in view"), &in_view(selector));
    }

    /// Scrolls `selector` into the window, and waits until it can be seen there.
    pub(crate) fn scroll_into_view(&mut self, selector: &str) {
        let name = quoted(selector);
        self.run(&format!("document.querySelector({name}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"));
        self.wait_for_view(selector);
    }

    /// How many elements match.
    pub(crate) fn count(&mut self, selector: &str) -> usize {
        self.get(&format!(
            "document.querySelectorAll({}).length",
            quoted(selector)
        ))
    }

    /// The text of the first element that matches, white space made single.
    ///
    /// An engine that is about to lay the lines out anew, as when a face has just arrived, may for a moment have no words
    /// drawn of an element that is full of them; a visitor would not see that moment, so it is waited out.
    pub(crate) fn text(&mut self, selector: &str) -> String {
        let element = format!("document.querySelector({})", quoted(selector));
        self.wait_until(
            &format!("the words of {selector} are drawn"),
            &format!("{element}.innerText.trim() || !{element}.textContent.trim()"),
        );
        let text: String = self.get(&format!("{element}.innerText"));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The attributes called `name` of all elements that match, in their order.
    pub(crate) fn attributes(&mut self, selector: &str, name: &str) -> Vec<String> {
        self.get(&format!(
            "[...document.querySelectorAll({})].map(element => element.getAttribute({}) ?? '')",
            quoted(selector),
            quoted(name)
        ))
    }

    /// The boxes of all elements that match, in their order.
    pub(crate) fn boxes(&mut self, selector: &str) -> Vec<Rect> {
        self.get(&format!(
            "[...document.querySelectorAll({})].map(element => element.getBoundingClientRect())",
            quoted(selector)
        ))
    }

    /// The boxes of a card and of its reference, at one moment.
    pub(crate) fn card_and_reference(&mut self, number: usize) -> (Rect, Rect) {
        self.get(&format!(
            "['#card-{number}', '#ref-{number}'].map(part => document.querySelector(part).getBoundingClientRect())"
        ))
    }

    /// A computed style of the first element that matches.
    pub(crate) fn style(&mut self, selector: &str, property: &str) -> String {
        self.get(&format!(
            "getComputedStyle(document.querySelector({})).getPropertyValue({})",
            quoted(selector),
            quoted(property)
        ))
    }

    /// How many elements assistive technology finds under that role and name.
    pub(crate) fn count_accessible(&mut self, role: &str, name: &str) -> usize {
        let locator = json!({ "type": "accessibility", "value": { "role": role, "name": name } });
        let found = self.bidi(
            "browsingContext.locateNodes",
            json!({ "context": self.context, "locator": locator }),
        );
        found["nodes"].as_array().map_or(0, Vec::len)
    }

    /// Sets the size of the window's inside, in CSS pixels.
    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        self.size = (width, height);
        let viewport = json!({ "width": width, "height": height });
        self.bidi(
            "browsingContext.setViewport",
            json!({ "context": self.tab(), "viewport": viewport }),
        );
    }

    /// Writes a picture of what the window shows as PNG.
    pub(crate) fn screenshot(&mut self, file: &Path) {
        let shot = self.bidi(
            "browsingContext.captureScreenshot",
            json!({ "context": self.tab() }),
        );
        let bytes = BASE64_STANDARD
            .decode(shot["data"].as_str().unwrap_or_default())
            .expect("the picture is base64");
        std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
