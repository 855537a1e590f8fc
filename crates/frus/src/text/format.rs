//! The line prefixes of the canonical format, shared by the parser and the writer.

/// The prefix of a bullet in a headed list.
pub(super) const BULLET: &str = "  • ";

/// The indentation of the further paragraphs of a note.
pub(super) const INDENT: &str = "    ";

/// What stands between two cells of a table.
pub(super) const BETWEEN_CELLS: &str = " | ";

/// What stands for something that is left out, where no words say so.
pub(super) const LEFT_OUT: &str = "[…]";
