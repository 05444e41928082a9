//! The timeline for other programs: tables, calendars, web timelines, linked data, citations.
//!
//! ```text
//! Timeline --Public::new (what may leave)--> Public --by format--> bytes
//!                    \--leaving--> the list that people see before anything is written
//! ```
//! What leaves is what the timeline shows and says: no dismissed event, no note, no path of a file, of texts only the quoted sentences
//! unless the whole texts are asked for.

mod calendar;
mod citations;
mod linked;
mod markwhen;
mod public;
mod table;
mod web;

pub use public::{Leaving, Public, Scope, leaving};

use crate::words::Words;

/// A format of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFormat {
    /// One row a claim.
    Csv,
    Json,
    /// Calendars: all-day events.
    Ics,
    TimelineJs,
    /// vis-timeline.
    Vis,
    Markwhen,
    /// schema.org events.
    JsonLd,
    BibTex,
    Ris,
    CslJson,
}

impl DataFormat {
    pub const ALL: [Self; 10] = [
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::TimelineJs,
        Self::Vis,
        Self::Markwhen,
        Self::JsonLd,
        Self::BibTex,
        Self::Ris,
        Self::CslJson,
    ];

    /// What it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::TimelineJs => "timelinejs",
            Self::Vis => "vis",
            Self::Markwhen => "markwhen",
            Self::JsonLd => "jsonld",
            Self::BibTex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
        }
    }

    /// The ending of its files, without a dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json | Self::TimelineJs | Self::Vis | Self::CslJson => "json",
            Self::Ics => "ics",
            Self::Markwhen => "mw",
            Self::JsonLd => "jsonld",
            Self::BibTex => "bib",
            Self::Ris => "ris",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// By the ending of a file; of several formats with one ending the first of [`Self::ALL`].
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether it holds events; else it holds the sources alone.
    pub const fn has_events(self) -> bool {
        !matches!(self, Self::BibTex | Self::Ris | Self::CslJson)
    }

    /// Whether an event without a day has a place in it.
    pub const fn has_undated(self) -> bool {
        matches!(self, Self::Csv | Self::Json)
    }
}

/// The bytes of the file. The same timeline gives the same bytes.
pub fn data(public: &Public<'_>, format: DataFormat, words: &Words) -> Vec<u8> {
    match format {
        DataFormat::Csv => table::csv(public, words),
        DataFormat::Json => linked::json(public, words),
        DataFormat::Ics => calendar::ics(public, words),
        DataFormat::TimelineJs => web::timelinejs(public, words),
        DataFormat::Vis => web::vis(public, words),
        DataFormat::Markwhen => markwhen::markwhen(public, words),
        DataFormat::JsonLd => linked::json_ld(public, words),
        DataFormat::BibTex => citations::bibtex(public),
        DataFormat::Ris => citations::ris(public),
        DataFormat::CslJson => citations::csl_json(public),
    }
}
