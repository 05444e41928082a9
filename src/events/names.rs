//! Names in a sentence: runs of capitalised words, and the one that names what the article is about.

use super::tokens::ClaimTokens;
use crate::lang::fold;
use std::collections::BTreeSet;
use std::ops::Range;

/// Runs of capitalised words; a hyphen without spaces belongs to the run. One capitalised word at the beginning of the sentence is no name.
pub fn capitalised_runs(tokens: &ClaimTokens<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let is_capital = |at: usize| tokens.is_word(at) && tokens.text(at).starts_with(char::is_uppercase);
    let mut runs = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !is_capital(at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < range.end {
            let is_hyphen = tokens.text(at) == "-" && at + 1 < range.end && is_capital(at + 1);
            if is_capital(at) {
                at += 1;
            } else if is_hyphen {
                at += 2;
            } else {
                break;
            }
        }
        if at - start > 1 || start > 0 {
            runs.push(start..at);
        }
    }
    runs
}

/// The name that begins with a word for what lenses look at: "Konvensi X", "Hiệp định Y", "the Z Convention".
pub fn subject(tokens: &ClaimTokens<'_>, range: Range<usize>) -> Option<String> {
    let class = tokens.words.classes.subject;
    let has_head = |run: &Range<usize>| {
        let first = tokens.at(run.start, class).is_some();
        first || run.end.checked_sub(1).is_some_and(|last| tokens.at(last, class).is_some())
    };
    let runs = capitalised_runs(tokens, range);
    let named = runs.into_iter().filter(|run| run.end - run.start > 1 && has_head(run));
    named.max_by_key(|run| run.end - run.start).map(|run| name_text(tokens, &run))
}

/// Names as they are compared: folded, with single spaces.
pub fn name_text(tokens: &ClaimTokens<'_>, run: &Range<usize>) -> String {
    tokens.span(run).of(tokens.sentence.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names in folded form, whole and word by word: "Kalimera Strait" and "Selat Kalimera" share a word. Names of months in `dates` are none.
pub fn folded_names(tokens: &ClaimTokens<'_>, range: Range<usize>, dates: &[Range<usize>]) -> BTreeSet<String> {
    const SHORTEST_WORD: usize = 5;
    let mut names = BTreeSet::new();
    let is_date = |run: &Range<usize>| dates.iter().any(|date| date.start < run.end && run.start < date.end);
    for run in capitalised_runs(tokens, range).into_iter().filter(|run| !is_date(run)) {
        names.extend(run.clone().map(|at| fold(tokens.text(at))).filter(|word| word.chars().count() >= SHORTEST_WORD));
        names.insert(fold(&name_text(tokens, &run)));
    }
    names
}

/// Folded names behind words that lead to a place: "di Surabaya", "in Hanoi".
pub fn places(tokens: &ClaimTokens<'_>, range: Range<usize>, dates: &[Range<usize>]) -> BTreeSet<String> {
    let Some(class) = tokens.words.classes.place else { return BTreeSet::new() };
    let is_date = |run: &Range<usize>| dates.iter().any(|date| date.start < run.end && run.start < date.end);
    let runs = capitalised_runs(tokens, range).into_iter().filter(|run| !is_date(run));
    runs.filter(|run| tokens.sentence.lexeme_before(run.start, class).is_some()).map(|run| name_text(tokens, &run)).collect()
}
