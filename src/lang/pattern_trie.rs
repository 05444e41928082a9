//! All patterns of one language as one trie over tokens, in flat tables: what follows a node stands side by side.
//!
//! ```text
//! rules --grow--> nodes with their edges --flatten--> PatternTrie, written at build time and read at start
//! ```

use super::lexicon::{ClassId, Lexicon};
use super::number_kind::{KindSet, NumberKind};
use super::pattern::{Item, ItemKind};
use super::rules::Rule;
use super::slot_name::SlotName;
use super::word_table::WordId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::Range;

/// Number of a node; the root is 0.
pub type NodeId = u32;

/// What an edge asks for besides its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Edge {
    /// No space may stand before the token.
    pub glued: bool,
    /// Whether the token belongs to the expression, or only has to stand there.
    pub in_span: bool,
}

/// An edge for one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WordEdge {
    pub word: WordId,
    pub edge: Edge,
    pub next: NodeId,
}

/// An edge for all entries of a class; the slot of this name keeps what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClassEdge {
    pub class: ClassId,
    pub slot: SlotName,
    pub edge: Edge,
    pub next: NodeId,
}

/// An edge for a kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberEdge {
    pub kind: NumberKind,
    pub slot: SlotName,
    pub edge: Edge,
    pub next: NodeId,
}

/// The trie. Each list holds the edges of all nodes, node after node; those of one node are in order of word, class or kind. Nodes from which
/// all goes on alike are one.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PatternTrie {
    /// Where the lists of each node end: words, classes, numbers, accepted rules.
    ends: Vec<[u32; 4]>,
    /// What each node asks of the token behind it.
    asks: Vec<Signs>,
    words: Vec<WordEdge>,
    classes: Vec<ClassEdge>,
    numbers: Vec<NumberEdge>,
    accepts: Vec<u32>,
}

/// What can be told of a token, and of what a node asks for, at a glance: words and classes share a few bits among many, so that signs that
/// meet may still not fit, and signs that do not meet never fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    words: u64,
    classes: u64,
    kinds: KindSet,
    /// Of a node: a pattern ends there.
    is_end: bool,
}

impl Signs {
    pub fn add_word(&mut self, word: WordId) {
        self.words |= 1 << (word.index() % 64);
    }

    pub const fn add_class(&mut self, class: ClassId) {
        self.classes |= 1 << (class.index() % 64);
    }

    pub const fn add_kinds(&mut self, kinds: KindSet) {
        self.kinds = self.kinds.and(kinds);
    }

    pub const fn kinds(self) -> KindSet {
        self.kinds
    }

    pub const fn meets(self, other: Self) -> bool {
        self.words & other.words != 0 || self.classes & other.classes != 0 || self.kinds.meets(other.kinds)
    }
}

/// The edges of one node by what they ask for: a token is held only against those that can fit it.
#[derive(Clone, Copy, Debug)]
pub struct NodeEdges<'t> {
    pub words: &'t [WordEdge],
    pub classes: &'t [ClassEdge],
    pub numbers: &'t [NumberEdge],
    /// Rules whose pattern ends here, by their place in the list of rules.
    pub accepts: &'t [u32],
}

impl PatternTrie {
    /// The trie of `rules`; their literals become words of `lexicon`.
    ///
    /// # Errors
    ///
    /// A sentence that names the rule that asks for a class nobody defined.
    pub fn of(rules: &[Rule], lexicon: &mut Lexicon) -> Result<Self, String> {
        let mut growing = Growing { nodes: vec![GrowingNode::default()], ..Growing::default() };
        for (index, rule) in rules.iter().enumerate() {
            let index = u32::try_from(index).map_err(|error| error.to_string())?;
            for sequence in &rule.sequences {
                growing.add(sequence, index, lexicon).map_err(|error| format!("rule `{}`: {error}", rule.id))?;
            }
        }
        Ok(growing.flatten())
    }

    /// Whether a walk can go on at a node, or ends there, if the next token has these signs.
    pub fn leads_on(&self, node: NodeId, next: Signs) -> bool {
        self.asks.get(node as usize).is_some_and(|asks| asks.is_end || asks.meets(next))
    }

    /// The edges of a node; none where there is no such node.
    pub fn node(&self, node: NodeId) -> NodeEdges<'_> {
        let index = node as usize;
        let starts = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let ends = self.ends.get(index).copied().unwrap_or(starts);
        let ([w0, c0, n0, a0], [w1, c1, n1, a1]) = (starts, ends);
        NodeEdges {
            words: part(&self.words, w0..w1),
            classes: part(&self.classes, c0..c1),
            numbers: part(&self.numbers, n0..n1),
            accepts: part(&self.accepts, a0..a1),
        }
    }
}

fn part<T>(list: &[T], range: Range<u32>) -> &[T] {
    list.get(range.start as usize..range.end as usize).unwrap_or_default()
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum EdgeKind {
    Word(WordId),
    Class(ClassId, SlotName),
    Number(NumberKind, SlotName),
}

#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct GrowingNode {
    words: Vec<WordEdge>,
    classes: Vec<ClassEdge>,
    numbers: Vec<NumberEdge>,
    accepts: Vec<u32>,
}

/// The trie while patterns are added.
#[derive(Default)]
struct Growing {
    nodes: Vec<GrowingNode>,
    known: HashMap<(NodeId, EdgeKind, Edge), NodeId>,
}

impl Growing {
    fn add(&mut self, sequence: &[Item], rule: u32, lexicon: &mut Lexicon) -> Result<(), String> {
        let mut node = 0;
        for item in sequence {
            let edge = Edge { glued: item.glued, in_span: item.in_span };
            node = self.follow_or_grow(node, edge_kind(&item.what, lexicon)?, edge)?;
        }
        self.nodes.get_mut(node as usize).into_iter().for_each(|node| node.accepts.push(rule));
        Ok(())
    }

    /// The node behind an edge, which is new if there was no such edge.
    fn follow_or_grow(&mut self, node: NodeId, kind: EdgeKind, edge: Edge) -> Result<NodeId, String> {
        let next = NodeId::try_from(self.nodes.len()).map_err(|error| error.to_string())?;
        let behind = *self.known.entry((node, kind, edge)).or_insert(next);
        if behind == next {
            self.nodes.push(GrowingNode::default());
            let Some(from) = self.nodes.get_mut(node as usize) else { return Ok(next) };
            match kind {
                EdgeKind::Word(word) => from.words.push(WordEdge { word, edge, next }),
                EdgeKind::Class(class, slot) => from.classes.push(ClassEdge { class, slot, edge, next }),
                EdgeKind::Number(kind, slot) => from.numbers.push(NumberEdge { kind, slot, edge, next }),
            }
        }
        Ok(behind)
    }

    fn flatten(self) -> PatternTrie {
        let mut trie = PatternTrie::default();
        for mut node in shared(self.nodes) {
            trie.asks.push(node.asks());
            trie.words.append(&mut node.words);
            trie.classes.append(&mut node.classes);
            trie.numbers.append(&mut node.numbers);
            trie.accepts.append(&mut node.accepts);
            let lengths = [trie.words.len(), trie.classes.len(), trie.numbers.len(), trie.accepts.len()];
            trie.ends.push(lengths.map(|length| u32::try_from(length).unwrap_or(u32::MAX)));
        }
        trie
    }
}

impl GrowingNode {
    fn sort(&mut self) {
        self.words.sort_by_key(|edge| (edge.word, edge.edge));
        self.classes.sort_by_key(|edge| (edge.class, edge.slot, edge.edge));
        self.numbers.sort_by_key(|edge| edge.kind);
    }

    fn asks(&self) -> Signs {
        let mut signs = Signs { is_end: !self.accepts.is_empty(), ..Signs::default() };
        self.words.iter().for_each(|edge| signs.add_word(edge.word));
        self.classes.iter().for_each(|edge| signs.add_class(edge.class));
        self.numbers.iter().for_each(|edge| signs.add_kinds(KindSet::of(&[edge.kind])));
        signs
    }

    /// The node that each edge leads to.
    fn nexts(&mut self) -> impl Iterator<Item = &mut NodeId> {
        let words = self.words.iter_mut().map(|edge| &mut edge.next);
        let classes = self.classes.iter_mut().map(|edge| &mut edge.next);
        words.chain(classes).chain(self.numbers.iter_mut().map(|edge| &mut edge.next))
    }
}

/// The nodes in order of their edges, each kind of node once. An edge leads to a node farther behind before and after.
fn shared(nodes: Vec<GrowingNode>) -> Vec<GrowingNode> {
    let mut kept: Vec<GrowingNode> = Vec::new();
    let mut known: HashMap<GrowingNode, NodeId> = HashMap::new();
    // Counted from the end, as the kept nodes are found.
    let mut places: Vec<NodeId> = vec![0; nodes.len()];
    let place_of = |places: &[NodeId], node: NodeId| places.get(node as usize).copied().unwrap_or_default();
    for (index, mut node) in nodes.into_iter().enumerate().rev() {
        node.sort();
        node.nexts().for_each(|next| *next = place_of(&places, *next));
        let new = NodeId::try_from(kept.len()).unwrap_or(NodeId::MAX);
        let place = *known.entry(node.clone()).or_insert(new);
        if place == new {
            kept.push(node);
        }
        places.get_mut(index).into_iter().for_each(|known| *known = place);
    }
    let last = NodeId::try_from(kept.len().saturating_sub(1)).unwrap_or(NodeId::MAX);
    kept.reverse();
    kept.iter_mut().flat_map(GrowingNode::nexts).for_each(|next| *next = last - *next);
    kept
}

fn edge_kind(item: &ItemKind, lexicon: &mut Lexicon) -> Result<EdgeKind, String> {
    match item {
        ItemKind::Literal(word) => Ok(EdgeKind::Word(lexicon.learn(word))),
        ItemKind::Class { name, slot } => {
            let slot = SlotName::named(slot);
            if let Some(kind) = NumberKind::named(name) {
                return Ok(EdgeKind::Number(kind, slot));
            }
            let class = lexicon.class(name).ok_or_else(|| format!("no class `{name}` in words.toml"))?;
            Ok(EdgeKind::Class(class, slot))
        }
    }
}
