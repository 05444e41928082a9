//! The visible text of elements, one block per paragraph.

use dom_query::NodeRef;

/// Elements whose content nobody reads.
const UNSEEN: [&str; 10] = ["script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button", "form"];
/// Elements that begin and end a block.
const BLOCKS: [&str; 27] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "blockquote",
    "figure",
    "figcaption",
    "table",
    "tr",
    "section",
    "article",
    "header",
    "footer",
    "nav",
    "aside",
    "main",
    "pre",
    "dl",
    "dt",
    "dd",
];

/// The visible text below `root`. A block that is `title` and nothing else is left out.
pub fn visible_text(root: NodeRef<'_>, title: Option<&str>) -> String {
    let mut text = String::new();
    let mut walk = vec![(root, false)];
    let mut block_start = 0;
    while let Some((node, is_leaving)) = walk.pop() {
        if node.is_text() {
            push_words(&node.text(), &mut text);
            continue;
        }
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        match name.as_str() {
            "br" if !is_leaving => text.push('\n'),
            "td" | "th" if is_leaving => push_words(" ", &mut text),
            _ => {}
        }
        if BLOCKS.contains(&name.as_str()) {
            let block = text.get(block_start..).unwrap_or_default().trim();
            if title == Some(block) {
                text.truncate(block_start);
            }
            end_block(&mut text);
            block_start = text.len();
        }
        if is_leaving || UNSEEN.contains(&name.as_str()) {
            continue;
        }
        walk.push((node, true));
        walk.extend(node.children_it(true).map(|child| (child, false)));
    }
    end_block(&mut text);
    text
}

/// Bytes of text below `root` that stand in no link and are seen.
pub fn weight(root: NodeRef<'_>) -> usize {
    let mut walk = vec![root];
    let mut bytes = 0;
    while let Some(node) = walk.pop() {
        if node.is_text() {
            bytes += node.text().split_whitespace().map(str::len).sum::<usize>();
        } else if !node.node_name().is_some_and(|name| UNSEEN.contains(&&*name) || &*name == "a") {
            walk.extend(node.children_it(false));
        }
    }
    bytes
}

/// Ends a block: an empty line follows what stands so far, if anything does.
pub fn end_block(text: &mut String) {
    let end = text.trim_end_matches([' ', '\n']).len();
    text.truncate(end);
    if end > 0 {
        text.push_str("\n\n");
    }
}

/// Appends words with single spaces, as a browser shows them.
pub fn push_words(words: &str, text: &mut String) {
    for c in words.chars() {
        if !c.is_whitespace() || c == '\u{A0}' {
            text.push(if c == '\u{A0}' { ' ' } else { c });
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}
