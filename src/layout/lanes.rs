//! Which lane each event belongs to, and what the lane is called.

use super::Grouping;
use crate::events::{Event, Modality};
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::timeline::Timeline;
use crate::words::Words;

/// What the events of a lane have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneKey {
    All,
    Concept(Option<&'static str>),
    Status(Modality),
    /// Name of a language, as in its tag; `None` for an unknown one.
    Language(Option<LanguageTag>),
    /// Publisher, subject or actor; `None` where there is none.
    Name(Option<String>),
}

/// The lane of an event.
pub fn lane_key(event: &Event, timeline: &Timeline, grouping: Grouping) -> LaneKey {
    match grouping {
        Grouping::Together => LaneKey::All,
        Grouping::Concept => LaneKey::Concept(event.concept),
        Grouping::Status => LaneKey::Status(event.modality),
        Grouping::Language => LaneKey::Language(event.language),
        Grouping::Subject => LaneKey::Name(event.subject.clone()),
        Grouping::Actor => LaneKey::Name(event.actors.first().cloned()),
        Grouping::Source => {
            let article = event.claims.first().and_then(|claim| timeline.articles.get(claim.article)).map(|dated| &dated.article);
            LaneKey::Name(article.map(|article| article.publisher.clone().unwrap_or_else(|| article.id.clone())))
        }
    }
}

/// A lane's name in the reader's language.
pub fn lane_name(key: &LaneKey, words: &Words) -> String {
    match key {
        LaneKey::All => String::new(),
        LaneKey::Concept(concept) => concept_name(*concept, words),
        LaneKey::Status(modality) => words.text(status_key(*modality)),
        LaneKey::Language(Some(tag)) if tag.is_base() => words.say(&Message::new("language-base").text("tag", tag.as_str())),
        LaneKey::Language(Some(tag)) => words.text(&format!("language-{tag}")),
        LaneKey::Name(Some(name)) => name.clone(),
        LaneKey::Language(None) | LaneKey::Name(None) => words.text("lane-unknown"),
    }
}

/// The concept in the reader's language; a concept without words of its own shows the last part of its name.
pub fn concept_name(concept: Option<&str>, words: &Words) -> String {
    let Some(concept) = concept else { return words.text("concept-none") };
    let key = format!("concept-{}", concept.replace('.', "-"));
    let name = words.text(&key);
    if name == key { concept.rsplit('.').next().unwrap_or(concept).replace('-', " ") } else { name }
}

/// Key of a modality's name.
pub const fn status_key(modality: Modality) -> &'static str {
    match modality {
        Modality::Happened => "status-happened",
        Modality::Planned => "status-planned",
        Modality::Projected => "status-projected",
        Modality::Conditional => "status-conditional",
        Modality::Cancelled => "status-cancelled",
    }
}
