//! One sentence as rules see it: tokens, the words a lexicon knows, and the entries that begin at each.

use super::fold::FoldedHash;
use super::lexicon::{ClassId, Lexeme, Lexicon};
use super::token::{Token, TokenKind, tokenize_into};
use super::word_table::WordId;
use crate::text_span::TextSpan;
use std::ops::Range;

/// Letters of the shortest word that is cut off another.
const SHORTEST_HALF: usize = 2;

/// Where a word can have been glued: before a capital that follows a small letter, and before the last of several capitals.
fn seams(word: &str) -> impl Iterator<Item = usize> {
    let mut letters = word.char_indices().peekable();
    let mut before: Option<char> = None;
    std::iter::from_fn(move || {
        loop {
            let (at, c) = letters.next()?;
            let behind_is_small = letters.peek().is_some_and(|(_, next)| next.is_lowercase());
            let is_seam =
                c.is_uppercase() && before.is_some_and(|before| before.is_lowercase() || before.is_uppercase() && behind_is_small);
            before = Some(c);
            if is_seam {
                return Some(at);
            }
        }
    })
}

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
        self.unglue(lexicon);
        self.look_up_words(lexicon);
        self.look_up_lexemes(lexicon);
    }

    /// Cuts words that scraped text has glued together, where the lexicon knows one half: "MulcahyNovember", "WIBPenulis".
    fn unglue(&mut self, lexicon: &Lexicon) {
        let mut index = 0;
        while let Some(token) = self.tokens.get(index).copied() {
            index += 1;
            let word = token.span.of(self.text);
            if token.kind != TokenKind::Word || lexicon.word(word, token.hash).is_some() {
                continue;
            }
            let halves = seams(word).find_map(|at| {
                let half = |span: TextSpan, space_before: bool| {
                    let hash = FoldedHash::of(span.of(self.text));
                    Token { span, kind: TokenKind::Word, space_before, hash }
                };
                let middle = token.span.start + at;
                let (left, right) = (TextSpan::new(token.span.start, middle), TextSpan::new(middle, token.span.end));
                let halves = (half(left, token.space_before), half(right, false));
                let is_known =
                    |half: &Token| half.span.len() >= SHORTEST_HALF && lexicon.word(half.span.of(self.text), half.hash).is_some();
                (is_known(&halves.0) || is_known(&halves.1)).then_some(halves)
            });
            if let Some((left, right)) = halves {
                self.tokens.splice(index - 1..index, [left, right]);
            }
        }
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
