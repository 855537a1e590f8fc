//! The page: one document, readable before it runs and explorable once it does.
//!
//! Data flows one way. The build parses `data/` into an [`Edition`](frus::edition::Edition) and embeds it ([`edition`]);
//! [`app`] lays out its parts from [`view`]; what the reader does becomes an [`Action`](state::Action), and
//! [`state::apply`] makes the next state of it. Only [`browser`] touches the browser.

pub mod app;
pub mod browser;
pub mod class;
pub mod edition;
pub mod embedding;
pub mod files;
pub mod languages;
pub mod launcher;
pub mod museum;
#[cfg(feature = "ssr")]
pub mod publish;
pub mod room;
pub mod route;
pub mod state;
pub mod view;
