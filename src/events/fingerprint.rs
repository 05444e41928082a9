//! What of a claim can be compared with other claims, also in another language: names, numbers, what is done to what, and plain words.

use super::cast::{Cast, is_capital};
use super::plain::{plain, stem};
use super::tokens::ClaimTokens;
use crate::lang::{ClassId, TokenKind};
use crate::text_span::TextSpan;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Letters of the shortest content word.
const SHORTEST_WORD: usize = 3;

/// One thing that a claim holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// What is done, by its key in `data/lang/*/senses.toml`.
    Act(&'static str),
    /// To what, or by whom.
    Thing(&'static str),
    /// A state, a body or a city by its key in `data/names`.
    Body(&'static str),
    /// A plain word of a name; or two of them as one word, as "Hà Nội" is "Hanoi" elsewhere.
    Name(String),
    /// Digits, decimals behind a point: `12.4`.
    Number(String),
    /// A plain word that none of the others covers; tells within one language only.
    Word(String),
    /// The beginning of such a word in a spelling that languages share; tells between languages only.
    Stem(String),
}

impl Term {
    pub const fn is_name(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Body(_))
    }

    /// How much it tells beside other kinds of terms.
    pub fn weight(&self) -> f64 {
        match self {
            Self::Act(_) => 1.2,
            Self::Thing(_) => 0.6,
            Self::Body(_) => 0.6,
            Self::Name(_) => 0.8,
            Self::Number(digits) if digits.len() > 1 => 1.2,
            Self::Number(_) => 0.5,
            Self::Word(_) => 0.3,
            Self::Stem(_) => 0.5,
        }
    }
}

/// How a term stands in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The form in the text.
    pub written: String,
    /// In the clause that tells of the happening, not beside it.
    pub is_in_focus: bool,
}

/// The comparable part of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    pub terms: BTreeMap<Term, Place>,
    /// Names that are written as one word elsewhere; they tell nothing that the others don't.
    pub joined: BTreeSet<Term>,
    /// All kinds of happening that the sentence has words for.
    pub concepts: BTreeSet<&'static str>,
}

impl Fingerprint {
    /// Of the tokens of a sentence; `focus` is the clause that tells of the happening, `dates` are spans of date expressions.
    pub fn of(tokens: &ClaimTokens<'_>, cast: &Cast, focus: TextSpan, dates: &[TextSpan]) -> Self {
        let mut print = Self::default();
        let classes = &tokens.words.classes;
        let is_free = |at: usize| tokens.sentence.token(at).is_some_and(|token| !dates.iter().any(|date| date.overlaps(token.span)));
        let mut at = 0;
        let mut before: Option<(usize, String)> = None;
        while at < tokens.len() {
            let here = at;
            at += 1;
            if !is_free(here) {
                continue;
            }
            if let Some(digits) = number(tokens, here) {
                print.insert(Term::Number(digits), tokens, here..here + 1, focus);
            }
            if !tokens.is_word(here) {
                continue;
            }
            if let Some(length) = print.read_body(tokens, here, focus) {
                at = here + length;
                continue;
            }
            let word = plain(tokens.text(here));
            if is_capital(tokens, here) && cast.has_name(&word) {
                if let Some((_, first)) = before.filter(|(place, _)| place + 1 == here) {
                    print.joined.insert(Term::Name(first + &word));
                }
                print.insert(Term::Name(word.clone()), tokens, here..here + 1, focus);
                before = Some((here, word));
                continue;
            }
            before = None;
            match print.read_senses(tokens, here, focus) {
                Some(length) => at = here + length,
                None => print.read_word(tokens, here, word, focus),
            }
        }
        print.concepts = tokens.all_in(0..tokens.len(), classes.concept).into_iter().map(|(_, lexeme)| lexeme.sense.value).collect();
        print
    }

    /// A name of its own in each language; its number of tokens.
    fn read_body(&mut self, tokens: &ClaimTokens<'_>, at: usize, focus: TextSpan) -> Option<usize> {
        let lexeme = tokens.at(at, tokens.words.classes.name).filter(|_| is_capital(tokens, at))?;
        self.insert(Term::Body(lexeme.sense.value), tokens, at..at + lexeme.tokens, focus);
        Some(lexeme.tokens)
    }

    /// All senses of the longest entry at a token; its number of tokens.
    fn read_senses(&mut self, tokens: &ClaimTokens<'_>, at: usize, focus: TextSpan) -> Option<usize> {
        let (acts, things) = (tokens.words.classes.act, tokens.words.classes.thing);
        let is_sense = |class: ClassId| Some(class) == acts || Some(class) == things;
        let here = tokens.sentence.lexemes_at(at).iter().filter(|lexeme| is_sense(lexeme.sense.class));
        let longest = here.clone().map(|lexeme| lexeme.tokens).max()?;
        for lexeme in here.filter(|lexeme| lexeme.tokens == longest) {
            let value = lexeme.sense.value;
            let term = if Some(lexeme.sense.class) == acts { Term::Act(value) } else { Term::Thing(value) };
            self.insert(term, tokens, at..at + longest, focus);
        }
        Some(longest)
    }

    fn read_word(&mut self, tokens: &ClaimTokens<'_>, at: usize, word: String, focus: TextSpan) {
        let classes = &tokens.words.classes;
        let is_function =
            [classes.function, classes.clause, classes.modality, classes.stance].iter().any(|class| tokens.at(at, *class).is_some());
        if is_function || word.chars().count() < SHORTEST_WORD {
            return;
        }
        if let Some(stem) = stem(&word) {
            self.insert(Term::Stem(stem), tokens, at..at + 1, focus);
        }
        self.insert(Term::Word(word), tokens, at..at + 1, focus);
    }

    fn insert(&mut self, term: Term, tokens: &ClaimTokens<'_>, at: Range<usize>, focus: TextSpan) {
        let span = tokens.span(&at);
        let is_in_focus = focus.overlaps(span);
        let place = self.terms.entry(term).or_insert_with(|| Place { written: span.of(tokens.sentence.text).to_owned(), is_in_focus });
        place.is_in_focus |= is_in_focus;
    }

    pub fn has(&self, term: &Term) -> bool {
        self.terms.contains_key(term) || self.joined.contains(term)
    }

    pub fn acts(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|(term, place)| place.is_in_focus && matches!(term, Term::Act(_))).map(|(term, _)| term)
    }
}

/// The number that begins at a token: groups of three digits are thousands, others behind a mark decimals.
fn number(tokens: &ClaimTokens<'_>, at: usize) -> Option<String> {
    let is_digits = |at: usize| tokens.sentence.token(at).is_some_and(|token| token.kind == TokenKind::Digits);
    let is_tight = |at: usize| tokens.sentence.token(at).is_some_and(|token| !token.space_before);
    let continues = |mark: usize| matches!(tokens.text(mark), "." | ",") && is_tight(mark) && is_digits(mark + 1) && is_tight(mark + 1);
    let is_inside = at >= 2 && is_digits(at - 2) && continues(at - 1);
    if !is_digits(at) || is_inside {
        return None;
    }
    let (mut digits, mut next) = (tokens.text(at).trim_start_matches('0').to_owned(), at + 1);
    while continues(next) {
        let group = tokens.text(next + 1);
        if group.len() == 3 {
            digits.push_str(group);
        } else {
            let decimals = group.trim_end_matches('0');
            return Some(if decimals.is_empty() { digits } else { format!("{digits}.{decimals}") });
        }
        next += 2;
    }
    (!digits.is_empty()).then_some(digits)
}
