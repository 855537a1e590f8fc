//! Draws the teacher's file.

use frus::{
    edition::Edition,
    html::{banner, escaped, original_lang, page_foot},
};
use lesson::{
    answers::Quoted,
    guide::{Cite, Fact, Framework, QuestionGuide, SheetGuide, stretches},
    worksheet::{Question, Worksheet},
};
use strings::Strings;

use super::{Embedded, NAME, markup::Html};

/// The page and the launcher beside it, by their names, which also open from a disk.
const PAGE: &str = "index.html";
const LAUNCHER: &str = "launcher.html";

/// The ids of the parts that stand before the worksheets.
const BACKGROUND: &str = "background";
const CAUTIONS: &str = "cautions";
const STANDARDS: &str = "standards";

/// What all parts of the page are drawn from.
struct Page<'a> {
    edition: &'a Edition,
    embedded: &'a Embedded,
    strings: &'a Strings,
}

/// Draws the page.
pub(super) fn draw(
    edition: &Edition,
    embedded: &Embedded,
    strings: &Strings,
    elsewhere: &[(&str, &str, String)],
) -> String {
    let page = Page {
        edition,
        embedded,
        strings,
    };
    let words = strings.teacher;
    let title = [words.title, " – ", &edition.title(strings)].concat();
    let head = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><!--policy-->\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{}</title>\
         <meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"referrer\" content=\"no-referrer\"><link rel=\"icon\" href=\"data:,\"><!--style--></head>",
        escaped(strings.lang),
        escaped(&title)
    );
    let mut html = Html::default();
    html.element("body", &[], |html| {
        html.element("div", &[("class", Some("page"))], |html| {
            html.drawn(&banner(edition, strings));
            html.element("main", &[], |html| {
                page.top(elsewhere, html);
                page.contents(html);
                page.facts(
                    BACKGROUND,
                    words.background,
                    &embedded.guide.background,
                    html,
                );
                page.facts(CAUTIONS, words.cautions, &embedded.guide.cautions, html);
                page.standards(html);
                for worksheet in &embedded.worksheets {
                    if let Some(guide) = embedded.guide.worksheet(&worksheet.id) {
                        page.worksheet(worksheet, guide, html);
                    }
                }
            });
            html.drawn(&page_foot(edition, strings));
        });
    });
    [&head, &html.finish(), "</html>\n"].concat()
}

impl Page<'_> {
    /// The title, what the file is, and the ways to other pages.
    fn top(&self, elsewhere: &[(&str, &str, String)], html: &mut Html) {
        let words = self.strings.teacher;
        html.element("header", &[], |html| {
            html.element("nav", &[("aria-label", Some(words.nav))], |html| {
                html.link(PAGE, words.to_document);
                html.link(&[PAGE, "?mode=class"].concat(), words.to_class);
                html.link(LAUNCHER, words.to_launcher);
                for (tag, name, way) in elsewhere {
                    let href = [way, NAME].concat();
                    let attributes = [
                        ("href", Some(&*href)),
                        ("lang", Some(*tag)),
                        ("hreflang", Some(*tag)),
                    ];
                    html.element("a", &attributes, |html| html.words(name));
                }
            });
            html.said("h1", None, words.title);
            html.said("p", Some("of"), &self.edition.title(self.strings));
            html.said("p", None, words.about);
            html.said("p", Some("apart"), words.apart);
        });
    }

    fn contents(&self, html: &mut Html) {
        let words = self.strings.teacher;
        let attributes = [
            ("class", Some("contents")),
            ("aria-labelledby", Some("contents")),
        ];
        html.element("nav", &attributes, |html| {
            heading("h2", "contents", words.contents, html);
            html.element("ul", &[], |html| {
                let parts = [
                    (BACKGROUND, words.background),
                    (CAUTIONS, words.cautions),
                    (STANDARDS, words.standards),
                ];
                let sheets = self.embedded.worksheets.iter();
                let sheets = sheets.map(|sheet| (&*sheet.id, &*sheet.title));
                for (id, title) in parts.into_iter().chain(sheets) {
                    html.element("li", &[], |html| {
                        html.link(&["#", id].concat(), title);
                    });
                }
            });
        });
    }

    fn facts(&self, id: &str, title: &str, facts: &[Fact], html: &mut Html) {
        part(id, title, html, |html| {
            html.element("ul", &[("class", Some("facts"))], |html| {
                for fact in facts {
                    html.element("li", &[], |html| {
                        html.element("p", &[], |html| self.prose(&fact.text, html));
                        self.source(&fact.source, html);
                    });
                }
            });
        });
    }

    fn standards(&self, html: &mut Html) {
        let title = self.strings.teacher.standards;
        part(STANDARDS, title, html, |html| {
            for framework in &self.embedded.guide.frameworks {
                self.framework(framework, html);
            }
        });
    }

    fn framework(&self, framework: &Framework, html: &mut Html) {
        html.said("h3", None, &framework.title);
        html.element("dl", &[], |html| {
            for standard in &framework.standards {
                html.element("div", &[("id", Some(&standard.id))], |html| {
                    html.said("dt", None, &standard.code);
                    html.element("dd", &[], |html| self.prose(&standard.text, html));
                });
            }
        });
        self.source(&framework.source, html);
    }

    fn worksheet(&self, worksheet: &Worksheet, guide: &SheetGuide, html: &mut Html) {
        let words = self.strings.teacher;
        part(&worksheet.id, &worksheet.title, html, |html| {
            let practises = (words.practises)(&worksheet.practises, worksheet.minutes);
            html.said("p", Some("practises"), &practises);
            html.element("dl", &[], |html| {
                for (label, text) in [(words.aims, &guide.aims), (words.time, &guide.time)] {
                    html.element("div", &[], |html| {
                        html.said("dt", None, label);
                        html.element("dd", &[], |html| self.prose(text, html));
                    });
                }
                html.element("div", &[], |html| {
                    html.said("dt", None, words.practised_standards);
                    html.element("dd", &[], |html| self.practised(guide, html));
                });
            });
            let mut number = 0;
            for section in &worksheet.sections {
                html.said("h3", None, &section.title);
                for question in &section.questions {
                    number += 1;
                    if let Some(guided) = guide.question(&question.id) {
                        self.question(&worksheet.id, number, question, guided, html);
                    }
                }
            }
            self.source(&worksheet.source, html);
        });
    }

    /// The standards of a worksheet, each a link to what it says.
    fn practised(&self, guide: &SheetGuide, html: &mut Html) {
        let standards = guide.standards.iter();
        let standards = standards.filter_map(|id| self.embedded.guide.standard(id));
        html.element("ul", &[("class", Some("codes"))], |html| {
            for standard in standards {
                html.element("li", &[], |html| {
                    html.link(&["#", &standard.id].concat(), &standard.code);
                });
            }
        });
    }

    fn question(
        &self,
        sheet: &str,
        number: usize,
        question: &Question,
        guided: &QuestionGuide,
        html: &mut Html,
    ) {
        let words = self.strings.teacher;
        let id = [sheet, "-", &question.id].concat();
        let attributes = [("class", Some("question")), ("id", Some(&*id))];
        html.element("div", &attributes, |html| {
            html.element("h4", &[], |html| {
                self.prose(
                    &(self.strings.hand_in.question)(number, &question.prompt),
                    html,
                );
            });
            html.element("dl", &[], |html| {
                html.element("div", &[], |html| {
                    html.said("dt", None, words.answer);
                    html.element("dd", &[], |html| self.prose(&guided.answer, html));
                });
                html.element("div", &[("class", Some("cites"))], |html| {
                    html.said("dt", None, words.cites);
                    for cite in &guided.cites {
                        html.element("dd", &[], |html| self.cite(cite, html));
                    }
                });
                if let Some(caution) = &guided.caution {
                    html.element("div", &[("class", Some("caution"))], |html| {
                        html.said("dt", None, words.caution);
                        html.element("dd", &[], |html| self.prose(caution, html));
                    });
                }
            });
        });
    }

    /// Words of the document, and the way to where they stand there.
    fn cite(&self, cite: &Cite, html: &mut Html) {
        let Some(quotation) = self.edition.quotation(cite.span) else {
            return;
        };
        let quoted = Quoted::of(&self.edition.document, &quotation);
        self.original(&quotation.quoted(), html);
        html.words(" ");
        let href = [PAGE, "#", &cite.place].concat();
        html.link(&href, &quoted.place_in_words(self.strings));
    }

    /// A text, in which what is in “…” is in the words of the document.
    fn prose(&self, text: &str, html: &mut Html) {
        for (words, is_quoted) in stretches(text) {
            if is_quoted {
                self.original(words, html);
            } else {
                html.words(words);
            }
        }
    }

    /// Words of the document, which say in which language they are where the page speaks another.
    fn original(&self, words: &str, html: &mut Html) {
        match original_lang(self.strings) {
            None => html.words(words),
            lang => html.element("span", &[("lang", lang)], |html| html.words(words)),
        }
    }

    fn source(&self, source: &str, html: &mut Html) {
        let source = (self.strings.teacher.source)(source);
        html.said("p", Some("source"), &source);
    }
}

/// A part of the page, named by its title.
fn part(id: &str, title: &str, html: &mut Html, inside: impl FnOnce(&mut Html)) {
    html.element("section", &[("aria-labelledby", Some(id))], |html| {
        heading("h2", id, title, html);
        inside(html);
    });
}

/// A title that links lead to.
fn heading(level: &str, id: &str, title: &str, html: &mut Html) {
    html.element(level, &[("id", Some(id))], |html| html.words(title));
}
