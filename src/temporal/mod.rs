//! Dates in text: an [`Article`] in, [`Reading`]s out, each with the rule, the anchor and the steps that led to its value.
//!
//! ```text
//! Article --tag--> Timex (phrase, slots) --refine--> Timex --resolve(anchor)--> Reading
//! ```

mod reading;

pub use reading::{Alternative, Anchor, AnchorKind, Certainty, Granularity, Modifier, Reading, TimexType};

use crate::diagnostic::Diagnostic;
use crate::documents::{Article, Published};

/// All that is known of the dates of one article.
#[derive(Clone, Debug, Default)]
pub struct Dating {
    /// The publication day: given, from metadata, from the header line or from a stamp in the URL.
    pub published: Option<Published>,
    /// In the order of the text, disjoint.
    pub readings: Vec<Reading>,
    pub diagnostics: Vec<Diagnostic>,
}

/// The compiled language data of all languages.
#[derive(Debug, Default)]
pub struct DateEngine {}

impl DateEngine {
    /// Compiles the embedded language data.
    pub fn embedded() -> Self {
        Self::default()
    }

    /// Finds the publication day and reads every date expression of the article.
    pub fn date_article(&self, article: &Article) -> Dating {
        let _ = article;
        Dating::default()
    }
}
