//! `linimasa check`: what is wrong with project files, and where.

use super::config::{Config, Source};
use super::exit_code::ExitCode;
use super::report::{Complaint, print_sentence};
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use crate::store::{PlacedDiagnostic, is_project_name, load_project};
use crate::words::Words;
use std::path::Path;

/// Reads each file and says what is wrong with it. Notes alone leave a file whole.
pub fn check(config: &Config, words: &Words) -> ExitCode {
    let Source::Paths(paths) = &config.source else { return ExitCode::Usage };
    let broken = paths.iter().filter(|path| !check_file(path, config.quiet, words)).count();
    ExitCode::of_run(paths.len() - broken, broken)
}

/// Whether the file is whole.
fn check_file(path: &Path, quiet: bool, words: &Words) -> bool {
    let name = path.display().to_string();
    if !is_project_name(path) {
        let unknown = Diagnostic::new(Severity::Error, Message::new("diagnostic-check-kind"));
        Complaint::about(&name, &unknown, words).print();
        return false;
    }
    let parsed = match load_project(path) {
        Ok(parsed) => parsed,
        Err(error) => {
            print_sentence(&error.message(), words);
            return false;
        }
    };
    let mut is_whole = true;
    for PlacedDiagnostic { place, diagnostic } in &parsed.diagnostics {
        is_whole &= diagnostic.severity != Severity::Error;
        if !quiet || diagnostic.severity == Severity::Error {
            Complaint::about(&format!("{name}: {place}"), diagnostic, words).print();
        }
    }
    if parsed.diagnostics.is_empty() && !quiet {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let (articles, decisions) = (parsed.project.articles.len(), parsed.project.log.done().len());
        print_sentence(
            &Message::new("check-fine").text("path", name).count("articles", count(articles)).count("decisions", count(decisions)),
            words,
        );
    }
    is_whole
}
