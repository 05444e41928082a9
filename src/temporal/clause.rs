//! What the words around an expression say of it: tense, forecast, condition.

use super::fields::Direction;
use super::sentence::TokenizedSentence;
use crate::lang::{ClassId, Lexicon, TokenKind};
use std::ops::Range;

/// The classes of words that tell tense and certainty, where the language has them.
#[derive(Clone, Debug, Default)]
pub struct ClauseClasses {
    past: Option<ClassId>,
    future: Option<ClassId>,
    projected: Option<ClassId>,
    conditional: Option<ClassId>,
    preposition: Option<ClassId>,
    range_word: Option<ClassId>,
}

impl ClauseClasses {
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            past: lexicon.class("past_marker"),
            future: lexicon.class("future_marker"),
            projected: lexicon.class("projected_marker"),
            conditional: lexicon.class("conditional_marker"),
            preposition: lexicon.class("preposition"),
            range_word: lexicon.class("range_word"),
        }
    }

    /// Where the nearest tense word points: in the clause of the expression first, then in the whole sentence.
    pub fn tense(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> Option<Direction> {
        let clause = clause_around(sentence, timex);
        self.nearest_tense(sentence, timex, &clause).or_else(|| self.nearest_tense(sentence, timex, &(0..sentence.tokens.len())))
    }

    fn nearest_tense(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>, within: &Range<usize>) -> Option<Direction> {
        let markers = within.clone().filter(|at| !timex.contains(at)).filter_map(|at| Some((at, self.tense_at(sentence, at)?)));
        let distance = |at: usize| if at < timex.start { timex.start - at } else { at - timex.end + 1 };
        markers.min_by_key(|(at, _)| distance(*at)).map(|(_, direction)| direction)
    }

    fn tense_at(&self, sentence: &TokenizedSentence<'_>, at: usize) -> Option<Direction> {
        let is = |class: Option<ClassId>| class.is_some_and(|class| sentence.lexeme_of(at, class).is_some());
        if is(self.future) || is(self.projected) { Some(Direction::Future) } else { is(self.past).then_some(Direction::Past) }
    }

    /// Whether a word of forecast stands before the expression in its sentence, with no semicolon between, or right behind it.
    pub fn is_projected(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        Self::has_before(sentence, timex, self.projected) || Self::has_behind(sentence, timex, self.projected)
    }

    /// Whether an "if" governs the expression.
    pub fn is_conditional(&self, sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> bool {
        Self::has_before(sentence, timex, self.conditional)
    }

    fn has_before(sentence: &TokenizedSentence<'_>, timex: &Range<usize>, class: Option<ClassId>) -> bool {
        let Some(class) = class else { return false };
        let start = (0..timex.start).rfind(|&at| matches!(sentence.token_text(at), ";" | ":")).map_or(0, |at| at + 1);
        (start..timex.start).any(|at| sentence.lexeme_of(at, class).is_some())
    }

    fn has_behind(sentence: &TokenizedSentence<'_>, timex: &Range<usize>, class: Option<ClassId>) -> bool {
        // "2027 mendatang diperkirakan": the word follows within the clause, close by.
        const REACH: usize = 3;
        let Some(class) = class else { return false };
        let end = clause_around(sentence, timex).end.min(timex.end + REACH);
        (timex.end..end).any(|at| sentence.lexeme_of(at, class).is_some())
    }

    /// Whether nothing but prepositions stands between two tokens.
    pub fn only_prepositions(&self, sentence: &TokenizedSentence<'_>, between: Range<usize>) -> bool {
        Self::all_of(sentence, between, self.preposition)
    }

    /// Whether only a word of range or list stands between two tokens.
    pub fn is_range_link(&self, sentence: &TokenizedSentence<'_>, between: Range<usize>) -> bool {
        !between.is_empty() && Self::all_of(sentence, between, self.range_word)
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

/// The tokens between the marks that part clauses.
fn clause_around(sentence: &TokenizedSentence<'_>, timex: &Range<usize>) -> Range<usize> {
    let parts = |at: usize| {
        let is_mark = sentence.token(at).is_some_and(|token| token.kind == TokenKind::Mark);
        is_mark && matches!(sentence.token_text(at), "," | ";" | ":" | "—" | "(" | ")" | "“" | "”" | "\"")
    };
    let start = (0..timex.start).rfind(|&at| parts(at)).map_or(0, |at| at + 1);
    let end = (timex.end..sentence.tokens.len()).find(|&at| parts(at)).unwrap_or(sentence.tokens.len());
    start..end
}
