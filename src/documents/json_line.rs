//! Articles as JSON lines.

use super::article::{Article, GivenFields};
use super::assemble::assemble;
use super::draft::Draft;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::LanguageTag;
use crate::message::Message;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Line {
    id: Option<Value>,
    text: Option<String>,
    url: Option<String>,
    title: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    lang: Option<String>,
}

/// The article of one JSON line `{"id","text","url"?,"title"?,"publisher"?,"published"?,"lang"?}`.
///
/// `line_number` (base 1) names it where it has no id. A line that is no such object is an article without text, with a diagnostic.
pub fn read_json_line(line: &str, line_number: usize, forced_language: Option<LanguageTag>) -> Article {
    match serde_json::from_str::<Line>(line) {
        Ok(fields) => from_fields(fields, line_number, forced_language),
        Err(error) => {
            let message = Message::new("diagnostic-json-line").text("why", error.to_string());
            refused(line_number.to_string(), message)
        }
    }
}

fn from_fields(fields: Line, line_number: usize, forced_language: Option<LanguageTag>) -> Article {
    let id = match fields.id {
        Some(Value::String(id)) => id,
        Some(Value::Number(id)) => id.to_string(),
        _ => line_number.to_string(),
    };
    let Some(text) = fields.text else { return refused(id, Message::new("diagnostic-json-no-text")) };
    let mut draft = Draft { text, ..Draft::default() };
    let published = fields.published.and_then(|stamp| {
        let day = stamp.get(..10).filter(|_| stamp.contains('T')).unwrap_or(&stamp).parse().ok();
        if day.is_none() {
            draft.diagnostics.push(Diagnostic::new(Severity::Warning, Message::new("diagnostic-given-date").text("value", stamp)));
        }
        day
    });
    let language = forced_language.or_else(|| LanguageTag::find(&fields.lang?));
    let given = GivenFields { url: fields.url, title: fields.title, publisher: fields.publisher, published, language };
    assemble(id, draft, given)
}

fn refused(id: String, message: Message) -> Article {
    let diagnostics = vec![Diagnostic::new(Severity::Error, message)];
    assemble(id, Draft { diagnostics, ..Draft::default() }, GivenFields::default())
}
