//! Words from a project file that people will read in one line: nothing in them may steer a terminal or turn the text around.

use std::borrow::Cow;

/// The text without control characters and without marks that change the direction of writing. Line ends stay where `keeps_lines`.
pub fn clean(text: &str, keeps_lines: bool) -> Cow<'_, str> {
    let is_kept = |letter: char| !is_steering(letter) || keeps_lines && matches!(letter, '\n' | '\t');
    if text.chars().all(is_kept) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter(|letter| is_kept(*letter)).collect()) }
}

fn is_steering(letter: char) -> bool {
    let is_direction = matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_line = matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    letter.is_control() || is_direction || is_line
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn letters_stay_and_what_steers_goes() {
        let table = [
            ("Hội nghị ở Hà Nội", "Hội nghị ở Hà Nội"),
            ("paid \u{202E}fdp.exe", "paid fdp.exe"),
            ("a\u{1b}[2Jb", "a[2Jb"),
            ("zero\u{200B}width\u{200D}stays", "zero\u{200B}width\u{200D}stays"),
            ("two\nlines", "twolines"),
        ];
        for (text, expected) in table {
            assert_eq!(clean(text, false), expected);
        }
        assert_eq!(clean("two\nlines\u{0}", true), "two\nlines");
    }
}
