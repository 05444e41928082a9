//! What is remembered from sentence to sentence of one article: who was named, for titles of sentences that only say "he".

use super::clause::Opener;
use super::names::{capitalised_runs, name_text};
use super::sentence_map::SentenceMap;
use crate::lang::fold;
use std::ops::Range;

/// The names of an article so far.
#[derive(Debug, Default)]
pub struct Memory {
    /// The last subject that was named.
    pub last_named: Option<String>,
    /// Names of several words, in the order of their first mention.
    known: Vec<String>,
}

impl Memory {
    /// Takes up the names of a sentence; the one before its main verb is the last subject.
    pub fn remember(&mut self, map: &SentenceMap<'_>) {
        let tokens = &map.tokens;
        if tokens.is_title_case {
            return;
        }
        let is_name = |run: &Range<usize>| {
            let is_date = map.dates.iter().any(|date| date.start < run.end && run.start < date.end);
            let is_body = run.clone().any(|at| tokens.at(at, tokens.words.classes.body).is_some());
            !is_date && !is_body
        };
        let runs: Vec<Range<usize>> = capitalised_runs(tokens, 0..tokens.len()).into_iter().filter(is_name).collect();
        let subject = self.subject(map, &runs);
        self.known.extend(runs.iter().filter(|run| run.len() > 1).map(|run| name_text(tokens, run)));
        if subject.is_some() {
            self.last_named = subject;
        }
    }

    /// The name before the first verb of the main clause: in full, where only a part of it stands there.
    fn subject(&self, map: &SentenceMap<'_>, runs: &[Range<usize>]) -> Option<String> {
        let tokens = &map.tokens;
        let main =
            map.clauses.iter().position(|clause| !clause.is_attribution && !matches!(clause.opener, Opener::Context | Opener::Source))?;
        let start = map.clause(main)?.tokens.start;
        let verb = map.predicates.iter().find(|predicate| predicate.is_verb && predicate.tokens.start >= start);
        let verb = verb.map_or(tokens.len(), |predicate| predicate.tokens.start);
        let is_place =
            |run: &Range<usize>| tokens.words.classes.place.is_some_and(|class| tokens.sentence.lexeme_before(run.start, class).is_some());
        let before = |run: &&Range<usize>| run.start >= start && run.end <= verb && !is_place(run);
        if let Some(run) = runs.iter().rfind(|run| before(run)) {
            return self.full_name(&name_text(tokens, run));
        }
        let first = tokens.text(start);
        first.starts_with(char::is_uppercase).then(|| self.full_name(first).filter(|name| name != first)).flatten()
    }

    /// The longest known name that a word is part of; the word itself where it is no part of one.
    fn full_name(&self, name: &str) -> Option<String> {
        let folded = fold(name);
        let is_part = |known: &&String| fold(known).split(' ').any(|word| word == folded);
        let known = self.known.iter().rfind(is_part).cloned();
        known.or_else(|| name.contains(' ').then(|| name.to_owned()))
    }
}
