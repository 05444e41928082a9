//! Every step since the last save, on the disk as soon as it is made.
//!
//! ```text
//! {"journal":1,"of":"<digest of the project file>"}
//! {"decide":{...}}
//! "undo"
//! {"article":{...}}                      the last line may be torn: it was never confirmed to anybody
//! ```
//! The open journal is the lock of the project too: the system lets go of it when the program ends, however it ends.

use super::error::StoreError;
use super::format::{Project, StoredArticle, View};
use super::save::beside;
use crate::timeline::Step;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// One line behind the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    Step(Step),
    Article(Box<StoredArticle>),
    Views(Vec<View>),
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    journal: u32,
    of: String,
}

/// What a journal holds.
#[derive(Debug, Default)]
pub struct Recovered {
    /// Digest of the project file that the lines go on from.
    pub of: Option<String>,
    pub lines: Vec<Line>,
    /// Bytes up to the end of the last whole line.
    pub whole_bytes: u64,
}

/// The journal of an open project. While it lives, nobody else can open the project.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Length in bytes: after a failed write the file is cut back to it.
    length: u64,
}

impl Journal {
    /// Opens and locks the journal beside `project`, and reads what is in it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Locked`] if another instance has it; others if it cannot be made.
    pub fn open(project: &Path) -> Result<(Self, Recovered), StoreError> {
        let path = Self::path_of(project);
        let mut file = open_locked(&path, project)?;
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(|error| StoreError::reading(&path, &error))?;
        let recovered = recovered(&text);
        let length = recovered.whole_bytes;
        Ok((Self { path, file, length }, recovered))
    }

    pub fn path_of(project: &Path) -> PathBuf {
        let project = fs::canonicalize(project).unwrap_or_else(|_| project.to_owned());
        beside(&project, "", ".journal")
    }

    /// Begins anew behind a project file with this digest.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be written.
    pub fn restart(&mut self, of: &str) -> Result<(), StoreError> {
        self.length = 0;
        self.append(&Head { journal: 1, of: of.to_owned() })
    }

    /// Adds a line; when this returns, it is on the disk.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it is not; then the journal is as before.
    pub fn append(&mut self, line: &impl Serialize) -> Result<(), StoreError> {
        let mut bytes = serde_json::to_vec(line).unwrap_or_default();
        bytes.push(b'\n');
        let length = self.length;
        let written = self
            .file
            .set_len(length)
            .and_then(|()| self.file.seek(SeekFrom::Start(length)))
            .and_then(|_| self.file.write_all(&bytes))
            .and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.length += bytes.len() as u64;
                Ok(())
            }
            Err(error) => {
                let _ = self.file.set_len(length);
                Err(StoreError::writing(&self.path, &error))
            }
        }
    }

    /// Takes the journal away: everything is saved.
    pub fn remove(self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Opens the file and locks it; again if somebody took it away in between, or holds it: a program that was just killed needs a moment to end.
fn open_locked(path: &Path, project: &Path) -> Result<File, StoreError> {
    const TRIES: usize = 15;
    const WAIT: Duration = Duration::from_millis(100);
    for _ in 0..TRIES {
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
        let file = opened.map_err(|error| StoreError::writing(path, &error))?;
        match file.try_lock() {
            Ok(()) if is_still_there(&file, path) => return Ok(file),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => thread::sleep(WAIT),
            // A file system without locks: better to work without one than not at all.
            Err(TryLockError::Error(_)) => return Ok(file),
        }
    }
    Err(StoreError::Locked(project.to_owned()))
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata().map(|metadata| (metadata.dev(), metadata.ino())).ok();
    ours.is_some() && ours == fs::metadata(path).map(|metadata| (metadata.dev(), metadata.ino())).ok()
}

#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// The whole lines up to the first that cannot be read.
fn recovered(text: &[u8]) -> Recovered {
    let mut found = Recovered::default();
    let mut rest = text;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, behind) = rest.split_at(end + 1);
        if found.of.is_none() {
            let Ok(Head { of, .. }) = serde_json::from_slice(line) else { return found };
            found.of = Some(of);
        } else {
            let Ok(line) = serde_json::from_slice(line) else { return found };
            found.lines.push(line);
        }
        found.whole_bytes += line.len() as u64;
        rest = behind;
    }
    found
}

/// Carries a line out on the project.
pub fn replay(project: &mut Project, line: Line) {
    match line {
        Line::Step(step) => {
            project.log.take(step);
        }
        Line::Article(article) => project.articles.push(*article),
        Line::Views(views) => project.views = views,
    }
}
