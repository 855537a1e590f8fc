//! What may never happen, whatever a scenario does.

use crate::page::Page;

impl Page {
    /// A trouble whose words hold `part` is what this scenario is about, and no failure.
    pub(crate) fn tolerate(&mut self, part: &'static str) {
        self.tolerated.push(part);
    }

    /// Asserts what holds after every scenario: no warning or error in the console, no exception, nothing that the
    /// policy refused, no file missing, and no request to any other host.
    pub(crate) fn assert_untroubled(&mut self) {
        let troubles: Vec<String> = self
            .troubles()
            .into_iter()
            .filter(|trouble| !self.tolerated.iter().any(|part| trouble.contains(part)))
            .collect();
        assert!(
            troubles.is_empty(),
            "the scenario went well, but meanwhile: {troubles:#?}"
        );
    }

    /// What went wrong unseen since it was last asked.
    pub(crate) fn troubles(&mut self) -> Vec<String> {
        let missing = self.missing();
        let events = self.browser.wire.take_events();
        // The tab and every frame that was ever in it; a browser keeps a tab of its own, whose doings are no concern.
        let frames = events
            .iter()
            .filter(|event| event.method == "browsingContext.contextCreated")
            .filter(|event| event.params["userContext"] == self.user.as_str())
            .filter_map(|event| event.params["context"].as_str().map(str::to_owned));
        self.frames.extend(frames);
        let ours = |context: &serde_json::Value| {
            context
                .as_str()
                .is_some_and(|context| context == self.tab() || self.frames.contains(context))
        };
        let origins = self.origins.iter().map(String::as_str);
        let at_home: Vec<&str> = origins.chain(["data:", "blob:", "about:"]).collect();
        let mut troubles: Vec<String> = missing
            .iter()
            .map(|path| format!("missing file: {path}"))
            .collect();
        for event in &events {
            let params = &event.params;
            match event.method.as_str() {
                "log.entryAdded"
                    if ours(&params["source"]["context"])
                        && (params["level"] == "warn" || params["level"] == "error") =>
                {
                    troubles.push(format!("console {}: {}", params["level"], params["text"]));
                }
                "goog:cdp.Log.entryAdded" => {
                    let entry = &params["params"]["entry"];
                    if entry["level"] == "warning" || entry["level"] == "error" {
                        troubles.push(format!(
                            "engine {}: {} {}",
                            entry["level"], entry["text"], entry["url"]
                        ));
                    }
                }
                "script.message" if params["channel"] == "policy" => {
                    troubles.push(format!("policy: {}", params["data"]["value"]));
                }
                "network.beforeRequestSent" if ours(&params["context"]) => {
                    let url = params["request"]["url"].as_str().unwrap_or_default();
                    if !at_home.iter().any(|home| url.starts_with(home)) {
                        troubles.push(format!("foreign request: {url}"));
                    }
                }
                _ => {}
            }
        }
        troubles
    }
}
