//! What went wrong with one input, as facts. The rest of the inputs goes on.

use crate::message::Message;
use crate::text_span::TextSpan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

/// Something the user should know about one article.
///
/// `message.key` is `diagnostic-<code>`; the key `diagnostic-<code>.hint` says what to do next, where there is something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Stable kebab-case name, part of the JSON contract.
    pub code: &'static str,
    pub message: Message,
    /// The place in the article's text, if there is one.
    pub span: Option<TextSpan>,
}

impl Diagnostic {
    /// `message.key` must be `diagnostic-` followed by the code.
    pub fn new(severity: Severity, message: Message) -> Self {
        Self { severity, code: message.key.strip_prefix("diagnostic-").unwrap_or(message.key), message, span: None }
    }

    pub fn at(mut self, span: TextSpan) -> Self {
        self.span = Some(span);
        self
    }
}
