//! Any texts as values: parsing refuses or writes back the same, and whatever is asked of a value, it answers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::edtf::{Duration, Edtf, EdtfSet, Truth};

// Up to three texts, a line each: value, value, duration. The first is tried as a set too.
fuzz_target!(|text: &str| {
    let mut lines = text.splitn(3, '\n');
    let (first, second, length) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    if let Ok(set) = first.parse::<EdtfSet>() {
        assert_eq!(set.to_string(), first);
        let bounds = set.bounds();
        assert!(bounds.earliest.zip(bounds.latest).is_none_or(|(earliest, latest)| earliest <= latest), "{first}");
    }
    let Some(a) = value(first) else { return };
    let Some(b) = value(second) else { return };
    relations(a, b);
    let Ok(by) = length.parse::<Duration>() else { return };
    assert_eq!(by.to_string().parse::<Duration>(), Ok(by));
    shifts(a, by);
});

fn value(text: &str) -> Option<Edtf> {
    let value: Edtf = text.parse().ok()?;
    assert_eq!(value.to_string(), text);
    let bounds = value.bounds();
    assert!(bounds.earliest.zip(bounds.latest).is_none_or(|(earliest, latest)| earliest <= latest), "{text}");
    Some(value)
}

fn relations(a: Edtf, b: Edtf) {
    let (before, after, overlap) = (a.before(b), b.before(a), a.overlaps(b));
    assert!(before.truth != Truth::Yes || (after.truth == Truth::No && overlap.truth == Truth::No), "{a} {b}");
    assert!(a.within(b).truth != Truth::Yes || overlap.truth == Truth::Yes, "{a} {b}");
    assert_eq!(overlap, b.overlaps(a), "{a} {b}");
    assert!(overlap.truth != Truth::Yes || a.bounds().overlaps(b.bounds()), "{a} {b}");
}

fn shifts(a: Edtf, by: Duration) {
    let Some(shifted) = a.shifted(by) else { return };
    assert_eq!(shifted.to_string().parse::<Edtf>(), Ok(shifted), "{a} {by}");
    assert_eq!(shifted.qualifier(), a.qualifier());
}
