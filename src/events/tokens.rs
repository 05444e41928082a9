//! A sentence in the words that tell claims apart.

use crate::lang::{ClaimWords, ClassId, Lexeme, TokenKind, TokenizedSentence};
use crate::text_span::TextSpan;
use std::ops::Range;

/// The tokens of one sentence with the claim words of its language.
pub struct ClaimTokens<'a> {
    pub sentence: TokenizedSentence<'a>,
    pub words: &'a ClaimWords,
    /// Nearly all words have capitals, as in headlines: they tell no names.
    pub is_title_case: bool,
}

impl<'a> ClaimTokens<'a> {
    pub fn new(text: &'a str, span: TextSpan, words: &'a ClaimWords) -> Self {
        let mut sentence = TokenizedSentence::new(text);
        sentence.read(span, &words.lexicon);
        let is_title_case = is_title_case(&sentence);
        Self { sentence, words, is_title_case }
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

    /// All entries of `class` that begin at a token.
    pub fn all_at(&self, index: usize, class: Option<ClassId>) -> impl Iterator<Item = Lexeme> {
        self.sentence.lexemes_at(index).iter().filter(move |lexeme| Some(lexeme.sense.class) == class).copied()
    }

    /// Tokens of the longest entry of those classes that build a sentence; 0 if there is none.
    pub fn longest_at(&self, index: usize) -> usize {
        let classes = &self.words.classes;
        let building =
            [classes.function, classes.clause, classes.modality, classes.verb, classes.stance, classes.concept, classes.attitude];
        building.iter().filter_map(|class| self.at(index, *class)).map(|lexeme| lexeme.tokens).max().unwrap_or(0)
    }

    fn is_function_of(&self, index: usize, kinds: &[&str]) -> bool {
        self.at(index, self.words.classes.function).is_some_and(|lexeme| kinds.contains(&lexeme.sense.value))
    }

    pub fn is_preposition(&self, index: usize) -> bool {
        self.is_function_of(index, &["preposition", "until", "from", "after", "before", "since"])
    }

    /// Words that carry no content of their own.
    pub fn is_function_word(&self, index: usize) -> bool {
        let classes = &self.words.classes;
        self.at(index, classes.function).is_some_and(|lexeme| lexeme.sense.value != "open")
            || self.at(index, classes.clause).is_some()
            || self.at(index, classes.modality).is_some()
            || self.is_auxiliary(index)
    }

    /// Tokens of the function word that begins at a token; 0 if there is none.
    pub fn function_length(&self, index: usize) -> usize {
        self.at(index, self.words.classes.function).map_or(0, |lexeme| lexeme.tokens)
    }

    pub fn is_connective(&self, index: usize) -> bool {
        self.is_function_of(index, &["connective"])
    }

    pub fn is_auxiliary(&self, index: usize) -> bool {
        self.at(index, self.words.classes.verb).is_some_and(|lexeme| matches!(lexeme.sense.value, "auxiliary" | "copula"))
    }

    /// Tokens of the pronoun at a token, 0 if there is none. Where a name follows, the word is its title: "Ông Lâm".
    pub fn pronoun_length(&self, index: usize) -> usize {
        let pronoun = self.at(index, self.words.classes.pronoun);
        let names = |length: usize| self.text(index + length).starts_with(char::is_uppercase);
        pronoun.filter(|lexeme| lexeme.sense.value != "title" || !names(lexeme.tokens)).map_or(0, |lexeme| lexeme.tokens)
    }

    pub fn is_pronoun(&self, index: usize) -> bool {
        self.pronoun_length(index) > 0
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

    /// All entries of `class`, also those inside longer ones.
    pub fn all_in_any(&self, class: Option<ClassId>) -> Vec<Lexeme> {
        (0..self.len()).flat_map(|at| self.all_at(at, class).collect::<Vec<_>>()).collect()
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

/// Whether most words of a sentence of some length begin with capitals.
fn is_title_case(sentence: &TokenizedSentence<'_>) -> bool {
    const SHORTEST: usize = 4;
    let words = || sentence.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let capitals = words().filter(|token| token.span.of(sentence.text).starts_with(char::is_uppercase)).count();
    words().count() >= SHORTEST && capitals * 4 >= words().count() * 3
}
