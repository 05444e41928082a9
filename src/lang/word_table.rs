//! Words by number, found by the hash of their folded form without writing that form down.

use super::fold::{FoldedHash, fold, folds_to};
use serde::{Deserialize, Serialize};

/// Number of a word of one table, counted from 0 in the order in which the words were learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WordId(u32);

impl WordId {
    /// As an index into a table by word.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A set of folded words. They live as long as the program, as all language data do.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(into = "Vec<&'static str>", from = "Vec<&'static str>", bound(deserialize = "'de: 'static"))]
pub struct WordTable {
    words: Vec<(FoldedHash, &'static str)>,
    /// Open addressing: one more than the number of a word, 0 where nothing is. Twice as long as `words` at least, a power of two.
    places: Vec<u32>,
}

impl WordTable {
    const SMALLEST: usize = 64;

    pub const fn count(&self) -> usize {
        self.words.len()
    }

    /// The number of a word in any case and normal form. `hash` is its [`FoldedHash`].
    pub fn find(&self, word: &str, hash: FoldedHash) -> Option<WordId> {
        self.find_by(hash, |folded| folds_to(word, folded))
    }

    /// The numbers of all words, in order.
    pub fn ids(&self) -> impl Iterator<Item = WordId> {
        (0..).map(WordId).take(self.words.len())
    }

    pub fn contains(&self, word: &str) -> bool {
        self.find(word, FoldedHash::of(word)).is_some()
    }

    /// The number of `word`, which is taken in if it is new.
    pub fn learn(&mut self, word: &str) -> WordId {
        let (folded, hash) = (fold(word), FoldedHash::of(word));
        self.find_by(hash, |known| known == folded).unwrap_or_else(|| self.push(hash, folded.leak()))
    }

    fn find_by(&self, hash: FoldedHash, is_same: impl Fn(&str) -> bool) -> Option<WordId> {
        let mut at = self.first_place(hash);
        loop {
            let word = self.places.get(at)?.checked_sub(1)?;
            let (known, folded) = self.words.get(word as usize)?;
            if *known == hash && is_same(folded) {
                return Some(WordId(word));
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    fn push(&mut self, hash: FoldedHash, folded: &'static str) -> WordId {
        let id = WordId(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.words.push((hash, folded));
        if self.places.len() < self.words.len() * 2 {
            self.rebuild(self.places.len().max(Self::SMALLEST / 2) * 2);
        } else {
            self.take_place(hash, id);
        }
        id
    }

    fn rebuild(&mut self, places: usize) {
        self.places.clear();
        self.places.resize(places, 0);
        for index in 0..self.words.len() {
            let Some((hash, _)) = self.words.get(index).copied() else { return };
            self.take_place(hash, WordId(u32::try_from(index).unwrap_or(u32::MAX)));
        }
    }

    fn take_place(&mut self, hash: FoldedHash, id: WordId) {
        let mut at = self.first_place(hash);
        while self.places.get(at).is_some_and(|place| *place != 0) {
            at = (at + 1) & (self.places.len() - 1);
        }
        self.places.get_mut(at).into_iter().for_each(|place| *place = id.0.saturating_add(1));
    }

    /// The highest bits of a product are its best.
    const fn first_place(&self, hash: FoldedHash) -> usize {
        let bits = self.places.len().trailing_zeros();
        (hash.bits().rotate_left(bits) as usize) & self.places.len().wrapping_sub(1)
    }
}

impl From<Vec<&'static str>> for WordTable {
    /// Of folded words, each once.
    fn from(words: Vec<&'static str>) -> Self {
        let words: Vec<_> = words.into_iter().map(|word| (FoldedHash::of(word), word)).collect();
        let places = (words.len() * 2).next_power_of_two().max(Self::SMALLEST);
        let mut table = Self { words, places: Vec::new() };
        table.rebuild(places);
        table
    }
}

impl From<WordTable> for Vec<&'static str> {
    fn from(table: WordTable) -> Self {
        table.words.into_iter().map(|(_, word)| word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_numbered_in_order() {
        let mut table = WordTable::default();
        assert!(!table.contains("hôm"));
        let words: Vec<String> = (0..1000).map(|number| format!("từ{number}")).collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(table.learn(word).index(), number);
            assert_eq!(table.learn(&word.to_uppercase()).index(), number);
        }
        let again = WordTable::from(Vec::from(table));
        let found = |word: &str| again.find(word, FoldedHash::of(word)).map(WordId::index);
        assert!(words.iter().enumerate().all(|(number, word)| found(word) == Some(number)));
        assert_eq!(found("từ1000"), None);
    }
}
