//! What `extract` and `events` print, field by field in the order of `data/schema`. Values only: no word and no rule is found here.

mod article;
mod event;
mod refusal;
mod timex;

pub use article::{ArticleJson, DiagnosticJson};
pub use event::EventsJson;
pub use refusal::RefusalJson;
pub use timex::TimexJson;

use crate::events::DatedArticle;
use crate::words::Words;
use serde::Serialize;
use std::io::{self, Write};

/// The number of the form; another form is another number.
const SCHEMA: u32 = 1;

/// One line of `extract`.
#[derive(Debug, Serialize)]
pub struct ExtractLine<'a> {
    schema: u32,
    pub article: ArticleJson,
    timexes: Vec<TimexJson<'a>>,
    /// Only where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusals: Option<Vec<RefusalJson>>,
    diagnostics: Vec<DiagnosticJson>,
}

impl<'a> ExtractLine<'a> {
    pub fn new(dated: &'a DatedArticle, with_text: bool, explain_refusals: bool, words: &Words) -> Self {
        let text = &dated.article.text;
        let diagnostics = dated.article.diagnostics.iter().chain(&dated.dating.diagnostics);
        Self {
            schema: SCHEMA,
            article: ArticleJson::new(dated, with_text),
            timexes: dated.dating.readings.iter().map(|reading| TimexJson::new(reading, text, words)).collect(),
            refusals: explain_refusals.then(|| dated.dating.refusals.iter().map(|refusal| RefusalJson::new(refusal, text)).collect()),
            diagnostics: diagnostics.map(|diagnostic| DiagnosticJson::new(None, diagnostic, words)).collect(),
        }
    }

    /// The line in bytes.
    pub fn written(self) -> WrittenLine {
        let mut rest = serde_json::to_vec(&self).unwrap_or_default();
        rest.drain(..head(&self.article.id).len().min(rest.len()));
        WrittenLine { id: self.article.id, rest }
    }
}

/// A line of `extract` in bytes, of which only the id is still open: whether an article before it had the same is known last.
#[derive(Debug)]
pub struct WrittenLine {
    pub id: String,
    /// All behind the id.
    rest: Vec<u8>,
}

impl WrittenLine {
    /// # Errors
    ///
    /// Where `output` cannot be written.
    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        output.write_all(head(&self.id).as_bytes())?;
        output.write_all(&self.rest)?;
        output.write_all(b"\n")
    }
}

/// The beginning of every line, up to the id.
fn head(id: &str) -> String {
    format!(r#"{{"schema":{SCHEMA},"article":{{"id":{}"#, serde_json::Value::from(id))
}
