//! The JSON of two timelines for web pages: TimelineJS and vis-timeline. Both take HTML, so every word is escaped.

use super::public::{Public, lead_quote, status};
use crate::events::Event;
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

pub fn timelinejs(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let slides: Vec<Value> = public.located().filter_map(|event| slide(public, event, words)).collect();
    let document = json!({ "title": { "text": { "headline": escaped(&words.text("picture-title")) } }, "events": slides });
    pretty(&document)
}

fn slide(public: &Public<'_>, event: &Event, words: &Words) -> Option<Value> {
    let first = event.bounds.earliest.or(event.bounds.latest)?;
    let last = event.bounds.latest.filter(|last| *last != first);
    let mut text = format!("<p>{}</p>", escaped(&status(event, words)));
    if let Some(quote) = lead_quote(public, event) {
        text.push_str(&format!("<blockquote>{}</blockquote>", escaped(quote)));
    }
    for source in public.sources_of(event) {
        let name = escaped(&source.name());
        let line = source.url().map_or_else(|| name.clone(), |url| format!("<a href=\"{}\">{name}</a>", escaped(url)));
        text.push_str(&format!("<p>{line}</p>"));
    }
    let mut slide = Map::new();
    slide.insert("start_date".to_owned(), date(first));
    slide.extend(last.map(|last| ("end_date".to_owned(), date(last))));
    slide.extend(event.edtf.map(|edtf| ("display_date".to_owned(), json!(escaped(&words.date(edtf))))));
    slide.insert("text".to_owned(), json!({ "headline": escaped(&event.title), "text": text }));
    slide.extend(event.concept.map(|concept| ("group".to_owned(), json!(concept))));
    slide.insert("unique_id".to_owned(), json!(event.id));
    Some(Value::Object(slide))
}

fn date(day: NaiveDate) -> Value {
    json!({ "year": day.year(), "month": day.month(), "day": day.day() })
}

pub fn vis(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let items: Vec<Value> = public.located().filter_map(|event| item(public, event, words)).collect();
    let mut concepts: Vec<&str> = public.located().map(|event| event.concept.unwrap_or("other")).collect();
    concepts.sort_unstable();
    concepts.dedup();
    let groups: Vec<Value> = concepts.iter().map(|concept| json!({ "id": concept, "content": concept })).collect();
    pretty(&json!({ "items": items, "groups": groups }))
}

fn item(public: &Public<'_>, event: &Event, words: &Words) -> Option<Value> {
    let first = event.bounds.earliest.or(event.bounds.latest)?;
    let last = event.bounds.latest.filter(|last| *last != first);
    let date = event.edtf.map(|edtf| words.date(edtf)).unwrap_or_default();
    let sources: Vec<String> = public.sources_of(event).iter().map(|source| source.name()).collect();
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(event.id));
    item.insert("content".to_owned(), json!(escaped(&event.title)));
    item.insert("title".to_owned(), json!(escaped(&format!("{date} · {} · {}", status(event, words), sources.join(" · ")))));
    item.insert("start".to_owned(), json!(first.to_string()));
    // The end of a range is a moment: midnight behind its last day.
    item.extend(last.and_then(|last| last.succ_opt()).map(|end| ("end".to_owned(), json!(end.to_string()))));
    item.insert("type".to_owned(), json!(if last.is_some() { "range" } else { "point" }));
    item.insert("group".to_owned(), json!(event.concept.unwrap_or("other")));
    item.insert("className".to_owned(), serde_json::to_value(event.modality).unwrap_or_default());
    Some(Value::Object(item))
}

/// Text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

pub(super) fn pretty(document: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
