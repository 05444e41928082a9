//! Lenses: what happens to a kind of thing, as data. `data/lens/<name>.toml` names the concepts, their words in each language, and the units of figures.

use super::{LanguageTag, Lexicon};
use crate::embedded;
use serde::Deserialize;
use std::collections::BTreeMap;

type WordsByLanguage = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LensFile {
    source: String,
    /// Its concepts are looked for only where the article speaks of its subject.
    #[serde(default)]
    only_with_subject: bool,
    /// Head words of what the lens looks at.
    #[serde(default)]
    subject: WordsByLanguage,
    #[serde(default)]
    concept: Vec<ConceptTable>,
    #[serde(default)]
    unit: Vec<UnitTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptTable {
    id: String,
    weight: f64,
    #[serde(default)]
    gathering: bool,
    #[serde(default)]
    same_as: Option<String>,
    #[serde(default)]
    procedure: bool,
    #[serde(default)]
    wrongdoing: bool,
    #[serde(default)]
    moves: bool,
    #[serde(default)]
    day_of_gathering: Option<DayOfGathering>,
    #[serde(default)]
    begins_with: Option<String>,
    #[serde(default)]
    ends_with: Option<String>,
    #[serde(default)]
    of_the_day: bool,
    words: WordsByLanguage,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitTable {
    id: String,
    words: WordsByLanguage,
}

/// Something that happens: an adoption, an election, a quake.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    /// `<lens>.<name>`.
    pub id: &'static str,
    /// The lens whose subject the article must speak of, if it must.
    pub needs_subject: Option<&'static str>,
    /// How much it matters on a timeline, 0 to 1; between words of one clause the heavier concept names it.
    pub weight: f64,
    /// People come together for it over some days: what else happens on just these days is part of the same.
    pub gathering: bool,
    /// The concept that it counts as when events are joined.
    pub same_as: Option<&'static str>,
    /// An official act, which is no part of what it accuses of: an arrest, a hearing, a verdict.
    pub procedure: bool,
    /// An act that only a court can establish: told in a case about it, it is alleged.
    pub wrongdoing: bool,
    /// The act of moving or calling off: it names the day of that act, never the day of what is moved.
    pub moves: bool,
    /// The day of a gathering on which it takes place.
    pub day_of_gathering: Option<DayOfGathering>,
    /// The concept whose happening begins it, and the one whose happening ends it.
    pub begins_with: Option<&'static str>,
    pub ends_with: Option<&'static str>,
    /// A picture of it was taken about the day on which the article appeared.
    pub of_the_day: bool,
}

/// Sessions have their day in a gathering of several days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOfGathering {
    First,
    Last,
}

/// All lenses.
#[derive(Debug, Default)]
pub struct Lenses {
    concepts: Vec<Concept>,
    concept_words: Vec<(&'static str, WordsByLanguage)>,
    unit_words: Vec<(&'static str, WordsByLanguage)>,
    subject_words: Vec<(&'static str, WordsByLanguage)>,
}

impl Lenses {
    /// The embedded lenses. One that cannot be read adds nothing; a test holds all of them.
    pub fn embedded() -> Self {
        let mut lenses = Self::default();
        for (path, content) in embedded::under("lens/") {
            if let Ok(file) = Self::parse(path, content) {
                lenses.add(path, file);
            }
        }
        lenses
    }

    /// Holds every lens against its format.
    ///
    /// # Errors
    ///
    /// What is wrong with the first broken one.
    pub fn check() -> Result<(), String> {
        embedded::under("lens/").try_for_each(|(path, content)| Self::parse(path, content).map(|_| ()))
    }

    fn parse(path: &str, content: &str) -> Result<LensFile, String> {
        let file: LensFile = toml::from_str(content).map_err(|error| format!("data/{path}: {error}"))?;
        if file.source.trim().is_empty() {
            return Err(format!("data/{path} names no source"));
        }
        let known = |id: &String| file.concept.iter().any(|concept| concept.id == *id);
        let named = |concept: &ConceptTable| [&concept.same_as, &concept.begins_with, &concept.ends_with].map(Option::clone);
        match file.concept.iter().flat_map(named).flatten().find(|id| !known(id)) {
            Some(id) => Err(format!("data/{path}: no concept `{id}`")),
            None => Ok(file),
        }
    }

    fn add(&mut self, path: &str, file: LensFile) {
        let lens = path.trim_start_matches("lens/").trim_end_matches(".toml");
        let lens: &'static str = lens.to_owned().leak();
        let needs_subject = file.only_with_subject.then_some(lens);
        let full = |id: &str| -> &'static str { format!("{lens}.{id}").leak() };
        for table in file.concept {
            let id = full(&table.id);
            let same_as = table.same_as.as_deref().map(full);
            self.concepts.push(Concept {
                id,
                needs_subject,
                weight: table.weight,
                gathering: table.gathering,
                same_as,
                procedure: table.procedure,
                wrongdoing: table.wrongdoing,
                moves: table.moves,
                day_of_gathering: table.day_of_gathering,
                begins_with: table.begins_with.as_deref().map(full),
                ends_with: table.ends_with.as_deref().map(full),
                of_the_day: table.of_the_day,
            });
            self.concept_words.push((id, table.words));
        }
        self.unit_words.extend(file.unit.into_iter().map(|unit| (&*unit.id.leak(), unit.words)));
        self.subject_words.push((lens, file.subject));
    }

    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == id)
    }

    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Puts the words of all lenses in one language into a lexicon, as the classes `concept`, `unit` and `subject`.
    pub fn add_words(&self, tag: LanguageTag, lexicon: &mut Lexicon) {
        for (class, all) in [("concept", &self.concept_words), ("unit", &self.unit_words), ("subject", &self.subject_words)] {
            for (id, words) in all {
                lexicon.insert(class, id, words.get(tag.as_str()).map_or(&[][..], Vec::as_slice));
            }
        }
    }
}
