//! Any bytes as an article: read and dated without a panic, and the spans found are whole characters, in order, disjoint.
#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::documents::{self, GivenFields, Input};
use linimasa::temporal::DateEngine;
use std::sync::LazyLock;

static ENGINE: LazyLock<DateEngine> = LazyLock::new(DateEngine::embedded);

/// The first byte chooses the ending of the name: what kind of file it is to be read as.
const ENDINGS: [&str; 4] = ["txt", "html", "md", "mhtml"];

fuzz_target!(|data: &[u8]| {
    let Some((kind, bytes)) = data.split_first() else { return };
    let id = format!("a.{}", ENDINGS[usize::from(*kind) % ENDINGS.len()]);
    let article = documents::read(Input { id, bytes: bytes.to_vec(), given: GivenFields::default() });
    let dating = ENGINE.date_article(&article);
    let mut last_end = 0;
    for reading in &dating.readings {
        let span = reading.span;
        assert!(last_end <= span.start && span.start < span.end, "not in order, or empty: {reading:?}");
        assert!(article.text.get(span.start..span.end).is_some(), "not on character boundaries: {reading:?}");
        let bounds = reading.bounds;
        assert!(bounds.earliest.zip(bounds.latest).is_none_or(|(first, last)| first <= last), "ends before it begins: {reading:?}");
        last_end = span.end;
    }
});
