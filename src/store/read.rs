//! One file's bytes, within a limit.

use super::SourceFile;
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::{self, Article, GivenFields, Input};
use crate::message::Message;
use std::fs::File;
use std::io::Read;

/// The largest file, and the longest line of a stream, that is read: 64 MiB. The longest newspaper page is a thousandth of it.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The bytes of a file, named for [`documents::read`].
///
/// # Errors
///
/// A diagnostic if the file cannot be opened or read, or is larger than [`MAX_BYTES`].
pub fn read_file(file: &SourceFile, given: GivenFields) -> Result<Input, Diagnostic> {
    let mut bytes = Vec::new();
    File::open(&file.path)
        .and_then(|open| open.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| Diagnostic::new(Severity::Error, Message::new("diagnostic-unreadable").text("why", error.to_string())))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    Ok(Input { id: file.id.clone(), bytes, given })
}

/// What is said of an input beyond [`MAX_BYTES`].
pub fn too_large() -> Diagnostic {
    let mebibytes = i64::try_from(MAX_BYTES / (1024 * 1024)).unwrap_or(i64::MAX);
    Diagnostic::new(Severity::Error, Message::new("diagnostic-too-large").count("limit", mebibytes))
}

/// The article of a file; one without text that says why, where the file cannot be read.
pub fn read_article(file: &SourceFile, given: GivenFields) -> Article {
    match read_file(file, given) {
        Ok(input) => documents::read(input),
        Err(diagnostic) => refused(&file.id, diagnostic),
    }
}

/// An article without text, with the reason.
pub fn refused(id: &str, diagnostic: Diagnostic) -> Article {
    let empty = documents::read(Input { id: id.to_owned(), bytes: Vec::new(), given: GivenFields::default() });
    Article { id: id.to_owned(), diagnostics: vec![diagnostic], ..empty }
}
