//! Text cut into words, numbers and marks.

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
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_space(first) {
            space_before = true;
            continue;
        }
        let kind = kind_of(first);
        let mut end = start + first.len_utf8();
        while kind != TokenKind::Mark
            && let Some((at, next)) = chars.next_if(|(_, next)| continues(kind, *next))
        {
            end = at + next.len_utf8();
        }
        tokens.push(Token { span: TextSpan::new(base + start, base + end), kind, space_before });
        space_before = false;
    }
}

fn is_space(c: char) -> bool {
    // The zero-width space and the byte order mark turn up in scraped text.
    c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}'
}

fn kind_of(c: char) -> TokenKind {
    if c.is_ascii_digit() {
        TokenKind::Digits
    } else if c.is_alphabetic() {
        TokenKind::Word
    } else {
        TokenKind::Mark
    }
}

fn continues(kind: TokenKind, c: char) -> bool {
    match kind {
        TokenKind::Digits => c.is_ascii_digit(),
        TokenKind::Word => c.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&c),
        TokenKind::Mark => false,
    }
}
