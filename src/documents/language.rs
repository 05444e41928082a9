//! Which language a passage is in, by its common words.

use crate::lang::{LanguageTag, TextWords, TokenKind, Tokenizer};

/// How many common words of each language a passage has, in the order of [`LanguageTag::all`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    hits: [usize; LanguageTag::COUNT],
    words: usize,
}

/// Counts the common words of `passage`.
pub fn evidence(passage: &str, words: &TextWords) -> Evidence {
    let mut found = Evidence::default();
    for token in Tokenizer::new(passage).filter(|token| token.kind == TokenKind::Word) {
        found.words += 1;
        for &language in words.common_in(token.span.of(passage), token.hash) {
            found.hits.get_mut(usize::from(language)).into_iter().for_each(|hits| *hits += 1);
        }
    }
    found
}

impl Evidence {
    /// That of several passages together.
    pub fn sum<'e>(passages: impl Iterator<Item = &'e Self>) -> Self {
        let mut sum = Self::default();
        for passage in passages {
            sum.hits.iter_mut().zip(&passage.hits).for_each(|(sum, hits)| *sum += hits);
            sum.words += passage.words;
        }
        sum
    }

    /// How many common words of the likeliest language there are.
    pub fn best(&self) -> usize {
        self.hits.iter().copied().max().unwrap_or(0)
    }

    pub const fn words(&self) -> usize {
        self.words
    }

    /// The language with the most common words, if it has at least two, clearly more than the next, and as many as prose must have: a language
    /// that nobody taught the program shares some short words with those it knows.
    pub fn language(&self) -> Option<LanguageTag> {
        let (index, best) = self.hits.iter().copied().enumerate().max_by_key(|(index, hits)| (*hits, std::cmp::Reverse(*index)))?;
        let next = self.hits.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, hits)| *hits).max().unwrap_or(0);
        let is_clear = best >= 2 && best * 2 > next * 3 && best * 9 >= self.words;
        is_clear.then(|| LanguageTag::all().nth(index)).flatten()
    }
}
