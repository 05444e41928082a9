//! How words are compared: in lower case and in normal form C, so that "HÔM" typed in either normal form finds "hôm".

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Writes the form of `word` that the lexicon holds into `folded`, which is emptied first.
pub fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return;
    }
    folded.extend(word.chars().flat_map(char::to_lowercase));
    if !is_nfc(folded) {
        let composed: String = folded.nfc().collect();
        *folded = composed;
    }
}

/// [`fold_into`] with a string of its own.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}
