//! An article while it is put together: text and what the format itself says of it.

use super::article::{ArticleKind, GivenFields, Published};
use super::html_text::end_block;
use crate::diagnostic::Diagnostic;
use crate::text_span::TextSpan;

/// What a format gives before zones, sentences and language are known.
#[derive(Debug, Default)]
pub struct Draft {
    pub text: String,
    /// Where the format marks the headline.
    pub headline: Option<TextSpan>,
    /// The texts of the captions that the format marks.
    pub captions: Vec<String>,
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub published: Option<Published>,
    /// Language tag that the format declares.
    pub language: Option<String>,
    pub kind: ArticleKind,
    pub after: Option<String>,
    /// From a front block.
    pub fields: GivenFields,
    pub diagnostics: Vec<Diagnostic>,
}

impl Draft {
    /// Ends a block: an empty line follows what stands so far, if anything does.
    pub fn end_block(&mut self) {
        end_block(&mut self.text);
    }
}
