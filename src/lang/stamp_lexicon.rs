//! The lexicon of [`super::StampWords`], made when the program is built.

use super::lexicon::Lexicon;
use super::text_words::TextLists;

/// Classes of `words.toml` that stamps are made of.
const CALENDAR_CLASSES: [&str; 10] =
    ["month", "weekday", "unit", "zone", "zone_words", "half_day", "ordinal_mark", "of", "preposition", "apposition"];
/// Lists of `text.toml` that header lines are made of.
const LABEL_LISTS: [&str; 4] = ["published_label", "updated_label", "byline_label", "header_word"];

/// The lexicon of all languages: of each the content of its `words.toml` and the lists of its `text.toml`.
///
/// # Errors
///
/// What is wrong with the words of a language.
pub fn stamp_lexicon(languages: &[(&str, &TextLists)]) -> Result<Lexicon, String> {
    let mut lexicon = Lexicon::empty();
    for (words, _) in languages {
        lexicon.add_classes(words, |name| CALENDAR_CLASSES.contains(&name))?;
    }
    for list in LABEL_LISTS {
        languages.iter().for_each(|(_, lists)| lexicon.insert(list, list, lists.words(list)));
    }
    Ok(lexicon)
}
