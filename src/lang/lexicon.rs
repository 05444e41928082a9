//! The temporal words of one language, by class: `data/lang/<tag>/words.toml`.
//!
//! ```text
//! words.toml --> classes (month, unit, part ...) --> trie over word numbers --> the entries that begin at a token
//! ```
//! An entry may be several words ("hôm qua"); one word may stand in several classes ("năm" is a year and a five).

use super::fold::{FoldedHash, fold};
use super::word_table::{WordId, WordTable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

impl ClassId {
    /// As an index into a table by class.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Number of a class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClassId(u16);

/// One meaning of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sense {
    pub class: ClassId,
    /// The key the entry stands under: `"10"`, `"day"`, `"TMO"`.
    pub value: &'static str,
    /// The key as a number; 0 where it is none.
    pub number: i32,
}

/// An entry found in a text: its meaning and its length in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lexeme {
    pub sense: Sense,
    pub tokens: usize,
}

/// One class as it stands in `words.toml`.
#[derive(Deserialize)]
struct ClassTable {
    /// Where the words come from.
    source: String,
    #[serde(flatten)]
    entries: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct TrieNode {
    next: Vec<(WordId, usize)>,
    senses: Vec<Sense>,
}

/// All temporal words of a language.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lexicon {
    words: WordTable,
    classes: BTreeMap<&'static str, ClassId>,
    /// What `words.toml` lists under each class, folded.
    entries: BTreeMap<ClassId, Vec<&'static str>>,
    trie: Vec<TrieNode>,
    /// The node behind the root, by the number of the word that leads there; 0 where none does.
    first: Vec<usize>,
}

impl Lexicon {
    /// Reads the content of a `words.toml`.
    ///
    /// # Errors
    ///
    /// A sentence that says what is wrong with the file, for whoever edits it.
    pub fn parse(toml: &str) -> Result<Self, String> {
        let mut lexicon = Self::empty();
        lexicon.add_classes(toml, |_| true)?;
        Ok(lexicon)
    }

    /// Adds those classes of the content of a `words.toml` whose names are wanted.
    ///
    /// # Errors
    ///
    /// As [`Lexicon::parse`].
    pub fn add_classes(&mut self, toml: &str, is_wanted: impl Fn(&str) -> bool) -> Result<(), String> {
        self.add_tables(toml::from_str(toml).map_err(|error| error.to_string())?, is_wanted)
    }

    fn add_tables(&mut self, tables: BTreeMap<String, ClassTable>, is_wanted: impl Fn(&str) -> bool) -> Result<(), String> {
        for (name, table) in tables.into_iter().filter(|(name, _)| is_wanted(name)) {
            if table.source.trim().is_empty() {
                return Err(format!("class `{name}` names no source"));
            }
            for (value, entries) in table.entries {
                self.insert(&name, value.leak(), &entries);
            }
        }
        Ok(())
    }

    /// Adds the classes of a file that holds rules as well, and returns its rules: `calendar.toml`.
    ///
    /// # Errors
    ///
    /// As [`Lexicon::parse`] and [`super::parse_rules`].
    pub fn add_classes_beside_rules(&mut self, content: &str) -> Result<Vec<super::rules::Rule>, String> {
        let mut tables: toml::Table = content.parse().map_err(|error: toml::de::Error| error.to_string())?;
        let rules = tables.remove("rule");
        self.add_tables(tables.try_into().map_err(|error: toml::de::Error| error.to_string())?, |_| true)?;
        rules.map_or_else(|| Ok(Vec::new()), super::rules::rules_of)
    }

    /// A lexicon without words.
    pub fn empty() -> Self {
        Self { trie: vec![TrieNode::default()], ..Self::default() }
    }

    /// Adds entries of one class that all mean `value`.
    pub fn insert(&mut self, class: &str, value: &'static str, entries: &[String]) {
        let class = self.class_named(class);
        let sense = Sense { class, value, number: value.parse().unwrap_or(0) };
        for entry in entries {
            self.entries.entry(class).or_default().push(fold(entry).leak());
            self.add(entry, sense);
        }
    }

    /// The number of a word in any case and normal form, if any entry or rule holds it. `hash` is its [`FoldedHash`].
    pub fn word(&self, word: &str, hash: FoldedHash) -> Option<WordId> {
        self.words.find(word, hash)
    }

    /// The number of a class; classes are known from `words.toml` only.
    pub fn class(&self, name: &str) -> Option<ClassId> {
        self.classes.get(name).copied()
    }

    /// The entries of a class, folded; empty where the language has no such class.
    pub fn entries(&self, class: &str) -> &[&'static str] {
        self.class(class).and_then(|class| self.entries.get(&class)).map_or(&[], Vec::as_slice)
    }

    /// How many words there are, those of rules included.
    pub fn word_count(&self) -> usize {
        self.words.count()
    }

    /// The numbers of all words.
    pub fn words(&self) -> impl Iterator<Item = WordId> {
        self.words.ids()
    }

    /// Calls `each` with every word that begins entries and the class of each of them, whatever its length.
    pub fn each_first_word(&self, mut each: impl FnMut(WordId, ClassId)) {
        let Some(root) = self.trie.first() else { return };
        for (word, node) in &root.next {
            self.each_class_behind(*node, &mut |class| each(*word, class));
        }
    }

    fn each_class_behind(&self, node: usize, each: &mut impl FnMut(ClassId)) {
        let Some(node) = self.trie.get(node) else { return };
        node.senses.iter().for_each(|sense| each(sense.class));
        node.next.iter().for_each(|(_, next)| self.each_class_behind(*next, each));
    }

    /// The number of `word`, which is made known if it was not: for the literals of rules.
    pub fn learn(&mut self, word: &str) -> WordId {
        self.words.learn(word)
    }

    /// Calls `found` with every entry that begins at the first of `words`. A `None` is a token that is no known word.
    pub fn lexemes(&self, words: &[Option<WordId>], mut found: impl FnMut(Lexeme)) {
        let Some((Some(first), rest)) = words.split_first() else { return };
        let mut node = self.first.get(first.index()).copied().unwrap_or(0);
        if node == 0 {
            return;
        }
        let mut tokens = 1;
        let mut rest = rest.iter();
        loop {
            let Some(TrieNode { senses, next }) = self.trie.get(node) else { return };
            senses.iter().for_each(|&sense| found(Lexeme { sense, tokens }));
            if next.is_empty() {
                return;
            }
            let Some(next) = rest.next().copied().flatten().and_then(|word| self.step(node, word)) else { return };
            node = next;
            tokens += 1;
        }
    }

    fn step(&self, node: usize, word: WordId) -> Option<usize> {
        let next = &self.trie.get(node)?.next;
        let index = next.binary_search_by_key(&word, |(word, _)| *word).ok()?;
        next.get(index).map(|(_, node)| *node)
    }

    fn class_named(&mut self, name: &str) -> ClassId {
        let next = ClassId(u16::try_from(self.classes.len()).unwrap_or(u16::MAX));
        match self.classes.get(name) {
            Some(class) => *class,
            None => *self.classes.entry(name.to_owned().leak()).or_insert(next),
        }
    }

    fn add(&mut self, entry: &str, sense: Sense) {
        let words: Vec<WordId> = entry_words(entry).map(|word| self.learn(word)).collect();
        let mut node = 0;
        for word in words {
            node = match self.step(node, word) {
                Some(next) => next,
                None => self.grow(node, word),
            };
        }
        if let Some(node) = self.trie.get_mut(node) {
            node.senses.push(sense);
        }
    }

    fn grow(&mut self, node: usize, word: WordId) -> usize {
        let new = self.trie.len();
        self.trie.push(TrieNode::default());
        if let Some(node) = self.trie.get_mut(node) {
            let at = node.next.partition_point(|(known, _)| *known < word);
            node.next.insert(at, (word, new));
        }
        if node == 0 {
            self.first.resize(self.first.len().max(word.index() + 1), 0);
            if let Some(place) = self.first.get_mut(word.index()) {
                *place = new;
            }
        }
        new
    }
}

/// The tokens of an entry: words and single marks, as the tokenizer would cut them.
fn entry_words(entry: &str) -> impl Iterator<Item = &str> {
    super::token::tokenize(entry).into_iter().map(|token| token.span.of(entry))
}
