//! What people made of one event, beside what the articles say of it.

use crate::edtf::Edtf;
use crate::events::Event;
use crate::message::Message;

/// The state of one event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curation {
    pub review: Review,
    /// In the order they were given, each once.
    pub tags: Vec<String>,
    /// In the order they were written.
    pub notes: Vec<String>,
    /// What the articles say, where a decision put another date in its place: drawn as a ghost.
    pub extracted_edtf: Option<Edtf>,
    /// The title that a decision replaced.
    pub extracted_title: Option<String>,
    /// The ids of the decisions that made it what it is, the oldest first.
    pub history: Vec<String>,
}

/// Whether a person has looked at an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Review {
    #[default]
    Open,
    Accepted,
    /// Looked at, and left for later.
    Unsure,
    Dismissed,
}

/// A decision that no longer fits what the articles say. It is told, never dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionConflict {
    /// The id of the decision.
    pub decision: String,
    pub message: Message,
    /// The id of the event, where there still is one.
    pub event: Option<String>,
}

/// An event with what people made of it.
pub type Curated = (Event, Curation);
