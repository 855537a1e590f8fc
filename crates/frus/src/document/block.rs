//! Blocks: what begins on a line of its own.

use core::iter;

use serde::{Deserialize, Serialize};

use super::{Inline, PageBreak};
use crate::Span;

/// A block: a paragraph, heading, list or other part that begins on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Stable, readable and unique in the document, fit for a fragment: `p4`, `item-1`, `section-discussion`.
    pub id: String,
    /// The whole block in the source, without the blank lines around it.
    pub span: Span,
    /// Blank lines between the block before and this one.
    pub blank_before: u32,
    /// What the block is, and its words.
    pub kind: BlockKind,
    /// What the block stands inside, the outermost first; empty for nearly all blocks.
    pub inside: Vec<Container>,
}

/// What has blocks inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Container {
    /// The last item of a list: this block goes on with it.
    Item,
    /// A quotation that is set apart.
    Quotation,
    /// What is written below the signature.
    Postscript,
}

impl Block {
    /// The stretches of running text in the block; a block of lines, bullets or cells has one for each.
    ///
    /// A number and a page break have none; a label is not running text.
    // A list of them, and no chain of iterators: that would be compiled anew wherever it is used.
    pub fn contents(&self) -> impl Iterator<Item = &Vec<Inline>> {
        let mut all = Vec::new();
        match &self.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Summary(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::Salutation(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::LabelledItem { content, .. }
            | BlockKind::Attachment(content)
            | BlockKind::Figure(Figure {
                caption: content, ..
            }) => all.push(content),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => {
                all.extend(lines.iter().map(|line| &line.content));
            }
            BlockKind::HeadedList { head, items, .. } => {
                all.push(&head.content);
                all.extend(items.iter().map(|item| &item.content));
            }
            BlockKind::Table(Table { head, rows }) => {
                all.push(head);
                let cells = rows.iter().flat_map(|row| &row.cells);
                all.extend(cells.map(|cell| &cell.content));
            }
            BlockKind::Number(_) | BlockKind::PageBreak(_) => {}
        }
        all.into_iter()
    }

    /// The stretches of running text in the block, mutable.
    pub fn contents_mut(&mut self) -> impl Iterator<Item = &mut Vec<Inline>> {
        let mut all = Vec::new();
        match &mut self.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Summary(content)
            | BlockKind::Heading(content)
            | BlockKind::Dateline(content)
            | BlockKind::Salutation(content)
            | BlockKind::SectionHeading(content)
            | BlockKind::Paragraph(content)
            | BlockKind::LabelledItem { content, .. }
            | BlockKind::Attachment(content)
            | BlockKind::Figure(Figure {
                caption: content, ..
            }) => all.push(content),
            BlockKind::Classification(lines) | BlockKind::Signature(lines) => {
                all.extend(lines.iter_mut().map(|line| &mut line.content));
            }
            BlockKind::HeadedList { head, items, .. } => {
                all.push(&mut head.content);
                all.extend(items.iter_mut().map(|item| &mut item.content));
            }
            BlockKind::Table(Table { head, rows }) => {
                all.push(head);
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                all.extend(cells.map(|cell| &mut cell.content));
            }
            BlockKind::Number(_) | BlockKind::PageBreak(_) => {}
        }
        all.into_iter()
    }

    /// Every piece of running text in the block, in order.
    pub fn inlines(&self) -> impl Iterator<Item = &Inline> {
        self.contents().flatten()
    }

    /// The words of the block without note references, page breaks and label; its lines and bullets on a line each.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for (number, content) in self.contents().enumerate() {
            text.extend(iter::repeat_n('\n', number.min(1)));
            text.extend(content.iter().filter_map(Inline::words));
        }
        text
    }
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// The archival source, above the number: `794.5 MSP/7–1053`.
    SourceNote(Vec<Inline>),
    /// A summary by the editors, above the document.
    Summary(Vec<Inline>),
    /// The document's number in its volume: `No. 660`.
    Number(Number),
    /// The editors' title.
    Heading(Vec<Inline>),
    /// Place and date, where the text prints them.
    Dateline(Vec<Inline>),
    /// How a letter addresses its reader: `Dear Mr. Chairman:`.
    Salutation(Vec<Inline>),
    /// The marking, and under it precedence or despatch number: `secret`, `priority`.
    Classification(Vec<Line>),
    /// A head and the bullets under it: `Subject:`.
    HeadedList {
        /// What the list is, where its head or the encoding tells.
        kind: Option<ListKind>,
        /// The head, with its colon.
        head: Line,
        /// The bullets. Empty where items have more than running text: these follow as blocks of their own.
        items: Vec<ListItem>,
    },
    /// A short title inside the document: `Discussion`.
    SectionHeading(Vec<Inline>),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// An item of a list, under its label.
    LabelledItem {
        /// The label as printed, with its punctuation: `1)`, `(a)`.
        label: Label,
        /// The text under the label.
        content: Vec<Inline>,
    },
    /// Who signed, one line a name or title.
    Signature(Vec<Line>),
    /// The bracketed word above an enclosed paper: `[Attachment]`.
    Attachment(Vec<Inline>),
    /// Words in rows and columns.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// A page break between two blocks.
    PageBreak(PageBreak),
}

/// The number of a document in its volume, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Number {
    /// `660`.
    pub value: u32,
    /// How it is printed.
    pub form: NumberForm,
}

/// How the number of a document is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NumberForm {
    /// On a line of its own: `No. 660`.
    Line,
    /// Before the heading, on the same line: `1. Telegram From the Embassy in Libya`.
    Point,
}

impl Number {
    /// `No. 660`, or `1.`.
    ///
    /// ```
    /// use frus::document::{Number, NumberForm};
    /// assert_eq!(Number { value: 660, form: NumberForm::Line }.printed(), "No. 660");
    /// assert_eq!(Number { value: 1, form: NumberForm::Point }.printed(), "1.");
    /// ```
    #[must_use]
    pub fn printed(self) -> String {
        let number = self.value.to_string();
        match self.form {
            NumberForm::Line => ["No. ", &number].concat(),
            NumberForm::Point => [&number, "."].concat(),
        }
    }
}

/// What a list at the top of a paper is, as the series names it (`list type` in TEI).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ListKind {
    /// What the paper is about.
    Subject,
    /// Who took part.
    Participants,
    /// To whom it goes.
    To,
    /// From whom it comes.
    From,
    /// The papers to which it refers.
    References,
    /// Any other particulars of a memorandum.
    Memo,
}

impl ListKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Subject,
        Self::Participants,
        Self::To,
        Self::From,
        Self::References,
        Self::Memo,
    ];

    /// The kind as TEI names it: `participants`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Participants => "participants",
            Self::To => "to",
            Self::From => "from",
            Self::References => "references",
            Self::Memo => "memo",
        }
    }

    /// The kind that the words of a head tell.
    ///
    /// ```
    /// use frus::document::ListKind;
    /// assert_eq!(ListKind::of_head("Ref:"), Some(ListKind::References));
    /// assert_eq!(ListKind::of_head("PARTICIPANTS"), Some(ListKind::Participants));
    /// assert_eq!(ListKind::of_head("Recommendations:"), None);
    /// ```
    #[must_use]
    pub fn of_head(words: &str) -> Option<Self> {
        let words = words.trim().trim_end_matches(':').to_lowercase();
        match words.as_str() {
            "subject" | "subjects" => Some(Self::Subject),
            "participants" => Some(Self::Participants),
            "to" => Some(Self::To),
            "from" => Some(Self::From),
            "ref" | "refs" | "reference" | "references" => Some(Self::References),
            _ => None,
        }
    }
}

/// A table. Its columns are those of its longest row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The words above it; empty where there are none.
    pub head: Vec<Inline>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Whether its cells are the heads of columns.
    pub is_label: bool,
    /// The cells, from the left.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The words of the cell in the source.
    pub span: Span,
    /// Whether it is the head of a row or column.
    pub is_label: bool,
    /// How many columns it covers; 0 and 1 are one.
    pub columns: u32,
    /// How many rows it covers; 0 and 1 are one.
    pub rows: u32,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A picture, which stands in a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The file, as the volume names it: `figure_0001.tif`.
    pub url: String,
    /// The words below it; empty where there are none.
    pub caption: Vec<Inline>,
}

/// One line of a block that has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The line in the source.
    pub span: Span,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A bullet under a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// The bullet and its words in the source.
    pub span: Span,
    /// Blank lines between the line before and this one.
    pub blank_before: u32,
    /// Its words, without the bullet.
    pub content: Vec<Inline>,
}

/// The label of a labelled item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The label in the source.
    pub span: Span,
    /// As printed: `1)`; empty where the item has no label.
    pub text: String,
    /// 0 for the outermost list, one more for each list inside it.
    pub level: u32,
}
