//! How words are compared: in lower case and in normal form C, so that "HÔM" typed in either normal form finds "hôm".

use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A number that two words share if they are folded alike; two others share one hardly ever, so that who finds it compares the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FoldedHash(u64);

impl FoldedHash {
    /// Of the folded form of `word`, without writing it down where its letters have simple forms.
    pub fn of(word: &str) -> Self {
        Folding::of(word).hash
    }

    fn of_folded(folded: &str) -> Self {
        let mut hash = Self::default();
        folded.chars().for_each(|c| hash.add(c as u32));
        hash
    }

    /// The mixing step of FxHash.
    const fn add(&mut self, c: u32) {
        self.0 = (self.0.rotate_left(5) ^ c as u64).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    pub const fn bits(self) -> u64 {
        self.0
    }
}

/// What one walk over the letters of a word tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folding {
    pub hash: FoldedHash,
    /// Whether a capital can stand behind the first letter; never `false` where one does.
    pub has_inner_capital: bool,
}

impl Folding {
    pub fn of(word: &str) -> Self {
        if word.is_ascii() {
            return Self::of_ascii(word.as_bytes());
        }
        let mut hash = FoldedHash::default();
        let mut capitals = 0_usize;
        for c in word.chars() {
            let Some(lower) = simple_lower(c) else {
                return Self { hash: FoldedHash::of_folded(&fold(word)), has_inner_capital: true };
            };
            capitals += usize::from(lower != c);
            hash.add(lower as u32);
        }
        Self { hash, has_inner_capital: capitals > usize::from(word.starts_with(|c| simple_lower(c) != Some(c))) }
    }

    /// How many ASCII letters a text begins with, and what they tell, in one walk.
    #[inline]
    pub fn of_ascii_letters(text: &[u8]) -> (usize, Self) {
        const CASE: u8 = 0x20;
        let mut hash = FoldedHash::default();
        let (mut letters, mut all_case) = (0, CASE);
        for byte in text {
            let lower = byte | CASE;
            if !lower.is_ascii_lowercase() {
                break;
            }
            // The first letter may be a capital.
            all_case &= if letters == 0 { CASE } else { *byte };
            letters += 1;
            hash.add(u32::from(lower));
        }
        (letters, Self { hash, has_inner_capital: all_case & CASE == 0 })
    }

    /// The same of ASCII characters.
    pub fn of_ascii(word: &[u8]) -> Self {
        let mut hash = FoldedHash::default();
        let mut capitals = 0_usize;
        for byte in word {
            capitals += usize::from(byte.is_ascii_uppercase());
            hash.add(u32::from(byte.to_ascii_lowercase()));
        }
        Self { hash, has_inner_capital: capitals > usize::from(word.first().is_some_and(u8::is_ascii_uppercase)) }
    }
}

/// The small letters of the letters up to U+024F and, from [`EXTENDED`] on, of those from U+1E00 to U+1EFF.
static SMALL_LETTERS: LazyLock<[char; EXTENDED + 0x100]> = LazyLock::new(|| {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    std::array::from_fn(|index| {
        let code = if index < EXTENDED { index } else { index - EXTENDED + 0x1E00 };
        u32::try_from(code).ok().and_then(char::from_u32).map_or('\0', small)
    })
});
const EXTENDED: usize = 0x250;

/// The small letter of a letter that is one in every normal form; `None` for all others.
pub fn simple_lower(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7F}' => Some(c.to_ascii_lowercase()),
        // İ has two small characters.
        '\u{130}' => None,
        '\u{C0}'..='\u{24F}' => SMALL_LETTERS.get(c as usize).copied(),
        '\u{1E00}'..='\u{1EFF}' => SMALL_LETTERS.get(c as usize - 0x1E00 + EXTENDED).copied(),
        _ => None,
    }
}

/// Whether a character can stand inside a word.
pub fn is_folded_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&c)
}

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

/// Whether `word` is `folded` once it is folded itself.
pub fn folds_to(word: &str, folded: &str) -> bool {
    if word.is_ascii() {
        return word.eq_ignore_ascii_case(folded);
    }
    let mut letters = folded.chars();
    let is_same = word.chars().all(|c| simple_lower(c).is_some_and(|lower| letters.next() == Some(lower)));
    let has_marks = || word.chars().any(|c| simple_lower(c).is_none());
    is_same && letters.next().is_none() || has_marks() && fold(word) == folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_follow_the_folded_form() {
        let table = [
            "Hôm",
            "HÔM",
            "Ho\u{302}m",
            "ĐÊM",
            "Đêm",
            "đêm",
            "İstanbul",
            "Ümit",
            "Straße",
            "NGÀY",
            "nga\u{300}y",
            "×",
            "“",
            "Ǆ",
            "ọ\u{302}",
        ];
        for word in table {
            let folded = fold(word);
            assert_eq!(FoldedHash::of(word), FoldedHash::of_folded(&folded), "{word}");
            assert!(folds_to(word, &folded), "{word}");
            assert!(!folds_to(word, "x"), "{word}");
        }
        assert_ne!(FoldedHash::of("hôm"), FoldedHash::of("hom"));
    }
}
