//! The icon of the page: one drawing, `web/icon.svg`, and a picture of it for devices that take no drawing.
//!
//! It fills its square and keeps what matters in the middle, so that a device may cut it to any shape.

use super::files::{read_text, write};
use crate::failure::{Failure, OrSay};
use crate::run;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::path::Path;

/// The side of the picture in pixels: what devices ask for least. For larger ones they take the drawing.
const SIDE: u16 = 192;

/// Puts the drawing and its picture into `folder`.
pub(super) fn draw(folder: &Path) -> Result<(), Failure> {
    let path = run::root().join("web").join("icon.svg");
    let drawing = read_text(&path)?;
    let wrong = || format!("{} cannot be drawn.", path.display());
    let tree = Tree::from_str(&drawing, &Options::default()).or_say(wrong)?;
    let mut picture = Pixmap::new(SIDE.into(), SIDE.into()).or_say(wrong)?;
    let scale = f32::from(SIDE) / tree.size().width();
    let whole = Transform::from_scale(scale, scale);
    resvg::render(&tree, whole, &mut picture.as_mut());
    let png = picture.encode_png().or_say(wrong)?;
    write(&folder.join(format!("icon-{SIDE}.png")), png)?;
    // Its lines are for those who read it here.
    let lines: Vec<&str> = drawing.lines().map(str::trim_start).collect();
    write(&folder.join("icon.svg"), lines.concat())
}
