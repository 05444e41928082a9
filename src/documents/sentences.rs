//! Blocks cut into sentences.

use crate::lang::TextWords;
use crate::text_span::TextSpan;

/// Marks that may stand between a full stop and the space behind the sentence.
const CLOSING: [char; 8] = ['"', '”', '’', '\'', ')', ']', '»', '…'];

/// Bytes of the longest sentence. What runs on beyond it is cut at white space: everything that is done with a sentence may look at all
/// of it several times, and a text without a full stop must not make that slow.
const LONGEST: usize = 4096;

/// Bytes beyond the longest possible sentence among which a character begins.
const REACH: usize = 8;

/// The sentences of a block, without the white space between them.
pub fn sentences(text: &str, block: TextSpan, words: &TextWords) -> Vec<TextSpan> {
    let mut found = Vec::new();
    let (mut start, mut at) = (block.start, block.start);
    loop {
        let window = TextSpan::new(at, text.floor_char_boundary(block.end.min(at.max(start + 2 * LONGEST) + REACH)));
        let stop = stop_from(text, window);
        if let Some(cut) = forced_cut(text, start, TextSpan::new(at, stop.unwrap_or(window.end))) {
            push_trimmed(text, TextSpan::new(start, cut), &mut found);
            (start, at) = (cut, cut);
            continue;
        }
        let Some(stop) = stop else { break };
        let marks = TextSpan::new(stop, block.end).of(text);
        let end = stop + (marks.len() - marks.trim_start_matches(closes).len());
        let before = TextSpan::new(start, stop).of(text);
        let is_stop_of_word =
            marks.starts_with('.') && (is_abbreviation(before, words) || is_day_of_date(before, TextSpan::new(end, block.end).of(text)));
        if begins_sentence(TextSpan::new(end, block.end).of(text)) && !is_stop_of_word {
            push_trimmed(text, TextSpan::new(start, end), &mut found);
            start = end;
        }
        at = end;
    }
    push_trimmed(text, TextSpan::new(start, block.end), &mut found);
    found
}

/// Where the first mark stands that can end a sentence.
fn stop_from(text: &str, span: TextSpan) -> Option<usize> {
    let content = span.of(text);
    let mut rest = content.bytes().enumerate();
    // The ellipsis begins with a byte that other marks have too.
    let stop = rest.find(|(at, byte)| match byte {
        b'.' | b'!' | b'?' => true,
        0xE2 => content.get(*at..).is_some_and(|rest| rest.starts_with('…')),
        _ => false,
    });
    stop.map(|(at, _)| span.start + at)
}

/// Whether a mark stands between the words of a sentence and the space behind it.
fn closes(c: char) -> bool {
    CLOSING.contains(&c) || matches!(c, '.' | '!' | '?')
}

/// Where the sentence that begins at `start` is cut if it does not end within `span`: at the first white space that makes it too long, else
/// at twice the length.
fn forced_cut(text: &str, start: usize, span: TextSpan) -> Option<usize> {
    let from = span.start.max(start + LONGEST);
    if from >= span.end {
        return None;
    }
    let from = text.ceil_char_boundary(from);
    let is_cut = |(at, c): &(usize, char)| c.is_whitespace() && *at - start > LONGEST || *at - start > 2 * LONGEST;
    TextSpan::new(from, span.end).of(text).char_indices().map(|(at, c)| (from + at, c)).find(is_cut).map(|(at, _)| at)
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

/// Whether the stop belongs to the number of a day: "am 4. März 2015", with a word and a year behind it.
fn is_day_of_date(before: &str, behind: &str) -> bool {
    const LONGEST_NAME: usize = 24;
    let number: String = before.chars().rev().take(3).take_while(char::is_ascii_digit).collect();
    let mut letters = behind.trim_start().chars();
    let name = letters.by_ref().take(LONGEST_NAME).take_while(|letter| letter.is_alphabetic()).count();
    let year = letters.take(5).take_while(char::is_ascii_digit).count();
    (1..=2).contains(&number.len()) && name > 0 && year == 4
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
            ("Am 4. März 2015 kam er. Sie kam am 5. Er ging.", &["Am 4. März 2015 kam er.", "Sie kam am 5.", "Er ging."]),
            ("On Mar. 4 it fell. Then it rose.", &["On Mar. 4 it fell.", "Then it rose."]),
            ("", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = sentences(text, TextSpan::new(0, text.len()), words).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
