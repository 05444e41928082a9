//! Writes the languages of base level, `data/lang-base/*.toml`, from the locale data of Unicode:
//!
//! ```text
//! npm pack cldr-core cldr-dates-full        # and unpack both; the version is in their package.json
//! cargo run --no-default-features --example cldr -- CLDR-CORE CLDR-DATES-FULL data
//! ```
//! Of each language it takes the names of months and weekdays, the order and the words of dates, and the words for the days, weeks, months
//! and years next to the present one. Nothing is written by hand; what the data does not have or what would be read wrongly is left out.

#![allow(clippy::indexing_slicing)] // A key that the data does not have is null there.

use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Languages that are written with spaces between words and with the digits 0 to 9, in the Gregorian calendar, and whose dates in prose have
/// the forms of month names that the data gives: not Slovene and Bosnian, where the genitive is missing, nor Hebrew, whose prepositions are
/// written together with the name.
const LANGUAGES: [&str; 53] = [
    "af", "ar", "az", "be", "bg", "ca", "cs", "cy", "da", "de", "el", "et", "fi", "fil", "fo", "fr", "ga", "gl", "gu", "hi", "hr", "hu",
    "hy", "is", "it", "ka", "kn", "ky", "lb", "lt", "lv", "mk", "ml", "ms", "mt", "nb", "nl", "nn", "pa", "pl", "pt", "ro", "ru", "sk",
    "sq", "sr", "sv", "sw", "ta", "te", "tr", "uk", "uz",
];
/// Words that mean something else as often as the day that they are listed for: German *morgen* is also the morning.
const AMBIGUOUS: [(&str, &str); 1] = [("de", "morgen")];
const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const WEEKDAYS: [(&str, &str); 7] = [("1", "mon"), ("2", "tue"), ("3", "wed"), ("4", "thu"), ("5", "fri"), ("6", "sat"), ("7", "sun")];

type Result<T> = std::result::Result<T, String>;

fn main() {
    let arguments: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let done = match arguments.as_slice() {
        [core, dates, data] => write_all(core, dates, data),
        _ => Err("Where are the unpacked packages, and where is data? As in: cldr CLDR-CORE CLDR-DATES-FULL data".to_owned()),
    };
    if let Err(error) = done {
        eprintln!("{error}");
        std::process::exit(2);
    }
}

fn write_all(core: &Path, dates: &Path, data: &Path) -> Result<()> {
    let version = json(&dates.join("package.json"))?["version"].as_str().unwrap_or_default().to_owned();
    let aliases = json(&core.join("supplemental/aliases.json"))?;
    let mut codes =
        String::from("# The codes of three letters of the languages of base level, written by examples/cldr.rs from Unicode CLDR.\n\n");
    fs::create_dir_all(data.join("lang-base")).map_err(|error| error.to_string())?;
    for tag in LANGUAGES {
        let locale = Locale::read(dates, tag)?;
        let path = data.join(format!("lang-base/{tag}.toml"));
        fs::write(&path, locale.file(&version)).map_err(|error| format!("{}: {error}", path.display()))?;
        for code in codes_of(&aliases, tag) {
            let _ = writeln!(codes, "{code} = {tag:?}");
        }
    }
    fs::write(data.join("lang/codes.toml"), codes).map_err(|error| error.to_string())
}

/// The codes of three letters that stand for a tag.
fn codes_of(aliases: &Value, tag: &str) -> Vec<String> {
    let all = aliases["supplemental"]["metadata"]["alias"]["languageAlias"].as_object();
    let is_code = |(code, alias): &(&String, &Value)| code.len() == 3 && alias["_replacement"] == tag && alias["_reason"] != "deprecated";
    let mut codes: Vec<String> = all.into_iter().flatten().filter(is_code).map(|(code, _)| code.clone()).collect();
    codes.sort();
    codes
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The data of one language.
struct Locale {
    tag: &'static str,
    gregorian: Value,
    fields: Value,
}

impl Locale {
    fn read(dates: &Path, tag: &'static str) -> Result<Self> {
        let file = |name: &str| json(&dates.join("main").join(tag).join(name));
        let gregorian = file("ca-gregorian.json")?["main"][tag]["dates"]["calendars"]["gregorian"].take();
        Ok(Self { tag, gregorian, fields: file("dateFields.json")?["main"][tag]["dates"]["fields"].take() })
    }

    fn file(&self, version: &str) -> String {
        let source = format!("Unicode CLDR {version}");
        let mut file = format!(
            "# Base level: absolute dates and the words for the days, weeks, months and years next to the present one.\n\
             # Written by examples/cldr.rs from {source}, under the Unicode License v3 (see LICENSE-UNICODE in this folder). Do not edit.\n"
        );
        self.class(&mut file, "month", &source, &MONTHS.map(|month| (month, month)), "months", &["wide"]);
        self.class(&mut file, "month_short", &source, &MONTHS.map(|month| (month, month)), "months", &["abbreviated"]);
        self.class(&mut file, "weekday", &source, &WEEKDAYS, "days", &["wide", "abbreviated"]);
        for rule in self.date_rules().into_iter().chain(self.numeric_rule()).chain(self.relative_rules()) {
            rule.write(&mut file, self.tag, &source);
        }
        file
    }

    /// All forms of the names, in lower case and without the mark of an abbreviation, for the rules have that.
    fn class(&self, file: &mut String, name: &str, source: &str, keys: &[(&str, &str)], table: &str, widths: &[&str]) {
        let _ = write!(file, "\n[{name}]\nsource = {source:?}\n");
        for (value, key) in keys {
            let mut words = Vec::new();
            for (context, width) in ["format", "stand-alone"].iter().flat_map(|context| widths.iter().map(move |width| (context, width))) {
                let word = self.gregorian[table][context][width][key].as_str().unwrap_or_default();
                let word = plain(word).to_lowercase().trim_end_matches('.').to_owned();
                if !words.contains(&word)
                    && word.chars().any(char::is_alphabetic)
                    && !word.starts_with(|first: char| first.is_ascii_digit())
                {
                    words.push(word);
                }
            }
            if !words.is_empty() {
                let _ = writeln!(file, "{value} = {}", quoted(&words));
            }
        }
    }

    fn date_format(&self, width: &str) -> String {
        plain(self.gregorian["dateFormats"][width].as_str().unwrap_or_default())
    }

    fn available(&self, skeletons: &[&str]) -> String {
        let formats = &self.gregorian["dateTimeFormats"]["availableFormats"];
        plain(skeletons.iter().find_map(|skeleton| formats[skeleton].as_str()).unwrap_or_default())
    }

    /// Whole dates, days of a month, months of a year.
    fn date_rules(&self) -> Vec<Rule> {
        let whole = ["long", "full", "medium"].map(|width| self.date_format(width));
        let mut patterns: Vec<String> =
            whole.iter().filter(|format| format.contains("MMM")).filter_map(|format| pattern(format, true)).collect();
        let day_month = self.available(&["MMMMd", "MMMd"]);
        // A year right behind is part of it, in whatever order the long form has.
        patterns.extend(pattern(&day_month, true).map(|pattern| format!("{pattern} [,] <year4=year>")));
        let mut seen = std::collections::BTreeSet::new();
        patterns.retain(|pattern| seen.insert(pattern.clone()));
        let of = |name, patterns: Vec<String>, format: &str, value| Rule {
            name,
            patterns,
            set: String::new(),
            // Alone, "4. März" is a sentence and another.
            example: self.written(format).filter(|text| text.contains("2015") || !text.contains(". ")).map(|text| (text, value)),
        };
        let month = self.available(&["yMMMM", "yMMM"]);
        vec![
            of("date.day", patterns, &whole[0], "2015-03-04"),
            of("date.day_month", pattern(&day_month, false).into_iter().collect(), &day_month, "2015-03-04"),
            of("date.month", pattern(&month, false).into_iter().collect(), &month, "2015-03"),
        ]
    }

    /// The day of the examples as a format writes it.
    fn written(&self, format: &str) -> Option<String> {
        let mut written = String::new();
        for part in parts(format)? {
            match part {
                Part::Weekday => written.push_str(self.gregorian["days"]["format"]["wide"]["wed"].as_str()?),
                Part::Day => written.push('4'),
                Part::Month => written.push_str(&plain(self.gregorian["months"]["format"]["wide"]["3"].as_str()?)),
                Part::MonthNumber => written.push('3'),
                Part::Year => written.push_str("2015"),
                Part::Words(words) => written.push_str(&words),
                Part::Between(between) => written.push_str(&between),
            }
        }
        Some(written.trim_end_matches('.').to_owned())
    }

    /// The order of the short format, with whichever mark between.
    fn numeric_rule(&self) -> Option<Rule> {
        let order: String = self
            .date_format("short")
            .chars()
            .filter(|letter| "dMy".contains(*letter))
            .collect::<Vec<_>>()
            .into_iter()
            .fold(String::new(), |order, letter| if order.ends_with(letter) { order } else { format!("{order}{letter}") });
        let (patterns, example) = match order.as_str() {
            "dMy" => (["/", ".", "-"].map(|mark| format!("<day>~{mark}~<month_number=month>~{mark}~<year4=year>")).to_vec(), "14/3/2015"),
            "yMd" => (["/", "."].map(|mark| format!("<year4=year>~{mark}~<month_number=month>~{mark}~<day>")).to_vec(), "2015/3/14"),
            // Month before day is not to be told from its opposite.
            _ => return None,
        };
        let spaced = (order == "dMy").then(|| "<day> . <month_number=month> . <year4=year>".to_owned());
        let patterns = patterns.into_iter().chain(spaced).collect();
        Some(Rule { name: "date.numeric", patterns, set: String::new(), example: Some((example.to_owned(), "2015-03-14")) })
    }

    /// "yesterday", "this week", "next year".
    fn relative_rules(&self) -> Vec<Rule> {
        let units = [
            ("day", -2, "day_before_yesterday", "2015-03-02"),
            ("day", -1, "yesterday", "2015-03-03"),
            ("day", 0, "today", "2015-03-04"),
            ("day", 1, "tomorrow", "2015-03-05"),
            ("day", 2, "day_after_tomorrow", "2015-03-06"),
            ("week", -1, "week_last", "2015-W09"),
            ("week", 0, "week_this", "2015-W10"),
            ("week", 1, "week_next", "2015-W11"),
            ("month", -1, "month_last", "2015-02"),
            ("month", 0, "month_this", "2015-03"),
            ("month", 1, "month_next", "2015-04"),
            ("year", -1, "year_last", "2014"),
            ("year", 0, "year_this", "2015"),
            ("year", 1, "year_next", "2016"),
        ];
        let rule = |(unit, amount, name, value): (&str, i32, &'static str, &'static str)| {
            let words = plain(self.fields[unit][format!("relative-type-{amount}")].as_str()?);
            let is_phrase = words.chars().all(|letter| letter.is_alphabetic() || is_joiner(letter));
            // Hindi has one word for yesterday and tomorrow.
            let others = (-2..=2).filter(|other| *other != amount).map(|other| format!("relative-type-{other}"));
            let is_clear = !others.into_iter().any(|other| self.fields[unit][other].as_str().is_some_and(|other| plain(other) == words));
            let is_clear = is_clear && !AMBIGUOUS.contains(&(self.tag, words.as_str()));
            (is_phrase && is_clear).then(|| Rule {
                name,
                patterns: vec![words.to_lowercase()],
                set: format!("unit = {unit:?}, amount = \"{amount}\""),
                example: Some((words.clone(), value)),
            })
        };
        units.into_iter().filter_map(rule).collect()
    }
}

/// What may stand inside a phrase besides letters: spaces, apostrophes, hyphens, marks that combine.
fn is_joiner(letter: char) -> bool {
    matches!(letter, ' ' | '\'' | '’' | '-' | 'ʼ' | 'ʻ')
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{d7f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// As TOML writes a string or a list of strings.
fn quoted(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace("\",\"", "\", \"")
}

/// A rule to be written.
struct Rule {
    name: &'static str,
    patterns: Vec<String>,
    set: String,
    /// A text and its value, published on 4 March 2015.
    example: Option<(String, &'static str)>,
}

impl Rule {
    fn write(self, file: &mut String, tag: &str, source: &str) {
        if self.patterns.is_empty() {
            return;
        }
        let name = if self.name.contains('.') { self.name.to_owned() } else { format!("deictic.{}", self.name) };
        let _ = write!(file, "\n[[rule]]\nid = \"{tag}.{name}\"\npattern = {}\nkind = \"date\"\n", quoted(&self.patterns));
        if !self.set.is_empty() {
            let _ = writeln!(file, "set = {{ {} }}", self.set);
        }
        let _ = writeln!(file, "source = {source:?}");
        if let Some((text, value)) = self.example {
            let _ = writeln!(file, "examples = [{{ text = {}, anchor = \"2015-03-04\", value = {value:?} }}]", quoted(&text));
        }
    }
}

enum Part {
    Weekday,
    Day,
    Month,
    MonthNumber,
    Year,
    /// Words of the language.
    Words(String),
    /// Spaces and marks.
    Between(String),
}

/// The parts of a date format of CLDR; `None` where it has parts that no rule knows.
fn parts(format: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut letters = format.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_field = letter.is_ascii_alphabetic();
        let is_same = |next: &char| if is_field { *next == letter } else { next.is_alphabetic() && !next.is_ascii_alphabetic() };
        if letter == '\'' {
            let words: String = std::iter::from_fn(|| letters.next_if(|next| *next != '\'')).collect();
            letters.next();
            parts.push(Part::Words(words));
        } else if is_field {
            let width = 1 + std::iter::from_fn(|| letters.next_if(is_same)).count();
            parts.push(match (letter, width) {
                ('E' | 'c', _) => Part::Weekday,
                ('d', _) => Part::Day,
                ('M' | 'L', 3..) => Part::Month,
                ('M' | 'L', _) => Part::MonthNumber,
                ('y', _) => Part::Year,
                _ => return None,
            });
        } else if letter.is_alphabetic() {
            let rest: String = std::iter::from_fn(|| letters.next_if(is_same)).collect();
            parts.push(Part::Words(format!("{letter}{rest}")));
        } else {
            parts.push(Part::Between(letter.to_string()));
        }
    }
    Some(parts)
}

/// The format as a pattern of a rule. Marks may be left out, and so may words behind the year; marks at the end belong to the sentence.
fn pattern(format: &str, with_short_months: bool) -> Option<String> {
    let mut pattern: Vec<String> = Vec::new();
    let mut has_year = false;
    for part in parts(format)? {
        match part {
            Part::Weekday => pattern.push("<weekday>".to_owned()),
            Part::Day => pattern.push("<day>".to_owned()),
            Part::Month if with_short_months => pattern.push("(<month>|<month_short=month> [.])".to_owned()),
            Part::Month => pattern.push("<month>".to_owned()),
            Part::MonthNumber => pattern.push("<month_number=month>".to_owned()),
            Part::Year => {
                has_year = true;
                pattern.push("<year4=year>".to_owned());
            }
            Part::Words(words) if has_year && pattern.last().is_some_and(|last| last == "<year4=year>") => {
                pattern.push(format!("[{}]", words.trim()))
            }
            Part::Words(words) => pattern.push(words.trim().to_owned()),
            Part::Between(mark) if mark.trim().is_empty() => {}
            Part::Between(mark) => pattern.push(format!("[{mark}]")),
        }
    }
    while pattern.last().is_some_and(|last| last.starts_with('[') && last.chars().nth(1).is_some_and(|mark| !mark.is_alphabetic())) {
        pattern.pop();
    }
    (!pattern.is_empty()).then(|| pattern.join(" "))
}

/// Without marks of direction, and with plain spaces.
fn plain(text: &str) -> String {
    let is_mark = |letter: &char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{200b}');
    text.chars().filter(|letter| !is_mark(letter)).map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect()
}
