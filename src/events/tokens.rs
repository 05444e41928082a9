//! A sentence in the words that tell claims apart.

use crate::lang::{ClaimWords, ClassId, Lexeme, TokenKind, TokenizedSentence};
use crate::text_span::TextSpan;
use std::ops::Range;

/// The tokens of one sentence with the claim words of its language.
pub struct ClaimTokens<'a> {
    pub sentence: TokenizedSentence<'a>,
    pub words: &'a ClaimWords,
}

impl<'a> ClaimTokens<'a> {
    pub fn new(text: &'a str, span: TextSpan, words: &'a ClaimWords) -> Self {
        let mut sentence = TokenizedSentence::new(text);
        sentence.read(span, &words.lexicon);
        Self { sentence, words }
    }

    pub fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    /// The tokens that share bytes with `span`.
    pub fn tokens_of(&self, span: TextSpan) -> Range<usize> {
        let start = self.sentence.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.sentence.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    pub fn text(&self, index: usize) -> &'a str {
        self.sentence.token_text(index)
    }

    /// The longest entry of `class` at a token.
    pub fn at(&self, index: usize, class: Option<ClassId>) -> Option<Lexeme> {
        class.and_then(|class| self.sentence.lexeme_of(index, class))
    }

    /// All entries of `class` in a range: (first token, entry). Shorter entries inside longer ones are left out.
    pub fn all_in(&self, range: Range<usize>, class: Option<ClassId>) -> Vec<(usize, Lexeme)> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            match self.at(at, class) {
                Some(lexeme) if at + lexeme.tokens <= range.end => {
                    found.push((at, lexeme));
                    at += lexeme.tokens;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// Whether any entry of `class` with this value lies in a range.
    pub fn has(&self, range: Range<usize>, class: Option<ClassId>, value: &str) -> bool {
        self.all_in(range, class).iter().any(|(_, lexeme)| lexeme.sense.value == value)
    }

    /// Whether a word of this clause kind begins at a token.
    pub fn is_clause_word(&self, index: usize, kind: &str) -> bool {
        self.at(index, self.words.classes.clause).is_some_and(|lexeme| lexeme.sense.value == kind)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.sentence.token(index).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Marks that part clauses.
    pub fn is_break(&self, index: usize) -> bool {
        let is_inside_number = self.is_tight(index) && self.is_tight(index + 1) && self.is_digits(index + 1);
        match self.text(index) {
            "," => !is_inside_number,
            ";" | ":" | "—" | "“" | "”" | "\"" => true,
            "-" | "–" => self.is_spaced(index),
            _ => false,
        }
    }

    fn is_tight(&self, index: usize) -> bool {
        self.sentence.token(index).is_some_and(|token| !token.space_before)
    }

    fn is_digits(&self, index: usize) -> bool {
        self.sentence.token(index).is_some_and(|token| token.kind == TokenKind::Digits)
    }

    /// White space on both sides: a dash, not a hyphen.
    fn is_spaced(&self, index: usize) -> bool {
        let before = self.sentence.token(index).is_some_and(|token| token.space_before);
        let behind = self.sentence.token(index + 1).is_some_and(|token| token.space_before);
        before && behind
    }

    /// The bytes of a range of tokens.
    pub fn span(&self, range: &Range<usize>) -> TextSpan {
        self.sentence.span_of(range)
    }
}
