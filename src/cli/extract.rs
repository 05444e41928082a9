//! `linimasa extract`: the date expressions of each article, one JSON line per article, as a stream.

use super::config::{Config, Extraction};
use super::exit_code::ExitCode;
use super::in_order::in_order;
use super::inputs::{Inputs, Item, Reading, inputs};
use super::json::{ExtractLine, WrittenLine};
use super::output::Output;
use super::report::Complaint;
use super::run::{Tally, complaints};
use crate::store::UniqueIds;
use crate::temporal::DateEngine;
use crate::words::Words;
use std::ops::ControlFlow;
use std::sync::Arc;

type Line = (WrittenLine, Vec<Complaint>);

/// Reads, dates and prints all inputs.
pub fn extract(config: &Config, what: &Extraction, words: &Words) -> ExitCode {
    let Some(mut output) = Output::open(what.output.as_deref(), words) else { return ExitCode::Nothing };
    let mut tally = Tally::new(config);
    let Inputs { items, notes, .. } = inputs(&config.source).with_decided_days();
    for placed in &notes {
        tally.count_passed_over(&[Complaint::about(&placed.place, &placed.diagnostic, words)]);
    }
    let new_worker = worker(config, what.explain_refusals, Arc::new(DateEngine::embedded()));
    let mut ids = UniqueIds::default();
    in_order(items, config.jobs, new_worker, |(mut line, complaints)| {
        line.id = ids.name(&line.id);
        tally.count(&complaints);
        if output.write(|to| line.write(to)) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    output.finish(tally.exit_code(), words)
}

/// What each thread does: an item in, its line and what is wrong with it out. The words of dates stay in their thread.
fn worker(
    config: &Config,
    explain_refusals: bool,
    dates: Arc<DateEngine>,
) -> impl Fn() -> Box<dyn FnMut(Item) -> Line> + Send + Sync + 'static {
    let (reading, with_text, ui_language) = (Reading::new(config), config.with_text, config.ui_language);
    move || {
        let (dates, words) = (Arc::clone(&dates), Words::or_english(ui_language));
        Box::new(move |item| {
            let dated = reading.read(item, &dates);
            let line = ExtractLine::new(&dated, with_text, explain_refusals, &words);
            (line.written(), complaints(&dated.article.id, &dated, &words))
        })
    }
}
