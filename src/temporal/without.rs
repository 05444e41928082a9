//! What a run of the engine leaves out: to measure what each class of traps and each pass earns (`examples/ablation.rs`).

use std::collections::BTreeSet;

/// A step behind the rules that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pass {
    /// A word that is a name elsewhere in the article is no month.
    Names,
    /// Signs around a word of time that it is a name: a title, a run of capitals.
    NameSigns,
    /// A day takes the part of day beside it.
    Parts,
    /// Two names of one time become one expression.
    Join,
    /// "lalu", "next" behind a date.
    Pointers,
    /// "early", "late" before a period.
    Edges,
    /// "about", "nearly" before a date or a length.
    Quantities,
    /// A length takes the days of the date beside it.
    LengthsBeside,
    /// A length said again takes the days of the first.
    LengthsAgain,
    /// The first half of a range takes the year of the second.
    LinkedYear,
    /// Tense words of the clause decide between past and future.
    Tense,
    /// Deictic words of a quotation count from the day it was said.
    QuotationDay,
    /// Months and days of a narrative take the year told before them.
    Narrative,
    /// Day or month first, and the separator, as the rest of the page has it.
    HouseStyle,
    /// Forecast and condition of the clause.
    Certainty,
}

impl Pass {
    pub const ALL: [Self; 15] = [
        Self::Names,
        Self::NameSigns,
        Self::Parts,
        Self::Join,
        Self::Pointers,
        Self::Edges,
        Self::Quantities,
        Self::LengthsBeside,
        Self::LengthsAgain,
        Self::LinkedYear,
        Self::Tense,
        Self::QuotationDay,
        Self::Narrative,
        Self::HouseStyle,
        Self::Certainty,
    ];
}

/// Trap classes and passes that are left out; nothing by default.
#[derive(Clone, Debug, Default)]
pub struct Without {
    pub trap_classes: BTreeSet<String>,
    pub passes: BTreeSet<Pass>,
}

impl Without {
    pub fn trap_class(class: &str) -> Self {
        Self { trap_classes: BTreeSet::from([class.to_owned()]), ..Self::default() }
    }

    pub fn pass(pass: Pass) -> Self {
        Self { passes: BTreeSet::from([pass]), ..Self::default() }
    }

    pub(super) fn keeps(&self, pass: Pass) -> bool {
        !self.passes.contains(&pass)
    }
}
