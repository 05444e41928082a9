//! Blocks cut into sentences.

use crate::lang::TextWords;
use crate::text_span::TextSpan;

/// Marks that may stand between a full stop and the space behind the sentence.
const CLOSING: [char; 8] = ['"', '”', '’', '\'', ')', ']', '»', '…'];

/// Bytes of the longest sentence. What runs on beyond it is cut at white space: everything that is done with a sentence may look at all
/// of it several times, and a text without a full stop must not make that slow.
const LONGEST: usize = 4096;

/// The sentences of a block, without the white space between them.
pub fn sentences(text: &str, block: TextSpan, words: &TextWords) -> Vec<TextSpan> {
    let mut found = Vec::new();
    let mut start = block.start;
    let content = block.of(text);
    let mut chars = content.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_too_long = c.is_whitespace() && block.start + at - start > LONGEST || block.start + at - start > 2 * LONGEST;
        if is_too_long {
            push_trimmed(text, TextSpan::new(start, block.start + at), &mut found);
            start = block.start + at;
        }
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next_at, next)) = chars.next_if(|(_, next)| CLOSING.contains(next) || matches!(next, '.' | '!' | '?')) {
            end = next_at + next.len_utf8();
        }
        let behind = content.get(end..).unwrap_or_default();
        let before = text.get(start..block.start + at).unwrap_or_default();
        if begins_sentence(behind) && !(c == '.' && is_abbreviation(before, words)) {
            push_trimmed(text, TextSpan::new(start, block.start + end), &mut found);
            start = block.start + end;
        }
    }
    push_trimmed(text, TextSpan::new(start, block.end), &mut found);
    found
}

fn push_trimmed(text: &str, span: TextSpan, found: &mut Vec<TextSpan>) {
    let content = span.of(text);
    let start = span.start + (content.len() - content.trim_start().len());
    let trimmed = TextSpan::new(start, start + content.trim().len());
    if !trimmed.is_empty() {
        found.push(trimmed);
    }
}

/// White space, then something that is not a small letter.
fn begins_sentence(behind: &str) -> bool {
    let next = behind.trim_start();
    behind.starts_with(char::is_whitespace) && !next.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';'))
}

/// Whether the word before a full stop is one that the stop belongs to: "Tn", "No", an initial.
fn is_abbreviation(before: &str, words: &TextWords) -> bool {
    // No short form is longer; looking back farther would make a text without spaces quadratic.
    const LONGEST_BYTES: usize = 24;
    let from = before.len().saturating_sub(LONGEST_BYTES);
    let near = (from..=before.len()).find_map(|at| before.get(at..)).unwrap_or_default();
    let word = near.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“' | '-' | '–' | '—')).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    is_initial || !word.is_empty() && words.abbreviations.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_stops_end_sentences_and_abbreviations_do_not() {
        let words = crate::documents::assemble::text_words();
        let table: &[(&str, &[&str])] = &[
            ("Satu. Dua.", &["Satu.", "Dua."]),
            ("Tn. Budi pulang. Ia lelah.", &["Tn. Budi pulang.", "Ia lelah."]),
            ("Ada 2.500 orang. Semua datang.", &["Ada 2.500 orang.", "Semua datang."]),
            ("“Mari.” Ia pergi.", &["“Mari.”", "Ia pergi."]),
            ("Pukul 08.12 WIB ia tiba", &["Pukul 08.12 WIB ia tiba"]),
            ("J. K. Sari menang.", &["J. K. Sari menang."]),
            ("Benarkah?! Ya.", &["Benarkah?!", "Ya."]),
            ("On Mar. 4 it fell. Then it rose.", &["On Mar. 4 it fell.", "Then it rose."]),
            ("", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = sentences(text, TextSpan::new(0, text.len()), words).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
