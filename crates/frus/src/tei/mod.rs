//! TEI P5, as the Office of the Historian encodes the series.
//!
//! [`write()`] gives a whole file that holds by the series' own schema: a header with the facts of the volume, the document
//! as one `div` that can be put back into its volume, and lists of the people and abbreviations to which it points.
//!
//! | in the document | in TEI |
//! |---|---|
//! | source line | `note rend="inline" type="source"` |
//! | number and heading | `head`, a line break between them |
//! | classification, and what stands under it | `p rend="flushleft"` |
//! | headed list | `list`, of the type that its head tells, with `head` and `item` |
//! | labelled item | `list` with `label` and `item`, lists inside it in the `item` |
//! | section heading | `p rend="sectiontitleital"` |
//! | signature | `closer` with `signed` |
//! | enclosed paper | `frus:attachment` with a `head` for `[Attachment]` and one for its heading |
//! | note | `note n="4" xml:id="d660fn4"`, where the text first refers to it |
//! | a reference more to that note | `ref target="#d660fn4"` |
//! | page break | `pb n="1458" xml:id="pg_1458"` |
//! | person, term, other document | `persName corresp`, `gloss target`, `ref target` |
//! | date that the words give | `date when`; one that is vague `date when-custom`, in EDTF |
//! | handwriting | `seg type="handwritten"` |
//!
//! Where the volumes break their own schema, this keeps to the schema: behind a `closer` it allows nothing but what closes a
//! division, so that an enclosed paper has an element of its own, and a signature between paragraphs is one. White space
//! between blocks is layout.

mod problem;
mod read;
mod volume;
mod write;

pub use problem::{Error, ErrorKind, Warning, WarningKind};
pub use read::Read;
pub use volume::{Division, DivisionKind, Entry, Header, Page, Part, Resolution, Volume, text};
pub use write::write;
