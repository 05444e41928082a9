//! One row a claim, for spreadsheets.

use super::public::{Public, status};
use crate::edtf::Edtf;
use crate::events::{Claim, Event};
use crate::words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use std::borrow::Cow;

const COLUMNS: [&str; 19] = [
    "event",
    "title",
    "date",
    "earliest",
    "latest",
    "status",
    "confidence",
    "sources",
    "concept",
    "actors",
    "places",
    "tags",
    "claim_date",
    "stance",
    "relation",
    "publisher",
    "published",
    "url",
    "quote",
];

pub fn csv(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let mut text = String::new();
    if public.scope.with_bom {
        text.push('\u{feff}');
    }
    row(&mut text, COLUMNS.iter().map(|column| Cow::Borrowed(*column)));
    for (index, event) in public.events().iter().enumerate() {
        for claim in &event.claims {
            row(&mut text, cells(public, index, event, claim, words).into_iter().map(Cow::Owned));
        }
    }
    text.into_bytes()
}

fn cells(public: &Public<'_>, index: usize, event: &Event, claim: &Claim, words: &Words) -> [String; COLUMNS.len()] {
    let source = public.source(claim.article);
    let edtf = |edtf: Option<Edtf>| edtf.map(|edtf| edtf.to_string()).unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    [
        event.id.clone(),
        event.title.clone(),
        edtf(event.edtf),
        day(event.bounds.earliest),
        day(event.bounds.latest),
        status(event, words),
        named(event.confidence),
        event.sources.to_string(),
        text(event.concept),
        event.actors.join("; "),
        event.places.join("; "),
        public.tags(index).join("; "),
        edtf(claim.edtf),
        named(claim.stance),
        named(claim.relation),
        text(source.and_then(|source| source.publisher())),
        edtf(source.and_then(|source| source.published())),
        text(source.and_then(|source| source.url())),
        text(public.quote(claim)),
    ]
}

fn row<'a>(text: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    let quoted: Vec<String> = cells.map(|cell| quoted(&guarded(&cell))).collect();
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it: an article's words must not compute.
fn guarded(cell: &str) -> Cow<'_, str> {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// RFC 4180.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// The name of a value as the JSON of the command line has it.
fn named(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{guarded, quoted};

    #[test]
    fn what_would_compute_does_not_and_what_would_part_a_row_does_not() {
        let table = [
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+62 21", "'+62 21"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("a, b", "\"a, b\""),
            ("two\nlines", "\"two\nlines\""),
            ("Hội nghị", "Hội nghị"),
            ("1 = 1", "1 = 1"),
            ("", ""),
        ];
        for (cell, expected) in table {
            assert_eq!(quoted(&guarded(cell)), expected);
        }
    }
}
