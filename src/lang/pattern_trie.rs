//! All patterns of one language as one trie over tokens, in flat tables: what follows a node stands side by side.
//!
//! ```text
//! rules --grow--> nodes with their edges --flatten--> PatternTrie, written at build time and read at start
//! ```

use super::lexicon::{ClassId, Lexicon};
use super::number_kind::NumberKind;
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
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct WordEdge {
    pub word: WordId,
    pub edge: Edge,
    pub next: NodeId,
}

/// An edge for all entries of a class; the slot of this name keeps what was found.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ClassEdge {
    pub class: ClassId,
    pub slot: SlotName,
    pub edge: Edge,
    pub next: NodeId,
}

/// An edge for a kind of number.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct NumberEdge {
    pub kind: NumberKind,
    pub slot: SlotName,
    pub edge: Edge,
    pub next: NodeId,
}

/// The trie. Each list holds the edges of all nodes, node after node; those of one node are in order of word or class.
#[derive(Debug, Serialize, Deserialize)]
pub struct PatternTrie {
    /// Where the lists of each node end: words, classes, numbers, accepted rules.
    ends: Vec<[u32; 4]>,
    words: Vec<WordEdge>,
    classes: Vec<ClassEdge>,
    numbers: Vec<NumberEdge>,
    accepts: Vec<u32>,
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

#[derive(Default)]
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
        let mut trie = PatternTrie { ends: Vec::new(), words: Vec::new(), classes: Vec::new(), numbers: Vec::new(), accepts: Vec::new() };
        for mut node in self.nodes {
            node.words.sort_by_key(|edge| (edge.word, edge.edge));
            node.classes.sort_by_key(|edge| (edge.class, edge.slot, edge.edge));
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
