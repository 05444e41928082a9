//! Which language of base level a text is in that is in none of those with words of their own.

use crate::embedded;
use crate::lang::LanguageTag;
use std::collections::HashMap;
use std::sync::OnceLock;
use whatlang::detect;

/// So much of a text tells its language; more costs time.
const BYTES_READ: usize = 2000;
/// A text of fewer letters is too short to tell by letters alone.
const LETTERS: usize = 120;

/// The language, where its letters tell it beyond doubt. A language that has words of its own is never told by its letters: what its words do
/// not tell stays unknown.
pub fn base_language(text: &str) -> Option<LanguageTag> {
    let beginning = text.get(..text.floor_char_boundary(BYTES_READ))?;
    if beginning.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS).count() < LETTERS {
        return None;
    }
    let found = detect(beginning).filter(|found| found.is_reliable())?;
    LanguageTag::find(codes().get(found.lang().code())?).filter(|tag| tag.is_base())
}

/// Tags by their codes of three letters, read once and only where they are needed.
fn codes() -> &'static HashMap<String, String> {
    static CODES: OnceLock<HashMap<String, String>> = OnceLock::new();
    CODES.get_or_init(|| embedded::file("lang/codes.toml").and_then(|file| toml::from_str(file).ok()).unwrap_or_default())
}
