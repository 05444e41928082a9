//! Paths in, files out: what a person pointed at, as the inputs that `documents` reads. All reading of the program is here, and all that it keeps.
//!
//! ```text
//! PATH... --gather--> SourceFile (path, unique id) --read_file--> documents::Input --> Article
//! data/corpus -----------------------bundled, fictional----------^
//! x.linimasa <--project--> articles, decisions, views
//! ```

mod gather;
mod project;
mod read;
mod recent;
mod samples;
mod unique;

pub use gather::{Gathered, SourceFile, exists, gather};
pub use project::{
    MAX_PROJECT_BYTES, Opened, Parsed, Project, Session, StoreError, StoredArticle, View, is_project_name, load_project, parse_project,
    project_json, write_whole,
};
pub use read::{MAX_BYTES, read_article, read_file, refused, too_large};
pub use recent::Recent;
pub use samples::{bundled, fictional};
pub use unique::UniqueIds;

use crate::diagnostic::Diagnostic;

/// A diagnostic about a path or an article, by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedDiagnostic {
    /// The path as it was given, or as it was found.
    pub place: String,
    pub diagnostic: Diagnostic,
}
