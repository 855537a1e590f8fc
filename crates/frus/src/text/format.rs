//! What the canonical format puts before a line. The reader looks for it, and the writer puts it back.

/// What begins a line of a headed list.
pub(super) const BULLET: &str = "  • ";

/// What sets in the further paragraphs of a note.
pub(super) const INDENT: &str = "    ";
