//! What is known of each language, as data: loads and checks `data/lang`, `data/lens`. Knows classes of words, never a word.
//!
//! ```text
//! data/lang/<tag>/text.toml    --> TextWords    for documents: abbreviations, source and chrome labels, common words
//!                              --> StampWords   for documents: header labels, with months and weekdays of words.toml
//! data/lang/<tag>/words.toml   --> Lexicon      for temporal: months, units, numbers, directions ...
//! data/lang/<tag>/rules.toml   --> rules        for temporal: patterns, meanings, examples
//! data/lang/<tag>/claims.toml  --> ClaimWords   for events: modality, stance, speech verbs, qualifiers
//! data/lens/*.toml             --> Lens         for events: concepts, units of figures
//! ```
//! The first three are compiled when the program is built (`build.rs` shares those modules), and read back from flat tables at start.

mod claim_words;
mod compiled;
mod fold;
mod lens;
mod lexicon;
mod number_kind;
mod pattern;
mod pattern_trie;
mod rules;
mod sentence;
mod slot_name;
mod stamp_words;
mod tag;
mod text_words;
mod token;
mod word_table;

pub use claim_words::{ClaimClasses, ClaimWords};
pub use compiled::{CompiledRules, RuleSources};
pub use fold::{FoldedHash, fold};
pub use lens::{Concept, DayOfGathering, Lenses};
pub use lexicon::{ClassId, Lexeme, Lexicon, Sense};
pub use number_kind::{KindSet, NumberKind};
pub use pattern::{Item, ItemKind};
pub use pattern_trie::{ClassEdge, Edge, NodeEdges, NodeId, NumberEdge, PatternTrie, Signs};
pub use rules::{Example, Rule, RuleHead, RuleKind, SetSlot, parse_rules};
pub use sentence::TokenizedSentence;
pub use slot_name::SlotName;
pub use stamp_words::StampWords;
pub use tag::LanguageTag;
pub use text_words::{Labels, TextLists, TextWords};
pub use token::{Token, TokenKind, Tokenizer, tokenize};
pub use word_table::{WordId, WordTable};
