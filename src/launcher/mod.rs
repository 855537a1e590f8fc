//! The launcher (`launcher.html`): a form that writes a lesson, or the screen of a museum, for people who are no engineers.
//!
//! It is a program of its own, in the language of its page, and makes nothing but an address: what was chosen is the query of a
//! link, of a frame in another page, or of the page in a single file. It keeps nothing, and tells nobody.
//!
//! | file | what it is |
//! |---|---|
//! | `app` | the program: the form, and what is made of it |
//! | `choices` | for whom it is, language and colours, and the screen of a museum |
//! | `questions` | what a class is asked: worksheets, and the teacher's own questions |
//! | `reading` | what a class reads: the passage, what helps, which notes and events |
//! | `result` | the link, its QR code, the preview, the snippets, the file |
//! | `parts` | what the parts of the form have in common |
//! | `offer` | what there is to choose among |
//! | `state`, `apply` | what was chosen, and what changes it; pure |
//! | `link`, `address` | the query that is made of the choices, and where it leads; pure |
//!
//! `web/launcher.js` starts it.

pub mod address;
pub mod app;
pub mod apply;
mod choices;
mod link;
pub mod offer;
mod parts;
mod questions;
mod reading;
mod result;
pub mod state;

#[cfg(test)]
mod tests;
