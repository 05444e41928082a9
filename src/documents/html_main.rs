//! The main text of a page: what a reader mode shows, or the container that pages of this kind keep it in.

use super::html_text::{visible_text, weight};
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

/// Pages with more elements than this are not searched by the reader mode.
const MOST_ELEMENTS: usize = 60_000;
/// A main text shorter than this is a miss.
const SHORTEST_BYTES: usize = 200;
/// Containers that hold the article's text and little else.
const CONTAINERS: [&str; 16] = [
    "[itemprop=articleBody]",
    "[class*=article-body]",
    "[class*=article__body]",
    "[class*=articleBody]",
    "[class*=article-content]",
    "[class*=article__content]",
    "[class*=detail-content]",
    "[class*=detail__body]",
    "[class*=content-detail]",
    "[class*=detail_text]",
    "[class*=read__content]",
    "[class*=entry-content]",
    "[class*=post-content]",
    "[class*=post-body]",
    "[class*=story-body]",
    "[class*=fck_detail]",
];
/// Containers that may hold other things as well.
const LOOSE_CONTAINERS: [&str; 4] = ["article", "main", "[role=main]", "#content"];
/// How many elements of one selector are weighed.
const MOST_WEIGHED: usize = 4;

/// The main text of a page that its furniture was taken out of, without the block that is `title`.
pub fn main_text(document: &Document, title: Option<&str>) -> String {
    let readable = readable_part(&document.html()).map(Document::from);
    let read = readable.as_ref().map_or(0, |part| weight(part.root()));
    // A reader mode that finds clearly less than a container with an article's name holds has missed a part.
    let container = heaviest(document, &CONTAINERS).filter(|(_, bytes)| *bytes >= SHORTEST_BYTES && read * 10 < *bytes * 7);
    if let Some((container, _)) = container {
        return visible_text(container, title);
    }
    let text = readable.map_or_else(String::new, |part| visible_text(part.root(), title));
    if text.len() >= SHORTEST_BYTES {
        return text;
    }
    let whole = visible_text(document.root(), title);
    let all = weight(document.root());
    let tables = [CONTAINERS.as_slice(), LOOSE_CONTAINERS.as_slice()];
    let most = tables.into_iter().find_map(|table| heaviest(document, table).filter(|(_, bytes)| *bytes * 10 >= all * 6));
    most.map_or(whole, |(container, _)| visible_text(container, title))
}

/// What the reader mode shows, as HTML.
fn readable_part(source: &str) -> Option<String> {
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let article = Readability::new(source, None, Some(config)).ok()?.parse().ok()?;
    Some(article.content.to_string())
}

/// The element of a table that holds most text outside links.
fn heaviest<'d>(document: &'d Document, selectors: &[&str]) -> Option<(NodeRef<'d>, usize)> {
    let mut best: Option<(NodeRef<'d>, usize)> = None;
    for selector in selectors {
        for node in document.select(selector).nodes().iter().take(MOST_WEIGHED) {
            let bytes = weight(*node);
            if best.as_ref().is_none_or(|(_, most)| bytes > *most) {
                best = Some((*node, bytes));
            }
        }
    }
    best
}
