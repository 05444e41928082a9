//! The inputs that fuzzing found to reach the most code, and those that once broke something, again with every test run.

use super::fuzz_checks;
use std::fs;
use std::path::Path;

#[test]
fn values_of_the_fuzz_corpus_hold() {
    replay("edtf", |input| fuzz_checks::edtf(&String::from_utf8_lossy(input)));
}

#[test]
fn articles_of_the_fuzz_corpus_hold() {
    replay("dates", fuzz_checks::dates);
}

/// The package that goes to a registry has no `tests/fuzz`, so there is nothing to replay.
fn replay(target: &str, check: fn(&[u8])) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    if !fuzz.exists() {
        return;
    }
    let files: Vec<_> = fs::read_dir(fuzz.join("corpus").join(target)).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 20, "{target}: {} files", files.len());
    for path in files {
        let input = fs::read(&path).unwrap();
        if std::panic::catch_unwind(|| check(&input)).is_err() {
            panic!("{} does not hold, see above", path.display());
        }
    }
}
