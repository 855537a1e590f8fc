//! The page on a screen in a museum (`?mode=museum`): a program of its own, for visitors who stand, with nobody at hand.
//!
//! It draws the same edition as the page, in all of its languages, and has what a screen in a gallery needs and a reader does
//! not: a screen that invites while nobody is there, a part at a time, everything that is touched in the lower half, and an
//! end of each visit. It has no links, writes no address and no history, and keeps nothing: a visit is its [`State`](state::State),
//! and the next visitor gets a new one.
//!
//! | file | what it is |
//! |---|---|
//! | `app` | the program: what ticks, what was touched, and the parts |
//! | `attract` | the screen while nobody is there |
//! | `stage` | the upper half: what is read |
//! | `timeline` | the timeline, as an axis to look at and a list to touch |
//! | `controls` | the lower half: what is touched |
//! | `find` | words found by keys to touch |
//! | `question` | whether somebody is still there, and whether to start again |
//! | `counts`, `staff` | how the screen was used, and who looks after it sees that |
//! | `spoken` | the edition in each language |
//! | `state`, `apply`, `visit` | what the program knows of a visit, and what changes it; pure, and told of the time |
//! | `settings` | what the address asks for |
//!
//! `web/museum.js` starts it, and watches over it.

pub mod app;
pub mod apply;
mod attract;
mod controls;
pub mod counts;
mod find;
mod question;
pub mod settings;
pub mod spoken;
mod staff;
mod stage;
pub mod state;
mod timeline;
pub mod visit;
