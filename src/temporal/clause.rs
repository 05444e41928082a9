//! What the words around an expression say of it: tense, forecast, condition.

use super::fields::Direction;
use crate::lang::TokenizedSentence;
use crate::lang::{ClassId, Lexicon, TokenKind};
use std::ops::Range;

/// Tokens before and behind an expression in which the rest of its sentence is looked at; a sentence without an end has no more to say.
const REACH_OF_SENTENCE: usize = 100;

/// The classes of words that tell tense and certainty, where the language has them.
#[derive(Clone, Debug, Default)]
pub struct ClauseClasses {
    past: Option<ClassId>,
    /// Endings of past forms, where the language has them.
    past_endings: Vec<&'static str>,
    /// Words that end like a past form and are none: "succeed".
    no_tense: Option<ClassId>,
    future: Option<ClassId>,
    projected: Option<ClassId>,
    conditional: Option<ClassId>,
    preposition: Option<ClassId>,
    range_word: Option<ClassId>,
    /// "mulai", "beginning".
    starting: Option<ClassId>,
    /// Words before a year of birth.
    birth: Option<ClassId>,
    /// Verbs of saying.
    speech: Option<ClassId>,
    /// "until".
    until: Option<ClassId>,
    /// Words with which a bare participle tells of the future: "when sentenced".
    open_clause: Option<ClassId>,
}

impl ClauseClasses {
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            past: lexicon.class("past_marker"),
            past_endings: lexicon.entries("past_ending").to_vec(),
            no_tense: lexicon.class("no_tense"),
            future: lexicon.class("future_marker"),
            projected: lexicon.class("projected_marker"),
            conditional: lexicon.class("conditional_marker"),
            preposition: lexicon.class("preposition"),
            range_word: lexicon.class("range_word"),
            starting: lexicon.class("starting"),
            birth: lexicon.class("birth"),
            speech: lexicon.class("speech"),
            until: lexicon.class("lasts_until"),
            open_clause: lexicon.class("open_clause"),
        }
    }

    /// Where the nearest tense word of the clause points: right beside the expression, before it, behind it.
    pub fn close_tense(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> Option<Direction> {
        let clause = clause_around(sentence, timex);
        // "Cuba predicted Wednesday", "President X Saturday vowed": a word right beside the phrase says it first.
        let beside = self.tense_at(sentence, timex.end).filter(|_| timex.end < clause.end);
        beside.or_else(|| self.tense_before(sentence, clause.start, timex)).or_else(|| self.tense_behind(sentence, timex, clause.end))
    }

    /// Where the nearest tense word of the whole sentence points.
    pub fn far_tense(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> Option<Direction> {
        let (from, to) = (timex.start.saturating_sub(REACH_OF_SENTENCE), timex.end + REACH_OF_SENTENCE);
        self.tense_before(sentence, from, timex).or_else(|| self.tense_behind(sentence, timex, to))
    }

    fn tense_before(&self, sentence: &TokenizedSentence<'_>, from: usize, timex: &Range<usize>) -> Option<Direction> {
        (from..timex.start).rev().find_map(|at| self.tense_governed(sentence, at, from))
    }

    fn tense_behind(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>, to: usize) -> Option<Direction> {
        (timex.end..to).find_map(|at| self.tense_at(sentence, at))
    }

    /// Whether the language tells the past by the form of its verbs, so that a sentence without such a form is of no past.
    pub const fn marks_past(&self) -> bool {
        !self.past_endings.is_empty()
    }

    /// Whether a word that leads up to a time stands right before an expression: "until Friday".
    pub fn is_led_up_to(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        self.until.is_some_and(|class| sentence.lexeme_before(timex.start, class).is_some())
    }

    /// Whether an expression is a year of birth: "(SN 1987)", "born in 1975".
    pub fn is_birth(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        const REACH: usize = 3;
        let near = timex.start.saturating_sub(REACH)..timex.start;
        self.birth.is_some_and(|class| near.into_iter().any(|at| sentence.lexeme_of(at, class).is_some()))
    }

    /// Whether a verb of saying stands at a token.
    pub fn is_speech(&self, sentence: &TokenizedSentence<'_>, at: usize) -> bool {
        self.speech.is_some_and(|class| sentence.lexeme_of(at, class).is_some())
    }

    /// Whether the word at a token tells a tense, as verbs do.
    pub fn is_verb(&self, sentence: &TokenizedSentence<'_>, at: usize) -> bool {
        self.tense_at(sentence, at).is_some()
    }

    /// The tense that the word at a token tells; a past form that a word of the future governs tells of the future, "will be exchanged", and
    /// so does a bare participle, "when sentenced".
    fn tense_governed(&self, sentence: &TokenizedSentence<'_>, at: usize, from: usize) -> Option<Direction> {
        const REACH: usize = 3;
        let tense = self.tense_at(sentence, at)?;
        let near = at.saturating_sub(REACH).max(from)..at;
        let is_future = |at: usize| self.future.is_some_and(|class| sentence.lexeme_of(at, class).is_some());
        let is_bare = self.open_clause.is_some_and(|class| sentence.lexeme_before(at, class).is_some());
        Some(if is_bare || near.into_iter().any(is_future) { Direction::Future } else { tense })
    }

    fn tense_at(&self, sentence: &TokenizedSentence<'_>, at: usize) -> Option<Direction> {
        let entries = sentence.lexemes_at(at);
        let is = |class: Option<ClassId>| class.is_some_and(|class| entries.iter().any(|entry| entry.sense.class == class));
        if is(self.no_tense) {
            return None;
        }
        if is(self.future) || is(self.projected) {
            Some(Direction::Future)
        } else {
            (is(self.past) || is(self.speech) || self.has_past_ending(sentence.token_text(at))).then_some(Direction::Past)
        }
    }

    fn has_past_ending(&self, word: &str) -> bool {
        // A word of two letters more than its ending: "red" and "bed" have none.
        self.past_endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(*ending))
    }

    /// Whether a word of forecast stands before the expression in its sentence, with no semicolon between, or right behind it; behind one that
    /// begins the sentence, "Quý IV, tỉnh phấn đấu ...", anywhere near.
    pub fn is_projected(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        const REACH: usize = 3;
        const REACH_OF_TOPIC: usize = 8;
        let Some(class) = self.projected else { return false };
        let is_topic = timex.start <= 1;
        let end = if is_topic { timex.end + REACH_OF_TOPIC } else { clause_around(sentence, timex).end.min(timex.end + REACH) };
        let is_behind = || (timex.end..end).any(|at| sentence.lexeme_of(at, class).is_some());
        Self::has_before(sentence, timex, class) || is_behind()
    }

    /// Whether an "if" governs the expression, before it or behind it: "will close by June if ...".
    pub fn is_conditional(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        let Some(class) = self.conditional else { return false };
        let mut behind = (timex.end..timex.end + REACH_OF_SENTENCE).take_while(|&at| !parts_sentence(sentence, at));
        Self::has_before(sentence, timex, class) || behind.any(|at| sentence.lexeme_of(at, class).is_some())
    }

    fn has_before(sentence: &TokenizedSentence<'_>, timex: &Range<usize>, class: ClassId) -> bool {
        let mut before = (timex.start.saturating_sub(REACH_OF_SENTENCE)..timex.start).rev().take_while(|&at| !parts_sentence(sentence, at));
        before.any(|at| sentence.lexeme_of(at, class).is_some())
    }

    /// Whether nothing but prepositions stands between two tokens.
    pub fn only_prepositions(&self, sentence: &TokenizedSentence<'_>, between: Range<usize>) -> bool {
        Self::all_of(sentence, between, self.preposition)
    }

    /// Whether only a word of range or list stands between two tokens.
    pub fn is_range_link(&self, sentence: &TokenizedSentence<'_>, between: Range<usize>) -> bool {
        !between.is_empty() && Self::all_of(sentence, between, self.range_word)
    }

    /// Whether a word of beginning stands between a length and its first day: "tiga hari mulai Rabu".
    pub fn is_start_link(&self, sentence: &TokenizedSentence<'_>, between: Range<usize>) -> bool {
        const REACH: usize = 5;
        let is_start = |at: usize| self.starting.is_some_and(|class| sentence.lexeme_of(at, class).is_some());
        between.len() <= REACH && between.clone().any(is_start)
    }

    fn all_of(sentence: &TokenizedSentence<'_>, between: Range<usize>, class: Option<ClassId>) -> bool {
        let Some(class) = class else { return between.is_empty() };
        let mut at = between.start;
        while at < between.end {
            let Some(lexeme) = sentence.lexeme_of(at, class) else { return false };
            at += lexeme.tokens;
        }
        true
    }
}

/// Marks that part a sentence into what could be sentences.
fn parts_sentence(sentence: &TokenizedSentence<'_>, at: usize) -> bool {
    matches!(sentence.token_text(at), ";" | ":")
}

/// The tokens between the marks that part clauses.
fn clause_around(sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> Range<usize> {
    let parts = |at: usize| {
        let is_mark = sentence.token(at).is_some_and(|token| token.kind == TokenKind::Mark);
        is_mark && matches!(sentence.token_text(at), "," | ";" | ":" | "—" | "(" | ")" | "“" | "”" | "\"")
    };
    let (from, to) = (timex.start.saturating_sub(REACH_OF_SENTENCE), sentence.tokens.len().min(timex.end + REACH_OF_SENTENCE));
    let start = (from..timex.start).rfind(|&at| parts(at)).map_or(from, |at| at + 1);
    let end = (timex.end..to).find(|&at| parts(at)).unwrap_or(to);
    start..end
}
