//! axe-core, run inside the page. It finds what a rule can find; what a visitor can do is tried by the scenarios.

use std::fs;

use crate::{page::Page, session::tool};

impl Page {
    /// Asserts that axe-core, with all its default rules, finds nothing in the page as it stands.
    pub(crate) fn assert_axe_finds_nothing(&mut self, state: &str) {
        let file = tool("FRUS_AXE", &["axe.min.js"]);
        let source =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if !self.get::<bool>("'axe' in window") {
            self.evaluate(&format!("{source}; ''"));
        }
        let found = self.evaluate(
            "axe.run(document, { resultTypes: ['violations'] }).then(results => results.violations.flatMap(violation =>
                violation.nodes.map(node => `${violation.id}: ${node.target}: ${node.failureSummary}`)).join('\\n\\n'))",
        );
        assert!(found.is_empty(), "axe, {state}:\n{found}");
    }
}
