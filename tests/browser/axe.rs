//! axe-core, run inside the page. It finds what a rule can find; what a visitor can do is tried by the scenarios.

use std::fs;

use crate::{page::Page, session::tool};

/// The one finding that is axe's own mistake: where it asks whether an element may have a name, it passes over the roles
/// of digital publishing (axe-core issue 3176) and takes a page break for a plain span. DPUB-ARIA 1.1 not only allows
/// a `doc-pagebreak` to have a name from its author, but demands one.
const MISTAKEN: &str = "((violation, node) => violation.id === 'aria-prohibited-attr'
    && node.element.getAttribute('role') === 'doc-pagebreak')";

impl Page {
    /// Asserts that axe-core, with all its default rules, finds nothing in the page as it stands.
    pub(crate) fn assert_axe_finds_nothing(&mut self, state: &str) {
        let file = tool("FRUS_AXE", &["axe.min.js"]);
        let source =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if !self.get::<bool>("'axe' in window") {
            self.evaluate(&format!("{source}; ''"));
        }
        // Firefox's driver says of an error only its message; where it happened is wanted as well.
        let found = self.evaluate(&format!(
            "axe.run(document, {{ resultTypes: ['violations'], elementRef: true }}).then(results => results.violations.flatMap(violation =>
                violation.nodes.filter(node => !{MISTAKEN}(violation, node))
                    .map(node => `${{violation.id}}: ${{node.target}}: ${{node.failureSummary}}`)).join('\\n\\n'))
                .catch(error => `axe stopped: ${{error}}\\n${{error.stack}}`)",
        ));
        assert!(found.is_empty(), "axe, {state}:\n{found}");
    }
}
