//! The outlet's name, from the header line that also holds the date.

/// The name in a header line: what stands before the date, said once. Scraped pages glue logo text, name and date: "WartaWarta05/06/2020".
pub fn publisher_in(byline: &str) -> Option<String> {
    let first_digit = byline.find(|c: char| c.is_ascii_digit())?;
    let name = byline.get(..first_digit)?.trim_matches(|c: char| !c.is_alphanumeric());
    let name = once(name);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    // "Kamis, 5" leaves a weekday and "05 Juni" nothing: a name is glued to the date or set off from it by a mark.
    let is_set_off = byline.get(..first_digit)?.ends_with(|c: char| c.is_alphabetic() || matches!(c, '|' | '-' | '–' | '•' | '·'))
        || byline.get(..first_digit)?.trim_end().ends_with(['|', '-', '–', '•', '·']);
    (is_set_off && letters >= 3 && !name.contains(',')).then(|| name.to_owned())
}

/// One half of a text that is the same words twice, with or without a space between; else the text.
fn once(text: &str) -> &str {
    let half = text.len() / 2;
    let halves = [half, half + 1].into_iter().filter_map(|at| text.split_at_checked(at));
    halves.map(|(first, second)| (first.trim(), second.trim())).find(|(first, second)| first == second).map_or(text, |(first, _)| first)
}

#[cfg(test)]
mod tests {
    use super::publisher_in;

    #[test]
    fn the_name_is_what_stands_before_the_date_said_once() {
        let table = [
            ("Warta KotaWarta Kota05/06/2020", Some("Warta Kota")),
            ("Báo NgàyBáo Ngày 05/06/2020", None),
            ("Warta Kota | 5 Juni 2020", Some("Warta Kota")),
            ("Warta Kota - 05/06/2020 14:15 WIB", Some("Warta Kota")),
            ("Kamis, 5 Juni 2020", None),
            ("5 Juni 2020", None),
            ("", None),
        ];
        for (byline, expected) in table {
            assert_eq!(publisher_in(byline).as_deref(), expected, "{byline}");
        }
    }
}
