//! TEI P5, as the Office of the Historian encodes the series.
//!
//! [`Volume::read`] reads a whole volume into its contents, in one pass over the file; [`Volume::document`] reads a document of it
//! from its bytes, with every word. What the series does not have keeps its words, and becomes a [`Warning`] with line and column.
//!
//! | in TEI | in the document |
//! |---|---|
//! | `head` of a document | number and heading, whether a line break or a point parts them |
//! | `p rend="flushleft"`, `opener` with `seg` | a classification where its words are those of markings; else a paragraph |
//! | `p rend="center"` | `[Attachment]` and the heading under it, else a section heading |
//! | `p rend="right"`, or with a person's name alone, before a `closer` | the first line of the signature |
//! | `closer` | a signature, a line for each `lb`, `signed` and `affiliation` |
//! | `frus:attachment` | an enclosed paper, by the line that announces it, or without one |
//! | `quote`, `postscript`, what follows in an `item` | blocks that say what they stand [inside](crate::document::Container) |
//! | `note` in its place | a reference, and the note |
//! | `hi`, `persName`, `gloss`, `placeName`, `date`, `time`, `del`, `unclear`, `ref` | marks on the words |
//! | `lb` in running text | white space with [`Mark::LineBreak`](crate::document::Mark::LineBreak) |
//! | white space | layout: one space, and none before a note |
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
//! | a reference more to that note | `ref target="#d660fn4"`, raised |
//! | a heading, signature and the like where the schema allows none | `p` with a `seg` whose `type` says what it is |
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
