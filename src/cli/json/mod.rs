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
pub struct ExtractLine {
    schema: u32,
    pub article: ArticleJson,
    timexes: Vec<TimexJson>,
    /// Only where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusals: Option<Vec<RefusalJson>>,
    diagnostics: Vec<DiagnosticJson>,
}

impl ExtractLine {
    pub fn new(dated: &DatedArticle, with_text: bool, explain_refusals: bool, words: &Words) -> Self {
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

    /// # Errors
    ///
    /// Where `output` cannot be written.
    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        serde_json::to_writer(&mut *output, self)?;
        output.write_all(b"\n")
    }
}
