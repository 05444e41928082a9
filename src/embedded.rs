//! The files of `data/`, carried inside the program, and the tables that were compiled from them.

use serde::Deserialize;

pub use table::{BASE_LANGUAGES, LANGUAGES};

/// The name of the compiled words of stamps; those of a language's rules are its tag.
pub const STAMP_WORDS: &str = "stamp_words";
/// The name of the compiled words of `text.toml`.
pub const TEXT_WORDS: &str = "text_words";

mod table {
    include!(concat!(env!("OUT_DIR"), "/embedded_files.rs"));
}

/// The content of one file, by its path below `data/`: `file("lens/treaty.toml")`.
pub fn file(path: &str) -> Option<&'static str> {
    let index = table::FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    table::FILES.get(index).map(|(_, content)| *content)
}

/// A compiled table, by its name; its texts are those inside the program. `None` where there is none of that name and form.
pub fn compiled<T: Deserialize<'static>>(name: &str) -> Option<T> {
    let (_, bytes) = table::COMPILED.iter().find(|(known, _)| *known == name)?;
    postcard::from_bytes(bytes).ok()
}

/// All files whose path below `data/` begins with `prefix`, in name order: (path, content).
pub fn under(prefix: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    table::FILES.iter().copied().filter(move |(name, _)| name.starts_with(prefix))
}
