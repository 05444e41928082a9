//! What a user can want. `app` carries it out.

use super::DataForm;
use super::curation_form::{CurationForm, LeaveChoice};
use super::state::{Reading, ThemeChoice};
use crate::layout::{Grouping, Viewport};
use crate::timeline::{Act, Facet, Rest};
use chrono::NaiveDate;
use std::path::PathBuf;

/// One wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Index into `Timeline::events`.
    Select(usize),
    ClearSelection,
    /// The event before or behind the selected one, by that many places.
    Step(isize),
    First,
    Last,
    /// Lists the events of a pile.
    ShowPile(Vec<usize>),
    SetViewport(Viewport),
    /// The view as it is now is one to go back to.
    KeepView,
    PreviousView,
    /// Shows the days from the first to the last, with a margin.
    FitDays(f64, f64),
    /// Shows an event with its neighbours in time.
    FitEvent(usize),
    /// Moves by that many screens of time.
    Turn(f64),
    /// To the lane above or below.
    StepLane(isize),
    /// Marks a stretch of days.
    SetRange(Option<(f64, f64)>),
    /// The field for a date to go to, as it is typed.
    EditGoTo(Option<String>),
    /// Goes to the date that was typed, in any of the languages.
    GoTo(String),
    ToggleFacet(Facet, String),
    DropFacet(Facet),
    ClearFilter,
    SetRest(Rest),
    /// Searches for it.
    Find(String),
    /// To the next hit, or back.
    StepHit(isize),
    ShowTable(bool),
    ShowKeys(bool),
    SetAsOf(Option<NaiveDate>),
    /// To the next day on which articles appeared, or back.
    StepAsOf(isize),
    FitAll,
    /// Brings the selected event into the middle.
    Center,
    /// Zooms around the middle; above 1 is closer.
    Zoom(f64),
    SetGrouping(Grouping),
    SetTheme(ThemeChoice),
    /// A language of `data/ui`.
    SetLanguage(&'static str),
    /// Opens the article in the reader.
    Read(Reading),
    CloseReader,
    /// http or https only; anything else is refused.
    OpenLink(String),
    Copy(String),
    ChooseFiles,
    ChooseFolder,
    OpenPaths(Vec<PathBuf>),
    ShowSample(Sample),
    CancelLoading,
    EditExport(Option<ExportForm>),
    /// Asks where to save, then writes.
    Export(ExportForm),
    EditPath(Option<String>),
    /// The path that was typed where no dialog could be opened.
    TakePath(PathBuf),
    DismissNotice,
    Decide(Act),
    /// Several at once, from one form.
    DecideAll(Vec<Act>),
    Undo,
    Redo,
    /// Opens a form of curation or closes it; what was typed is read as a date on the way.
    EditCuration(Option<CurationForm>),
    EditData(Option<DataForm>),
    /// Asks where to save, then writes.
    ExportData(DataForm),
    AddFiles,
    AddFolder,
    Save,
    SaveAs,
    /// What becomes of unsaved changes.
    Leave(LeaveChoice),
    /// Whether what was brought back after a crash stays.
    KeepRecovered(bool),
}

/// The stories that the program carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    Briefs,
    Fiction,
}

/// What a typed path is for.
#[derive(Clone, Debug, PartialEq)]
pub enum PathPurpose {
    Open,
    /// Articles beside those that are there.
    Add,
    SaveProject,
    SaveData(DataForm),
    Save(ExportForm),
}

/// What is to be exported, as the dialog has it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportForm {
    pub extent: ExportExtent,
    pub kind: ImageKind,
    /// Pixels.
    pub width: u32,
    pub height: u32,
    pub dpi: u32,
    pub is_dark: bool,
    pub title: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportExtent {
    Whole,
    CurrentView,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageKind {
    Png,
    Svg,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self { extent: ExportExtent::Whole, kind: ImageKind::Png, width: 1920, height: 1200, dpi: 96, is_dark: false, title: String::new() }
    }
}
