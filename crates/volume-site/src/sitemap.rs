//! The list of all pages for search engines (<https://www.sitemaps.org/protocol.html>).

use frus::html::escaped;

use crate::{CONTENTS, Site};

impl Site<'_> {
    /// The list; `None` where nobody knows where the site will stand, since its addresses must be whole.
    #[must_use]
    pub fn sitemap(&self) -> Option<String> {
        let pages = (0..self.len()).filter_map(|at| self.file_of(at));
        let mut list = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for page in [CONTENTS].into_iter().chain(pages) {
            let address = self.address_of(page)?;
            list.push_str(&format!("<url><loc>{}</loc></url>\n", escaped(&address)));
        }
        list.push_str("</urlset>\n");
        Some(list)
    }
}
