//! The day an article appeared: given, from metadata, from its header line, or from a stamp in its address.

use super::fields::{Fields, Meaning, Timex};
use super::url_stamp::{UrlStamp, url_stamp};
use super::value::clock_value;
use crate::documents::{Article, Basis, Published, Zone};
use crate::edtf::Edtf;
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// The publication day as far as anything states it. `phrases` are the expressions of the article, in order.
pub fn publication(article: &Article, phrases: &[(TextSpan, &Timex)]) -> Option<Published> {
    article.published.clone().or_else(|| from_header(article, phrases)).or_else(|| from_url(article))
}

/// The first day of the header that the address does not contradict: what is dated later than the address is the clock of the site, or
/// a later version.
fn from_header(article: &Article, phrases: &[(TextSpan, &Timex)]) -> Option<Published> {
    const DAYS_BEHIND_ADDRESS: i64 = 2;
    let stamped = from_url(article).and_then(|stamped| stamped.edtf.single_day());
    let is_plausible = |published: &&Published| {
        let day = published.edtf.single_day();
        day.zip(stamped).is_none_or(|(day, stamped)| day.signed_duration_since(stamped).num_days() <= DAYS_BEHIND_ADDRESS)
    };
    article.header_days.iter().find(is_plausible).map(|published| as_read(published, phrases))
}

/// The day as the rules of the language read it: they know which of 3/4/2015 is the month.
fn as_read(published: &Published, phrases: &[(TextSpan, &Timex)]) -> Published {
    let read = phrases.iter().filter(|(span, _)| published.span.is_some_and(|stated| stated.overlaps(*span))).find_map(|(span, timex)| {
        let Meaning::Date(fields) = &timex.meaning else { return None };
        let time = fields.hour.and_then(|_| clock_of(fields)).or_else(|| published.time.clone());
        Some(Published { edtf: Edtf::from(full_day(fields)?), time, basis: Basis::Header, span: Some(*span) })
    });
    read.unwrap_or_else(|| published.clone())
}

fn full_day(fields: &Fields) -> Option<NaiveDate> {
    if !fields.is_full_day() {
        return None;
    }
    NaiveDate::from_ymd_opt(fields.year?, fields.month?.into(), fields.day?.into())
}

fn clock_of(fields: &Fields) -> Option<String> {
    let without_zone = Fields { zone: None, ..fields.clone() };
    clock_value(&without_zone).strip_prefix('T').map(str::to_owned)
}

fn from_url(article: &Article) -> Option<Published> {
    let stamp = url_stamp(article.url.as_deref()?)?;
    let span = article.url_span.filter(|span| span.of(&article.text) == article.url.as_deref().unwrap_or_default());
    Some(Published { edtf: stamp.edtf(), time: stamp.time.clone(), basis: Basis::Url, span: span.map(|url| inside(url, &stamp)) })
}

/// The bytes of a stamp in the article, from those in its address.
pub fn inside(url: TextSpan, stamp: &UrlStamp) -> TextSpan {
    TextSpan::new(url.start + stamp.span.start, url.start + stamp.span.end)
}

/// The publication day as an anchor; none where only a month or a year is known.
pub fn anchor_day(published: Option<&Published>) -> Option<NaiveDate> {
    published.and_then(|published| published.edtf.single_day())
}

/// The zones whose dates count from publication. A clock in the navigation counts from the crawl, which nobody knows.
pub const fn is_anchored(zone: Zone) -> bool {
    matches!(zone, Zone::Headline | Zone::Caption | Zone::Body)
}
