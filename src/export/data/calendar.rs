//! Calendars: each event on its days, what is not settled marked as tentative.

use super::public::{Public, is_settled, lead_quote, status};
use crate::events::{Event, Modality};
use crate::words::Words;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus};

pub fn ics(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.name(&words.text("picture-title"));
    for event in public.located() {
        if let Some(entry) = entry(public, event, words) {
            calendar.push(entry);
        }
    }
    calendar.to_string().into_bytes()
}

/// `None` if both sides of its time are open.
fn entry(public: &Public<'_>, event: &Event, words: &Words) -> Option<Entry> {
    let first = event.bounds.earliest.or(event.bounds.latest)?;
    let last = event.bounds.latest.unwrap_or(first);
    let mut entry = Entry::new();
    entry.uid(&format!("{}@linimasa", event.id));
    entry.timestamp(stamp(public, event).unwrap_or_else(|| midnight(first)));
    entry.summary(&summary(event, words));
    entry.description(&description(public, event, words));
    // Whole days; the end is the first day that is no longer part of it.
    entry.starts(first);
    entry.ends(last.succ_opt()?);
    entry.add_property("TRANSP", "TRANSPARENT");
    entry.status(match event.modality {
        Modality::Cancelled => EventStatus::Cancelled,
        _ if is_settled(event) => EventStatus::Confirmed,
        _ => EventStatus::Tentative,
    });
    if let Some(url) = public.sources_of(event).first().and_then(|source| source.url()) {
        entry.url(url);
    }
    Some(entry.done())
}

/// When it was last reported: the same articles give the same calendar, so this is no clock.
fn stamp(public: &Public<'_>, event: &Event) -> Option<DateTime<Utc>> {
    let days = public.sources_of(event).into_iter().filter_map(|source| source.published()?.bounds().latest);
    days.max().map(midnight)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

fn summary(event: &Event, words: &Words) -> String {
    if is_settled(event) { event.title.clone() } else { format!("{} ({})", event.title, status(event, words)) }
}

/// The date at its own precision, the leading sentence, the sources.
fn description(public: &Public<'_>, event: &Event, words: &Words) -> String {
    let date = event.edtf.map(|edtf| words.date(edtf));
    let quote = lead_quote(public, event).map(|quote| format!("“{quote}”"));
    let sources = public.sources_of(event).into_iter().map(|source| match source.url() {
        Some(url) => format!("{} <{url}>", source.name()),
        None => source.name(),
    });
    date.into_iter().chain(quote).chain(sources).collect::<Vec<String>>().join("\n")
}
