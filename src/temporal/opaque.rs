//! Stretches of a sentence that are no prose: links, file names, addresses, codes of letters and digits.

use crate::lang::TokenizedSentence;
use crate::text_span::TextSpan;
use std::ops::Range;

/// Endings by which a file name is known.
const FILE_ENDINGS: [&str; 12] = ["jpg", "jpeg", "png", "gif", "webp", "svg", "htm", "html", "php", "pdf", "mp4", "aspx"];

/// Token ranges between white space that are links, file names or codes.
pub fn opaque_ranges(sentence: &TokenizedSentence<'_>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for end in 1..=sentence.tokens.len() {
        if sentence.token(end).is_none_or(|token| token.space_before) {
            let chunk = start..end;
            if end - start > 1 && is_opaque(sentence.span_of(&chunk).of(sentence.text)) {
                ranges.push(chunk);
            }
            start = end;
        }
    }
    ranges
}

/// The links among the opaque ranges of a sentence.
pub fn links(sentence: &TokenizedSentence<'_>, opaque: &[Range<usize>]) -> Vec<TextSpan> {
    opaque.iter().map(|range| sentence.span_of(range)).filter(|span| is_link(span.of(sentence.text))).collect()
}

/// The marks tell at once of nearly every word that it is none.
fn is_opaque(chunk: &str) -> bool {
    let has = |mark: u8| chunk.as_bytes().contains(&mark);
    has(b'@') || has(b'_') && is_code(chunk) || has(b'.') && is_file_name(chunk) || (has(b'.') || has(b':')) && is_link(chunk)
}

fn is_link(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains("www.")
}

fn is_file_name(chunk: &str) -> bool {
    let name = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    !stem.is_empty() && FILE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Letters, digits and underscores in one word.
fn is_code(chunk: &str) -> bool {
    chunk.contains('_') && chunk.bytes().any(|byte| byte.is_ascii_digit())
}
