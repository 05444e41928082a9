//! Standard output, to which a reader may have stopped listening.

use super::exit_code::ExitCode;
use super::report::print_sentence;
use crate::message::Message;
use crate::words::Words;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

/// Buffered standard output that remembers its first error.
pub struct Output {
    stream: BufWriter<StdoutLock<'static>>,
    failed: Option<io::Error>,
}

impl Output {
    pub fn stdout() -> Self {
        Self { stream: BufWriter::new(io::stdout().lock()), failed: None }
    }

    /// Writes one whole line or document and sends it off. `false` once nothing can be written any more.
    pub fn write(&mut self, write: impl FnOnce(&mut BufWriter<StdoutLock<'static>>) -> io::Result<()>) -> bool {
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
