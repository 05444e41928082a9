//! Diagnostics for people, on standard error: place, what is wrong, what to do.
//!
//! ```text
//! berita.txt:3:14: "kemarin" counts from the publication day, and this article has none.
//!    Give it with --published, or keep the phrase undated.
//! ```

use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use crate::words::Words;
use std::io::Write;

/// One diagnostic as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub severity: Severity,
    /// `name: message` or `name:line:column: message`, without control characters.
    line: String,
    hint: Option<String>,
}

impl Complaint {
    /// About a path or an article as a whole.
    pub fn about(place: &str, diagnostic: &Diagnostic, words: &Words) -> Self {
        Self::new(place.to_owned(), diagnostic, words)
    }

    /// About an article and places in its text, in the order of `diagnostics`.
    pub fn of_article(id: &str, text: &str, diagnostics: &[Diagnostic], words: &Words) -> Vec<Self> {
        let offsets: Vec<usize> = diagnostics.iter().filter_map(|diagnostic| Some(diagnostic.span?.start)).collect();
        let mut places = lines_and_columns(text, &offsets).into_iter();
        let place = |diagnostic: &Diagnostic| match diagnostic.span.and_then(|_| places.next()) {
            Some((line, column)) => format!("{id}:{line}:{column}"),
            None => id.to_owned(),
        };
        let places: Vec<String> = diagnostics.iter().map(place).collect();
        places.into_iter().zip(diagnostics).map(|(place, diagnostic)| Self::new(place, diagnostic, words)).collect()
    }

    fn new(place: String, diagnostic: &Diagnostic, words: &Words) -> Self {
        let line = printable(&format!("{place}: {}", words.say(&diagnostic.message)));
        Self { severity: diagnostic.severity, line, hint: words.hint(&diagnostic.message).map(|hint| printable(&hint)) }
    }

    /// Prints to standard error; where that is closed, nobody wants to know.
    pub fn print(&self) {
        print_line(&self.line);
        if let Some(hint) = &self.hint {
            print_line(&format!("   {hint}"));
        }
    }
}

/// A sentence about the run as a whole.
pub fn print_sentence(message: &Message, words: &Words) {
    print_line(&printable(&format!("linimasa: {}", words.say(message))));
    if let Some(hint) = words.hint(message) {
        print_line(&format!("   {}", printable(&hint)));
    }
}

fn print_line(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// What an article says must not steer the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Line and column of each offset, both counted from 1, columns in characters. One walk over the text, however many offsets.
fn lines_and_columns(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets.get(index));
    let mut places = vec![(1, 1); offsets.len()];
    let mut walk = text.char_indices().peekable();
    let (mut line, mut column) = (1, 1);
    for index in order {
        let offset = offsets.get(index).copied().unwrap_or_default();
        while let Some((_, letter)) = walk.next_if(|(at, _)| *at < offset) {
            (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        if let Some(place) = places.get_mut(index) {
            *place = (line, column);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{lines_and_columns, printable};

    #[test]
    fn columns_count_characters_from_1_in_any_order_of_offsets() {
        let text = "hôm qua\nngày mai\n";
        assert_eq!(lines_and_columns(text, &[9, 0, 5, 900]), [(2, 1), (1, 1), (1, 5), (3, 1)]);
    }

    #[test]
    fn escape_codes_of_an_article_are_not_printed() {
        assert_eq!(printable("a\u{1b}[2Jb\r\nc"), "a [2Jb  c");
    }
}
