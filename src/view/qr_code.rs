//! An address as a QR code (ISO/IEC 18004): a square that the camera of a phone reads.

use qrcode::{Color, QrCode};
use yew::prelude::*;

/// The light edge around a code, in modules, without which cameras do not find it.
const EDGE: usize = 4;

/// An address as a square.
pub struct Square {
    /// How many modules wide it is, with its edge.
    pub side: usize,
    outline: String,
}

impl Square {
    /// The square for an address; `None` where the address is too long for one.
    ///
    /// ```
    /// use frus_explorer::view::qr_code::Square;
    /// assert!(Square::of("https://example.org/").is_some());
    /// assert!(Square::of(&"a".repeat(3_000)).is_none());
    /// ```
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let code = QrCode::new(address).ok()?;
        Some(Self {
            side: code.width() + 2 * EDGE,
            outline: outline(&code),
        })
    }

    /// Draws it, black on white in every theme: as wide as this, or as the style sheet says.
    pub fn draw(&self, class: &'static str, name: &str, width: Option<usize>) -> Html {
        let side = self.side;
        let width = width.map(|width| width.to_string());
        html! {
            <svg {class} viewBox={format!("0 0 {side} {side}")} {width} role="img" aria-label={name.to_owned()}>
                <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
                <path d={self.outline.clone()} />
            </svg>
        }
    }
}

/// The dark modules, as a path of squares.
fn outline(code: &QrCode) -> String {
    let width = code.width();
    let modules = code.to_colors().into_iter().enumerate();
    let dark = modules.filter(|(_, color)| *color == Color::Dark);
    dark.map(|(place, _)| {
        let (x, y) = (place % width + EDGE, place / width + EDGE);
        format!("M{x} {y}h1v1h-1z")
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_three_corners_and_an_edge() -> Result<(), qrcode::types::QrError> {
        let code = QrCode::new("https://example.org/")?;
        let drawn = outline(&code);
        let last = code.width() + EDGE - 1;
        for corner in [
            format!("M{EDGE} {EDGE}h"),
            format!("M{last} {EDGE}h"),
            format!("M{EDGE} {last}h"),
        ] {
            assert!(drawn.contains(&corner), "{corner}");
        }
        let colors = code.to_colors();
        let dark = colors.iter().filter(|color| **color == Color::Dark);
        assert_eq!(drawn.matches('M').count(), dark.count());
        assert!(!drawn.contains("M3 "), "the edge is light");
        Ok(())
    }
}
