//! From sentences to happenings: dated articles in, [`Event`]s out, each with all the claims that tell of it.
//!
//! ```text
//! DatedArticle --extract--> Claim (one per happening a sentence dates) --merge--> Event (claims with the reason of each join)
//! ```

mod assemble;
mod candidates;
mod cast;
mod claim_draft;
mod clause;
mod cluster;
mod concept;
mod condition;
mod derived;
mod engine;
mod event;
mod extract;
mod figures;
mod fingerprint;
mod headline;
mod likeness;
mod lineage;
mod memory;
mod mentions;
mod merge;
mod modality;
mod moved;
mod names;
mod plain;
mod predicate;
mod run;
mod sentence_claims;
mod sentence_map;
mod source_rank;
mod stance;
mod title;
mod tokens;
mod topic;

pub use crate::temporal::Confidence;
pub use engine::EventEngine;
pub use event::{
    Claim, Condition, DateBasis, Event, Figure, FigureQualifier, Modality, NearMiss, Offset, Relation, SeriesPoint, Stance, Undated,
};

pub use source_rank::{SourceRank, SourceRanks};

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
    /// Of each article, the first one of its family: the same text reprinted, updated or translated.
    pub families: Vec<usize>,
    /// Of each article, how near its source is to what it tells.
    pub ranks: Vec<SourceRank>,
}
