//! One reading of all inputs, shared by the verbs: articles with dates, in the order of the inputs, and how the run ended.

use super::config::Config;
use super::exit_code::ExitCode;
use super::report::Complaint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::events::DatedArticle;
use crate::words::Words;

/// Counts what came out whole, and tells people what did not.
#[derive(Debug, Default)]
pub struct Tally {
    whole: usize,
    with_errors: usize,
    quiet: bool,
}

impl Tally {
    pub fn new(config: &Config) -> Self {
        Self { quiet: config.quiet, ..Self::default() }
    }

    /// One input and what is wrong with it.
    pub fn count(&mut self, complaints: &[Complaint]) {
        if complaints.iter().any(|complaint| complaint.severity == Severity::Error) {
            self.with_errors += 1;
        } else {
            self.whole += 1;
        }
        self.tell(complaints);
    }

    /// Something that was passed over: it counts only if it is an error.
    pub fn count_passed_over(&mut self, complaints: &[Complaint]) {
        self.with_errors += complaints.iter().filter(|complaint| complaint.severity == Severity::Error).count();
        self.tell(complaints);
    }

    pub const fn exit_code(&self) -> ExitCode {
        ExitCode::of_run(self.whole, self.with_errors)
    }

    fn tell(&self, complaints: &[Complaint]) {
        let wanted = |complaint: &&Complaint| !self.quiet || complaint.severity == Severity::Error;
        complaints.iter().filter(wanted).for_each(Complaint::print);
    }
}

/// All that is wrong with an article, named `id`.
pub fn complaints(id: &str, dated: &DatedArticle, words: &Words) -> Vec<Complaint> {
    let diagnostics: Vec<Diagnostic> = dated.article.diagnostics.iter().chain(&dated.dating.diagnostics).cloned().collect();
    Complaint::of_article(id, &dated.article.text, &diagnostics, words)
}
