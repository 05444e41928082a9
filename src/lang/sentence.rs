//! One sentence as rules see it: tokens, the words a lexicon knows, and the entries that begin at each.

use super::lexicon::{ClassId, Lexeme, Lexicon, WordId};
use super::token::{Token, tokenize_into};
use crate::text_span::TextSpan;
use std::ops::Range;

/// The tokens of a sentence with what the lexicon says of them. Reused from sentence to sentence.
#[derive(Debug, Default)]
pub struct TokenizedSentence<'a> {
    /// The whole article; spans of tokens count from its beginning.
    pub text: &'a str,
    pub tokens: Vec<Token>,
    words: Vec<Option<WordId>>,
    lexemes: Vec<Lexeme>,
    /// Per token: where its entries stand in `lexemes`.
    lexeme_ranges: Vec<Range<usize>>,
}

impl<'a> TokenizedSentence<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Takes up the sentence at `span`, in the words of `lexicon`.
    pub fn read(&mut self, span: TextSpan, lexicon: &Lexicon) {
        self.tokens.clear();
        tokenize_into(span.of(self.text), span.start, &mut self.tokens);
        self.look_up_words(lexicon);
        self.look_up_lexemes(lexicon);
    }

    fn look_up_words(&mut self, lexicon: &Lexicon) {
        self.words.clear();
        for token in &self.tokens {
            self.words.push(lexicon.word(token.span.of(self.text), token.hash));
        }
    }

    fn look_up_lexemes(&mut self, lexicon: &Lexicon) {
        self.lexemes.clear();
        self.lexeme_ranges.clear();
        for (index, word) in self.words.iter().enumerate() {
            let start = self.lexemes.len();
            if word.is_some() {
                let rest = self.words.get(index..).unwrap_or_default();
                lexicon.lexemes(rest, |lexeme| self.lexemes.push(lexeme));
            }
            self.lexeme_ranges.push(start..self.lexemes.len());
        }
    }

    pub fn word(&self, index: usize) -> Option<WordId> {
        self.words.get(index).copied().flatten()
    }

    pub fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// What stands at a token; empty beyond the end.
    pub fn token_text(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |token| token.span.of(self.text))
    }

    /// The entries that begin at a token.
    pub fn lexemes_at(&self, index: usize) -> &[Lexeme] {
        self.lexeme_ranges.get(index).and_then(|range| self.lexemes.get(range.clone())).unwrap_or_default()
    }

    /// The entry of `class` that begins at a token; the longest if there are several.
    pub fn lexeme_of(&self, index: usize, class: ClassId) -> Option<Lexeme> {
        self.lexemes_at(index).iter().filter(|lexeme| lexeme.sense.class == class).max_by_key(|lexeme| lexeme.tokens).copied()
    }

    /// The entry of `class` that ends right before token `end`, with the index of its first token.
    pub fn lexeme_before(&self, end: usize, class: ClassId) -> Option<(usize, Lexeme)> {
        const LONGEST_ENTRY: usize = 5;
        (end.saturating_sub(LONGEST_ENTRY)..end).find_map(|start| {
            let mut ending_here = self.lexemes_at(start).iter().filter(|lexeme| start + lexeme.tokens == end);
            ending_here.find(|lexeme| lexeme.sense.class == class).map(|lexeme| (start, *lexeme))
        })
    }

    /// The bytes of a range of tokens; empty for an empty range.
    pub fn span_of(&self, tokens: &Range<usize>) -> TextSpan {
        let first = self.token(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|index| self.token(index));
        first.zip(last).map_or_else(TextSpan::default, |(first, last)| TextSpan::new(first.span.start, last.span.end))
    }
}
