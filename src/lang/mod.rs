//! What is known of each language, as data: loads and checks `data/lang`, `data/lens`. Knows classes of words, never a word.
//!
//! ```text
//! data/lang/<tag>/text.toml    --> TextWords    for documents: abbreviations, source and chrome labels, common words
//! data/lang/<tag>/words.toml   --> Lexicon      for temporal: months, units, numbers, directions ...
//! data/lang/<tag>/rules.toml   --> rules        for temporal: patterns, meanings, examples
//! data/lang/<tag>/claims.toml  --> ClaimWords   for events: modality, stance, speech verbs, qualifiers
//! data/lens/*.toml             --> Lens         for events: concepts, units of figures
//! ```

mod tag;

pub use tag::LanguageTag;
