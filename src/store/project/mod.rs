//! Project files: articles with their text, decisions and views in one JSON document (`data/schema/project-1.json`).
//!
//! ```text
//! x.linimasa ----parse--> Project + what is wrong with it
//!     ^------------save (whole, or the old file stays)---- Project
//! x.linimasa.journal <--each step as it is made-- Session --after kill -9--> the steps since the last save
//! x.linimasa.bak      the version before the last save
//! ```
//! A project file is somebody else's bytes: nothing in it is run, fetched or taken for a path.

mod article;
mod clean;
mod error;
mod format;
mod journal;
mod parse;
mod save;
mod session;

pub use error::StoreError;
pub use format::{Project, StoredArticle, View, project_json};
pub use parse::{MAX_PROJECT_BYTES, Parsed, load_project, parse_project};
pub use save::write_whole;
pub use session::{Opened, Session};

use std::path::Path;

/// Whether a file of this name is a project file.
pub fn is_project_name(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("linimasa"))
}
