//! A date as a person types it: "akhir 2026", "3 tháng sau", "2026-10~". Read by the same rules as the articles.

use super::Knowledge;
use crate::documents::{Basis, Published, read_json_line};
use crate::edtf::{CalendarDate, Edtf};
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::temporal::Reading;
use chrono::NaiveDate;
use serde_json::json;

/// What was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedDate {
    pub edtf: Edtf,
    /// The words that it was read from; others were passed over.
    pub phrase: String,
    /// From the phrase to the date, where rules were needed.
    pub steps: Vec<Message>,
}

/// The longest text that is taken for a date, in bytes.
const LONGEST: usize = 200;

/// The date in `words`, in any language, `first` before the others. `today` is what "tomorrow" counts from. `None` if there is none.
pub fn read_typed(words: &str, today: Option<NaiveDate>, first: &str, knowledge: &Knowledge) -> Option<TypedDate> {
    let words = words.trim();
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    if let Ok(edtf) = words.parse::<Edtf>() {
        return Some(TypedDate { edtf: edtf.without_time(), phrase: words.to_owned(), steps: Vec::new() }).filter(is_located);
    }
    let mut tags: Vec<LanguageTag> = LanguageTag::all().collect();
    tags.sort_by_key(|tag| tag.as_str() != first);
    let mut best: Option<TypedDate> = None;
    for tag in tags {
        let found = read_in(words, today, tag, knowledge);
        let length = |typed: &Option<TypedDate>| typed.as_ref().map_or(0, |typed| typed.phrase.len());
        if length(&found) > length(&best) {
            best = found;
        }
    }
    best
}

fn is_located(typed: &TypedDate) -> bool {
    typed.edtf.bounds().is_located()
}

fn read_in(words: &str, today: Option<NaiveDate>, tag: LanguageTag, knowledge: &Knowledge) -> Option<TypedDate> {
    let mut article = read_json_line(&json!({ "id": "typed", "text": words }).to_string(), 1, Some(tag));
    article.published = today.map(|day| Published { edtf: day.into(), time: None, basis: Basis::Given, span: None });
    let readings = knowledge.dates.date_article(&article).readings;
    let longest = readings.iter().filter(|reading| reading.is_located()).max_by_key(|reading| reading.span.len())?;
    // A figure that was passed over ("31 February 2026") says that something else was meant.
    let text = &article.text;
    let is_around = |from: usize, to: usize| text.get(from..to).unwrap_or_default().contains(|letter: char| letter.is_numeric());
    if is_around(0, longest.span.start) || is_around(longest.span.end, text.len()) {
        return None;
    }
    Some(TypedDate { edtf: edtf_of(longest)?, phrase: longest.span.of(&article.text).to_owned(), steps: longest.steps.clone() })
}

/// A narrowed period has no value of its own; then its days are the value.
fn edtf_of(reading: &Reading) -> Option<Edtf> {
    let days = || Some(Edtf::interval(CalendarDate::Day(reading.bounds.earliest?), CalendarDate::Day(reading.bounds.latest?)));
    reading.edtf.map(Edtf::without_time).or_else(days)
}
