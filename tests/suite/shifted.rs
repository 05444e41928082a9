//! The seed articles retold with other years, counts and names: the results must move with them. A program that knows this one
//! story by heart fails here.
//!
//! ```text
//! text, gold --shift--> another text, its gold --program, scorers of `gold`--> nothing may be wrong
//! ```

use super::gold::{Gold, list, seeds, string};
use super::seeds::{MAIN_EVENTS, articles_that_date, assert_condition};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What stands in the articles, and what stands there instead. At each place the first that fits is taken, so the longer comes first.
///
/// The signing moves from 25-26 October 2025 to 24-25 June 2022: like the old days, the new ones lie at the end of their month.
const TEXT: &[(&str, &str)] = &[
    // Header dates and time stamps in addresses.
    ("25/10/2025", "24/06/2022"),
    ("08/11/2025", "08/07/2022"),
    ("20251026", "20220625"),
    // Days, months and years in prose.
    ("25-26 Oktober", "24-25 Juni"),
    ("25 Oktober", "24 Juni"),
    ("Oktober 2025", "Juni 2022"),
    ("Desember 2024", "Maret 2022"),
    ("2019", "1994"),
    ("2025", "2022"),
    ("2026", "2024"),
    ("2027", "2031"),
    ("2030", "2029"),
    ("2000", "1977"),
    ("2003", "1981"),
    // Lengths.
    ("90 hari", "60 hari"),
    ("hampir 5 tahun", "hampir 6 tahun"),
    ("50 tahun", "45 tahun"),
    ("dua dekade", "tiga dekade"),
    // Counts.
    ("40 negara", "55 negara"),
    ("72 negara", "38 negara"),
    ("65 negara", "31 negara"),
    ("80 negara", "95 negara"),
    ("100 negara", "140 negara"),
    ("119 negara", "143 negara"),
    ("71 pasal", "64 pasal"),
    ("9 bab", "7 bab"),
    ("2.500 delegasi", "1.700 delegasi"),
    ("130 delegasi", "210 delegasi"),
    ("70 delegasi", "85 delegasi"),
    ("100 organisasi", "120 organisasi"),
    // Places.
    ("New York", "Nairobi"),
    ("Hanoi", "Lima"),
    ("ha-noi", "lima"),
    ("Vietnam", "Peru"),
    ("Viet Nam", "Peru"),
    ("Palermo", "Coimbra"),
    ("Asia Tenggara", "Amerika Latin"),
    // People.
    ("Pham Minh Chinh", "Rosa Quispe Mamani"),
    ("Luong Tam Quang", "Elena Rojas Huaman"),
    ("Luong Cuong", "Pedro Salazar"),
    ("Antonio Guterres", "Henrik Lindqvist"),
    ("António Guterres", "Henrik Lindqvist"),
    ("John Brandolino", "Amara Diallo"),
    ("Faouzia Boumaiza Mebarki", "Keiko Nakamura"),
];

/// The same for the values of the annotation.
const VALUES: &[(&str, &str)] = &[
    ("2025-10-31", "2022-06-30"),
    ("2025-10-25", "2022-06-24"),
    ("2025-10-26", "2022-06-25"),
    ("2025-11-08", "2022-07-08"),
    ("2025-10", "2022-06"),
    ("2024-12", "2022-03"),
    ("2019", "1994"),
    ("2025", "2022"),
    ("2026", "2024"),
    ("2027", "2031"),
    ("2030", "2029"),
    ("2000", "1977"),
    ("2003", "1981"),
    ("P90D", "P60D"),
    ("P5Y", "P6Y"),
    ("P50Y", "P45Y"),
    ("P20Y", "P30Y"),
    ("P2DE", "P3DE"),
];

/// A text after replacement, and where its bytes came from.
struct Shifted {
    text: String,
    /// Start and end before, start and end after.
    pieces: Vec<[usize; 4]>,
}

impl Shifted {
    fn new(text: &str, table: &[(&str, &str)]) -> Self {
        let mut shifted = Self { text: String::with_capacity(text.len()), pieces: Vec::new() };
        let mut at = 0;
        while let Some(letter) = text[at..].chars().next() {
            let (old, new) = match table.iter().find(|(old, _)| stands_alone(text, at, old)) {
                Some((old, new)) => {
                    let start = shifted.text.len();
                    shifted.pieces.push([at, at + old.len(), start, start + new.len()]);
                    (old.len(), (*new).to_owned())
                }
                None => (letter.len_utf8(), letter.to_string()),
            };
            shifted.text += &new;
            at += old;
        }
        shifted
    }

    /// Where the byte at `offset` of the old text stands now; from within a piece, at its end.
    fn offset(&self, offset: usize) -> usize {
        let before = self.pieces.iter().take_while(|piece| piece[0] < offset).last();
        before.map_or(offset, |piece| if offset < piece[1] { piece[3] } else { offset - piece[1] + piece[3] })
    }
}

/// Whether `old` stands at `at`, and, if it begins or ends with a digit, not within a longer number. A whole date may be glued.
fn stands_alone(text: &str, at: usize, old: &str) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let number = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_date = old.contains('/') || old.len() == 8;
    text[at..].starts_with(old)
        && (is_date || !number(old.chars().next()) || !digit(text[..at].chars().next_back()))
        && (is_date || !number(old.chars().next_back()) || !digit(text[at + old.len()..].chars().next()))
}

/// The gold of the shifted texts: spans moved, values replaced.
fn shift(gold: &Gold) -> Gold {
    let shifted: BTreeMap<&String, Shifted> = gold.texts.iter().map(|(name, text)| (name, Shifted::new(text, TEXT))).collect();
    let mut moved = gold.clone();
    for (name, shifted) in &shifted {
        moved.texts.insert((*name).clone(), shifted.text.clone());
    }
    for doc in &mut moved.timexes {
        let text = &shifted[&string(&doc["id"])];
        move_value(doc, text);
    }
    for event in &mut moved.events {
        move_value(&mut event["date"], &Shifted::new("", &[]));
        for mention in event["mentions"].as_array_mut().unwrap() {
            for evidence in mention["evidence"].as_array_mut().unwrap() {
                let text = &shifted[&string(&evidence["file"])];
                move_value(evidence, text);
            }
        }
    }
    moved
}

fn move_value(value: &mut Value, text: &Shifted) {
    let offset = |value: &Value| json!(text.offset(value.as_u64().unwrap() as usize));
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match name.as_str() {
                    "start" | "end" => *value = offset(value),
                    "also_spans" => value
                        .as_array_mut()
                        .unwrap()
                        .iter_mut()
                        .for_each(|span| span.as_array_mut().unwrap().iter_mut().for_each(|side| *side = offset(side))),
                    "id" | "file" | "text" | "note" | "why" => {}
                    _ => move_value(value, text),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| move_value(value, text)),
        Value::String(text) => *text = Shifted::new_value(text),
        _ => {}
    }
}

impl Shifted {
    fn new_value(value: &str) -> String {
        let mut moved = String::new();
        let mut rest = value;
        while let Some(letter) = rest.chars().next() {
            let found = VALUES.iter().find(|(old, _)| rest.starts_with(old));
            moved += &found.map_or(letter.to_string(), |(_, new)| (*new).to_owned());
            rest = &rest[found.map_or(letter.len_utf8(), |(old, _)| old.len())..];
        }
        moved
    }
}

#[test]
fn the_table_moves_texts_and_offsets_together() {
    let shifted = Shifted::new("Pers25/10/2025 di Hanoi, 40 negara (2019), post2019a", TEXT);
    assert_eq!(shifted.text, "Pers24/06/2022 di Lima, 55 negara (1994), post2019a");
    let at = |offset| shifted.offset(offset);
    assert_eq!((at(4), at(14), at(18), at(23), at(25)), (4, 14, 18, 22, 24));
    assert_eq!(Shifted::new_value("2025-10-25/2025-10-26"), "2022-06-24/2022-06-25");
    assert_eq!(Shifted::new_value("P90D"), "P60D");
}

#[test]
fn results_move_with_the_text() {
    let Some(gold) = seeds() else { return };
    let moved = shift(&gold);
    for (name, text) in &moved.texts {
        assert!(!text.contains("Hanoi") && *text != gold.texts[name], "{name} was not shifted");
    }
    let ours = moved.run();
    let (right, wrong) = moved.hold_timexes(&ours);
    assert!(wrong.is_empty() && right == moved.core_count(), "{right} of {} right\n{}", moved.core_count(), wrong.join("\n"));
    let wrong = moved.hold_events(&ours, &MAIN_EVENTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let matched = moved.matched(&ours);
    assert!(articles_that_date(matched["E08"]).len() >= 2);
    assert_condition(matched["E24"], 55, "P60D", "2031", "2030-11-02/2031-11-01");
    assert!(figures(matched["E08"]).is_subset(&figures_of_the_shifted_texts()), "{:?}", figures(matched["E08"]));
}

fn figures(event: &Value) -> BTreeSet<i64> {
    let figures = list(&event["claims"]).iter().flat_map(|claim| list(&claim["figures"]));
    figures.map(|figure| figure["value"].as_f64().unwrap() as i64).collect()
}

/// The counts of the table, and those that it leaves alone.
fn figures_of_the_shifted_texts() -> BTreeSet<i64> {
    let counts = TEXT.iter().filter_map(|(_, new)| new.split(' ').next()?.replace('.', "").parse().ok());
    counts.chain([1, 2, 3, 10]).collect()
}

#[test]
fn nothing_of_the_articles_stands_in_the_language_data() {
    let Some(gold) = seeds() else { return };
    let articles: Vec<String> = gold.texts.values().map(|text| text.to_lowercase()).collect();
    let phrases: BTreeSet<Vec<String>> = articles.iter().flat_map(|text| word_windows(text)).collect();
    let numbers: BTreeSet<String> = articles.iter().flat_map(|text| telling_numbers(text)).collect();
    let names: Vec<String> = TEXT.iter().map(|(old, _)| old.to_lowercase()).filter(|old| is_name(old)).collect();
    assert!(phrases.len() > 1000 && numbers.len() > 10 && names.len() > 10);
    let mut found = Vec::new();
    for (path, data) in language_data() {
        let data = data.to_lowercase();
        found.extend(
            word_windows(&data).into_iter().filter(|phrase| phrases.contains(phrase)).map(|phrase| format!("{path}: {}", phrase.join(" "))),
        );
        // The names of holidays name countries, and their examples years, by nature.
        if path.ends_with("calendar.toml") {
            continue;
        }
        found
            .extend(telling_numbers(&data).into_iter().filter(|number| numbers.contains(number)).map(|number| format!("{path}: {number}")));
        found.extend(names.iter().filter(|name| has_word(&data, name)).map(|name| format!("{path}: {name}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Entries of the table that are people and places: no digit, and not what the lengths are made of.
fn is_name(old: &str) -> bool {
    !old.contains(|letter: char| letter.is_ascii_digit()) && !old.contains("dekade")
}

/// All runs of four words that hold at least one word of more than three letters. Signs between words do not divide them.
fn word_windows(text: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(4).map(|four| four.iter().map(|word| (*word).to_owned()).collect()).collect()
}

/// Numbers that tell a story when they are met again: years and counts. Left out is what any language data must hold: days and
/// hours (to 31), and tens and hundreds, which number words stand for.
fn telling_numbers(text: &str) -> Vec<String> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| (2..=8).contains(&number.len()));
    let tells = |number: &&str| number.parse::<u32>().is_ok_and(|value| value > 31 && !(value <= 1000 && value % 10 == 0) && value != 2000);
    numbers.filter(tells).map(str::to_owned).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + word.len()..].chars().next()))
}

fn language_data() -> Vec<(String, String)> {
    let mut folders =
        vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lang"), Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lens")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}
