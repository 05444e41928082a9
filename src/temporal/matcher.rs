//! All rules of one language as one trie over tokens, walked once from each token.
//!
//! ```text
//! rules --compile--> trie --matches_at(token)--> every rule that matches from there, longest first
//! ```
//! A walk is as deep as the longest pattern and no deeper, whatever the text: time is linear in it.

use super::numbers::{NumberClasses, NumberKind};
use crate::lang::TokenizedSentence;
use crate::lang::{ClassId, Item, ItemKind, Lexeme, Lexicon, Rule, TokenKind, WordId};
use std::ops::Range;

/// What a slot of a pattern caught.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub name: &'static str,
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
    pub rules: Vec<Rule>,
    nodes: Vec<Node>,
    numbers: NumberClasses,
    starts: Starts,
}

/// The edges of a node by what they ask for, each list in order: a token is held only against those that can fit it.
#[derive(Debug, Default)]
struct Node {
    words: Vec<(WordId, Edge, usize)>,
    classes: Vec<(ClassId, &'static str, Edge, usize)>,
    numbers: Vec<(NumberKind, &'static str, Edge, usize)>,
    /// Rules whose pattern ends here.
    accepts: Vec<usize>,
}

/// What a pattern can begin with, in tables by number: most tokens begin none.
#[derive(Debug, Default)]
struct Starts {
    words: Vec<bool>,
    classes: Vec<bool>,
    /// Of tokens in digits.
    digits: bool,
    /// Of words: numbers that are spelled out, and words in capitals or not.
    numbers_in_words: Vec<NumberKind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    glued: bool,
    in_span: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum EdgeKind {
    Word(WordId),
    Class(ClassId, &'static str),
    Number(NumberKind, &'static str),
}

impl Matcher {
    /// Compiles the rules of a language over its words.
    ///
    /// # Errors
    ///
    /// A sentence that names the rule that asks for a class nobody defined.
    pub fn compile(mut lexicon: Lexicon, rules: Vec<Rule>) -> Result<Self, String> {
        let mut nodes = vec![Node::default()];
        for (index, rule) in rules.iter().enumerate() {
            for sequence in &rule.sequences {
                let end = insert(&mut nodes, sequence, &mut lexicon).map_err(|error| format!("rule `{}`: {error}", rule.id))?;
                if let Some(node) = nodes.get_mut(end) {
                    node.accepts.push(index);
                }
            }
        }
        for node in &mut nodes {
            node.words.sort_by_key(|(word, edge, _)| (*word, *edge));
            node.classes.sort_by_key(|(class, name, edge, _)| (*class, *name, *edge));
        }
        let numbers = NumberClasses::of(&lexicon);
        let starts = nodes.first().map(Starts::of).unwrap_or_default();
        Ok(Self { lexicon, rules, nodes, numbers, starts })
    }

    /// Whether any pattern can begin at a token.
    fn may_start(&self, sentence: &TokenizedSentence<'_>, at: usize) -> bool {
        let Some(token) = sentence.token(at) else { return false };
        if token.kind == TokenKind::Digits && self.starts.digits {
            return true;
        }
        let is_in = |table: &[bool], index: usize| table.get(index).copied().unwrap_or(false);
        if let Some(word) = sentence.word(at) {
            let begins_class = |lexeme: &Lexeme| is_in(&self.starts.classes, lexeme.sense.class.index());
            if is_in(&self.starts.words, word.index()) || sentence.lexemes_at(at).iter().any(begins_class) {
                return true;
            }
        }
        token.kind == TokenKind::Word && self.starts.numbers_in_words.iter().any(|kind| self.numbers.read(sentence, at, *kind).is_some())
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

fn insert(nodes: &mut Vec<Node>, sequence: &[Item], lexicon: &mut Lexicon) -> Result<usize, String> {
    let mut at = 0;
    for item in sequence {
        let edge = Edge { glued: item.glued, in_span: item.in_span };
        let kind = edge_kind(&item.what, lexicon)?;
        let next = nodes.len();
        let Some(node) = nodes.get_mut(at) else { break };
        at = node.follow_or_add(kind, edge, next);
        if at == next {
            nodes.push(Node::default());
        }
    }
    Ok(at)
}

impl Starts {
    fn of(root: &Node) -> Self {
        let mut starts = Self::default();
        let mark = |table: &mut Vec<bool>, index: usize| {
            table.resize(table.len().max(index + 1), false);
            if let Some(place) = table.get_mut(index) {
                *place = true;
            }
        };
        root.words.iter().for_each(|(word, ..)| mark(&mut starts.words, word.index()));
        root.classes.iter().for_each(|(class, ..)| mark(&mut starts.classes, class.index()));
        for (kind, ..) in &root.numbers {
            starts.digits |= kind.reads_digits();
            if kind.reads_words() && !starts.numbers_in_words.contains(kind) {
                starts.numbers_in_words.push(*kind);
            }
        }
        starts
    }
}

impl Node {
    /// The node behind an edge; `new` if there was no such edge.
    fn follow_or_add(&mut self, kind: EdgeKind, edge: Edge, new: usize) -> usize {
        let known = match kind {
            EdgeKind::Word(word) => self.words.iter().find(|(known, other, _)| (*known, *other) == (word, edge)).map(|(.., next)| *next),
            EdgeKind::Class(class, slot) => {
                self.classes.iter().find(|(known, name, other, _)| (*known, *name, *other) == (class, slot, edge)).map(|(.., next)| *next)
            }
            EdgeKind::Number(kind, slot) => {
                self.numbers.iter().find(|(known, name, other, _)| (*known, *name, *other) == (kind, slot, edge)).map(|(.., next)| *next)
            }
        };
        if let Some(next) = known {
            return next;
        }
        match kind {
            EdgeKind::Word(word) => self.words.push((word, edge, new)),
            EdgeKind::Class(class, slot) => self.classes.push((class, slot, edge, new)),
            EdgeKind::Number(kind, slot) => self.numbers.push((kind, slot, edge, new)),
        }
        new
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

fn edge_kind(item: &ItemKind, lexicon: &mut Lexicon) -> Result<EdgeKind, String> {
    match item {
        ItemKind::Literal(word) => Ok(EdgeKind::Word(lexicon.learn(word))),
        ItemKind::Class { name, slot } => {
            let slot: &'static str = slot.clone().leak();
            if let Some(kind) = NumberKind::named(name) {
                return Ok(EdgeKind::Number(kind, slot));
            }
            let class = lexicon.class(name).ok_or_else(|| format!("no class `{name}` in words.toml"))?;
            Ok(EdgeKind::Class(class, slot))
        }
    }
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
    fn visit(&mut self, node: usize, at: usize) {
        let matcher = self.matcher;
        let Some(node) = matcher.nodes.get(node) else { return };
        self.accept(node, at);
        let Some(token) = self.sentence.token(at).copied() else { return };
        if let Some(word) = self.sentence.word(at) {
            for &(_, edge, next) in with_key(&node.words, word, |(word, ..)| *word) {
                self.follow(edge, next, at, 1, None);
            }
        }
        if !node.classes.is_empty() {
            for index in 0..self.sentence.lexemes_at(at).len() {
                let Some(&Lexeme { sense, tokens }) = self.sentence.lexemes_at(at).get(index) else { continue };
                for &(_, name, edge, next) in with_key(&node.classes, sense.class, |(class, ..)| *class) {
                    let caught = Slot { name, value: sense.value, number: sense.number.into(), digits: 0 };
                    self.follow(edge, next, at, tokens, Some(caught));
                }
            }
        }
        for &(kind, name, edge, next) in &node.numbers {
            let can_be = match token.kind {
                TokenKind::Digits => kind.reads_digits(),
                TokenKind::Word => kind.reads_words(),
                TokenKind::Mark => kind == NumberKind::Any,
            };
            if !can_be {
                continue;
            }
            if let Some((number, tokens)) = matcher.numbers.read(self.sentence, at, kind) {
                let digits = if token.kind == TokenKind::Digits { token.span.len() } else { 0 };
                self.follow(edge, next, at, tokens, Some(Slot { name, value: "", number, digits }));
            }
        }
    }

    fn follow(&mut self, edge: Edge, next: usize, at: usize, tokens: usize, caught: Option<Slot>) {
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

    fn accept(&mut self, node: &Node, at: usize) {
        let Some(span) = self.span.clone() else { return };
        for &rule in &node.accepts {
            let Some(Rule { glued, capital, .. }) = self.matcher.rules.get(rule) else { continue };
            let has_case = !capital || self.sentence.token_text(span.start).starts_with(char::is_uppercase);
            if has_case && stands_free(self.sentence, &span, *glued) {
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
    matches!(sentence.token_text(mark), "." | "," | "/" | "-" | ":" | "_" | "+" | "#" | "=" | "&" | "$" | "€" | "£" | "¥")
}

/// Digits, or one or two capitals as codes have them: `1998-C`.
fn is_digit_or_code(sentence: &TokenizedSentence<'_>, index: usize) -> bool {
    let text = sentence.token_text(index);
    let is_code = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    sentence.token(index).is_some_and(|token| token.kind == TokenKind::Digits || token.kind == TokenKind::Word && is_code)
}
