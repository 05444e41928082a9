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

mod claim_words;
mod fold;
mod lens;
mod lexicon;
mod pattern;
mod rules;
mod sentence;
mod stamp_words;
mod tag;
mod text_words;
mod token;

pub use claim_words::{ClaimClasses, ClaimWords};
pub use fold::{FoldedHash, fold, fold_into};
pub use lens::{Concept, Lenses};
pub use lexicon::{ClassId, Lexeme, Lexicon, Sense, WordId};
pub use pattern::{Item, ItemKind};
pub use rules::{Example, Rule, parse_rules};
pub use sentence::TokenizedSentence;
pub use stamp_words::StampWords;
pub use tag::LanguageTag;
pub use text_words::TextWords;
pub use token::{Token, TokenKind, tokenize, tokenize_into};
