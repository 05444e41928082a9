//! All rules of one language as one trie over tokens, walked once from each token that a pattern can begin at.
//!
//! ```text
//! token --find_at--> trie --> every rule that matches from there, longest first
//! ```
//! A walk goes on to a node only if the signs of the next token meet what the node asks for.
//!
//! A walk is as deep as the longest pattern and no deeper, whatever the text: time is linear in it.

use super::numbers::{NumberClasses, SPELLED, kinds_at};
use crate::lang::TokenizedSentence;
use crate::lang::{ClassEdge, CompiledRules, Edge, Lexeme, Lexicon, NodeEdges, NodeId, NumberEdge, NumberKind, PatternTrie, Signs};
use crate::lang::{RuleHead, SlotName, TokenKind};
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
    /// What its slots caught, among those that the walk has kept.
    slots: Range<usize>,
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
    /// Per word of the lexicon, what can begin with it.
    starts: Vec<Start>,
    root: Root,
    /// Per rule, whether it is left out.
    left_out: Vec<bool>,
}

/// The many edges of the root, to be found by number: from the first of a class or kind to behind the last.
#[derive(Debug, Default)]
struct Root {
    /// Per class.
    classes: Vec<(u32, u32)>,
    /// By kind of number.
    kinds: Vec<(NumberKind, u32, u32)>,
}

impl Root {
    fn of(root: NodeEdges<'_>) -> Self {
        let mut tables = Self::default();
        for (index, edge) in (0..).zip(root.classes) {
            let class = edge.class.index();
            tables.classes.resize(tables.classes.len().max(class + 1), (index, index));
            tables.classes.get_mut(class).into_iter().for_each(|(_, end)| *end = index + 1);
        }
        for (index, edge) in (0..).zip(root.numbers) {
            match tables.kinds.last_mut().filter(|(kind, ..)| *kind == edge.kind) {
                Some((.., end)) => *end = index + 1,
                None => tables.kinds.push((edge.kind, index, index + 1)),
            }
        }
        tables
    }
}

/// What can begin with a word.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// Its edges among those of the root: the first, and behind the last.
    edges: (u32, u32),
    /// Of the word, and of all entries that begin with it.
    signs: Signs,
}

impl Matcher {
    /// The matcher of compiled rules, without those that `is_left_out` names.
    pub fn new(compiled: CompiledRules, is_left_out: impl Fn(&RuleHead) -> bool) -> Self {
        let CompiledRules { lexicon, rules, trie } = compiled;
        let numbers = NumberClasses::of(&lexicon);
        let left_out = rules.iter().map(is_left_out).collect();
        let root = Root::of(trie.node(0));
        Self { starts: starts(trie.node(0), &lexicon, numbers), root, lexicon, rules, trie, numbers, left_out }
    }

    /// Takes up a sentence.
    pub fn walk<'a, 'b>(&'a self, sentence: &'a TokenizedSentence<'b>) -> Walk<'a, 'b> {
        let signs = (0..sentence.tokens.len()).map(|at| self.signs(sentence, at)).collect();
        Walk { matcher: self, sentence, signs, start: 0, slots: Vec::new(), span: None, found: Vec::new(), kept: Vec::new() }
    }

    fn signs(&self, sentence: &TokenizedSentence<'_>, at: usize) -> Signs {
        let mut signs = sentence.word(at).and_then(|word| self.starts.get(word.index())).map_or(Signs::default(), |start| start.signs);
        signs.add_kinds(kinds_at(sentence, at));
        signs
    }
}

/// What can begin with each word.
fn starts(root: NodeEdges<'_>, lexicon: &Lexicon, numbers: NumberClasses) -> Vec<Start> {
    let mut starts = vec![Start::default(); lexicon.word_count()];
    for (index, edge) in (0..).zip(root.words) {
        let Some(start) = starts.get_mut(edge.word.index()) else { continue };
        let first = if start.edges.1 == 0 { index } else { start.edges.0 };
        start.edges = (first, index + 1);
    }
    lexicon.each_first_word(|word, class| {
        let Some(start) = starts.get_mut(word.index()) else { return };
        start.signs.add_class(class);
        if numbers.hold(class) {
            start.signs.add_kinds(SPELLED);
        }
    });
    for (word, start) in lexicon.words().zip(&mut starts) {
        start.signs.add_word(word);
    }
    starts
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

/// Walks over the tokens of one sentence.
pub struct Walk<'a, 'b> {
    matcher: &'a Matcher,
    sentence: &'a TokenizedSentence<'b>,
    /// Per token.
    signs: Vec<Signs>,
    start: usize,
    slots: Vec<Slot>,
    /// Tokens of the expression so far.
    span: Option<Range<usize>>,
    found: Vec<Match>,
    /// The slots of what was found.
    kept: Vec<Slot>,
}

impl Walk<'_, '_> {
    /// What the slots of a match caught.
    pub fn slots(&self, found: &Match) -> &[Slot] {
        self.kept.get(found.slots.clone()).unwrap_or_default()
    }

    /// Finds every match that begins at token `start`: the longest first, then the higher priority, then the earlier rule.
    pub fn find_at(&mut self, start: usize) {
        self.found.clear();
        self.kept.clear();
        self.begin(start);
        if self.found.len() > 1 {
            let priority = |index: usize| self.matcher.rules.get(index).map_or(0, |rule| rule.priority);
            self.found.sort_by_key(|hit| (std::cmp::Reverse((hit.length, priority(hit.rule))), hit.rule));
        }
    }

    /// What [`Walk::find_at`] found last.
    pub fn found(&self) -> &[Match] {
        &self.found
    }

    fn signs_at(&self, at: usize) -> Signs {
        self.signs.get(at).copied().unwrap_or_default()
    }

    /// Walks from the root. It has edges for most words that there are, which are found by the number of the word.
    fn begin(&mut self, at: usize) {
        let matcher = self.matcher;
        let root = matcher.trie.node(0);
        self.start = at;
        if let Some(start) = self.sentence.word(at).and_then(|word| matcher.starts.get(word.index())) {
            let (first, end) = start.edges;
            for edge in root.words.get(first as usize..end as usize).unwrap_or_default() {
                self.follow(edge.edge, edge.next, at, 1, None);
            }
            for lexeme in self.sentence.lexemes_at(at) {
                let (first, end) = matcher.root.classes.get(lexeme.sense.class.index()).copied().unwrap_or_default();
                self.follow_entry(root.classes.get(first as usize..end as usize).unwrap_or_default(), *lexeme, at);
            }
        }
        let kinds = self.signs_at(at).kinds();
        for &(_, first, end) in matcher.root.kinds.iter().filter(|(kind, ..)| kinds.has(*kind)) {
            self.follow_number(root.numbers.get(first as usize..end as usize).unwrap_or_default(), at);
        }
    }

    fn visit(&mut self, node: NodeId, at: usize) {
        let node = self.matcher.trie.node(node);
        self.accept(node.accepts, at);
        if let Some(word) = self.sentence.word(at) {
            for edge in with_key(node.words, word, |edge| edge.word) {
                self.follow(edge.edge, edge.next, at, 1, None);
            }
            if !node.classes.is_empty() {
                self.visit_classes(node.classes, at);
            }
        }
        self.visit_numbers(node.numbers, at);
    }

    fn visit_classes(&mut self, classes: &[ClassEdge], at: usize) {
        for lexeme in self.sentence.lexemes_at(at) {
            self.follow_entry(with_key(classes, lexeme.sense.class, |edge| edge.class), *lexeme, at);
        }
    }

    fn visit_numbers(&mut self, numbers: &[NumberEdge], at: usize) {
        let kinds = self.signs_at(at).kinds();
        for edges in numbers.chunk_by(|a, b| a.kind == b.kind).filter(|edges| edges.first().is_some_and(|edge| kinds.has(edge.kind))) {
            self.follow_number(edges, at);
        }
    }

    /// Follows edges that ask for the class of an entry.
    fn follow_entry(&mut self, edges: &[ClassEdge], Lexeme { sense, tokens }: Lexeme, at: usize) {
        for edge in edges {
            let caught = Slot { name: edge.slot, value: sense.value, number: sense.number.into(), digits: 0 };
            self.follow(edge.edge, edge.next, at, tokens, Some(caught));
        }
    }

    /// Follows edges that ask for one kind of number.
    fn follow_number(&mut self, edges: &[NumberEdge], at: usize) {
        let read = edges.first().and_then(|edge| self.matcher.numbers.read(self.sentence, at, edge.kind));
        let (Some((number, tokens)), Some(token)) = (read, self.sentence.token(at)) else { return };
        let digits = if token.kind == TokenKind::Digits { token.span.len() } else { 0 };
        for edge in edges {
            self.follow(edge.edge, edge.next, at, tokens, Some(Slot { name: edge.slot, value: "", number, digits }));
        }
    }

    fn follow(&mut self, edge: Edge, next: NodeId, at: usize, tokens: usize, caught: Option<Slot>) {
        let is_apart = || edge.glued && self.sentence.token(at).is_some_and(|token| token.space_before);
        if !self.matcher.trie.leads_on(next, self.signs_at(at + tokens)) || is_apart() {
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
                let first = self.kept.len();
                self.kept.extend_from_slice(&self.slots);
                self.found.push(Match { rule, tokens: span.clone(), slots: first..self.kept.len(), length: at - self.start });
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
