//! The name of a language that has data.

use crate::embedded;
use serde::{Serialize, Serializer};
use std::fmt;

/// A BCP 47 tag for which `data/lang` has a folder (`id`, `vi`, `en`) or `data/lang-base` a file (`de`, `pl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(&'static str);

impl LanguageTag {
    /// How many languages have data of their own.
    pub const COUNT: usize = embedded::LANGUAGES.len();

    /// The tag, if there is data for it.
    pub fn find(tag: &str) -> Option<Self> {
        Self::all().chain(Self::base()).find(|known| known.0 == tag)
    }

    /// The languages of base level, in name order: they know absolute dates and a few relative words, and are tried only where a text is known
    /// to be in one of them.
    pub fn base() -> impl ExactSizeIterator<Item = Self> {
        embedded::BASE_LANGUAGES.into_iter().map(Self)
    }

    pub fn is_base(self) -> bool {
        embedded::BASE_LANGUAGES.contains(&self.0)
    }

    /// All languages with data of their own, in name order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        embedded::LANGUAGES.into_iter().map(Self)
    }

    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}
