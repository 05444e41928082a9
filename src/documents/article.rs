//! The stored text of one article, with its source.

use crate::diagnostic::Diagnostic;
use crate::edtf::Edtf;
use crate::lang::LanguageTag;
use crate::text_span::TextSpan;
use serde::{Deserialize, Serialize};

/// One text with its source. All spans in the program that name an article are byte offsets into `text`.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Path or given name; unique among the articles of one run.
    pub id: String,
    pub kind: ArticleKind,
    /// Title of the article that a brief was written after.
    pub after: Option<String>,
    /// What the reader sees, in UTF-8.
    pub text: String,
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    /// The language of most of the text.
    pub language: Option<LanguageTag>,
    /// As far as it is known without reading dates in prose: given with the article or in the page's metadata.
    /// `temporal::date_article` adds what the header line or the URL says.
    pub published: Option<Published>,
    /// What the header lines say of the publication day, the likeliest first.
    pub header_days: Vec<Published>,
    /// Where in the text the URL of the source stands.
    pub url_span: Option<TextSpan>,
    /// All of the text in order, without gaps but for white space. Each lies within one paragraph.
    pub sentences: Vec<Sentence>,
    /// `sha256:` and 64 hexadecimal digits, of the text.
    pub hash: String,
    pub diagnostics: Vec<Diagnostic>,
}

impl Article {
    /// The sentence that holds the byte at `offset`.
    pub fn sentence_at(&self, offset: usize) -> Option<&Sentence> {
        let after = self.sentences.partition_point(|sentence| sentence.span.start <= offset);
        self.sentences.get(after.checked_sub(1)?).filter(|sentence| offset < sentence.span.end)
    }
}

/// Whose words the text is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleKind {
    /// The publisher's own.
    #[default]
    Original,
    /// A summary written for this program; it is never shown in quotation marks.
    Brief,
}

/// The day an article appeared, and how that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The calendar day where it was published; only year and month where no more is stated.
    pub edtf: Edtf,
    /// `HH:MM` or `HH:MM:SS`, as stated.
    pub time: Option<String>,
    pub basis: Basis,
    /// Where the text says so; none for metadata and given fields.
    pub span: Option<TextSpan>,
}

/// How the publication day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Given,
    Metadata,
    Header,
    Url,
}

/// A sentence, a heading or another line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: TextSpan,
    pub zone: Zone,
    /// The language of the passage it stands in; `None` where nothing tells.
    pub language: Option<LanguageTag>,
    /// Number of its paragraph in the article, base 0.
    pub paragraph: usize,
}

/// What part of the page a sentence belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    Headline,
    /// The line with author, outlet and publication date.
    Byline,
    Caption,
    #[default]
    Body,
    /// The line that names the source, and its URL.
    Source,
    /// Navigation, related links, promotions, footer, site clock: makes no event and anchors nothing.
    Chrome,
}

/// What a caller says about an article; it wins over what the text says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GivenFields {
    pub url: Option<String>,
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<Edtf>,
    pub language: Option<LanguageTag>,
}
