//! The pattern of a rule: what a person writes in `rules.toml`, spelled out into plain sequences.
//!
//! ```text
//! "[tanggal] <day> (Mei|<month>)"  -->  <day> Mei | <day> <month> | tanggal <day> Mei | tanggal <day> <month>
//! ```
//! | written | means |
//! |---|---|
//! | `kata` | this word or mark |
//! | `<month>` | an entry of the class, or a number of that kind; kept in the slot of the same name |
//! | `<month=end_month>` | the same, kept in another slot |
//! | `[a\|b]` | a or b or nothing |
//! | `(a\|b)` | a or b |
//! | `{a}` | a must stand there, but is not part of the expression |
//! | `~` | no space between the two |
//! | `\(` | the mark itself |

use super::token::tokenize;

/// One step of a spelled-out pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub what: ItemKind,
    /// No space may stand before it.
    pub glued: bool,
    /// Whether it belongs to the expression, or only has to stand there.
    pub in_span: bool,
}

/// The names live as long as the program: patterns are spelled out once, and into many sequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A word or mark, as written.
    Literal(&'static str),
    /// A class of words or a kind of number, and the slot that keeps what was found.
    Class { name: &'static str, slot: &'static str },
}

/// Patterns with more spellings than this are better written as two rules.
const MOST_SEQUENCES: usize = 4096;

/// All sequences that `pattern` stands for.
///
/// # Errors
///
/// A sentence that names the part of the pattern that cannot be read.
pub fn expand(pattern: &str) -> Result<Vec<Vec<Item>>, String> {
    let mut parser = Parser { rest: pattern.chars().collect::<Vec<_>>().into_iter().peekable() };
    let sequences = parser.alternatives(None)?;
    if sequences.is_empty() || sequences.iter().any(|sequence| !sequence.iter().any(|item| item.in_span)) {
        return Err(format!("the pattern `{pattern}` can match nothing at all"));
    }
    Ok(sequences)
}

struct Parser {
    rest: std::iter::Peekable<std::vec::IntoIter<char>>,
}

impl Parser {
    /// Sequences up to `close`, which is consumed.
    fn alternatives(&mut self, close: Option<char>) -> Result<Vec<Vec<Item>>, String> {
        let mut done: Vec<Vec<Item>> = Vec::new();
        let mut current: Vec<Vec<Item>> = vec![Vec::new()];
        let mut glue_next = false;
        loop {
            let Some(next) = self.rest.next() else {
                if let Some(close) = close {
                    return Err(format!("`{close}` is missing"));
                }
                done.append(&mut current);
                return Ok(done);
            };
            let parts = match next {
                _ if Some(next) == close => {
                    done.append(&mut current);
                    return Ok(done);
                }
                '|' => {
                    done.append(&mut current);
                    current = vec![Vec::new()];
                    continue;
                }
                '~' => {
                    glue_next = true;
                    continue;
                }
                c if c.is_whitespace() => continue,
                '(' => self.alternatives(Some(')'))?,
                '[' => {
                    let mut parts = self.alternatives(Some(']'))?;
                    parts.push(Vec::new());
                    parts
                }
                '{' => outside(self.alternatives(Some('}'))?),
                '<' => vec![vec![self.class()?]],
                c => vec![self.literal(c)],
            };
            current = append(&current, &parts, std::mem::take(&mut glue_next));
            if current.len() + done.len() > MOST_SEQUENCES {
                return Err(format!("more than {MOST_SEQUENCES} spellings"));
            }
        }
    }

    fn class(&mut self) -> Result<Item, String> {
        let mut name = String::new();
        loop {
            match self.rest.next() {
                Some('>') => break,
                Some(c) => name.push(c),
                None => return Err("`>` is missing".to_owned()),
            }
        }
        let name: &'static str = name.leak();
        let (name, slot) = name.split_once('=').unwrap_or((name, name));
        let what = ItemKind::Class { name, slot };
        Ok(Item { what, glued: false, in_span: true })
    }

    fn literal(&mut self, first: char) -> Vec<Item> {
        let mut text = String::new();
        let mut next = Some(first);
        while let Some(c) = next {
            text.push(if c == '\\' { self.rest.next().unwrap_or('\\') } else { c });
            next = self.rest.next_if(|c| !c.is_whitespace() && !"|~()[]{}<>".contains(*c));
        }
        let text: &'static str = text.leak();
        let item =
            |token: &super::token::Token| Item { what: ItemKind::Literal(token.span.of(text)), glued: !token.space_before, in_span: true };
        tokenize(text).iter().map(item).collect()
    }
}

/// Every head followed by every tail; the first item of the tail glued if `glue`.
fn append(heads: &[Vec<Item>], tails: &[Vec<Item>], glue: bool) -> Vec<Vec<Item>> {
    let mut joined = Vec::with_capacity(heads.len() * tails.len());
    for head in heads {
        for tail in tails {
            let mut sequence = head.clone();
            sequence.extend_from_slice(tail);
            if glue && let Some(first) = sequence.get_mut(head.len()) {
                first.glued = true;
            }
            joined.push(sequence);
        }
    }
    joined
}

fn outside(mut sequences: Vec<Vec<Item>>) -> Vec<Vec<Item>> {
    sequences.iter_mut().flatten().for_each(|item| item.in_span = false);
    sequences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pattern: &str) -> Result<Vec<String>, String> {
        let item = |item: &Item| {
            let text = match &item.what {
                ItemKind::Literal(word) => (*word).to_owned(),
                ItemKind::Class { name, slot } if name == slot => format!("<{name}>"),
                ItemKind::Class { name, slot } => format!("<{name}={slot}>"),
            };
            let glue = if item.glued { "~" } else { "" };
            if item.in_span { format!("{glue}{text}") } else { format!("{{{glue}{text}}}") }
        };
        let sequence = |items: Vec<Item>| items.iter().map(item).collect::<Vec<_>>().join(" ");
        Ok(expand(pattern)?.into_iter().map(sequence).collect())
    }

    #[test]
    fn patterns_spell_out_their_choices() {
        let table: &[(&str, &[&str])] = &[
            ("pekan lalu", &["pekan lalu"]),
            ("[tgl|tanggal] <day>", &["tgl <day>", "tanggal <day>", "<day>"]),
            ("(a|b c) d", &["a d", "b c d"]),
            ("<day>~/~<month>", &["<day> ~/ ~<month>"]),
            ("s/d", &["s ~/ ~d"]),
            (r"\( <year=end_year>", &["( <year=end_year>"]),
            ("{on} <day>", &["{on} <day>"]),
        ];
        for (pattern, expected) in table {
            assert_eq!(written(pattern).as_deref(), Ok(&expected.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()[..]), "{pattern}");
        }
    }

    #[test]
    fn broken_patterns_are_refused() {
        for pattern in ["(a", "[a", "<day", "", "[a]", "{a}"] {
            assert!(expand(pattern).is_err(), "{pattern}");
        }
    }
}
