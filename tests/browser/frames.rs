//! Looking into a frame of the page, as a visitor does of whose page ours is only a part.

use std::time::{Duration, Instant};

use crate::page::{PATIENCE, Page, quoted};

impl Page {
    /// From here on everything is asked of, and done in, the frame that `selector` finds, whatever its origin and its
    /// sandbox. Brings it into the window, and waits until it has loaded what it names. Opening anything leads back to the tab.
    pub(crate) fn enter_frame(&mut self, selector: &str) {
        let frame = format!("document.querySelector({})", quoted(selector));
        self.wait_until(&format!("{selector} is there"), &frame);
        self.run(&format!(
            "{frame}.scrollIntoView({{ block: 'nearest', behavior: 'instant' }})"
        ));
        let blank: bool = self.get(&format!(
            "!{frame}.hasAttribute('srcdoc') && /^(about:.*)?$/.test({frame}.getAttribute('src') ?? '')"
        ));
        // A frame begins with a blank page of its own, and that is complete, too.
        let loaded = format!(
            "String(document.readyState === 'complete' && ({blank} || location.href !== 'about:blank'))"
        );
        let since = Instant::now();
        let around = self.context.clone();
        loop {
            if let Some(inside) = self.browser.wire.inside(&around, selector) {
                self.context = inside;
                if self.try_evaluate(&loaded).as_deref() == Ok("true") {
                    break;
                }
            }
            assert!(
                since.elapsed() < PATIENCE,
                "{selector} is no frame, or does not load"
            );
            std::thread::sleep(Duration::from_millis(25));
        }
        self.around.push(around);
    }

    /// Looks again at what is around the frame.
    pub(crate) fn leave_frame(&mut self) {
        self.context = self.around.pop().expect("the scenario is in a frame");
    }

    /// Looks again at the whole tab.
    pub(crate) fn leave_all_frames(&mut self) {
        self.context = self.tab().to_owned();
        self.around.clear();
    }

    /// The tab, as BiDi names it.
    pub(crate) fn tab(&self) -> &str {
        self.around.first().unwrap_or(&self.context)
    }
}
