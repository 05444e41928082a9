//! `linimasa export`: the timeline for other programs. What leaves is listed before it is written.

use super::config::{Config, DataFile};
use super::events::read_timeline;
use super::exit_code::ExitCode;
use super::report::print_sentence;
use super::run::Tally;
use crate::export::{Public, data, leaving};
use crate::message::Message;
use crate::words::Words;
use chrono::NaiveDate;
use std::fs;

/// Reads all inputs and writes their timeline in the format that was asked for.
pub fn export(config: &Config, file: &DataFile, as_of: Option<NaiveDate>, words: &Words) -> ExitCode {
    let mut tally = Tally::new(config);
    let (timeline, _notes) = read_timeline(config, as_of, &mut tally, words);
    if timeline.events.is_empty() {
        print_sentence(&Message::new("cli-no-events"), words);
        return ExitCode::Nothing;
    }
    let public = Public::new(&timeline, file.scope);
    if !config.quiet {
        let leaving = leaving(&public, file.format);
        leaving.leaves.iter().for_each(|message| print_sentence(message, words));
        if leaving.skipped > 0 {
            let skipped = i64::try_from(leaving.skipped).unwrap_or(i64::MAX);
            print_sentence(&Message::new("leaves-skipped").count("count", skipped), words);
        }
    }
    if let Err(error) = fs::write(&file.output, data(&public, file.format, words)) {
        print_sentence(&Message::new("cli-cannot-write").text("why", format!("{}: {error}", file.output.display())), words);
        return ExitCode::Nothing;
    }
    tally.exit_code()
}
