//! Paths as people give them, as a list of files.

use super::{PlacedDiagnostic, UniqueIds};
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents;
use crate::message::Message;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

/// A file to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    pub path: PathBuf,
    /// The path below the folder that was given, with `/`; the file's name where a file was given. Unique in one [`gather`].
    pub id: String,
}

/// What was found under some paths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// In the order of the paths; within a folder by name.
    pub files: Vec<SourceFile>,
    pub diagnostics: Vec<PlacedDiagnostic>,
}

/// The files at and below `paths`.
///
/// A folder gives its readable files, recursively, in name order. Passed over are links, hidden names, the folder `X_files`
/// beside a saved page `X.html`, and (with a note) files that no reader is for. A file that is named itself is always taken.
pub fn gather(paths: &[PathBuf]) -> Gathered {
    let mut gatherer = Gatherer::default();
    for path in paths {
        gatherer.add(path);
    }
    gatherer.found
}

/// Whether there is a file or folder of that name.
pub fn exists(path: &Path) -> bool {
    fs::metadata(path).is_ok()
}

#[derive(Default)]
struct Gatherer {
    found: Gathered,
    ids: UniqueIds,
}

impl Gatherer {
    fn add(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.add_folder(path, ""),
            Ok(_) => {
                let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
                self.take(path.to_owned(), &name);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.say(path, Severity::Error, Message::new("diagnostic-no-such-path"))
            }
            Err(error) => self.say_unreadable(path, &error),
        }
    }

    /// `prefix` is the id of the folder, empty or ending in `/`.
    fn add_folder(&mut self, folder: &Path, prefix: &str) {
        let entries = match sorted_entries(folder) {
            Ok(entries) => entries,
            Err(error) => return self.say_unreadable(folder, &error),
        };
        let page_files = folders_of_saved_pages(&entries);
        for (name, kind) in &entries {
            let path = folder.join(name);
            let id = format!("{prefix}{}", name.to_string_lossy());
            if name.to_string_lossy().starts_with('.') || page_files.contains(name) {
                continue;
            }
            if kind.is_symlink() {
                self.say(&path, Severity::Note, Message::new("diagnostic-link"));
            } else if kind.is_dir() {
                self.add_folder(&path, &format!("{id}/"));
            } else if kind.is_file() && documents::is_readable_name(&id) {
                self.take(path, &id);
            } else {
                self.say(&path, Severity::Note, Message::new("diagnostic-unknown-kind"));
            }
        }
    }

    fn take(&mut self, path: PathBuf, id: &str) {
        let id = self.ids.name(id);
        self.found.files.push(SourceFile { path, id });
    }

    fn say(&mut self, path: &Path, severity: Severity, message: Message) {
        let place = path.to_string_lossy().into_owned();
        self.found.diagnostics.push(PlacedDiagnostic { place, diagnostic: Diagnostic::new(severity, message) });
    }

    fn say_unreadable(&mut self, path: &Path, error: &io::Error) {
        self.say(path, Severity::Error, Message::new("diagnostic-unreadable").text("why", error.to_string()));
    }
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<(OsString, FileType)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        entries.push((entry.file_name(), entry.file_type()?));
    }
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(entries)
}

/// Browsers save `Berita.html` with its pictures and scripts in `Berita_files`.
fn folders_of_saved_pages(entries: &[(OsString, FileType)]) -> BTreeSet<OsString> {
    let stem = |name: &OsString| {
        let name = Path::new(name);
        let is_page = name.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm"));
        is_page.then(|| name.file_stem().map(OsString::from)).flatten()
    };
    let folder = |mut stem: OsString| {
        stem.push("_files");
        stem
    };
    entries.iter().filter_map(|(name, _)| stem(name)).map(folder).collect()
}
