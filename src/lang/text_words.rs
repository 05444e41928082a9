//! The words by which a text's structure and language are known: `data/lang/<tag>/text.toml`.

use super::fold::{FoldedHash, fold, simple_lower};
use super::word_table::WordTable;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordList {
    source: String,
    words: Vec<String>,
}

/// The lists of one file.
pub struct TextLists(BTreeMap<String, WordList>);

impl TextLists {
    /// Reads the content of a `text.toml`.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(content: &str) -> Result<Self, String> {
        let lists = Self(toml::from_str(content).map_err(|error| error.to_string())?);
        let nameless = lists.0.iter().find(|(_, list)| list.source.trim().is_empty());
        nameless.map_or(Ok(()), |(name, _)| Err(format!("`{name}` names no source")))?;
        Ok(lists)
    }

    /// The words of a list; none where the language has no such list.
    pub fn words(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], |list| list.words.as_slice())
    }
}

/// Folded beginnings of lines.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(into = "Vec<&'static str>", from = "Vec<&'static str>", bound(deserialize = "'de: 'static"))]
pub struct Labels {
    all: Vec<&'static str>,
    /// The first two letters of each, each pair once.
    beginnings: Vec<(char, Option<char>)>,
    longest: usize,
}

impl Labels {
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().copied()
    }

    /// As much of the beginning of a text as a label and the word behind it can take.
    pub fn beginning<'t>(&self, text: &'t str) -> &'t str {
        /// How many times as long a text can be as its folded form.
        const LONGEST_SPELLING: usize = 3;
        const WORD: usize = 64;
        text.get(..text.floor_char_boundary(self.longest * LONGEST_SPELLING + WORD)).unwrap_or(text)
    }

    /// Bytes of the longest.
    pub const fn longest(&self) -> usize {
        self.longest
    }

    /// Whether a text can begin with a label once it is folded, by a look at its first letters: hardly any does.
    pub fn may_begin(&self, text: &str) -> bool {
        let mut letters = text.chars();
        let (Some(first), Some(second), third) = (letters.next(), letters.next(), letters.next()) else { return true };
        // A mark that stands behind a letter becomes one with it.
        let is_composed = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
        let (Some(first), Some(second_small)) = (simple_lower(first), simple_lower(second)) else { return true };
        let is_plain = !is_composed(second) && !third.is_some_and(is_composed);
        !is_plain || self.beginnings.iter().any(|(one, two)| *one == first && two.is_none_or(|two| two == second_small))
    }
}

impl From<Vec<&'static str>> for Labels {
    fn from(all: Vec<&'static str>) -> Self {
        let beginning = |label: &&str| {
            let mut letters = label.chars();
            letters.next().map(|first| (first, letters.next()))
        };
        let mut beginnings: Vec<_> = all.iter().filter_map(beginning).collect();
        beginnings.sort_unstable();
        beginnings.dedup();
        Self { beginnings, longest: all.iter().map(|label| label.len()).max().unwrap_or(0), all }
    }
}

impl From<Labels> for Vec<&'static str> {
    fn from(labels: Labels) -> Self {
        labels.all
    }
}

impl Extend<&'static str> for Labels {
    fn extend<I: IntoIterator<Item = &'static str>>(&mut self, more: I) {
        let all = self.all.iter().copied().chain(more).collect::<Vec<_>>();
        *self = Self::from(all);
    }
}

/// Labels and abbreviations of all languages together (pages mix them), and the common words of each. All are folded.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TextWords {
    /// Words that a full stop follows without ending the sentence, without the stop.
    pub abbreviations: WordTable,
    /// "Sumber", "Source": begin the line that names the source.
    pub source_labels: Labels,
    /// Headings after which a page shows other articles.
    pub chrome_headings: Labels,
    /// Beginnings of lines that only lead elsewhere.
    pub chrome_lines: Labels,
    /// Beginnings of the sentences of consent banners.
    pub consent_lines: Labels,
    /// Words that introduce a picture's credit.
    pub caption_labels: Labels,
    /// Headings after which only references stand.
    pub reference_headings: Labels,
    /// Words that say how old something is, behind a count of units: "ago".
    pub age_words: WordTable,
    common: WordTable,
    /// Per common word the languages that have it, by their place among all.
    languages_of_common: Vec<Vec<u8>>,
}

impl TextWords {
    /// The words of all languages, in their order.
    pub fn of(languages: &[TextLists]) -> Self {
        let mut words = Self::default();
        for (index, lists) in (0..).zip(languages) {
            let list = |name: &str| lists.words(name).iter().map(|word| &*fold(word).leak());
            list("abbreviation").for_each(|word| _ = words.abbreviations.learn(word));
            words.source_labels.extend(list("source_label"));
            words.chrome_headings.extend(list("chrome_heading"));
            words.chrome_lines.extend(list("chrome_line"));
            words.consent_lines.extend(list("consent_line"));
            words.caption_labels.extend(list("caption_label"));
            words.reference_headings.extend(list("reference_heading"));
            list("age").for_each(|word| _ = words.age_words.learn(word));
            list("common").for_each(|word| words.add_common(word, index));
        }
        words
    }

    fn add_common(&mut self, word: &str, language: u8) {
        let word = self.common.learn(word).index();
        self.languages_of_common.resize(self.common.count(), Vec::new());
        self.languages_of_common.get_mut(word).into_iter().for_each(|languages| languages.push(language));
    }

    /// The languages, by their place among all, in which a word is common. `hash` is its [`FoldedHash`].
    pub fn common_in(&self, word: &str, hash: FoldedHash) -> &[u8] {
        self.common.find(word, hash).and_then(|word| self.languages_of_common.get(word.index())).map_or(&[], Vec::as_slice)
    }
}
