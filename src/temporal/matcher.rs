//! All rules of one language as one trie over tokens, walked once from each token that a pattern can begin at.
//!
//! ```text
//! token --may_start--> trie --matches_at(token)--> every rule that matches from there, longest first
//! ```
//! A walk is as deep as the longest pattern and no deeper, whatever the text: time is linear in it.

use super::numbers::NumberClasses;
use crate::lang::TokenizedSentence;
use crate::lang::{ClassEdge, ClassId, CompiledRules, Edge, Lexeme, Lexicon, NodeEdges, NodeId, NumberEdge, NumberKind, PatternTrie};
use crate::lang::{RuleHead, SlotName, Token, TokenKind, WordId};
use std::ops::Range;

/// What a slot of a pattern caught.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub name: SlotName,
    /// The key of the entry; empty for a number.
    pub value: &'static str,
    pub number: i64,
    /// Number of digits, for a number in digits; 0 otherwise.
    pub digits: usize,
}

/// A rule that matches.
#[derive(Clone, Debug)]
pub struct Match {
    /// Index into [`Matcher::rules`].
    pub rule: usize,
    /// The tokens of the expression, without the context that had to stand there.
    pub tokens: Range<usize>,
    pub slots: Vec<Slot>,
    /// Tokens in all, context included.
    length: usize,
}

/// The rules of one language, and of those that belong to none.
#[derive(Debug)]
pub struct Matcher {
    pub lexicon: Lexicon,
    pub rules: Vec<RuleHead>,
    trie: PatternTrie,
    numbers: NumberClasses,
    starts: Starts,
    /// Per rule, whether it is left out.
    left_out: Vec<bool>,
}

/// What a pattern can begin with: most tokens begin none.
#[derive(Debug, Default)]
struct Starts {
    /// Per word of the lexicon.
    words: Vec<bool>,
    /// Of tokens in digits.
    digits: bool,
    /// Of words that need not be known: words in capitals or not, Roman numerals.
    kinds_of_words: Vec<NumberKind>,
}

impl Matcher {
    /// The matcher of compiled rules, without those that `is_left_out` names.
    pub fn new(compiled: CompiledRules, is_left_out: impl Fn(&RuleHead) -> bool) -> Self {
        let CompiledRules { lexicon, rules, trie } = compiled;
        let numbers = NumberClasses::of(&lexicon);
        let starts = Starts::of(trie.node(0), &lexicon, numbers);
        let left_out = rules.iter().map(is_left_out).collect();
        Self { lexicon, rules, trie, numbers, starts, left_out }
    }

    /// Whether any pattern can begin at a token.
    fn may_start(&self, sentence: &TokenizedSentence<'_>, at: usize) -> bool {
        let Some(token) = sentence.token(at) else { return false };
        let begins = |word: WordId| self.starts.words.get(word.index()).copied().unwrap_or(false);
        let reads = |kind: &NumberKind| self.numbers.read(sentence, at, *kind).is_some();
        match token.kind {
            TokenKind::Digits => self.starts.digits,
            TokenKind::Mark => sentence.word(at).is_some_and(begins),
            TokenKind::Word => sentence.word(at).is_some_and(begins) || self.starts.kinds_of_words.iter().any(reads),
        }
    }

    /// Every match that begins at token `start`: the longest first, then the higher priority, then the earlier rule.
    pub fn matches_at(&self, sentence: &TokenizedSentence<'_>, start: usize) -> Vec<Match> {
        if !self.may_start(sentence, start) {
            return Vec::new();
        }
        let mut walk = Walk { matcher: self, sentence, start, slots: Vec::new(), span: None, found: Vec::new() };
        walk.visit(0, start);
        let mut found = walk.found;
        if found.len() > 1 {
            let priority = |index: usize| self.rules.get(index).map_or(0, |rule| rule.priority);
            found.sort_by_key(|hit| (std::cmp::Reverse((hit.length, priority(hit.rule))), hit.rule));
        }
        found
    }
}

impl Starts {
    fn of(root: NodeEdges<'_>, lexicon: &Lexicon, numbers: NumberClasses) -> Self {
        let mut starts = Self { words: vec![false; lexicon.word_count()], ..Self::default() };
        let mut mark = |word: WordId| starts.words.get_mut(word.index()).into_iter().for_each(|begins| *begins = true);
        root.words.iter().for_each(|edge| mark(edge.word));
        let spelled = root.numbers.iter().any(|edge| edge.kind.is_spelled());
        let is_asked = |class: ClassId| root.classes.iter().any(|edge| edge.class == class) || spelled && numbers.hold(class);
        lexicon.first_words(is_asked).for_each(&mut mark);
        starts.digits = root.numbers.iter().any(|edge| edge.kind.reads_digits());
        let kinds = root.numbers.iter().map(|edge| edge.kind).filter(|kind| kind.reads_words() && !kind.is_spelled());
        starts.kinds_of_words = kinds.collect();
        starts.kinds_of_words.dedup();
        starts
    }
}

/// The part of a sorted list whose items have `key`.
fn with_key<T, K: Ord>(sorted: &[T], key: K, key_of: impl Fn(&T) -> K) -> &[T] {
    // Most lists are short, and a walk over them is faster than halving.
    const SHORT: usize = 8;
    let start = if sorted.len() <= SHORT {
        sorted.iter().position(|item| key_of(item) >= key).unwrap_or(sorted.len())
    } else {
        sorted.partition_point(|item| key_of(item) < key)
    };
    let rest = sorted.get(start..).unwrap_or_default();
    let length = rest.iter().position(|item| key_of(item) != key).unwrap_or(rest.len());
    rest.get(..length).unwrap_or_default()
}

struct Walk<'a, 'b> {
    matcher: &'a Matcher,
    sentence: &'a TokenizedSentence<'b>,
    start: usize,
    slots: Vec<Slot>,
    /// Tokens of the expression so far.
    span: Option<Range<usize>>,
    found: Vec<Match>,
}

impl Walk<'_, '_> {
    fn visit(&mut self, node: NodeId, at: usize) {
        let matcher = self.matcher;
        let node = matcher.trie.node(node);
        self.accept(node.accepts, at);
        let Some(token) = self.sentence.token(at) else { return };
        if let Some(word) = self.sentence.word(at) {
            for edge in with_key(node.words, word, |edge| edge.word) {
                self.follow(edge.edge, edge.next, at, 1, None);
            }
            if !node.classes.is_empty() {
                self.visit_classes(node.classes, at);
            }
        }
        self.visit_numbers(node.numbers, token, at);
    }

    fn visit_classes(&mut self, classes: &[ClassEdge], at: usize) {
        let sentence = self.sentence;
        for &Lexeme { sense, tokens } in sentence.lexemes_at(at) {
            for edge in with_key(classes, sense.class, |edge| edge.class) {
                let caught = Slot { name: edge.slot, value: sense.value, number: sense.number.into(), digits: 0 };
                self.follow(edge.edge, edge.next, at, tokens, Some(caught));
            }
        }
    }

    fn visit_numbers(&mut self, numbers: &[NumberEdge], token: &Token, at: usize) {
        // Edges of one kind stand side by side for the most part: each is read once.
        let mut last: Option<(NumberKind, Option<(i64, usize)>)> = None;
        for edge in numbers {
            let read = match last {
                Some((kind, read)) if kind == edge.kind => read,
                _ => self.matcher.numbers.read(self.sentence, at, edge.kind),
            };
            last = Some((edge.kind, read));
            if let Some((number, tokens)) = read {
                let digits = if token.kind == TokenKind::Digits { token.span.len() } else { 0 };
                self.follow(edge.edge, edge.next, at, tokens, Some(Slot { name: edge.slot, value: "", number, digits }));
            }
        }
    }

    fn follow(&mut self, edge: Edge, next: NodeId, at: usize, tokens: usize, caught: Option<Slot>) {
        if edge.glued && self.sentence.token(at).is_some_and(|token| token.space_before) {
            return;
        }
        let span_before = self.span.clone();
        if edge.in_span {
            let start = span_before.as_ref().map_or(at, |span| span.start);
            self.span = Some(start..at + tokens);
        }
        let kept = self.slots.len();
        self.slots.extend(caught);
        self.visit(next, at + tokens);
        self.slots.truncate(kept);
        self.span = span_before;
    }

    fn accept(&mut self, accepts: &[u32], at: usize) {
        let Some(span) = self.span.clone().filter(|_| !accepts.is_empty()) else { return };
        for rule in accepts.iter().map(|rule| *rule as usize) {
            let Some(RuleHead { glued, capital, .. }) = self.matcher.rules.get(rule) else { continue };
            let is_left_out = self.matcher.left_out.get(rule) == Some(&true);
            let has_case = !capital || self.sentence.token_text(span.start).starts_with(char::is_uppercase);
            if !is_left_out && has_case && stands_free(self.sentence, &span, *glued) {
                self.found.push(Match { rule, tokens: span.clone(), slots: self.slots.clone(), length: at - self.start });
            }
        }
    }
}

/// Whether the expression is not a piece of a longer number or code: `5/2010/X`, `2.019`, `A2019`, `20:19:33`.
fn stands_free(sentence: &TokenizedSentence<'_>, tokens: &Range<usize>, may_be_glued: bool) -> bool {
    left_is_free(sentence, tokens.start, may_be_glued) && right_is_free(sentence, tokens.end, may_be_glued)
}

fn left_is_free(sentence: &TokenizedSentence<'_>, first: usize, may_be_glued: bool) -> bool {
    let Some(token) = sentence.token(first) else { return false };
    let Some(before) = first.checked_sub(1).and_then(|index| sentence.token(index)) else { return true };
    if token.space_before {
        return true;
    }
    match before.kind {
        TokenKind::Digits => false,
        TokenKind::Word => token.kind != TokenKind::Digits || may_be_glued,
        TokenKind::Mark => !joins(sentence, first - 1) || first < 2 || before.space_before || !is_digit_or_code(sentence, first - 2),
    }
}

fn right_is_free(sentence: &TokenizedSentence<'_>, end: usize, may_be_glued: bool) -> bool {
    let Some(last) = end.checked_sub(1).and_then(|index| sentence.token(index)) else { return false };
    let Some(after) = sentence.token(end) else { return true };
    if after.space_before || last.kind != TokenKind::Digits {
        return true;
    }
    match after.kind {
        TokenKind::Word => may_be_glued && sentence.token_text(end).starts_with(char::is_uppercase),
        TokenKind::Digits => false,
        TokenKind::Mark if matches!(sentence.token_text(end), "%" | "°" | "$" | "€" | "_" | "@") => false,
        TokenKind::Mark => {
            !joins(sentence, end) || sentence.token(end + 1).is_none_or(|next| next.space_before || !is_digit_or_code(sentence, end + 1))
        }
    }
}

/// Marks that join the parts of numbers and codes.
fn joins(sentence: &TokenizedSentence<'_>, mark: usize) -> bool {
    matches!(sentence.token_text(mark), "." | "," | "/" | "-" | "–" | ":" | "_" | "+" | "#" | "=" | "&" | "$" | "€" | "£" | "¥")
}

/// Digits, or one or two capitals as codes have them: `1998-C`.
fn is_digit_or_code(sentence: &TokenizedSentence<'_>, index: usize) -> bool {
    let text = sentence.token_text(index);
    let is_code = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    sentence.token(index).is_some_and(|token| token.kind == TokenKind::Digits || token.kind == TokenKind::Word && is_code)
}
