//! The page of the search. `web/volume-search.js` does the rest, with what stands here to be said.

use frus::html::Markup;

use crate::{
    CONTENTS, SEARCH, Site,
    frame::{FIELD, Page},
};

impl Site<'_> {
    /// The page of the search; without a script it leads to the contents.
    #[must_use]
    pub fn search(&self) -> String {
        let words = self.words();
        let site = words.site;
        let mut html = Markup::default();
        html.tag("div").class("page").fill(|html| {
            Self::skip("search", site.search, html);
            self.masthead(SEARCH, &[], html);
            let main = html.tag("main").class("site-results").at("id", "search");
            // What the script says, with places for what only it knows.
            let main = main.at("data-searching", site.searching);
            let main = main.at("data-found-one", &(site.found_one)("{words}"));
            let main = main.at("data-found", &(site.found)("{count}", "{words}"));
            let main = main.at("data-nothing", &(site.nothing_found)("{words}"));
            let main = main.at("data-nothing-typed", site.nothing_typed);
            let main = main.at("data-failed", site.failed);
            let main = main.maybe("data-original", self.original());
            main.at("tabindex", "-1").fill(|html| {
                html.tag("h1").words(site.search);
                html.tag("p")
                    .class("site-series")
                    .maybe("lang", self.original())
                    .words(&self.title());
                self.search_form(FIELD, html);
                html.tag("noscript").fill(|html| {
                    html.tag("p").class("site-without").fill(|html| {
                        html.words(site.search_without);
                        html.words(" ");
                        html.tag("a")
                            .at("href", CONTENTS)
                            .words(site.search_to_contents);
                    });
                });
                let group = html.tag("div").class("site-narrow").at("role", "group");
                group
                    .at("aria-label", site.narrow)
                    .at("hidden", "")
                    .fill(|html| {
                        for (name, label) in [
                            ("year", site.year),
                            ("sender", site.sender),
                            ("marking", site.marking),
                        ] {
                            html.tag("label").fill(|html| {
                                html.tag("span").words(label);
                                html.words(" ");
                                html.tag("select").at("name", name).fill(|html| {
                                    html.tag("option").at("value", "").words(site.any);
                                });
                            });
                        }
                    });
                html.tag("p")
                    .class("site-status")
                    .at("role", "status")
                    .words("");
                html.tag("ol")
                    .class("site-found")
                    .at("role", "list")
                    .words("");
                let more = html
                    .tag("button")
                    .at("type", "button")
                    .class("site-more-results");
                more.at("hidden", "").words(site.more);
            });
        });
        self.page(Page {
            file: SEARCH,
            title: [site.search, " · ", &self.title()].concat(),
            // What was found changes with every search, and is no page of its own.
            head: "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
            body: html.finish(),
            searches: true,
        })
    }
}
