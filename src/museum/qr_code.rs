//! An address as a QR code (ISO/IEC 18004): a square that the camera of a phone reads.

use qrcode::{Color, QrCode};
use yew::prelude::*;

/// The light edge around a code, in modules, without which cameras do not find it.
const EDGE: usize = 4;

/// The square for an address, black on white in every theme; nothing where the address is too long for one.
pub(super) fn qr_code(address: &str) -> Html {
    let Ok(code) = QrCode::new(address) else {
        return Html::default();
    };
    let side = code.width() + 2 * EDGE;
    html! {
        <svg class="museum-qr-code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={address.to_owned()}>
            <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path d={outline(&code)} />
        </svg>
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
