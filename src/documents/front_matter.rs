//! The block between `---` lines that may stand at the very top of a text file and says where it comes from.

use super::article::{ArticleKind, GivenFields};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edtf::Edtf;
use crate::lang::LanguageTag;
use crate::message::Message;

/// Longer blocks are taken for text.
const MOST_LINES: usize = 20;

/// What the block says.
#[derive(Debug, Default, PartialEq)]
pub struct FrontMatter {
    pub kind: ArticleKind,
    /// Title of the article that a brief was written after.
    pub after: Option<String>,
    pub fields: GivenFields,
    pub diagnostics: Vec<Diagnostic>,
}

/// The block, and the text behind it; `None` if the text has no well-formed block.
pub fn split(text: &str) -> Option<(FrontMatter, &str)> {
    let mut rest = text.strip_prefix("---")?.trim_start_matches(' ');
    rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
    let mut matter = FrontMatter::default();
    for _ in 0..MOST_LINES {
        let (line, behind) = rest.split_once('\n')?;
        rest = behind;
        let line = line.trim_end();
        if line == "---" {
            return Some((matter, rest));
        }
        let (key, value) = line.split_once(':')?;
        set(&mut matter, key.trim(), value.trim());
    }
    None
}

fn set(matter: &mut FrontMatter, key: &str, value: &str) {
    let fields = &mut matter.fields;
    let known = match key {
        "title" => put(&mut fields.title, Some(value.to_owned())),
        "publisher" => put(&mut fields.publisher, Some(value.to_owned())),
        "url" => put(&mut fields.url, Some(value.to_owned())),
        "published" => put(&mut fields.published, value.parse().ok().map(Edtf::without_time)),
        "language" => put(&mut fields.language, LanguageTag::find(value)),
        "after" => put(&mut matter.after, Some(value.to_owned())),
        "kind" => {
            let kind = match value {
                "brief" => Some(ArticleKind::Brief),
                "original" => Some(ArticleKind::Original),
                _ => None,
            };
            matter.kind = kind.unwrap_or_default();
            kind.is_some()
        }
        _ => false,
    };
    if !known {
        let message = Message::new("diagnostic-front-matter").text("key", key).text("value", value);
        matter.diagnostics.push(Diagnostic::new(Severity::Note, message));
    }
}

fn put<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    *field = value;
    field.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_well_formed_block_at_the_top_is_taken_off() {
        let (matter, rest) = split("---\nkind: brief\nafter: Judul\n---\nIsi").expect("a block");
        assert_eq!((matter.kind, matter.after.as_deref(), rest), (ArticleKind::Brief, Some("Judul"), "Isi"));
        for text in ["Isi", "---", "---\nIsi tanpa tanda\n---\n", "---\nkind: brief\n", " ---\nkind: brief\n---\nIsi"] {
            assert!(split(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn unknown_keys_are_noted_and_the_rest_stands() {
        let (matter, _) = split("---\nurl: https://a.example\nwarna: biru\n---\n").expect("a block");
        assert_eq!(matter.fields.url.as_deref(), Some("https://a.example"));
        assert_eq!(matter.diagnostics.len(), 1);
    }
}
