//! What a page says of itself: JSON-LD, `meta` elements, `link`, `html lang`, and the note of a browser that saved it.

use super::article::Published;
use super::draft::Draft;
use super::html_dates::{MetaElements, day_of_microdata, published_at};
use super::json_ld::{JsonLd, read_json_ld};
use dom_query::Document;
use serde_json::Value;

/// What the metadata say.
#[derive(Debug, Default)]
pub struct PageMetadata {
    /// Title, publisher, address, language and publication day as far as the page states them.
    pub draft: Draft,
    /// The text of the article, where the page carries it as data.
    pub article_body: Option<String>,
}

/// Reads the metadata of a page.
pub fn read_metadata(document: &Document, source: &str) -> PageMetadata {
    let meta = MetaElements::of(document);
    let structured = structured(document);
    let from = |path: &[&str]| structured.article.as_ref().and_then(|article| text_at(article, path));
    let of_meta = |names: &[&str]| names.iter().find_map(|name| meta.get(name)).map(str::to_owned);
    let attribute = |selector: &str, name: &str| {
        document.select_single(selector).attr(name).map(|value| value.to_string()).filter(|value| !value.trim().is_empty())
    };
    let heading = || Some(squeeze(&document.select("h1").iter().next()?.text())).filter(|text| !text.is_empty());
    let page_title = || Some(without_site(&squeeze(&document.select_single("title").text()))).filter(|text| !text.is_empty());
    let draft = Draft {
        title: from(&["headline"]).or_else(|| of_meta(&["og:title"])).or_else(heading).or_else(page_title).map(|title| squeeze(&title)),
        publisher: from(&["publisher", "name"]).or_else(|| of_meta(&["og:site_name", "application-name"])),
        url: attribute("link[rel=canonical]", "href")
            .or_else(|| of_meta(&["og:url"]))
            .or_else(|| from(&["url"]))
            .filter(|url| is_web_address(url))
            .or_else(|| saved_from(source)),
        language: attribute("html", "lang").or_else(|| from(&["inLanguage"])),
        published: published(document, &structured, &meta),
        ..Draft::default()
    };
    PageMetadata { draft, article_body: from(&["articleBody"]).map(|body| as_blocks(&body)) }
}

/// The article's own object first, the page's last.
fn published(document: &Document, structured: &JsonLd, meta: &MetaElements) -> Option<Published> {
    let day_of = |object: &Option<Value>| published_at(&text_at(object.as_ref()?, &["datePublished"])?);
    let of_page = || day_of(&structured.page);
    day_of(&structured.article).or_else(|| meta.published()).or_else(|| day_of_microdata(document)).or_else(of_page)
}

/// Whether an address may be opened: http and https only.
pub fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn structured(document: &Document) -> JsonLd {
    let scripts: Vec<String> =
        document.select("script[type=\"application/ld+json\"]").iter().map(|script| script.text().to_string()).collect();
    read_json_ld(scripts.iter().map(String::as_str))
}

/// The address in the comment that browsers put at the top of a saved page: `<!-- saved from url=(0026)https://a.example/x -->`.
fn saved_from(source: &str) -> Option<String> {
    const HEAD_BYTES: usize = 4096;
    let end = (0..=source.len().min(HEAD_BYTES)).rev().find(|at| source.is_char_boundary(*at))?;
    let (_, behind) = source.get(..end)?.split_once("saved from url=(")?;
    let address = behind.split_once(')')?.1.split(char::is_whitespace).next()?.trim_end_matches("-->");
    is_web_address(address).then(|| address.to_owned())
}

fn text_at(value: &Value, path: &[&str]) -> Option<String> {
    let mut at = value;
    for key in path {
        at = at.get(key)?;
        at = at.as_array().and_then(|values| values.first()).unwrap_or(at);
    }
    at.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Each line a block; some pages carry their text with its tags.
fn as_blocks(body: &str) -> String {
    if body.contains("</p>") || body.contains("<br") {
        return super::html_text::visible_text(Document::from(body).root(), None);
    }
    body.lines().map(squeeze).filter(|line| !line.is_empty()).fold(String::new(), |text, line| text + &line + "\n\n")
}

/// A page's title without the short name of the site at its end or its beginning: "Gempa mengguncang kota itu lagi - Warta Kita".
fn without_site(title: &str) -> String {
    const MARKS: [&str; 5] = [" | ", " - ", " – ", " — ", " :: "];
    const MOST_OF_SITE: usize = 4;
    const FEWEST_OF_TITLE: usize = 5;
    let words = |part: &str| part.split_whitespace().count();
    let is_pair = |title: &str, site: &str| words(title) >= FEWEST_OF_TITLE && words(site) <= MOST_OF_SITE;
    let behind = MARKS.iter().filter_map(|mark| title.rsplit_once(mark)).find(|(title, site)| is_pair(title, site)).map(|(title, _)| title);
    let before =
        || MARKS.iter().filter_map(|mark| title.split_once(mark)).find(|(site, title)| is_pair(title, site)).map(|(_, title)| title);
    behind.or_else(before).unwrap_or(title).to_owned()
}

/// Words with single spaces between them.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
