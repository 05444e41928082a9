//! The words of one language that tell claims apart: `data/lang/<tag>/claims.toml`, with the words of all lenses.

use super::lens::Lenses;
use super::{ClassId, LanguageTag, Lexicon};
use crate::embedded;

/// One lexicon for a sentence's claims: modality, stance, clause words, and concepts and units of the lenses.
#[derive(Debug)]
pub struct ClaimWords {
    pub tag: LanguageTag,
    pub lexicon: Lexicon,
    pub classes: ClaimClasses,
}

/// The classes of a claim lexicon, where the language has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClaimClasses {
    /// `planned`, `tentative` (planned where a day is named, else projected), `settled`, `projected`, `conditional`, `cancelled`, `postponed`,
    /// `original` (a date that no longer holds), `negated`.
    pub modality: Option<ClassId>,
    /// `alleged` and `denied` (govern what follows), `hedged` (colours its clause), `speech`, `attributed` (according to).
    pub stance: Option<ClassId>,
    /// `when`, `context`, `list`, `that`, `relative`, `side`: what begins a clause.
    pub clause: Option<ClassId>,
    /// `until`, `open`, `after`, `connective`, `preposition`, `linking`.
    pub function: Option<ClassId>,
    /// `about`, `almost`, `over`, `at-least`, `at-most`.
    pub qualifier: Option<ClassId>,
    /// Verbs of wishing, urging and praising, which tell of no happening.
    pub attitude: Option<ClassId>,
    /// Concepts of the lenses; the value is the concept's id.
    pub concept: Option<ClassId>,
    /// Units of figures; the value is the unit's name.
    pub unit: Option<ClassId>,
    /// Head words of a subject: a treaty, a company, a party.
    pub subject: Option<ClassId>,
    /// Numbers that are spelled out.
    pub number: Option<ClassId>,
    /// States, cities and international bodies; the value is the same in all languages.
    pub name: Option<ClassId>,
    /// What is done; the value is the same in all languages.
    pub act: Option<ClassId>,
    /// To what, and by whom.
    pub thing: Option<ClassId>,
    /// `happening`, `light` (takes place, begins), `state` (is, rose), `auxiliary` (makes the next word a verb), `none` (looks like a verb).
    pub verb: Option<ClassId>,
    /// Head words of bodies: what their names name does not happen.
    pub body: Option<ClassId>,
    /// `accuser`: who accuses by office; `police`.
    pub party: Option<ClassId>,
    /// Words that point back to a subject; `title` where a name may follow.
    pub pronoun: Option<ClassId>,
    /// Words that make a noun of the happening behind them: "cuộc", "vụ". Where a language has them, its happenings are verbs without one.
    pub noun_head: Option<ClassId>,
    /// Words that lead to a place.
    pub place: Option<ClassId>,
}

impl ClaimWords {
    /// The claim words of a language together with the lenses' words in it.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, for whoever edits it.
    pub fn embedded(tag: LanguageTag, lenses: &Lenses) -> Result<Self, String> {
        let path = format!("lang/{tag}/claims.toml");
        let content = embedded::file(&path).ok_or_else(|| format!("data/{path} is missing"))?;
        let mut lexicon = Lexicon::parse(content).map_err(|error| format!("data/{path}: {error}"))?;
        for path in [format!("names/{tag}.toml"), format!("lang/{tag}/senses.toml")] {
            if let Some(content) = embedded::file(&path) {
                lexicon.add_classes(content, |_| true).map_err(|error| format!("data/{path}: {error}"))?;
            }
        }
        lenses.add_words(tag, &mut lexicon);
        let classes = ClaimClasses {
            modality: lexicon.class("modality"),
            stance: lexicon.class("stance"),
            clause: lexicon.class("clause"),
            function: lexicon.class("function"),
            qualifier: lexicon.class("qualifier"),
            attitude: lexicon.class("attitude"),
            concept: lexicon.class("concept"),
            unit: lexicon.class("unit"),
            subject: lexicon.class("subject"),
            number: lexicon.class("number"),
            name: lexicon.class("name"),
            act: lexicon.class("act"),
            thing: lexicon.class("thing"),
            verb: lexicon.class("verb"),
            body: lexicon.class("body"),
            party: lexicon.class("party"),
            pronoun: lexicon.class("pronoun"),
            noun_head: lexicon.class("noun_head"),
            place: lexicon.class("place"),
        };
        Ok(Self { tag, lexicon, classes })
    }

    /// Beginnings of verbs, folded: "me", "di".
    pub fn verb_prefixes(&self) -> &[&str] {
        self.lexicon.entries("verb_prefix")
    }

    /// Endings of verbs, folded: "ed".
    pub fn verb_endings(&self) -> &[&str] {
        self.lexicon.entries("verb_ending")
    }
}
