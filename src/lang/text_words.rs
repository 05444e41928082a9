//! The words by which a text's structure and language are known: `data/lang/<tag>/text.toml`.

use super::LanguageTag;
use super::fold::fold;
use crate::embedded;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordList {
    source: String,
    words: Vec<String>,
}

/// Labels and abbreviations of all languages together (pages mix them), and the common words of each.
#[derive(Debug, Default)]
pub struct TextWords {
    /// Words that a full stop follows without ending the sentence, without the stop.
    pub abbreviations: HashSet<String>,
    /// "Sumber", "Source": begin the line that names the source.
    pub source_labels: Vec<String>,
    /// Headings after which a page shows other articles.
    pub chrome_headings: Vec<String>,
    /// Beginnings of lines that only lead elsewhere.
    pub chrome_lines: Vec<String>,
    /// Beginnings of the sentences of consent banners.
    pub consent_lines: Vec<String>,
    /// Words that introduce a picture's credit.
    pub caption_labels: Vec<String>,
    /// Headings after which only references stand.
    pub reference_headings: Vec<String>,
    /// Words that say how old something is, behind a count of units: "ago".
    pub age_words: HashSet<String>,
    /// Common words, each with the languages that have it (index into `languages`).
    common: HashMap<String, Vec<usize>>,
    languages: Vec<LanguageTag>,
}

impl TextWords {
    /// Reads the embedded `text.toml` of every language. A file that cannot be read adds nothing; a test holds all of them.
    pub fn embedded() -> Self {
        let mut words = Self { languages: LanguageTag::all(), ..Self::default() };
        for (index, tag) in words.languages.clone().into_iter().enumerate() {
            let lists = Self::lists(tag).unwrap_or_default();
            let list =
                |name: &str| lists.get(name).map(|list| list.words.iter().map(|word| fold(word)).collect::<Vec<_>>()).unwrap_or_default();
            words.abbreviations.extend(list("abbreviation"));
            words.source_labels.extend(list("source_label"));
            words.chrome_headings.extend(list("chrome_heading"));
            words.chrome_lines.extend(list("chrome_line"));
            words.consent_lines.extend(list("consent_line"));
            words.caption_labels.extend(list("caption_label"));
            words.reference_headings.extend(list("reference_heading"));
            words.age_words.extend(list("age"));
            for word in list("common") {
                words.common.entry(word).or_default().push(index);
            }
        }
        words
    }

    /// Holds the file of one language against its format.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn check(tag: LanguageTag) -> Result<(), String> {
        let lists = Self::lists(tag)?;
        let nameless = lists.iter().find(|(_, list)| list.source.trim().is_empty());
        nameless.map_or(Ok(()), |(name, _)| Err(format!("data/lang/{tag}/text.toml: `{name}` names no source")))
    }

    /// The words of a list of `text.toml`, in all languages.
    pub fn list_in_all_languages(name: &str) -> Vec<String> {
        let of = |tag: LanguageTag| Self::lists(tag).ok()?.remove(name).map(|list| list.words);
        LanguageTag::all().into_iter().filter_map(of).flatten().collect()
    }

    fn lists(tag: LanguageTag) -> Result<BTreeMap<String, WordList>, String> {
        let path = format!("lang/{tag}/text.toml");
        let content = embedded::file(&path).ok_or_else(|| format!("data/{path} is missing"))?;
        toml::from_str(content).map_err(|error| format!("data/{path}: {error}"))
    }

    pub fn languages(&self) -> &[LanguageTag] {
        &self.languages
    }

    /// The languages, by index, in which a folded word is common.
    pub fn common_in(&self, folded: &str) -> &[usize] {
        self.common.get(folded).map_or(&[], Vec::as_slice)
    }
}
