//! What the dialogs of curation hold while somebody fills them in.

use crate::timeline::{Act, ClaimRef, TypedDate};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The form that is open beside an event, or over all articles.
#[derive(Clone, Debug, PartialEq)]
pub enum CurationForm {
    /// A date in words, with the reading of them. `app` fills in what was read.
    Date {
        is_prerequisite: bool,
        words: String,
        read: Option<TypedDate>,
    },
    Title(String),
    Tag(String),
    Note(String),
    /// Which event to put the selected one together with.
    Merge,
    /// Places of the claims that are to leave, in the order of the event's claims.
    Split(BTreeSet<usize>),
    /// A happening that was not found: a passage of the open article.
    Add {
        title: String,
        words: String,
        read: Option<TypedDate>,
    },
    /// Publication days of articles that have none.
    Published(Vec<PublishedRow>),
    /// How near to the facts each publisher is.
    Ranks,
}

/// One article without a publication day.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedRow {
    /// Hash of its text.
    pub article: String,
    /// What it is called in the grid.
    pub name: String,
    pub words: String,
    pub read: Option<TypedDate>,
}

/// What is waiting until somebody says what becomes of unsaved changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaving {
    Close,
    Open(Vec<PathBuf>),
    Sample(super::Sample),
}

/// What becomes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveChoice {
    Save,
    Discard,
    Stay,
}

/// The project as the window names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectState {
    /// `None` until it was saved once.
    pub path: Option<PathBuf>,
    /// Something was decided since the last save.
    pub has_unsaved: bool,
    pub can_undo: bool,
    pub can_redo: bool,
}

impl CurationForm {
    /// An empty form for a date in words.
    pub const fn date(is_prerequisite: bool) -> Self {
        Self::Date { is_prerequisite, words: String::new(), read: None }
    }
}

/// The claims that were marked in a form.
pub(super) fn marked_claims(claims: &[ClaimRef], marked: &BTreeSet<usize>) -> Vec<ClaimRef> {
    marked.iter().filter_map(|place| claims.get(*place).cloned()).collect()
}

/// The act of rows that were filled in and understood.
pub(super) fn published_acts(rows: &[PublishedRow]) -> Vec<Act> {
    let act = |row: &PublishedRow| Some(Act::SetPublished { article: row.article.clone(), edtf: row.read.as_ref()?.edtf });
    rows.iter().filter_map(act).collect()
}
