//! One sentence as claims see it: tokens, dates, predicates, clauses; and which predicate each date is of.
//!
//! ```text
//! the adoption of X (December 1994) and its signing ...   -->  the adoption of X
//! ... begun in 1994, when the assembly set up a committee -->  the assembly set up a committee
//! On 25 May, on the sidelines of A, B met C               -->  B met C, in the frame of A
//! Police said on Monday that ...                          -->  said: a report, not a happening
//! ```

use super::clause::{Clause, Opener, clauses};
use super::predicate::{Governor, Predicate, predicates};
use super::tokens::ClaimTokens;
use std::ops::Range;

/// The structure of one sentence.
pub struct SentenceMap<'a> {
    pub tokens: ClaimTokens<'a>,
    /// Tokens of each date, in order.
    pub dates: Vec<Range<usize>>,
    pub predicates: Vec<Predicate>,
    pub clauses: Vec<Clause>,
    /// An official act is told: an arrest, a hearing, a verdict.
    pub has_procedure: bool,
}

/// What a date is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub clause: usize,
    /// Index of its predicate, where the date has one.
    pub predicate: Option<usize>,
    /// The words that the date dates: its clause, up to the other dates of the clause.
    pub scope: Range<usize>,
    /// In brackets behind a name: "the protocol (2001)".
    pub is_bracketed: bool,
}

impl<'a> SentenceMap<'a> {
    /// `fits` says which concepts are looked for, `is_procedure` which are official acts.
    pub fn new(
        tokens: ClaimTokens<'a>,
        dates: Vec<Range<usize>>,
        fits: impl Fn(&str) -> bool,
        is_procedure: impl Fn(&str) -> bool,
    ) -> Self {
        let predicates = predicates(&tokens, fits, |at| dates.iter().any(|date| date.contains(&at)));
        let clauses = clauses(&tokens, &predicates, &dates);
        let has_procedure = predicates.iter().any(|predicate| predicate.concept.is_some_and(&is_procedure));
        Self { tokens, dates, predicates, clauses, has_procedure }
    }

    pub fn clause(&self, index: usize) -> Option<&Clause> {
        self.clauses.get(index)
    }

    /// The predicates of a clause, with their indices.
    pub fn own_predicates(&self, clause: usize) -> impl DoubleEndedIterator<Item = (usize, &Predicate)> {
        let range = self.clause(clause).map_or(0..0, |clause| clause.predicates.clone());
        range.filter_map(|index| Some((index, self.predicates.get(index)?)))
    }

    pub fn clause_of(&self, token: usize) -> Option<usize> {
        let after = self.clauses.partition_point(|clause| clause.tokens.start <= token);
        after.checked_sub(1)
    }

    /// The clause and predicate that the date at `date` belongs to; `None` for a date of reporting, of a dateline, of nothing.
    /// `is_recent` says whether it lies close to the publication day; `others` are the other dates that date happenings.
    pub fn target(&self, date: &Range<usize>, others: &[Range<usize>], is_recent: bool) -> Option<Target> {
        if self.is_dateline(date) || self.is_shut_out(date) {
            return None;
        }
        if let Some(scope) = self.bracketed(date) {
            let clause = self.clause_of(scope.start)?;
            let predicate = self.predicates.iter().rposition(|predicate| scope.contains(&predicate.tokens.start));
            return Some(Target { clause, predicate, scope, is_bracketed: true });
        }
        if let Some(target) = self.accused_act(date) {
            return Some(target);
        }
        let (clause, predicate) = self.told_by_when(date).or_else(|| self.attach(date, is_recent))?;
        let scope = self.scope(clause, predicate, date, others);
        Some(Target { clause, predicate: Some(predicate), scope, is_bracketed: false })
    }

    /// "HANOI, 5 March - The minister ...": the clauses begin behind the dateline.
    fn is_dateline(&self, date: &Range<usize>) -> bool {
        self.clauses.first().is_some_and(|first| date.end <= first.tokens.start)
    }

    /// "If ... by May", "after today": no day on which something happens.
    fn is_shut_out(&self, date: &Range<usize>) -> bool {
        let is_if = self.clause_of(date.start).and_then(|clause| self.clause(clause)).is_some_and(|clause| clause.opener == Opener::If);
        let class = self.tokens.words.classes.function;
        let before = class.and_then(|class| self.tokens.sentence.lexeme_before(date.start, class));
        is_if || before.is_some_and(|(_, lexeme)| lexeme.sense.value == "after")
    }

    /// "the name (2000)": the words before the bracket, back to a comma, a conjunction or "such as".
    fn bracketed(&self, date: &Range<usize>) -> Option<Range<usize>> {
        const LONGEST_NOTE: usize = 3;
        let tokens = &self.tokens;
        let open = (date.start.saturating_sub(5)..date.start).rfind(|at| tokens.text(*at) == "(")?;
        let words_inside = (open + 1..date.start).filter(|at| tokens.is_word(*at)).count();
        if words_inside > LONGEST_NOTE || tokens.text(date.end) != ")" {
            return None;
        }
        let is_clause =
            |at: usize| tokens.at(at, tokens.words.classes.clause).filter(|lexeme| matches!(lexeme.sense.value, "list" | "example"));
        let start = (0..open).rev().find_map(|at| {
            let length = is_clause(at).map(|lexeme| lexeme.tokens);
            length.or_else(|| (tokens.is_break(at) || tokens.text(at) == ")").then_some(1)).map(|length| at + length)
        });
        let start = start.unwrap_or(0);
        let is_new_governed = self.clauses.iter().map(|clause| clause.tokens.start).filter(|begin| (start..open).contains(begin)).max();
        let start = is_new_governed.unwrap_or(start);
        (open > start).then_some(start..open)
    }

    /// "…, when X did Y": what follows tells what the date is of.
    fn told_by_when(&self, date: &Range<usize>) -> Option<(usize, usize)> {
        let behind = if self.tokens.text(date.end) == "," { date.end + 1 } else { date.end };
        let index =
            self.clauses.iter().position(|clause| clause.opener == Opener::When && (behind..behind + 3).contains(&clause.tokens.start))?;
        let starts_right_behind = self.clause(index)?.tokens.start <= behind + 2;
        let first = self.own_predicates(index).find(|(_, predicate)| predicate.concept.is_some());
        first.filter(|_| starts_right_behind).map(|(predicate, _)| (index, predicate))
    }

    /// What somebody is accused of may be told by no word that the lenses or the language data know: "accused of letting them aboard in May".
    fn accused_act(&self, date: &Range<usize>) -> Option<Target> {
        let index = self.clause_of(date.start)?;
        let clause = self.clause(index)?;
        let is_bare = self.own_predicates(index).next().is_none();
        let is_accused = clause
            .governors
            .iter()
            .any(|governing| matches!(governing.kind, Governor::Alleged | Governor::Denied) && governing.clause + 1 == index);
        let has_words = super::clause::content_words(&self.tokens, clause.tokens.clone(), &self.dates) >= 3;
        (is_bare && is_accused && has_words).then(|| Target {
            clause: index,
            predicate: None,
            scope: clause.tokens.clone(),
            is_bracketed: false,
        })
    }

    /// The predicate nearest before the date in its clause, else the first behind it; a date that stands alone belongs to a neighbour.
    fn attach(&self, date: &Range<usize>, is_recent: bool) -> Option<(usize, usize)> {
        let own = self.clause_of(date.start)?;
        let clause = self.clause(own)?;
        if clause.opener == Opener::Source {
            return None;
        }
        match self.nearest(own, date) {
            Some(predicate) if self.is_report(own, predicate) => None,
            Some(predicate) if clause.opener != Opener::Context => Some((own, predicate)),
            Some(predicate) => self.ahead(own).or(Some((own, predicate))),
            None if self.is_leading(own) => self.ahead(own).or_else(|| self.behind(own, is_recent)),
            None => self.behind(own, is_recent).or_else(|| self.ahead(own)),
        }
    }

    fn nearest(&self, clause: usize, date: &Range<usize>) -> Option<usize> {
        const BESIDE: usize = 2;
        // "The deadline is 30 June": the copula says only that the date is that of its subject.
        let names_happening =
            self.own_predicates(clause).any(|(_, predicate)| predicate.concept.is_some() && predicate.tokens.end <= date.start);
        let is_copula = |predicate: &Predicate| predicate.is_state && predicate.tokens.end == date.start && names_happening;
        let before = self.own_predicates(clause).rfind(|(_, predicate)| {
            !is_copula(predicate)
                && predicate.tokens.end <= date.start
                && !matches!(predicate.governor, Some(Governor::Hedged | Governor::Suspicion))
        });
        let after = self.own_predicates(clause).find(|(_, predicate)| predicate.tokens.start >= date.end);
        let is_verb_beside = after.is_some_and(|(_, next)| next.is_verb && next.tokens.start <= date.end + BESIDE);
        match before {
            // "The quake on Monday killed ...": the date stands between subject and verb.
            Some((_, noun)) if !noun.is_verb && !noun.is_state && is_verb_beside => after,
            Some(found) => Some(found),
            None => after,
        }
        .map(|(index, _)| index)
    }

    /// Whether a predicate only reports: a verb of saying that no lens takes for a happening, a wish.
    fn is_report(&self, clause: usize, predicate: usize) -> bool {
        let _ = clause;
        self.predicates
            .get(predicate)
            .is_some_and(|predicate| matches!(predicate.governor, Some(Governor::Speech | Governor::Wish)) && predicate.concept.is_none())
    }

    /// Whether nothing happens in the clauses before.
    fn is_leading(&self, clause: usize) -> bool {
        (0..clause).all(|before| {
            self.own_predicates(before).next().is_none() || self.clause(before).is_some_and(|clause| clause.opener == Opener::Context)
        })
    }

    /// The main predicate of the first clause behind that tells something.
    fn ahead(&self, from: usize) -> Option<(usize, usize)> {
        // What hangs on a frame belongs to it: "as part of the summit | that was held in Rome, | ...".
        let mut is_in_frame = false;
        let next = (from + 1..self.clauses.len()).find(|index| {
            let Some(clause) = self.clause(*index) else { return false };
            let is_relative = clause.opener == Opener::Relative;
            let begins_frame = matches!(clause.opener, Opener::Context | Opener::Source | Opener::If);
            is_in_frame = begins_frame || is_relative && clause.is_behind_mark || is_in_frame && !clause.is_behind_mark;
            !is_in_frame && self.own_predicates(*index).next().is_some()
        })?;
        let main = self.main_predicate(next)?;
        (!self.is_report(next, main)).then_some((next, main))
    }

    /// The main predicate of the nearest clause before; of what governs it, where the date is that of the report: "accused X of Y, Monday".
    fn behind(&self, from: usize, is_recent: bool) -> Option<(usize, usize)> {
        let mut at = (0..from).rev().find(|index| {
            let is_island = self.clause(*index).is_some_and(|clause| {
                clause.opener == Opener::Context
                    || clause.opener == Opener::Relative
                        && clause.is_behind_mark
                        && *index > 0
                        && self.tokens.text(self.clause(from).map_or(0, |own| own.tokens.start).saturating_sub(1)) == ","
            });
            let has_others = (0..*index).any(|before| self.own_predicates(before).any(|(_, predicate)| predicate.is_verb));
            self.own_predicates(*index).next().is_some() && !(is_island && has_others)
        })?;
        if is_recent {
            while let Some(governor) = self
                .clause(at)
                .and_then(|clause| clause.governors.iter().find(|governing| governing.clause != at && governing.kind != Governor::Hedged))
            {
                if governor.clause >= at {
                    return None;
                }
                at = governor.clause;
            }
        }
        if self.clause(at)?.opener == Opener::Source {
            return None;
        }
        let main = self.own_predicates(at).rfind(|(_, predicate)| predicate.is_verb).or_else(|| self.own_predicates(at).next_back())?.0;
        (!self.is_report(at, main)).then_some((at, main))
    }

    /// The first verb of a clause, else its first predicate.
    pub fn main_predicate(&self, clause: usize) -> Option<usize> {
        let is_verb = |predicate: &Predicate| predicate.is_verb && predicate.governor != Some(Governor::Hedged);
        let find = |fits: &dyn Fn(&Predicate) -> bool| self.own_predicates(clause).find(|(_, predicate)| fits(predicate));
        let found = find(&|predicate| is_verb(predicate) && !predicate.is_state).or_else(|| find(&is_verb)).or_else(|| find(&|_| true));
        found.map(|(index, _)| index)
    }

    /// The part of a clause between its other dates, as far as they belong to other predicates.
    fn scope(&self, clause: usize, predicate: usize, date: &Range<usize>, others: &[Range<usize>]) -> Range<usize> {
        let Some(own) = self.clause(clause).map(|clause| clause.tokens.clone()) else { return 0..0 };
        let verb = self.predicates.get(predicate).map_or(own.clone(), |predicate| predicate.tokens.clone());
        let has_predicate = |range: Range<usize>| self.predicates.iter().any(|predicate| range.contains(&predicate.tokens.start));
        let anchor = if own.contains(&date.start) { verb.start.min(date.start)..verb.end.max(date.end) } else { verb };
        let last = others.iter().filter(|other| own.contains(&other.start) && other.end <= anchor.start);
        let last = last.map(|other| other.end).filter(|end| has_predicate(own.start..*end) && has_predicate(*end..anchor.end)).max();
        let next = others.iter().filter(|other| own.contains(&other.start) && other.start >= anchor.end);
        let next = next.map(|other| other.start).find(|start| has_predicate(anchor.end..*start));
        let cut = next.map(|next| {
            self.predicates
                .iter()
                .find(|predicate| (anchor.end..next).contains(&predicate.tokens.start))
                .map_or(next, |predicate| predicate.tokens.start)
        });
        last.unwrap_or(own.start)..cut.unwrap_or(own.end)
    }
}
