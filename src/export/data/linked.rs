//! JSON: the timeline in our own form, and as schema.org events.

use super::public::{Public, Source, status};
use super::web::pretty;
use crate::events::{Claim, Event, Modality};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// Events with claims and quotes, and sources by number.
pub fn json(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let events: Vec<Value> = public.events().iter().enumerate().map(|(index, event)| event_json(public, index, event, words)).collect();
    let sources: Vec<Value> = public.sources().iter().map(|source| source_json(public, source)).collect();
    pretty(&json!({ "linimasa": 1, "events": events, "sources": sources }))
}

fn event_json(public: &Public<'_>, index: usize, event: &Event, words: &Words) -> Value {
    let claims: Vec<Value> = event.claims.iter().map(|claim| claim_json(public, claim)).collect();
    json!({
        "id": event.id,
        "title": event.title,
        "date": event.edtf,
        "earliest": event.bounds.earliest,
        "latest": event.bounds.latest,
        "status": status(event, words),
        "modality": event.modality,
        "confidence": event.confidence,
        "concept": event.concept,
        "actors": event.actors,
        "places": event.places,
        "tags": public.tags(index),
        "sources": event.sources,
        "claims": claims,
    })
}

fn claim_json(public: &Public<'_>, claim: &Claim) -> Value {
    json!({
        "source": claim.article + 1,
        "date": claim.edtf,
        "modality": claim.modality,
        "stance": claim.stance,
        "relation": claim.relation,
        "quote": public.quote(claim),
    })
}

fn source_json(public: &Public<'_>, source: &Source<'_>) -> Value {
    let mut value = json!({
        "number": source.number,
        "title": source.title(),
        "publisher": source.publisher(),
        "published": source.published(),
        "url": source.url(),
        "language": source.language(),
    });
    if public.scope.with_texts
        && let Value::Object(fields) = &mut value
    {
        fields.insert("text".to_owned(), json!(source.text()));
    }
    value
}

pub fn json_ld(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let graph: Vec<Value> = public.located().map(|event| linked_event(public, event, words)).collect();
    pretty(&json!({ "@context": "https://schema.org", "@graph": graph }))
}

fn linked_event(public: &Public<'_>, event: &Event, words: &Words) -> Value {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    put("@type", json!("Event"));
    put("@id", json!(format!("urn:linimasa:{}", event.id)));
    put("name", json!(event.title));
    put("description", json!(status(event, words)));
    if let Some(first) = event.bounds.earliest {
        put("startDate", json!(first));
    }
    if let Some(last) = event.bounds.latest {
        put("endDate", json!(last));
    }
    let state = if event.modality == Modality::Cancelled { "EventCancelled" } else { "EventScheduled" };
    put("eventStatus", json!(format!("https://schema.org/{state}")));
    if !event.places.is_empty() {
        put("location", event.places.iter().map(|place| json!({ "@type": "Place", "name": place })).collect());
    }
    put("subjectOf", public.sources_of(event).iter().map(cited).collect());
    Value::Object(fields)
}

fn cited(source: &Source<'_>) -> Value {
    let mut fields = Map::from_iter([("@type".to_owned(), json!("NewsArticle"))]);
    let known = [
        ("headline", source.title().map(|title| json!(title))),
        ("url", source.url().map(|url| json!(url))),
        ("datePublished", source.published().map(|edtf| json!(edtf))),
        ("inLanguage", source.language().map(|language| json!(language))),
        ("publisher", source.publisher().map(|name| json!({ "@type": "Organization", "name": name }))),
    ];
    fields.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(fields)
}
