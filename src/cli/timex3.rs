//! `linimasa extract --format timex3`: a TimeML document per article, as files of one folder; a single one on standard output.

use super::config::Config;
use super::exit_code::ExitCode;
use super::in_order::in_order;
use super::inputs::{Inputs, Reading, inputs};
use super::output::{Output, complain_of};
use super::report::{Complaint, print_sentence};
use super::run::{Tally, complaints};
use crate::events::DatedArticle;
use crate::export;
use crate::message::Message;
use crate::store::UniqueIds;
use crate::temporal::DateEngine;
use crate::words::Words;
use std::fs;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

/// The longest name of a file, in bytes: what file systems allow, less the ending and a number.
const MOST_NAME_BYTES: usize = 200;

/// Reads and dates all inputs and writes a document for each into `folder`; without a folder there may be but one.
pub fn timex3(config: &Config, folder: Option<&Path>, words: &Words) -> ExitCode {
    match folder {
        Some(folder) => into_folder(config, folder, words),
        None => the_only_one(config, words),
    }
}

fn into_folder(config: &Config, folder: &Path, words: &Words) -> ExitCode {
    if let Err(error) = fs::create_dir_all(folder) {
        complain_of(folder, &error, words);
        return ExitCode::Nothing;
    }
    let (mut tally, mut names) = (Tally::new(config), UniqueIds::default());
    let mut is_written = true;
    each_article(config, &mut tally, words, |dated| {
        let path = folder.join(format!("{}.tml", names.name(&file_name(&dated.article.id))));
        match export::timex3(dated).and_then(|document| fs::write(&path, document)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                complain_of(&path, &error, words);
                is_written = false;
                ControlFlow::Break(())
            }
        }
    });
    if is_written { tally.exit_code() } else { ExitCode::Nothing }
}

/// Documents one behind the other are none, so nothing is written if there are several.
fn the_only_one(config: &Config, words: &Words) -> ExitCode {
    let mut tally = Tally::new(config);
    let mut documents: Vec<io::Result<Vec<u8>>> = Vec::new();
    each_article(config, &mut tally, words, |dated| {
        documents.push(export::timex3(dated));
        if documents.len() > 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    if documents.len() > 1 {
        print_sentence(&Message::new("usage-timex3-folder"), words);
        return ExitCode::Usage;
    }
    let mut output = Output::stdout();
    for document in documents {
        output.write(|to| to.write_all(&document?));
    }
    output.finish(tally.exit_code(), words)
}

/// Gives each article, under an id of its own, to `sink` until that breaks.
fn each_article(config: &Config, tally: &mut Tally, words: &Words, mut sink: impl FnMut(&DatedArticle) -> ControlFlow<()>) {
    let Inputs { items, notes, .. } = inputs(&config.source).with_decided_days();
    for placed in &notes {
        tally.count_passed_over(&[Complaint::about(&placed.place, &placed.diagnostic, words)]);
    }
    let (reading, dates, mut ids) = (Reading::new(config), Arc::new(DateEngine::embedded()), UniqueIds::default());
    let new_worker = move || {
        let dates = Arc::clone(&dates);
        move |item| reading.read(item, &dates)
    };
    in_order(items, config.jobs, new_worker, |mut dated| {
        dated.article.id = ids.name(&dated.article.id);
        tally.count(&complaints(&dated.article.id, &dated, words));
        sink(&dated)
    });
}

/// The name of a file for the article of this id, without its ending. All lie in one folder, where scorers look for them; an id may come from
/// anywhere and must not lead out of it.
fn file_name(id: &str) -> String {
    let stem = id.rsplit_once('.').map_or(id, |(stem, ending)| if stem.is_empty() || ending.len() > 5 { id } else { stem });
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ' | '~');
    let mut name: String = stem.trim_start_matches('.').chars().map(|letter| if is_plain(letter) { letter } else { '_' }).collect();
    name.truncate(name.floor_char_boundary(MOST_NAME_BYTES));
    if name.is_empty() { "article".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_keeps_to_its_folder() {
        let cases = [
            ("AFP_ENG_19970401.0006.txt", "AFP_ENG_19970401.0006"),
            ("a/berita.html", "a_berita"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("/etc/passwd", "_etc_passwd"),
            ("C:\\x\0y", "C__x_y"),
            ("..", "article"),
            (".html", "html"),
            ("", "article"),
            ("hôm qua", "hôm qua"),
        ];
        for (id, name) in cases {
            assert_eq!(file_name(id), name, "{id:?}");
        }
        assert_eq!(file_name(&"ă".repeat(500)).len(), 200);
    }
}
