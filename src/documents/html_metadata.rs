//! What a page says of itself: JSON-LD, `meta` properties, `link`, `time`, `html lang`.

use super::article::{Basis, Published};
use super::draft::Draft;
use crate::edtf::Edtf;
use dom_query::Document;
use serde_json::Value;

/// Title, publisher, address, language and publication day as far as the page states them.
pub fn read_metadata(document: &Document) -> Draft {
    let structured = json_ld(document);
    let from = |path: &[&str]| structured.as_ref().and_then(|article| text_at(article, path));
    let meta = |names: &[&str]| names.iter().find_map(|name| meta_content(document, name));
    let attribute = |selector: &str, name: &str| {
        document.select_single(selector).attr(name).map(|value| value.to_string()).filter(|value| !value.trim().is_empty())
    };
    let heading = || Some(squeeze(&document.select("h1").iter().next()?.text())).filter(|text| !text.is_empty());
    let page_title = || Some(squeeze(&document.select_single("title").text())).filter(|text| !text.is_empty());
    let published = from(&["datePublished"])
        .or_else(|| meta(&["article:published_time", "datePublished", "publishdate", "pubdate", "dc.date", "dcterms.created", "date"]))
        .or_else(|| attribute("time[datetime]", "datetime"));
    Draft {
        title: from(&["headline"]).or_else(|| meta(&["og:title"])).or_else(heading).or_else(page_title).map(|title| squeeze(&title)),
        publisher: from(&["publisher", "name"]).or_else(|| meta(&["og:site_name", "application-name"])),
        url: attribute("link[rel=canonical]", "href")
            .or_else(|| meta(&["og:url"]))
            .or_else(|| from(&["url"]))
            .filter(|url| is_web_address(url)),
        language: attribute("html", "lang").or_else(|| from(&["inLanguage"])),
        published: published.and_then(|stamp| published_at(&stamp)),
        ..Draft::default()
    }
}

/// Whether an address may be opened: http and https only.
pub fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn meta_content(document: &Document, name: &str) -> Option<String> {
    let selector = format!("meta[property=\"{name}\"], meta[name=\"{name}\"], meta[itemprop=\"{name}\"]");
    let content = document.select(&selector).iter().find_map(|element| element.attr("content"))?;
    Some(content.trim().to_owned()).filter(|content| !content.is_empty())
}

/// The first object of the page's JSON-LD that has a publication date or a headline.
fn json_ld(document: &Document) -> Option<Value> {
    let scripts = document.select("script[type=\"application/ld+json\"]");
    scripts.iter().find_map(|script| find_article(serde_json::from_str(script.text().trim()).ok()?))
}

fn find_article(value: Value) -> Option<Value> {
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(values) => waiting.extend(values.into_iter().rev()),
            Value::Object(mut object) if !object.contains_key("headline") && !object.contains_key("datePublished") => {
                waiting.extend(object.remove("@graph"));
            }
            Value::Object(object) => return Some(Value::Object(object)),
            _ => {}
        }
    }
    None
}

fn text_at(value: &Value, path: &[&str]) -> Option<String> {
    let mut at = value;
    for key in path {
        at = at.get(key)?;
        at = at.as_array().and_then(|values| values.first()).unwrap_or(at);
    }
    at.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The day as it is written, not moved to another time zone: `2015-03-04T23:10:00+07:00` is the fourth.
fn published_at(stamp: &str) -> Option<Published> {
    let edtf: Edtf = stamp.get(..10).or(Some(stamp))?.parse().ok().or_else(|| stamp.get(..7)?.parse().ok())?;
    let clock = stamp.get(11..).unwrap_or_default();
    let is_clock = |text: &str| text.bytes().enumerate().all(|(at, byte)| if at % 3 == 2 { byte == b':' } else { byte.is_ascii_digit() });
    let time = [8, 5].into_iter().find_map(|length| clock.get(..length).filter(|text| is_clock(text)));
    Some(Published { edtf, time: time.map(str::to_owned), basis: Basis::Metadata, span: None })
}

/// Words with single spaces between them.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
