//! The publication day in a page's markup: `meta`, microdata, `time`.

use super::article::{Basis, Published};
use super::stamp::first_stamp;
use crate::edtf::Edtf;
use chrono::NaiveDate;
use dom_query::{Document, NodeRef};
use std::collections::HashMap;

/// Names of `meta` elements that hold the publication day, in lower case, the surest first.
const META_NAMES: [&str; 38] = [
    "article:published_time",
    "article:published",
    "article.published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "date-published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "published_time",
    "published_date",
    "published-date",
    "published",
    "publishdate",
    "publish-date",
    "publish_date",
    "publishtime",
    "publication_date",
    "publication-date",
    "originalpublicationdate",
    "article_date_original",
    "pubdate",
    "pub_date",
    "bt:pubdate",
    "displaydate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dc.date.published",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dcterms.available",
    "release_date",
    "date",
];
/// Days that programs write where they have none.
const PLACEHOLDERS: [(i32, u32, u32); 3] = [(1970, 1, 1), (1900, 1, 1), (1980, 1, 1)];
const EARLIEST_YEAR: i32 = 1900;

/// The `meta` elements of a page by their name in lower case; of one name the first that says something.
#[derive(Debug)]
pub struct MetaElements(HashMap<String, String>);

impl MetaElements {
    pub fn of(document: &Document) -> Self {
        let mut contents = HashMap::new();
        for element in document.select("meta").iter() {
            let Some(content) = element.attr("content").map(|content| content.trim().to_owned()).filter(|content| !content.is_empty())
            else {
                continue;
            };
            for name in ["property", "name", "itemprop"].into_iter().filter_map(|attribute| element.attr(attribute)) {
                contents.entry(name.trim().to_lowercase()).or_insert_with(|| content.clone());
            }
        }
        Self(contents)
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn published(&self) -> Option<Published> {
        META_NAMES.iter().find_map(|name| published_at(self.get(name)?))
    }
}

/// The day of the first element that microdata marks as holding it.
pub fn day_of_microdata(document: &Document) -> Option<Published> {
    const MOST: usize = 20;
    let marked = document.select("[itemprop=datePublished], [itemprop=dateCreated], [property=datePublished], time[pubdate]");
    marked.nodes().iter().take(MOST).find_map(|node| {
        let stated = [node.attr("content"), node.attr("datetime")].into_iter().flatten().find_map(|stamp| published_at(&stamp));
        stated.or_else(|| published_at(&node.text()))
    })
}

/// The day of the first `time` element with a stamp, on a page without its furniture. What is said to be of a later version, or stands in a list,
/// is passed over.
pub fn day_of_time_element(document: &Document) -> Option<Published> {
    const MOST: usize = 50;
    let elements = document.select("time[datetime]");
    let mut elements = elements.nodes().iter().take(MOST).filter(|node| !is_of_a_later_version(node) && !stands_in_list(node));
    elements.find_map(|node| published_at(&node.attr("datetime")?))
}

fn is_of_a_later_version(node: &NodeRef<'_>) -> bool {
    let own = [node.class(), node.attr("itemprop")];
    let above = node.parent().and_then(|parent| parent.class());
    own.into_iter()
        .chain([above])
        .flatten()
        .map(|name| name.to_ascii_lowercase())
        .any(|name| name.contains("modif") || name.contains("update"))
}

fn stands_in_list(node: &NodeRef<'_>) -> bool {
    const REACH: usize = 6;
    node.ancestors_it(Some(REACH)).any(|above| above.has_name("li") || above.has_name("a"))
}

/// The day as it is written, not moved to another time zone: `2015-03-04T23:10:00+07:00` is the fourth. None for what programs write where they
/// know no day.
pub fn published_at(stamp: &str) -> Option<Published> {
    let stamp = stamp.trim();
    let (edtf, time) = iso(stamp).or_else(|| packed(stamp)).or_else(|| first_stamp(stamp).map(|(day, clock)| (Edtf::from(day), clock)))?;
    let is_placeholder =
        edtf.single_day().is_some_and(|day| PLACEHOLDERS.iter().any(|(y, m, d)| NaiveDate::from_ymd_opt(*y, *m, *d) == Some(day)));
    let is_old = edtf.bounds().earliest.is_none_or(|day| chrono::Datelike::year(&day) < EARLIEST_YEAR);
    (!is_placeholder && !is_old).then_some(Published { edtf, time, basis: Basis::Metadata, span: None })
}

/// `2015-03-04T23:10:00+07:00`, `2015-03-04 23:10`, `2015-03`.
fn iso(stamp: &str) -> Option<(Edtf, Option<String>)> {
    let is_iso = stamp.as_bytes().get(4) == Some(&b'-');
    let edtf: Edtf = stamp.get(..10).unwrap_or(stamp).parse().ok().or_else(|| stamp.get(..7)?.parse().ok()).filter(|_| is_iso)?;
    let clock = stamp.get(11..).unwrap_or_default();
    let is_clock = |text: &str| text.bytes().enumerate().all(|(at, byte)| if at % 3 == 2 { byte == b':' } else { byte.is_ascii_digit() });
    let time = [8, 5].into_iter().find_map(|length| clock.get(..length).filter(|text| is_clock(text)));
    Some((edtf, time.map(str::to_owned)))
}

/// `20150304`, also with a clock behind.
fn packed(stamp: &str) -> Option<(Edtf, Option<String>)> {
    let digits: String = stamp.chars().take_while(char::is_ascii_digit).collect();
    if !matches!(digits.len(), 8 | 12 | 14) {
        return None;
    }
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)?;
    let time = number(8, 10).zip(number(10, 12)).filter(|(hour, minute)| *hour < 24 && *minute < 60);
    Some((Edtf::from(day), time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"))))
}

#[cfg(test)]
mod tests {
    use super::published_at;

    #[test]
    fn stamps_of_all_kinds_keep_the_day_that_is_written() {
        let table = [
            ("2015-03-04T23:10:00+07:00", Some(("2015-03-04", Some("23:10:00")))),
            ("2015-03-04T23:10:00Z", Some(("2015-03-04", Some("23:10:00")))),
            ("2015-03-04 23:10", Some(("2015-03-04", Some("23:10")))),
            ("2015/03/04 14:15:11", Some(("2015-03-04", Some("14:15:11")))),
            ("20150304", Some(("2015-03-04", None))),
            ("20150304231000", Some(("2015-03-04", Some("23:10")))),
            ("Wed, 04 Mar 2015 23:10:00 +0700", Some(("2015-03-04", Some("23:10:00")))),
            ("March 4, 2015", Some(("2015-03-04", None))),
            ("2015-03", Some(("2015-03", None))),
            ("0001-01-01T00:00:00", None),
            ("1970-01-01T00:00:00Z", None),
            ("1425458400", None),
            ("yesterday", None),
            ("", None),
        ];
        for (stamp, expected) in table {
            let found = published_at(stamp).map(|published| (published.edtf.to_string(), published.time));
            let expected = expected.map(|(day, time): (&str, Option<&str>)| (day.to_owned(), time.map(str::to_owned)));
            assert_eq!(found, expected, "{stamp}");
        }
    }
}
