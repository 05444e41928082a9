//! Text cut into words, numbers and marks.

use super::fold::{FoldedHash, Folding, is_folded_letter};
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
    /// Whether a capital can stand behind its first letter: two words may be glued together there.
    pub has_inner_capital: bool,
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
    /// Bytes of a token and the space before it.
    const SHORT: usize = 4;
    tokens.reserve(text.len() / SHORT);
    for token in Tokenizer::new(text) {
        tokens.push(Token { span: TextSpan::new(base + token.span.start, base + token.span.end), ..token });
    }
}

/// The tokens of a text one by one.
#[derive(Clone, Debug)]
pub struct Tokenizer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokenizer<'t> {
    pub const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Passes over white space; whether there was any, or the text begins here.
    #[inline]
    fn skip_spaces(&mut self) -> bool {
        let start = self.at;
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C) => self.at += 1,
                Some(0x80..) => match self.char_at(self.at).filter(|c| is_space(*c)) {
                    Some(c) => self.at += c.len_utf8(),
                    None => break,
                },
                _ => break,
            }
        }
        start == 0 || self.at > start
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The token that begins here.
    #[inline]
    fn cut(&self) -> Option<(TokenKind, usize, Folding)> {
        let bytes = self.text.as_bytes();
        let first = *bytes.get(self.at)?;
        Some(match first {
            b'a'..=b'z' | b'A'..=b'Z' => self.word(),
            b'0'..=b'9' => {
                let end = digits_end(bytes, self.at);
                (TokenKind::Digits, end, Folding::of_ascii(bytes.get(self.at..end)?))
            }
            0..=0x7F => (TokenKind::Mark, self.at + 1, Folding::of_ascii(&[first])),
            0x80.. => {
                let c = self.char_at(self.at)?;
                if c.is_alphabetic() {
                    self.word()
                } else {
                    let end = self.at + c.len_utf8();
                    (TokenKind::Mark, end, Folding::of(self.text.get(self.at..end)?))
                }
            }
        })
    }

    #[inline]
    fn word(&self) -> (TokenKind, usize, Folding) {
        let bytes = self.text.as_bytes();
        let (letters, folding) = Folding::of_ascii_letters(bytes.get(self.at..).unwrap_or_default());
        let end = self.at + letters;
        if bytes.get(end).is_none_or(u8::is_ascii) {
            return (TokenKind::Word, end, folding);
        }
        let end = word_end(self.text, end);
        (TokenKind::Word, end, Folding::of(self.text.get(self.at..end).unwrap_or_default()))
    }
}

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let space_before = self.skip_spaces();
        let (kind, end, Folding { hash, has_inner_capital }) = self.cut()?;
        let span = TextSpan::new(self.at, end);
        self.at = end;
        Some(Token { span, kind, space_before, has_inner_capital, hash })
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

/// Where the word ends that holds the byte at `start`, or ends there.
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
