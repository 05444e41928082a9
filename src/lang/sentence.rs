//! One sentence as rules see it: tokens, the words a lexicon knows, and the entries that begin at each.

use super::fold::Folding;
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

/// The tokens of a sentence with what the lexicon says of them.
#[derive(Debug, Default)]
pub struct TokenizedSentence<'a> {
    /// The whole article; spans of tokens count from its beginning.
    pub text: &'a str,
    pub tokens: Vec<Token>,
    words: Vec<Option<WordId>>,
    lexemes: Vec<Lexeme>,
    /// Per token: where its entries end in `lexemes`.
    lexeme_ends: Vec<u32>,
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
        self.words.reserve(self.tokens.len());
        let word_of = |token: &Token| lexicon.word(token.span.of(self.text), token.hash);
        let mut index = 0;
        while let Some(token) = self.tokens.get(index) {
            let mut word = word_of(token);
            if word.is_none()
                && let Some(halves) = self.unglued(*token, lexicon)
            {
                word = halves.first().and_then(word_of);
                self.tokens.splice(index..=index, halves);
            }
            self.words.push(word);
            index += 1;
        }
    }

    /// The halves of a word that scraped text has glued together, where the lexicon knows one: "MulcahyNovember", "WIBPenulis".
    fn unglued(&self, token: Token, lexicon: &Lexicon) -> Option<[Token; 2]> {
        if !token.has_inner_capital || token.kind != TokenKind::Word {
            return None;
        }
        let half = |span: TextSpan, space_before: bool| {
            let Folding { hash, has_inner_capital } = Folding::of(span.of(self.text));
            Token { span, kind: TokenKind::Word, space_before, has_inner_capital, hash }
        };
        let is_known = |half: &Token| half.span.len() >= SHORTEST_HALF && lexicon.word(half.span.of(self.text), half.hash).is_some();
        seams(token.span.of(self.text)).find_map(|at| {
            let middle = token.span.start + at;
            let (left, right) = (TextSpan::new(token.span.start, middle), TextSpan::new(middle, token.span.end));
            let halves = [half(left, token.space_before), half(right, false)];
            halves.iter().any(is_known).then_some(halves)
        })
    }

    fn look_up_lexemes(&mut self, lexicon: &Lexicon) {
        self.lexemes.clear();
        self.lexeme_ends.clear();
        self.lexeme_ends.reserve(self.words.len());
        for index in 0..self.words.len() {
            let words = self.words.get(index..).unwrap_or_default();
            lexicon.lexemes(words, |lexeme| self.lexemes.push(lexeme));
            self.lexeme_ends.push(u32::try_from(self.lexemes.len()).unwrap_or(u32::MAX));
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
        let end = |index: usize| self.lexeme_ends.get(index).map(|end| *end as usize);
        let start = index.checked_sub(1).map_or(Some(0), end);
        start.zip(end(index)).and_then(|(start, end)| self.lexemes.get(start..end)).unwrap_or_default()
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
