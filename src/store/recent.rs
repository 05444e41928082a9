//! The projects that were open last, for the menu.

use super::project::write_whole;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Names in the list.
const MOST: usize = 10;

/// The list, and the file that it is kept in.
#[derive(Clone, Debug, Default)]
pub struct Recent {
    /// `None` keeps the list for this run only.
    file: Option<PathBuf>,
    paths: Vec<PathBuf>,
}

impl Recent {
    /// The list of this user.
    pub fn of_user() -> Self {
        Self::kept_in(state_folder().map(|folder| folder.join("recent.json")))
    }

    pub fn kept_in(file: Option<PathBuf>) -> Self {
        let bytes = file.as_ref().and_then(|file| fs::read(file).ok());
        let paths = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, paths }
    }

    /// Those that are still there, the latest first.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.paths.iter().filter(|path| path.exists()).cloned().collect()
    }

    /// Puts a path first. A list that cannot be written is no reason to disturb anybody.
    pub fn add(&mut self, path: &Path) -> Vec<PathBuf> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        self.paths.retain(|known| *known != path);
        self.paths.insert(0, path);
        self.paths.truncate(MOST);
        if let Some(file) = &self.file {
            let _ = file.parent().map(fs::create_dir_all);
            let _ = serde_json::to_vec(&self.paths).map(|bytes| write_whole(file, &bytes));
        }
        self.paths()
    }
}

/// Where programs of this system keep what they remember.
fn state_folder() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        folder("XDG_STATE_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/state")))
    };
    base.map(|base| base.join("linimasa"))
}
