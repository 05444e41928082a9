//! Everything the window shows, as plain data. Only `app` changes it.

use super::DataForm;
use super::curation_form::{CurationForm, Leaving, ProjectState};
use super::intent::{ExportForm, PathPurpose};
use crate::layout::{Grouping, Index, Metrics, ThemeName, Viewport};
use crate::message::Message;
use crate::text_span::TextSpan;
use crate::timeline::{Change, Filter, Hit, Hits, Log, Matches, Timeline};
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

/// The state of the window.
#[derive(Clone, Debug, Default)]
pub struct WindowState {
    /// `None` before anything was opened.
    pub timeline: Option<Arc<Timeline>>,
    /// What the filter and the search leave, sorted for drawing.
    pub shown: Arc<Shown>,
    pub filter: Filter,
    /// What is searched for.
    pub query: String,
    /// Where the search stands; index into its hits.
    pub hit: Option<usize>,
    pub shows_table: bool,
    /// The day that the timeline is seen from; `None` for all that is known.
    pub as_of: Option<NaiveDate>,
    /// Days on which articles appeared, in order.
    pub publication_days: Vec<NaiveDate>,
    /// Articles that are left out because nobody knows when they appeared.
    pub as_of_unknown: usize,
    /// What is told otherwise by now.
    pub changes: Vec<Change>,
    /// A stretch of days that was marked.
    pub range: Option<(f64, f64)>,
    /// Earlier views, the last one last.
    pub views: Vec<Viewport>,
    pub shows_keys: bool,
    /// A date to go to, while it is typed.
    pub go_to: Option<String>,
    /// `None` until the canvas has a size: then everything is fitted.
    pub viewport: Option<Viewport>,
    /// Index into `Timeline::events`.
    pub selected: Option<usize>,
    /// Events of a pile that is listed.
    pub pile: Vec<usize>,
    pub reading: Option<Reading>,
    pub grouping: Grouping,
    pub theme: ThemeChoice,
    pub loading: Option<Loading>,
    pub export: Option<ExportForm>,
    pub path_field: Option<PathField>,
    /// What is to be said at the bottom: a failure, or that a file was written.
    pub notice: Option<Message>,
    pub today: Option<NaiveDate>,
    /// The form of curation that is open.
    pub form: Option<CurationForm>,
    /// The dialog of data for other programs.
    pub data: Option<DataForm>,
    pub log: Arc<Log>,
    pub project: ProjectState,
    /// What waits until it is said what becomes of unsaved changes.
    pub leaving: Option<Leaving>,
    /// Keys of `data/ui` of the steps that were brought back after a crash.
    pub recovered: Vec<&'static str>,
    /// Projects that were open last, the latest first.
    pub recent: Vec<PathBuf>,
}

/// What is shown of a timeline.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub index: Index,
    /// Indices into `Timeline::events`, in time order.
    pub events: Vec<usize>,
    pub matches: Matches,
    pub hits: Hits,
}

/// Where the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Index into `Timeline::articles`.
    pub article: usize,
    /// The sentence that is marked.
    pub quote: Option<TextSpan>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loading {
    pub done: usize,
    /// 0 while files are still being gathered.
    pub all: usize,
}

/// A field for a path, where the system has no dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct PathField {
    pub text: String,
    pub purpose: PathPurpose,
}

impl WindowState {
    pub fn metrics(&self) -> Metrics {
        Metrics { grouping: self.grouping, today: self.today, selected: self.selected, hits: self.hit_events(), ..Metrics::default() }
    }

    fn hit_events(&self) -> Vec<usize> {
        let event = |hit: &Hit| match hit {
            Hit::Event(index) => Some(*index),
            Hit::Passage { .. } => None,
        };
        self.shown.hits.hits.iter().filter_map(event).collect()
    }

    /// The theme to draw with.
    pub fn theme_name(&self, ctx: &egui::Context) -> ThemeName {
        let is_dark = match self.theme {
            // A system that does not say is taken for a light one.
            ThemeChoice::System => ctx.system_theme() == Some(egui::Theme::Dark),
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::Contrast => return ThemeName::Contrast,
        };
        if is_dark { ThemeName::Dark } else { ThemeName::Light }
    }
}
