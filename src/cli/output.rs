//! Standard output, to which a reader may have stopped listening, or a file in its place.

use super::exit_code::ExitCode;
use super::report::print_sentence;
use crate::message::Message;
use crate::words::Words;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

/// A buffered stream that remembers its first error.
pub struct Output {
    stream: BufWriter<Box<dyn Write>>,
    failed: Option<io::Error>,
}

impl Output {
    pub fn stdout() -> Self {
        Self { stream: BufWriter::new(Box::new(io::stdout().lock())), failed: None }
    }

    /// A new file at `path`, or standard output. `None` if there can be no such file, which is told.
    pub fn open(path: Option<&Path>, words: &Words) -> Option<Self> {
        let Some(path) = path else { return Some(Self::stdout()) };
        match File::create(path) {
            Ok(file) => Some(Self { stream: BufWriter::new(Box::new(file)), failed: None }),
            Err(error) => {
                complain_of(path, &error, words);
                None
            }
        }
    }

    /// Writes one whole line or document and sends it off. `false` once nothing can be written any more.
    pub fn write(&mut self, write: impl FnOnce(&mut BufWriter<Box<dyn Write>>) -> io::Result<()>) -> bool {
        if self.failed.is_none() {
            self.failed = write(&mut self.stream).and_then(|()| self.stream.flush()).err();
        }
        self.failed.is_none()
    }

    /// `code`, unless writing failed. A reader that has seen enough (`| head`) is no failure.
    pub fn finish(self, code: ExitCode, words: &Words) -> ExitCode {
        match self.failed {
            None => code,
            Some(error) if error.kind() == ErrorKind::BrokenPipe => code,
            Some(error) => {
                print_sentence(&Message::new("cli-cannot-write").text("why", error.to_string()), words);
                ExitCode::Nothing
            }
        }
    }
}

/// Says that a file or folder cannot be written, and why.
pub fn complain_of(path: &Path, error: &io::Error, words: &Words) {
    print_sentence(&Message::new("cli-cannot-write").text("why", format!("{}: {error}", path.display())), words);
}
