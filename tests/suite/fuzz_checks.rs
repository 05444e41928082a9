//! What must hold of any input; the fuzz targets in `tests/fuzz` look for one of which it does not.

use linimasa::documents::{self, GivenFields, Input};
use linimasa::edtf::{Bounds, Duration, Edtf, EdtfSet, Truth};
use linimasa::temporal::DateEngine;
use std::sync::LazyLock;

/// Up to three texts, a line each: a value or a set, a value, a duration. Parsing refuses or writes back the same, and whatever is asked
/// of a value, it answers.
pub fn edtf(input: &str) {
    let mut lines = input.splitn(3, '\n');
    let [first, second, length] = std::array::from_fn(|_| lines.next().unwrap_or_default());
    if let Ok(set) = first.parse::<EdtfSet>() {
        assert_eq!(set.to_string(), first);
        assert!(in_order(set.bounds()), "{first}");
    }
    let Some(a) = value(first) else { return };
    if let Some(b) = value(second) {
        relations(a, b);
    }
    if let Ok(by) = length.parse::<Duration>() {
        assert_eq!(by.to_string().parse::<Duration>(), Ok(by), "{length}");
        shifts(a, by);
    }
}

fn value(text: &str) -> Option<Edtf> {
    let value: Edtf = text.parse().ok()?;
    assert_eq!(value.to_string(), text);
    assert!(in_order(value.bounds()), "{text}");
    Some(value)
}

fn in_order(bounds: Bounds) -> bool {
    bounds.earliest.zip(bounds.latest).is_none_or(|(earliest, latest)| earliest <= latest)
}

fn relations(a: Edtf, b: Edtf) {
    let (before, after, overlap) = (a.before(b), b.before(a), a.overlaps(b));
    assert!(before.truth != Truth::Yes || (after.truth == Truth::No && overlap.truth == Truth::No), "{a} {b}");
    assert!(a.within(b).truth != Truth::Yes || overlap.truth == Truth::Yes, "{a} {b}");
    assert_eq!(overlap, b.overlaps(a), "{a} {b}");
    assert!(overlap.truth != Truth::Yes || a.bounds().overlaps(b.bounds()), "{a} {b}");
}

fn shifts(value: Edtf, by: Duration) {
    let Some(shifted) = value.shifted(by) else { return };
    assert_eq!(shifted.to_string().parse::<Edtf>(), Ok(shifted), "{value} {by}");
    assert_eq!(shifted.qualifier(), value.qualifier(), "{value} {by}");
}

static ENGINE: LazyLock<DateEngine> = LazyLock::new(DateEngine::embedded);

/// What kind of file it is to be read as; the first byte chooses.
const ENDINGS: [&str; 4] = ["txt", "html", "md", "mhtml"];

/// Any bytes as an article: read and dated, and the spans found are whole characters, in order, disjoint, their bounds in order.
pub fn dates(input: &[u8]) {
    let Some((kind, bytes)) = input.split_first() else { return };
    let id = format!("a.{}", ENDINGS[usize::from(*kind) % ENDINGS.len()]);
    let article = documents::read(Input { id, bytes: bytes.to_vec(), given: GivenFields::default() });
    let mut last_end = 0;
    for reading in ENGINE.date_article(&article).readings {
        let span = reading.span;
        assert!(last_end <= span.start && span.start < span.end, "not in order, or empty: {reading:?}");
        assert!(article.text.get(span.start..span.end).is_some(), "not on character boundaries: {reading:?}");
        assert!(in_order(reading.bounds), "ends before it begins: {reading:?}");
        last_end = span.end;
    }
}
