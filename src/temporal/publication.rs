//! The day an article appeared: given, from metadata, from its header line, or from a stamp in its address.

use super::fields::{Fields, Meaning, Timex};
use super::url_stamp::{UrlStamp, url_stamp};
use super::value::clock_value;
use crate::documents::{Article, Basis, Published, Zone};
use crate::edtf::Edtf;
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// The publication day as far as anything states it. `headers` are the expressions of byline lines, in order.
pub fn publication(article: &Article, headers: &[(TextSpan, &Timex)]) -> Option<Published> {
    article.published.clone().or_else(|| headers.iter().find_map(|(span, timex)| from_header(*span, timex))).or_else(|| from_url(article))
}

fn from_header(span: TextSpan, timex: &Timex) -> Option<Published> {
    let Meaning::Date(fields) = &timex.meaning else { return None };
    let day = full_day(fields)?;
    let time = fields.hour.and_then(|_| clock_of(fields));
    Some(Published { edtf: Edtf::from(day), time, basis: Basis::Header, span: Some(span) })
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
