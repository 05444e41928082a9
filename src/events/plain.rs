//! Words as they are compared across languages: small Latin letters without marks, so that "Hải Phòng" and "Hai Phong" are one.

use unicode_normalization::UnicodeNormalization;

/// Letters of a cognate's stem.
const STEM: usize = 5;

/// Small letters without marks; `đ` is a d.
pub fn plain(word: &str) -> String {
    let lower = word.chars().flat_map(char::to_lowercase);
    let is_mark = |c: &char| ('\u{300}'..='\u{36F}').contains(c);
    lower.nfd().filter(|c| !is_mark(c)).map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// The beginning of a plain word in one spelling for all languages that took it over: "kontrak" and "contract" share theirs.
/// `None` for words that are too short to tell.
pub fn stem(plain: &str) -> Option<String> {
    let mut stem = String::with_capacity(STEM);
    let mut letters = plain.chars().peekable();
    while let Some(c) = letters.next() {
        match (c, letters.peek()) {
            ('p', Some('h')) => {
                letters.next();
                stem.push('f');
            }
            ('c', Some('e' | 'i' | 'y')) => stem.push('s'),
            ('c' | 'q', _) => stem.push('k'),
            ('x', _) => stem.push_str("ks"),
            ('y', _) => stem.push('i'),
            ('z', _) => stem.push('s'),
            ('v', _) => stem.push('f'),
            (c, _) if stem.ends_with(c) => {}
            (c, _) => stem.push(c),
        }
    }
    (stem.chars().count() >= STEM).then(|| stem.chars().take(STEM).collect())
}

#[cfg(test)]
mod tests {
    use super::{plain, stem};

    #[test]
    fn marks_and_capitals_are_left_out() {
        let table = [("Hải", "hai"), ("ĐÀ", "da"), ("Ho\u{302}m", "hom"), ("Peñarol", "penarol"), ("Viet", "viet"), ("", "")];
        for (word, expected) in table {
            assert_eq!(plain(word), expected, "{word}");
        }
    }

    #[test]
    fn words_that_languages_share_have_one_stem() {
        for (first, second) in [("kontrak", "contract"), ("konvensi", "convention"), ("faks", "fax"), ("koleksi", "collection")] {
            assert_eq!(stem(first).is_some(), stem(second).is_some(), "{first}");
            assert_eq!(stem(first), stem(second), "{first} {second}");
        }
        for (first, second) in [("kapal", "captain"), ("menteri", "minister")] {
            assert!(stem(first) != stem(second), "{first} {second}");
        }
        assert_eq!(stem("ship"), None);
    }
}
