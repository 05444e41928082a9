//! Why a project file could not be opened or saved, as one sentence with what to do next.

use crate::message::Message;
use std::io;
use std::path::{Path, PathBuf};

/// What went wrong with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    NotFound(PathBuf),
    Unreadable {
        path: PathBuf,
        why: String,
    },
    /// Larger than is read, in bytes.
    TooLarge {
        path: PathBuf,
        limit: u64,
    },
    NotJson {
        path: PathBuf,
        line: usize,
        column: usize,
        why: String,
    },
    /// JSON of something else.
    NotAProject(PathBuf),
    /// Written by a later version of the program.
    Newer {
        path: PathBuf,
        version: u64,
    },
    /// Another instance has it open.
    Locked(PathBuf),
    DiskFull(PathBuf),
    ReadOnly(PathBuf),
    FolderGone(PathBuf),
    /// A device, a folder: nothing that a project could be put in place of.
    NotAFile(PathBuf),
    Unwritable {
        path: PathBuf,
        why: String,
    },
}

impl StoreError {
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound(path.to_owned()),
            io::ErrorKind::IsADirectory => Self::NotAFile(path.to_owned()),
            _ => Self::Unreadable { path: path.to_owned(), why: error.to_string() },
        }
    }

    pub fn writing(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull(path.to_owned()),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::FolderGone(path.to_owned()),
            _ => Self::Unwritable { path: path.to_owned(), why: error.to_string() },
        }
    }

    /// The sentence; its hint says what to do.
    pub fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => about("store-not-found", path),
            Self::Unreadable { path, why } => about("store-unreadable", path).text("why", why),
            Self::TooLarge { path, limit } => {
                about("store-too-large", path).count("limit", i64::try_from(limit / (1024 * 1024)).unwrap_or(i64::MAX))
            }
            Self::NotJson { path, line, column, why } => {
                about("store-not-json", path).text("line", line.to_string()).text("column", column.to_string()).text("why", why)
            }
            Self::NotAProject(path) => about("store-not-a-project", path),
            Self::Newer { path, version } => about("store-newer", path).text("version", version.to_string()),
            Self::Locked(path) => about("store-locked", path),
            Self::DiskFull(path) => about("store-disk-full", path),
            Self::ReadOnly(path) => about("store-read-only", path),
            Self::FolderGone(path) => about("store-folder-gone", path),
            Self::NotAFile(path) => about("store-not-a-file", path),
            Self::Unwritable { path, why } => about("store-unwritable", path).text("why", why),
        }
    }
}
