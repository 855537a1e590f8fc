//! What a visitor does with hands: mouse, finger and keyboard, through the engine's own input.

use std::time::Duration;

use serde_json::{Value, json};

use crate::page::{Page, quoted};

/// Keys that print nothing, as WebDriver writes them.
pub(crate) mod key {
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const SHIFT: &str = "\u{E008}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const END: &str = "\u{E010}";
    pub(crate) const HOME: &str = "\u{E011}";
    pub(crate) const LEFT: &str = "\u{E012}";
    pub(crate) const UP: &str = "\u{E013}";
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const DOWN: &str = "\u{E015}";
    pub(crate) const SPACE: &str = " ";
}

impl Page {
    /// Presses and lets go a key.
    pub(crate) fn press(&mut self, key: &str) {
        self.press_in_a_row(&[key]);
    }

    /// Presses and lets go these keys, one right after the other.
    pub(crate) fn press_in_a_row(&mut self, keys: &[&str]) {
        let strokes = keys.iter().flat_map(|key| {
            [
                json!({ "type": "keyDown", "value": key }),
                json!({ "type": "keyUp", "value": key }),
            ]
        });
        let actions: Vec<Value> = strokes.collect();
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": actions }));
    }

    /// Presses and lets go a key so many times, as fast as a hand that holds it down.
    pub(crate) fn press_often(&mut self, key: &str, times: usize) {
        let once = json!([
            { "type": "keyDown", "value": key }, { "type": "keyUp", "value": key },
            { "type": "pause", "duration": 30 },
        ]);
        let once = once.as_array().cloned().unwrap_or_default();
        let actions: Vec<Value> = once
            .iter()
            .cycle()
            .take(once.len() * times)
            .cloned()
            .collect();
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": actions }));
    }

    /// Turns the wheel over the middle of the window so many times, each by so many CSS pixels.
    pub(crate) fn turn_wheel(&mut self, pixels: i64, times: usize) {
        self.turn_wheel_over("html", pixels, times);
    }

    /// Turns the wheel over the middle of what of `selector` is in the window.
    pub(crate) fn turn_wheel_over(&mut self, selector: &str, pixels: i64, times: usize) {
        let (x, y): (i64, i64) = self.get(&format!(
            "(box => [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2].map(Math.round))
                (document.querySelector({}).getBoundingClientRect())",
            quoted(selector)
        ));
        let turn = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": pixels, "duration": 30 });
        self.perform(json!({ "type": "wheel", "id": "wheel", "actions": vec![turn; times] }));
    }

    /// Types a text into the field that has the focus, character by character, and waits until the field has it all: a browser
    /// may be behind with its keys.
    pub(crate) fn type_text(&mut self, text: &str) {
        let characters: Vec<String> = text.chars().map(String::from).collect();
        let keys: Vec<&str> = characters.iter().map(String::as_str).collect();
        self.press_in_a_row(&keys);
        self.wait_until(
            &format!("the field ends in {text:?}"),
            &format!("document.activeElement.value.endsWith({})", quoted(text)),
        );
    }

    /// Presses Tab while Shift is held.
    pub(crate) fn press_shift_tab(&mut self) {
        self.press_with_shift(key::TAB);
    }

    /// Presses a key while Shift is held.
    pub(crate) fn press_with_shift(&mut self, key: &str) {
        let actions = json!([
            { "type": "keyDown", "value": key::SHIFT }, { "type": "keyDown", "value": key },
            { "type": "keyUp", "value": key }, { "type": "keyUp", "value": key::SHIFT },
        ]);
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": actions }));
    }

    /// Presses Tab until `selector` has the focus, as somebody without a mouse gets there.
    pub(crate) fn tab_to(&mut self, selector: &str) {
        let reached = format!("document.activeElement?.matches({})", quoted(selector));
        for _ in 0..80 {
            self.press(key::TAB);
            if self.get(&format!("Boolean({reached})")) {
                return;
            }
        }
        panic!("{selector} can not be reached by Tab");
    }

    /// Moves the mouse onto `selector`.
    pub(crate) fn hover(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        self.move_mouse(x, y, 0);
    }

    /// Moves the mouse onto `selector`, slowly enough to cross what lies between.
    pub(crate) fn travel(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        self.move_mouse(x, y, 120);
    }

    /// Moves the mouse to where nothing reacts to it: the right edge of the window.
    pub(crate) fn leave(&mut self) {
        let (x, y): (i64, i64) =
            self.get("[document.documentElement.clientWidth - 2, Math.round(innerHeight / 2)]");
        self.move_mouse(x, y, 0);
    }

    /// Moves the mouse onto `selector` and off again, without a rest.
    pub(crate) fn pass_over(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        let (aside, down): (i64, i64) =
            self.get("[document.documentElement.clientWidth - 2, Math.round(innerHeight / 2)]");
        self.mouse(json!([
            { "type": "pointerMove", "x": x, "y": y },
            { "type": "pointerMove", "x": aside, "y": down },
        ]));
    }

    fn move_mouse(&mut self, x: i64, y: i64, duration: u32) {
        self.mouse(json!([{ "type": "pointerMove", "x": x, "y": y, "duration": duration }]));
    }

    /// Clicks `selector` with the mouse.
    pub(crate) fn click(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        self.mouse(json!([
            { "type": "pointerMove", "x": x, "y": y },
            { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
        ]));
    }

    /// Clicks `selector` twice as fast as a hand does, without waiting for what the first click does.
    pub(crate) fn click_twice(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        self.mouse(json!([
            { "type": "pointerMove", "x": x, "y": y },
            { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
            { "type": "pause", "duration": 80 },
            { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
        ]));
    }

    /// Taps `selector` with a finger.
    pub(crate) fn tap(&mut self, selector: &str) {
        let (x, y) = self.point(selector);
        let actions = json!([
            { "type": "pointerMove", "x": x, "y": y },
            { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
        ]);
        let finger = json!({ "pointerType": "touch" });
        self.perform(
            json!({ "type": "pointer", "id": "finger", "parameters": finger, "actions": actions }),
        );
    }

    /// Performs steps of the mouse.
    pub(crate) fn mouse(&mut self, actions: Value) {
        let mouse = json!({ "pointerType": "mouse" });
        self.perform(
            json!({ "type": "pointer", "id": "mouse", "parameters": mouse, "actions": actions }),
        );
    }

    fn perform(&mut self, source: Value) {
        self.bidi(
            "input.performActions",
            json!({ "context": self.context, "actions": [source] }),
        );
    }

    /// A point of `selector` that a hand would reach: brought into the window, and covered by nothing else.
    fn point(&mut self, selector: &str) -> (i64, i64) {
        let target = format!("document.querySelector({})", quoted(selector));
        assert!(
            self.get::<bool>(&format!("Boolean({target})")),
            "nothing on the page is {selector}"
        );
        // What scrolls may not be laid out yet, so the target is brought into the window again until it is there. A link may be
        // broken over lines, or hold nothing but what is drawn elsewhere.
        let point = format!(
            "(target => {{
                const {{ top, bottom }} = target.getBoundingClientRect();
                if (top < 0 || bottom > innerHeight) target.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                for (const part of [target, ...target.querySelectorAll('*')])
                    for (const box of part.getClientRects()) {{
                        if (box.width < 4 || box.height < 4) continue;
                        const x = Math.round(box.left + box.width / 2), y = Math.round(box.top + box.height / 2);
                        if (target.contains(document.elementFromPoint(x, y))) return [x, y];
                    }}
                return null;
            }})({target})"
        );
        loop {
            // What covers it may be on its way out, such as a card that is closing.
            self.wait_until(&format!("{selector} can be reached"), &point);
            let now: Option<(i64, i64)> = self.get(&point);
            // And the page may still be on its way to where a link has led.
            std::thread::sleep(Duration::from_millis(30));
            let then = self.get(&point);
            if let (Some(point), true) = (now, now == then) {
                return point;
            }
        }
    }
}
