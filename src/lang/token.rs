//! Text cut into words, numbers and marks.

use super::fold::{FoldedHash, is_folded_letter};
use crate::text_span::TextSpan;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and the marks that combine with them.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither.
    Mark,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: TextSpan,
    pub kind: TokenKind,
    /// Whether white space stands before it (or the text begins with it).
    pub space_before: bool,
    /// Of its folded form.
    pub hash: FoldedHash,
}

/// All tokens of `text`, in order. Letters and digits are always apart: "14h08" is three tokens.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    tokenize_into(text, 0, &mut tokens);
    tokens
}

/// Appends the tokens of `text`, whose first byte has the offset `base`.
pub fn tokenize_into(text: &str, base: usize, tokens: &mut Vec<Token>) {
    let mut space_before = true;
    let mut at = 0;
    while let Some(&first) = text.as_bytes().get(at) {
        let (kind, end) = match first {
            b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C => {
                space_before = true;
                at += 1;
                continue;
            }
            b'0'..=b'9' => (TokenKind::Digits, digits_end(text.as_bytes(), at)),
            b'a'..=b'z' | b'A'..=b'Z' => (TokenKind::Word, word_end(text, at)),
            0..=0x7F => (TokenKind::Mark, at + 1),
            0x80.. => {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if is_space(c) {
                    space_before = true;
                    at += c.len_utf8();
                    continue;
                }
                if c.is_alphabetic() { (TokenKind::Word, word_end(text, at)) } else { (TokenKind::Mark, at + c.len_utf8()) }
            }
        };
        let span = TextSpan::new(base + at, base + end);
        let hash = FoldedHash::of(text.get(at..end).unwrap_or_default());
        tokens.push(Token { span, kind, space_before, hash });
        space_before = false;
        at = end;
    }
}

fn is_space(c: char) -> bool {
    // The zero-width space and the byte order mark turn up in scraped text.
    c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}'
}

fn digits_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    start + rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_alphabetic() => at += 1,
            // The letters of Latin-1 and of Latin Extended Additional, but for the multiplication and the division sign.
            Some(0xC3) if !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) => at += 2,
            Some(0xC4..=0xC6) => at += 2,
            Some(0xE1) if matches!(bytes.get(at + 1), Some(0xB8..=0xBB)) => at += 3,
            Some(0x80..) => match text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| is_folded_letter(*c)) {
                Some(c) => at += c.len_utf8(),
                None => return at,
            },
            _ => return at,
        }
    }
}
