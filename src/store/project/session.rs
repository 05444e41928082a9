//! A project while it is open: locked, journalled, saved.

use super::error::StoreError;
use super::format::{Project, StoredArticle, View, project_json};
use super::journal::{Journal, Line, replay};
use super::parse::{Parsed, parse_project, project_bytes};
use super::save::{beside, content_hash, write_whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use crate::store::PlacedDiagnostic;
use crate::timeline::Step;
use std::fs;
use std::path::{Path, PathBuf};

/// An open project file.
#[derive(Debug)]
pub struct Session {
    path: PathBuf,
    /// `None` where no journal can be written: then only saving keeps anything.
    journal: Option<Journal>,
    /// Steps since the last save.
    unsaved: usize,
}

/// What opening gave.
#[derive(Debug)]
pub struct Opened {
    /// With the steps of the journal.
    pub project: Project,
    pub session: Session,
    /// Steps that were not saved when the program ended last time.
    pub recovered: Vec<Step>,
    pub diagnostics: Vec<PlacedDiagnostic>,
}

impl Session {
    /// Opens a project file, and brings back what was not saved.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read, or another instance has it open.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        let first = project_bytes(path)?;
        parse_project(&first, path)?;
        let (mut journal, found) = match Journal::open(path) {
            Ok((journal, found)) => (Some(journal), found),
            Err(StoreError::Locked(path)) => return Err(StoreError::Locked(path)),
            // A folder that cannot be written to: the project can still be read.
            Err(_) => (None, super::journal::Recovered::default()),
        };
        // Only now is it ours: whoever had it may just have saved.
        let bytes = project_bytes(path)?;
        let Parsed { mut project, mut diagnostics } = parse_project(&bytes, path)?;
        let digest = content_hash(&bytes);
        let mut recovered = Vec::new();
        let mut unsaved = 0;
        if found.of.as_deref() == Some(&digest) {
            unsaved = found.lines.len();
            for line in found.lines {
                if let Line::Step(step) = &line {
                    recovered.push(step.clone());
                }
                replay(&mut project, line);
            }
        } else {
            if !found.lines.is_empty() && !is_of_backup(path, found.of.as_deref()) {
                diagnostics.push(set_aside(path));
            }
            if let Some(open) = &mut journal
                && open.restart(&digest).is_err()
            {
                journal = None;
            }
        }
        Ok(Opened { project, session: Self { path: path.to_owned(), journal, unsaved }, recovered, diagnostics })
    }

    /// Makes a project file where there is none, or puts the project in the place of another.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be written, or another instance has that file open.
    pub fn create(path: &Path, project: &Project) -> Result<Self, StoreError> {
        // Locked before anything is written: somebody may be at work in the file that is to be replaced.
        let journal = Journal::open(path).map(|(journal, _)| journal);
        if let Err(StoreError::Locked(path)) = journal {
            return Err(StoreError::Locked(path));
        }
        let mut session = Self { path: path.to_owned(), journal: journal.ok(), unsaved: 0 };
        match session.save(project) {
            Ok(()) => Ok(session),
            Err(error) => {
                if let Some(journal) = session.journal.take() {
                    journal.remove();
                }
                Err(error)
            }
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub const fn has_unsaved(&self) -> bool {
        self.unsaved > 0
    }

    /// Whether each step is on the disk as it is made.
    pub const fn is_journalled(&self) -> bool {
        self.journal.is_some()
    }

    /// Keeps a step.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it is only in memory.
    pub fn record(&mut self, step: &Step) -> Result<(), StoreError> {
        self.append(&Line::Step(step.clone()))
    }

    /// Keeps an article that was added.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it is only in memory.
    pub fn record_article(&mut self, article: &StoredArticle) -> Result<(), StoreError> {
        self.append(&Line::Article(Box::new(article.clone())))
    }

    /// Keeps the views.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they are only in memory.
    pub fn record_views(&mut self, views: &[View]) -> Result<(), StoreError> {
        self.append(&Line::Views(views.to_vec()))
    }

    fn append(&mut self, line: &Line) -> Result<(), StoreError> {
        self.unsaved += 1;
        self.journal.as_mut().map_or(Ok(()), |journal| journal.append(line))
    }

    /// Writes the project file whole and begins the journal anew.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; then the old file and the journal are as they were.
    pub fn save(&mut self, project: &Project) -> Result<(), StoreError> {
        let bytes = project_json(project);
        write_whole(&self.path, &bytes)?;
        self.unsaved = 0;
        // The journal belongs to the old file until it is begun anew; opening knows that by the backup.
        if let Some(journal) = &mut self.journal
            && journal.restart(&content_hash(&bytes)).is_err()
        {
            self.journal = None;
        }
        Ok(())
    }

    /// Lets go of the project. The journal stays if there is anything in it that was not saved.
    pub fn close(self) {
        if let Some(journal) = self.journal.filter(|_| self.unsaved == 0) {
            journal.remove();
        }
    }

    /// Lets go of the project and of what was not saved.
    pub fn discard(self) {
        if let Some(journal) = self.journal {
            journal.remove();
        }
    }
}

/// The program ended between the new file and the new journal: its lines are in the new file.
fn is_of_backup(path: &Path, of: Option<&str>) -> bool {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let backup = fs::read(beside(&path, "", ".bak")).ok();
    backup.is_some_and(|bytes| Some(content_hash(&bytes).as_str()) == of)
}

/// A journal of another version of the file is kept under another name.
fn set_aside(path: &Path) -> PlacedDiagnostic {
    let journal = Journal::path_of(path);
    let aside = beside(&journal, "", ".old");
    let _ = fs::copy(&journal, &aside);
    let message = Message::new("diagnostic-project-journal").text("path", aside.display().to_string());
    PlacedDiagnostic { place: path.display().to_string(), diagnostic: Diagnostic::new(Severity::Warning, message) }
}
