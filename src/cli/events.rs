//! `linimasa events`: the merged timeline as one JSON document. `render` draws the same timeline.

use super::config::Config;
use super::exit_code::ExitCode;
use super::in_order::in_order;
use super::inputs::{Inputs, Reading, inputs};
use super::json::{DiagnosticJson, EventsJson};
use super::output::Output;
use super::report::Complaint;
use super::run::{Tally, complaints};
use crate::diagnostic::{Diagnostic, Severity};
use crate::events::DatedArticle;
use crate::message::Message;
use crate::store::{PlacedDiagnostic, UniqueIds};
use crate::timeline::{Extracted, Knowledge, Timeline, published_days, redated};
use crate::words::Words;
use chrono::NaiveDate;
use std::io::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

/// Reads all inputs and prints their timeline.
pub fn events(config: &Config, as_of: Option<NaiveDate>, words: &Words) -> ExitCode {
    let mut tally = Tally::new(config);
    let (timeline, notes) = read_timeline(config, as_of, &mut tally, words);
    let article_diagnostics = timeline.articles.iter().flat_map(|dated| {
        let diagnostics = dated.article.diagnostics.iter().chain(&dated.dating.diagnostics);
        diagnostics.map(|diagnostic| DiagnosticJson::new(Some(&dated.article.id), diagnostic, words))
    });
    let note_diagnostics = notes.iter().map(|placed| DiagnosticJson::new(Some(&placed.place), &placed.diagnostic, words));
    let diagnostics = note_diagnostics.chain(article_diagnostics).collect();
    let document = EventsJson::new(&timeline, as_of, config.with_text, diagnostics, words);
    let mut output = Output::stdout();
    output.write(|to| {
        serde_json::to_writer(&mut *to, &document)?;
        to.write_all(b"\n")
    });
    output.finish(tally.exit_code(), words)
}

/// The timeline of all inputs, and what is to be said of paths and of articles that were left out.
pub(super) fn read_timeline(
    config: &Config,
    as_of: Option<NaiveDate>,
    tally: &mut Tally,
    words: &Words,
) -> (Timeline, Vec<PlacedDiagnostic>) {
    let Inputs { items, mut notes, decisions } = inputs(&config.source);
    let days = published_days(&decisions);
    let knowledge = Arc::new(Knowledge::embedded());
    let (reading, worker_knowledge) = (Reading::new(config), Arc::clone(&knowledge));
    let new_worker = move || {
        let knowledge = Arc::clone(&worker_knowledge);
        move |item| reading.read(item, &knowledge.dates)
    };
    let (mut ids, mut dated_articles) = (UniqueIds::default(), Vec::new());
    in_order(items, config.jobs, new_worker, |mut dated| {
        dated.article.id = ids.name(&dated.article.id);
        tally.count(&complaints(&dated.article.id, &dated, words));
        // Whether it was out by then is for people to say, where they did.
        let decided = days.get(dated.article.hash.as_str()).map(|day| redated(&dated, *day, &knowledge.dates));
        match as_of.and_then(|day| why_left_out(decided.as_ref().unwrap_or(&dated), day)) {
            Some(Some(note)) => notes.push(PlacedDiagnostic { place: dated.article.id, diagnostic: note }),
            Some(None) => {}
            None => dated_articles.push(dated),
        }
        ControlFlow::Continue(())
    });
    let timeline = Timeline::new(&Extracted::new(dated_articles, &decisions, &knowledge), &decisions);
    // What was decided about articles of a later day is no contradiction.
    let conflicts = timeline.conflicts.iter().filter(|_| as_of.is_none());
    notes.extend(conflicts.map(|conflict| PlacedDiagnostic {
        place: conflict.event.clone().unwrap_or_else(|| conflict.decision.clone()),
        diagnostic: Diagnostic::new(Severity::Warning, conflict.message.clone()),
    }));
    for placed in &notes {
        tally.count_passed_over(&[Complaint::about(&placed.place, &placed.diagnostic, words)]);
    }
    (timeline, notes)
}

/// `None` if the article was surely out by `day`; else it is left out, with a note where nobody knows when it appeared.
fn why_left_out(dated: &DatedArticle, day: NaiveDate) -> Option<Option<Diagnostic>> {
    let latest = dated.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest);
    match latest {
        Some(latest) => (latest > day).then_some(None),
        None => Some(Some(Diagnostic::new(Severity::Note, Message::new("diagnostic-as-of-unknown-date").date("day", day.into())))),
    }
}
