//! The sources for reference managers: BibTeX, RIS, CSL-JSON.

use super::public::{Public, Source};
use super::web::pretty;
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

pub fn bibtex(public: &Public<'_>) -> Vec<u8> {
    let entries: Vec<String> = public.sources().iter().map(bibtex_entry).collect();
    entries.join("\n").into_bytes()
}

fn bibtex_entry(source: &Source<'_>) -> String {
    let fields = [
        ("title", source.title().map(tex)),
        ("organization", source.publisher().map(tex)),
        ("date", source.published().map(|edtf| edtf.to_string())),
        // Braces and per cent would end the field; addresses have codes for them.
        ("url", source.url().map(|url| url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C"))),
        ("langid", source.language().map(str::to_owned)),
    ];
    let lines: String = fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}},\n", value?))).collect();
    format!("@online{{{},\n{lines}}}\n", key(source))
}

/// A name for `\cite`: letters and digits of ASCII, and unique by its number.
fn key(source: &Source<'_>) -> String {
    let name: String = source.publisher().unwrap_or("source").chars().filter(char::is_ascii_alphanumeric).take(20).collect();
    let year = first_day(source).map(|day| day.year().to_string()).unwrap_or_default();
    format!("{}{year}-{}", name.to_ascii_lowercase(), source.number)
}

fn tex(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => written.extend(['\\', letter]),
            '\n' | '\r' | '\t' => written.push(' '),
            _ => written.push(letter),
        }
    }
    written
}

pub fn ris(public: &Public<'_>) -> Vec<u8> {
    let mut text = String::new();
    for source in public.sources() {
        let day = first_day(&source);
        let is_exact = source.published().is_some_and(|edtf| edtf.single_day().is_some());
        let fields = [
            ("TY", Some("NEWS".to_owned())),
            ("TI", source.title().map(str::to_owned)),
            ("T2", source.publisher().map(str::to_owned)),
            ("PY", day.map(|day| day.year().to_string())),
            ("DA", day.filter(|_| is_exact).map(|day| day.format("%Y/%m/%d/").to_string())),
            ("UR", source.url().map(str::to_owned)),
            ("LA", source.language().map(str::to_owned)),
            ("ER", Some(String::new())),
        ];
        for (tag, value) in fields {
            if let Some(value) = value {
                // A field is one line, or it would be two fields.
                let line: Vec<&str> = value.split_whitespace().collect();
                text.push_str(&format!("{tag}  - {}\r\n", line.join(" ")));
            }
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

pub fn csl_json(public: &Public<'_>) -> Vec<u8> {
    pretty(&public.sources().iter().map(csl_item).collect())
}

fn csl_item(source: &Source<'_>) -> Value {
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(key(source)));
    item.insert("type".to_owned(), json!("article-newspaper"));
    let known = [
        ("title", source.title().map(|title| json!(title))),
        ("container-title", source.publisher().map(|publisher| json!(publisher))),
        ("URL", source.url().map(|url| json!(url))),
        ("language", source.language().map(|language| json!(language))),
        ("issued", issued(source)),
    ];
    item.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(item)
}

/// The day; only year and month where no more is known.
fn issued(source: &Source<'_>) -> Option<Value> {
    let bounds = source.published()?.bounds();
    let (first, last) = (bounds.earliest?, bounds.latest?);
    let parts = match (first.year() == last.year(), first.month() == last.month(), first == last) {
        (true, true, true) => json!([first.year(), first.month(), first.day()]),
        (true, true, false) => json!([first.year(), first.month()]),
        (true, false, _) => json!([first.year()]),
        _ => return None,
    };
    Some(json!({ "date-parts": [parts] }))
}

fn first_day(source: &Source<'_>) -> Option<NaiveDate> {
    source.published()?.bounds().earliest
}
