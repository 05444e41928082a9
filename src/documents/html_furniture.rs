//! What stands around the article in the markup of a page, by element and by class: taken out before the main part is looked for.

use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashMap;

/// Elements that never hold an article's text.
const ELEMENTS: [&str; 7] = ["nav", "footer", "aside", "dialog", "amp-sidebar", "amp-consent", "amp-user-notification"];
/// Values of `role` that say the same.
const ROLES: [&str; 7] = ["navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog"];
/// Words in `class` and `id` of what readers wrote; it may be longer than the article.
const COMMENTS: [&str; 7] = ["comment", "comments", "commentlist", "respond", "disqus", "komentar", "binhluan"];
/// Words in `class` and `id` of what leads elsewhere or asks for something.
const FURNITURE: [&str; 46] = [
    "related",
    "terkait",
    "lienquan",
    "bacajuga",
    "recommend",
    "recommended",
    "recommendation",
    "recommendations",
    "popular",
    "terpopuler",
    "trending",
    "outbrain",
    "taboola",
    "sidebar",
    "breadcrumb",
    "breadcrumbs",
    "navbar",
    "menu",
    "navigation",
    "footer",
    "masthead",
    "share",
    "sharing",
    "socials",
    "newsletter",
    "subscribe",
    "subscription",
    "paywall",
    "promo",
    "advert",
    "advertisement",
    "ads",
    "iklan",
    "quangcao",
    "popup",
    "modal",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "tags",
    "ticker",
    "breaking",
    "widget",
    "pagination",
    "references",
];

/// Takes the furniture out of a page. An element that holds the headline, or most of the page's text, is none, whatever it is called.
pub fn remove_furniture(document: &Document) {
    let volumes = volumes(document.root());
    let all = volumes.get(&document.root().id).map_or(0, |volume| volume.bytes);
    let mut walk = vec![document.root()];
    let mut furniture = Vec::new();
    while let Some(node) = walk.pop() {
        let volume = volumes.get(&node.id).copied().unwrap_or_default();
        let is_small = volume.bytes * 2 <= all;
        // A list of nothing but links leads elsewhere.
        let is_link_list = volume.linked == volume.bytes && volume.links > 1 && (node.has_name("ul") || node.has_name("ol"));
        let kind = if is_link_list { Some(Kind::Furniture) } else { kind_of(&node) };
        match kind {
            Some(Kind::Comments) if !volume.has_heading => furniture.push(node),
            Some(Kind::Furniture) if !volume.has_heading && is_small => furniture.push(node),
            _ => walk.extend(node.children_it(false).filter(NodeRef::is_element)),
        }
    }
    furniture.iter().for_each(NodeRef::remove_from_parent);
}

enum Kind {
    Comments,
    Furniture,
}

/// How much text an element holds, and whether the headline is in it.
#[derive(Clone, Copy, Default)]
struct Volume {
    bytes: usize,
    /// Of these, in links; and how many links.
    linked: usize,
    links: usize,
    has_heading: bool,
}

/// The volume of every element below `root`, each counted once.
fn volumes(root: NodeRef<'_>) -> HashMap<NodeId, Volume> {
    let mut volumes: HashMap<NodeId, Volume> = HashMap::new();
    let mut walk = vec![(root, false)];
    while let Some((node, is_leaving)) = walk.pop() {
        let id = node.id;
        if !is_leaving {
            let bytes = if node.is_text() { node.text().trim().len() } else { 0 };
            volumes.insert(id, Volume { bytes, has_heading: node.has_name("h1") || is_article_body(&node), ..Volume::default() });
            walk.push((node, true));
            walk.extend(node.children_it(false).map(|child| (child, false)));
        } else if let Some(parent) = node.parent() {
            let own = volumes.get(&id).copied().unwrap_or_default();
            let above = volumes.entry(parent.id).or_default();
            let bytes = if node.has_name("script") || node.has_name("style") { 0 } else { own.bytes };
            let is_link = node.has_name("a");
            above.bytes += bytes;
            above.linked += if is_link { bytes } else { own.linked };
            above.links += own.links + usize::from(is_link);
            above.has_heading |= own.has_heading;
        }
    }
    volumes
}

fn is_article_body(node: &NodeRef<'_>) -> bool {
    node.is_element() && node.attr("itemprop").is_some_and(|value| &*value == "articleBody")
}

fn kind_of(node: &NodeRef<'_>) -> Option<Kind> {
    let name = node.node_name()?;
    if matches!(&*name, "body" | "html" | "main" | "article" | "h1" | "time") {
        return None;
    }
    let role = node.attr("role").is_some_and(|role| ROLES.contains(&&*role));
    if ELEMENTS.contains(&&*name) || &*name == "header" && node.parent().is_some_and(|parent| parent.has_name("body")) || role {
        return Some(Kind::Furniture);
    }
    let names = [node.class(), node.id_attr()].into_iter().flatten().map(|value| value.to_ascii_lowercase());
    let words: Vec<String> =
        names.flat_map(|value| value.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()).collect();
    let has = |table: &[&str]| words.iter().any(|word| table.contains(&word.as_str()));
    if has(&COMMENTS) { Some(Kind::Comments) } else { has(&FURNITURE).then_some(Kind::Furniture) }
}
