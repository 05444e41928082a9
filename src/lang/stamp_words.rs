//! The words of stamps and header lines, of all languages together: a page in one language may be stamped in another.

use super::fold::FoldedHash;
use super::lexicon::{ClassId, Lexicon};
use crate::embedded;
use std::sync::OnceLock;

/// One lexicon with the numbers of its classes; `None` where no language has the class.
#[derive(Debug)]
pub struct StampWords {
    pub lexicon: Lexicon,
    pub month: Option<ClassId>,
    pub weekday: Option<ClassId>,
    /// "day", "month", "year" and smaller and larger units.
    pub unit: Option<ClassId>,
    pub zone: Option<ClassId>,
    pub zone_words: Option<ClassId>,
    /// "am", "pm".
    pub half_day: Option<ClassId>,
    pub ordinal_mark: Option<ClassId>,
    pub of: Option<ClassId>,
    /// What leads to a date in a sentence.
    pub lead_ins: Vec<ClassId>,
    /// "Published", "Updated", "By".
    pub published_label: Option<ClassId>,
    pub updated_label: Option<ClassId>,
    pub byline_label: Option<ClassId>,
    /// What else stands in header lines: "at", "views", "read".
    pub header_word: Option<ClassId>,
}

impl StampWords {
    /// The embedded words.
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<StampWords> = OnceLock::new();
        WORDS.get_or_init(|| Self::of(embedded::compiled(embedded::STAMP_WORDS).unwrap_or_default()))
    }

    fn of(lexicon: Lexicon) -> Self {
        let class = |name: &str| lexicon.class(name);
        Self {
            month: class("month"),
            weekday: class("weekday"),
            unit: class("unit"),
            zone: class("zone"),
            zone_words: class("zone_words"),
            half_day: class("half_day"),
            ordinal_mark: class("ordinal_mark"),
            of: class("of"),
            lead_ins: ["preposition", "apposition", "of"].into_iter().filter_map(class).collect(),
            published_label: class("published_label"),
            updated_label: class("updated_label"),
            byline_label: class("byline_label"),
            header_word: class("header_word"),
            lexicon,
        }
    }

    /// The month that a folded word names: "mar" is the third.
    pub fn month_named(&self, folded: &str) -> Option<u32> {
        let word = self.lexicon.word(folded, FoldedHash::of(folded))?;
        let mut found = None;
        self.lexicon.lexemes(&[Some(word)], |lexeme| {
            if Some(lexeme.sense.class) == self.month {
                found = u32::try_from(lexeme.sense.number).ok();
            }
        });
        found
    }
}
